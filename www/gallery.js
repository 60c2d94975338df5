/** Starts the gallery: every message in every language, read from the package that the demo serves. */
import { load } from './pkg/core.js';
import { contents } from './parts/gallery/contents.js';
import { catalogue, evidencing } from './parts/gallery/reasons.js';
import { filter } from './parts/gallery/filter.js';
import { drawMessages } from './parts/gallery/messages.js';
import { drawReasons } from './parts/gallery/chapters.js';
import { Words } from './parts/gallery/words.js';

const main = document.querySelector('main');
const address = new URLSearchParams(location.search);

// `?theme=dark`, as on the demo page; without it as the system.
document.documentElement.dataset.theme = address.get('theme') ?? 'auto';

try {
  const ids = await reasonIds();
  const rescue = await load(evidencing(ids));
  const words = await Promise.all(rescue.languages.map((language) => Words.load(language, file)));
  main.append(...drawReasons(catalogue(rescue, ids), rescue.languages), ...drawMessages(words));
  const over = main.querySelectorAll('.over').length;
  document.querySelector('[data-testid=tally]').textContent = `Over their limit: ${over}.`;
  filter.open(main);
  contents.open(main);
} catch (error) {
  console.error(error);
  const trouble = main.querySelector('.trouble');
  trouble.querySelector('span').textContent = error.message;
  trouble.hidden = false;
} finally {
  main.setAttribute('aria-busy', 'false');
}

/** Every reason, in the order of the taxonomy: no module of the package lists them, its types do. */
async function reasonIds() {
  const [, union] = (await file('diagnosis.d.ts')).match(/export type Reason =([^;]+);/);
  return Array.from(union.matchAll(/'(\w+)'/g), ([, id]) => id);
}

/** A file of the package. */
async function file(path) {
  const answer = await fetch(new URL(`./pkg/${path}`, import.meta.url));
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return answer.text();
}
