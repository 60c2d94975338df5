/** The page's own words, in four languages. The widget brings its own. */

const languages = ['en', 'ro', 'ru', 'zh-Hans'];

/** English as the page has it, until it speaks another language. */
let texts = Object.fromEntries(
  Array.from(document.querySelectorAll('[data-text]'), (element) => [element.dataset.text, element.textContent]),
);

/** The text of that name in the language of the page. */
export function text(key) {
  return texts[key] ?? key;
}

/** The first of the wanted languages that the page speaks, else English. `zh-CN` is `zh-Hans`. */
export function resolve(wanted) {
  for (const tag of wanted) {
    const found = languages.find((language) => written(language) === written(tag));
    if (found) return found;
  }
  return 'en';
}

/** Language with its usual script: `zh` and `zh-CN` are written as `zh-Hans` is, `zh-TW` is not. */
function written(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** Puts the whole page into a language. */
export async function speak(language) {
  const answer = await fetch(new URL(`../locales/${language}.json`, import.meta.url));
  texts = await answer.json();
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'RON' });
  for (const element of document.querySelectorAll('data')) element.textContent = money.format(element.value);
}
