/**
 * Asks the shop how a payment ended: a WebAssembly of its own, brought here when the outcome of a payment is open.
 */

import { start } from './load.js';

export class Checker {
  #source;
  #shell;
  /** What is being asked about. */
  #occasion;
  #check;

  /**
   * @param {import('./load.js').Source} source
   * @param {{ config: object, attempts: import('./ledger.js').Ledger }} shell
   */
  constructor(source, shell) {
    this.#source = source;
    this.#shell = shell;
  }

  /** Brings what it needs. */
  ready() {
    return start(this.#source, 'check', () => import('./wasm/check.js'));
  }

  /**
   * @param {object} question what the panel wants to know; the same `occasion` however often it is asked.
   * @throws (rejects) when its files cannot be had.
   */
  async press({ occasion, given, tell }) {
    const glue = await this.ready();
    if (!tell('')) return; // Something else is on screen by now.
    if (occasion !== this.#occasion) {
      // One that is under way ends by itself: the panel tells it that it shows something else.
      this.#check = new glue.Check(this.#shell.attempts, given, tell);
      this.#occasion = occasion;
    }
    this.#check.press(this.#shell.config.checkStatus);
  }

  /** The tab is seen, the network is back, or another tab kept something. */
  wake() {
    this.#check?.wake();
  }
}
