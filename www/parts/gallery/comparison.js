/** A table that has the languages side by side: a column a language, a row a text. */
import { measure } from './limit.js';
import { make } from './make.js';

/** How a language calls itself. */
export function autonym(language) {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language);
}

/**
 * The roles are written out, as browsers forget what a table is once its columns are stacked on a narrow screen.
 *
 * @param {string} label what the table is about, for those who do not see what stands above it.
 * @param {string[]} languages
 * @param {Row[]} rows
 *
 * @typedef {object} Row
 * @property {string} name of the text.
 * @property {'headline' | 'button' | 'other'} part which limit it has.
 * @property {{ said: string, bare: string }[]} texts one a language; `bare` is what its length is counted of.
 */
export function comparison(label, languages, rows) {
  const columns = languages.map((language) =>
    make('th', { scope: 'col', role: 'columnheader', lang: language }, autonym(language)),
  );
  const corner = make('th', { scope: 'col', role: 'columnheader' }, 'Text');
  return make(
    'table',
    { class: 'comparison', role: 'table', 'aria-label': label },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, corner, ...columns)),
    make('tbody', { role: 'rowgroup' }, ...rows.map((row) => line(row, languages))),
  );
}

function line({ name, part, texts }, languages) {
  const cells = texts.map((text, at) => cell(text, part, languages[at]));
  const title = make('th', { scope: 'row', role: 'rowheader' }, ...breakable(name));
  return make('tr', { role: 'row', 'data-text': name }, title, ...cells);
}

function cell({ said, bare }, part, language) {
  const { length, most, over } = measure(bare, part, language);
  const tally = over
    ? make('small', { class: 'over', lang: 'en' }, `${length}/${most}, over by ${over}`)
    : make('small', {}, `${length}/${most}`);
  return make('td', { role: 'cell', lang: language }, said, tally);
}

/** A long name breaks after its hyphens and before its dots. */
function breakable(name) {
  return name.split(/(?<=[-_])|(?=\.)/).flatMap((part, at) => (at ? [make('wbr'), part] : [part]));
}
