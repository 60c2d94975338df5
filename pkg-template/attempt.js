/**
 * Attempts to pay. The id is made before the first try and never again for that attempt, so the page
 * can hand it to the provider as the idempotency key: a new key per press is how people pay twice.
 */
export class Attempts {
  /** The attempt begun last, if any. */
  last;

  /**
   * Was the device offline all through every attempt begun since a failure was last shown?
   * `undefined`: none was begun.
   */
  #offline;

  /**
   * @param {{ method?: string, amount?: { value: string, currency: string } }} about
   * @returns {{ id: string, method?: string, amount?: object, startedAt: string }}
   */
  begin(about) {
    this.#offline = !navigator.onLine && this.#offline !== false;
    addEventListener('online', () => (this.#offline &&= false), { once: true });
    return (this.last = { ...about, id: uuid(), startedAt: new Date().toISOString() });
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
    return never ? false : undefined;
  }
}

/** `crypto.randomUUID` is missing on plain `http:` pages; there, the name of a new blob URL is a random UUID too. */
const uuid = () => crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
