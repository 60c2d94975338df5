/** The messages beside the reasons: charge sentences, buttons, lines of the panel, the report. */
import { comparison } from './comparison.js';
import { part } from './limit.js';
import { make } from './make.js';

/** Counts that between them meet every plural form of the languages. */
const counts = [1, 2, 5, 20, 21, 101];

/** Each text stands in the first chapter that it fits. */
const chapters = [
  { id: 'charge', heading: 'Charge sentences', fits: ({ pack, id }) => pack === 'panel' && id.startsWith('charge-') },
  { id: 'actions', heading: 'Buttons', fits: ({ id }) => id.startsWith('action-') },
  { id: 'panel', heading: 'Lines of the panel', fits: ({ pack }) => pack === 'panel' },
  { id: 'report', heading: 'The report', fits: ({ pack }) => pack === 'report' },
  { id: 'fallback', heading: 'Where nothing else could be loaded', fits: ({ pack }) => pack === 'fallback' },
];

/**
 * @param {import('./words.js').Words[]} words one a language; the first says which texts there are.
 * @returns {HTMLElement[]} the chapters.
 */
export function drawMessages(words) {
  const languages = words.map(({ language }) => language);
  const rest = new Set(words[0].texts);
  const headed = new Set(words[0].texts.filter(({ name, id }) => name !== id).map(({ id }) => id));
  return chapters.map(({ id, heading, fits }) => {
    const texts = [...rest].filter(fits);
    for (const text of texts) rest.delete(text);
    const rows = texts.flatMap((text) => rowsOf(text, headed, words));
    return make(
      'section',
      { class: 'chapter', id, 'aria-labelledby': `${id}-heading` },
      make('h2', { id: `${id}-heading` }, make('a', { href: `#${id}` }, heading)),
      comparison(heading, languages, rows),
    );
  });
}

/** One row, or one for each count where a number chooses. */
function rowsOf({ name, counts: counted }, headed, words) {
  const row = (title, count) => ({
    name: title,
    part: part(name, headed.has(name)),
    texts: words.map((language) => language.say(name, count)),
  });
  return counted ? counts.map((count) => row(`${name} (${count})`, count)) : [row(name)];
}
