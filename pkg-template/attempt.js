/**
 * Attempts to pay. The id is made before the first try and never again for that attempt, so the page can hand it to the
 * provider as the idempotency key: a new key per press is how people pay twice.
 *
 * They are kept on the device, one entry each, for all tabs: `src/advice/ledger.rs` says what for, and does the same in
 * the core. This much is in the shell, as an attempt has to be kept before anything is sent, whatever has loaded by then;
 * what only the core needs is in `ledger.js`.
 */

/** Before the ids in the storage. A later version that keeps something else will say so here. */
const PREFIX = 'checkout-rescue/1/';

export class Attempts {
  /** The attempt begun last, if any. */
  last;
  /** Handed to the page with an event, so that the page may begin it once more. */
  offered;

  prefix = PREFIX;
  /** What this page kept, by id: the storage may be full, missing, or cleared behind its back. */
  own = {};
  /** What of it the storage did not take. */
  unsaved = {};

  #config;

  /**
   * Was the device offline all through every attempt begun since a failure was last shown?
   * `undefined`: none was begun.
   */
  #offline;

  /** @param {object} config what the page configured, as it grows. */
  constructor(config) {
    this.#config = config;
    addEventListener('online', () => (this.#offline &&= false));
  }

  /** The order's number. */
  get order() {
    return `${this.#config.order?.id ?? ''}`.trim() || undefined;
  }

  /** What is kept, by id: of every order, and what is no attempt. */
  get entries() {
    const entries = { ...this.own };
    try {
      for (const [key, text] of Object.entries(localStorage)) {
        const [, id] = key.split(PREFIX);
        try {
          const entry = JSON.parse(id && text);
          // What this page could not write counts first, and what is paid before all. No clock tells which is newer: it may have been set.
          if (entry.state === 'paid' || !(this.unsaved[id] || entries[id]?.state === 'paid')) entries[id] = entry;
        } catch {
          // Somebody else's.
        }
      }
    } catch {
      // No storage here.
    }
    return entries;
  }

  /** The attempts of this order that stand in the way of another: those that are paid, then those whose outcome is open. */
  get #blockers() {
    return Object.values(this.entries)
      .filter(({ state, order }) => /^paid|begun|unknown/.test(state) && order === this.order)
      .sort((one, other) => (other.state === 'paid') - (one.state === 'paid'));
  }

  /** The one that matters most. */
  get blocker() {
    return this.#blockers[0];
  }

  /** @param {unknown} shared is it the business of other tabs? */
  keep(id, entry, shared) {
    this.own[id] = entry;
    this.unsaved[id] = true;
    try {
      if (shared) {
        localStorage[PREFIX + id] = JSON.stringify(entry);
        delete this.unsaved[id];
      }
    } catch {
      // It is full, or there is none.
    }
  }

  /**
   * @param {{ method?: string, amount?: { value: string, currency: string } }} about
   * @returns {{ id: string, method?: string, amount?: object, startedAt: string, blockedBy?: object }}
   */
  begin({ method, amount = this.#config.order?.amount } = {}) {
    const { offered } = this;
    const [blocker, another] = this.#blockers;
    this.offered = undefined;
    const about = ({ method, amount }) => [method, amount?.value, amount?.currency].join();
    const same = (other) => about(other) === about({ method, amount });
    const again = offered && blocker?.id === offered.id && !another && (!method || same(offered));

    // Of an id that may have been sent before, going offline now proves nothing.
    this.#offline = (again || !blocker) && !navigator.onLine && this.#offline !== false;
    if (again) return offered;

    const attempt = { id: this.uuid(), method, amount, startedAt: new Date().toISOString() };
    if (!blocker) this.#keep({ ...attempt, state: 'begun' });
    // Asked for the same again: the same id, so that even a page that does not look is protected.
    else if (same(blocker)) ({ id: attempt.id, startedAt: attempt.startedAt } = blocker);
    return (this.last = { ...attempt, blockedBy: blocker });
  }

  /**
   * What the page knows of how an attempt ended.
   *
   * @param {{ id: string }} attempt
   * @param {{ state: 'paid' | 'not_paid' | 'unknown' | 'processing', reference?: string }} result
   */
  end({ blockedBy, ...attempt }, { state, reference }) {
    const known = this.entries[attempt.id];
    if (known?.state !== 'paid') this.#keep({ ...attempt, ...known, state: /paid/.test(state) ? state : 'unknown', reference });
  }

  #keep(entry) {
    this.keep(entry.id, { ...entry, order: this.order, at: Date.now() }, this.order);
  }

  /** The name of a new blob URL is a random UUID (W3C File API, 8.3), also on a plain `http:` page, where `crypto.randomUUID` is missing. */
  uuid() {
    return URL.createObjectURL(new Blob()).slice(-36);
  }

  /**
   * Called when a failure is shown: did the request leave the device?
   *
   * `navigator.onLine === false` alone proves nothing: the network may have gone after the request left,
   * and then the shopper may have been charged. Only when the device was offline from before the attempt
   * began until now, with no `online` event in between, can nothing have been sent. Everything else is
   * `undefined`: that something was sent cannot be known from here.
   *
   * @param {{ id?: string }} [attempt] the attempt that failed; another than the last one proves nothing.
   * @returns {false | undefined}
   */
  sent(attempt) {
    const never = this.#offline && !navigator.onLine && attempt?.id === this.last.id;
    this.#offline = undefined;
    if (never) return false;
  }
}
