/**
 * What the device keeps of attempts, as the core reads and writes it: texts of one line. Nothing here throws.
 */

const MOST = 40;
/** 30 days, in milliseconds. */
const LONGEST = 30 * 86_400_000;

export class Ledger {
  #attempts;

  /** @param {import('./attempt.js').Attempts} attempts the shell's. */
  constructor(attempts) {
    this.#attempts = attempts;
  }

  get order() {
    return this.#attempts.order;
  }

  /** Every entry, one a line. */
  kept() {
    return Object.values(this.#attempts.entries)
      .map((entry) => JSON.stringify(entry))
      .join('\n');
  }

  keep(id, text, shared) {
    this.#attempts.keep(id, JSON.parse(text), shared);
  }

  forget(id) {
    delete this.#attempts.own[id];
    delete this.#attempts.unsaved[id];
    try {
      delete localStorage[this.#attempts.prefix + id];
    } catch {
      // No storage here.
    }
  }

  /** Forgets what is too old or too much, where the core, which does so itself (`src/advice/ledger.rs`), cannot be had. */
  prune() {
    const open = this.#attempts.blocker?.id;
    const entries = Object.entries(this.#attempts.entries).sort(([, one], [, other]) => other.at - one.at);
    entries.forEach(([id, { at }], place) => id !== open && (place >= MOST || at < Date.now() - LONGEST) && this.forget(id));
  }

  /** @returns {string} a random UUID. */
  uuid() {
    return this.#attempts.uuid();
  }

  /** An attempt that the page gets with an event. */
  offer(attempt) {
    this.#attempts.last = this.#attempts.offered = attempt;
  }
}
