/**
 * The messages of one language, read from its packs: those that no reason says, and what the report says. And those of the
 * shell, which are in no pack.
 *
 * `src/wording/pack.rs` says how a pack is written: a line is a text, its fields separated by tabs: name, text, and
 * where a variable chooses, that variable and pairs of a form and its text. A name that begins with a dot is an
 * attribute of the message above.
 */

import { honest } from './honest.js';

/** What stands for a variable. */
const samples = {
  field: '…',
  method: 'PayPal',
  number: 'CR-2026-000017',
  order: 'A-1029',
  position: '2',
  reference: 'pi_3Example',
  text: '0800 000 000',
};

const escapes = { '\\n': '\n', '\\t': '\t', '\\(': '{' };

/**
 * @typedef {object} Text a message or one of its attributes.
 * @property {string} name `panel-paid`, `panel-paid.next`.
 * @property {string} pack the pack it stands in: `panel`, `report`; `fallback` for none.
 * @property {string} id the message it belongs to.
 * @property {boolean} counts whether a number chooses among its forms.
 */

export class Words {
  #texts = new Map();
  #plural;
  #samples;

  /**
   * @param {string} language
   * @param {(path: string) => Promise<string>} file reads a file of the package.
   */
  static async load(language, file) {
    const [panel, report, fallback] = await Promise.all([
      file(`locales/${language}.pack`),
      file(`locales/${language}.report.pack`),
      honest(language),
    ]);
    const words = new Words(language);
    words.#read(panel, 'panel');
    words.#read(report, 'report');
    for (const [name, other] of Object.entries(fallback)) words.#texts.set(name, { name, pack: 'fallback', id: name, other });
    return words;
  }

  constructor(language) {
    this.language = language;
    this.#plural = new Intl.PluralRules(language);
    const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'RON' });
    this.#samples = { ...samples, amount: money.format(199.9) };
  }

  #read(pack, from) {
    let id = '';
    const [, ...lines] = pack.split('\n'); // The first says what pack it is.
    for (const line of lines.filter(Boolean)) {
      const [first, other, variable, ...pairs] = line.split('\t');
      const attribute = first.startsWith('.');
      if (!attribute) id = first;
      const name = attribute ? `${id}${first}` : id;
      const forms = new Map();
      for (let at = 0; at < pairs.length; at += 2) forms.set(pairs[at], pairs[at + 1]);
      this.#texts.set(name, { name, pack: from, id, other, variable, forms, counts: variable === 'count' });
    }
  }

  /**
   * Every text that belongs to no reason. A reason has something to say if it goes on; no other message has.
   *
   * @returns {Text[]} in the order of the packs.
   */
  get texts() {
    return [...this.#texts.values()].filter(({ id }) => !this.#texts.has(`${id}.otherwise`));
  }

  /**
   * A text as it is read, with samples for its variables, and as it is written in the language file.
   *
   * @returns {{ said: string, bare: string }} `bare` is without its variables: what its length is counted of.
   */
  say(name, count) {
    const text = this.#texts.get(name);
    if (!text) return { said: '', bare: '' };
    const values = { ...this.#samples, count };
    const form = this.#form(text, values);
    return {
      said: fill(form, (variable) => String(values[variable])),
      bare: fill(form, () => '').trim(),
    };
  }

  #form({ other, variable, forms }, values) {
    if (!variable) return other;
    const value = values[variable];
    const wanted = typeof value === 'number' ? [`=${value}`, this.#plural.select(value)] : [value];
    return wanted.map((form) => forms.get(form)).find((form) => form !== undefined) ?? other;
  }
}

function fill(form, value) {
  return form.replaceAll(/\{([^}]*)\}/g, (_, name) => escapes[name] ?? value(name));
}
