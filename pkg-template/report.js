/**
 * The report of a problem: a WebAssembly of its own with its own words, brought here when a shopper asks for it.
 */

import { start } from './load.js';

export class Reporter {
  #source;
  #shell;
  #words = {};
  /** The reports of the failure on screen by occasion: what was written in one is there again when it is opened again. */
  #reports = new Map();

  /**
   * @param {import('./load.js').Source} source
   * @param {{ host: HTMLElement, announcer: HTMLElement, config: object }} shell
   */
  constructor(source, shell) {
    this.#source = source;
    this.#shell = shell;
  }

  /**
   * Opens the report of an occasion: the one that is there already, with what was written, or a new one.
   *
   * @param {object} occasion
   * @param {(language: string) => { panel: string, own?: string }} spoken the panel's words of a language, and the
   *   page's own: the report speaks with them too.
   * @param {() => boolean} current asked last: is this still what the shopper should see?
   * @throws when its files cannot be had.
   */
  async open(occasion, spoken, current) {
    if (!this.#reports.has(occasion)) {
      const { locale } = occasion.diagnosis;
      const [glue, words] = await Promise.all([
        start(this.#source, 'report', () => import('./wasm/report.js')),
        this.#words[locale] ?? this.#source.text(`locales/${locale}.report.pack`),
      ]);
      if (!current()) return;
      this.#words[locale] = words;
      // Another press may have been here first.
      if (!this.#reports.has(occasion)) this.#begin(glue, occasion, { ...spoken(locale), words });
    }
    try {
      this.#reports.get(occasion).open(this.#shell.config);
    } catch (error) {
      this.end(); // After a trap it may be half changed: the next press builds another.
      throw error;
    }
  }

  /** Forgets the reports, whose failure is not on screen any more. */
  end() {
    const reports = [...this.#reports.values()];
    this.#reports.clear();
    for (const report of reports) {
      try {
        report.end();
        report.free();
      } catch {
        // After a trap it may still count as borrowed; then it is left to the garbage collector.
      }
    }
  }

  #begin(glue, occasion, { panel, words, own }) {
    const { host, announcer } = this.#shell;
    const { locale } = occasion.diagnosis;
    const report = new glue.Report(host, host.shadowRoot, announcer, occasion);
    report.addLocale(locale, panel);
    report.addLocale(locale, words);
    if (own) report.addMessages(locale, own);
    this.#reports.set(occasion, report);
  }
}
