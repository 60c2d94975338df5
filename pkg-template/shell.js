/**
 * The element without its core: what a page needs before any failure, and what is left when the core
 * cannot be had. It keeps the configuration, begins attempts, loads the core when the browser is idle
 * or a failure needs it, and puts up the honest message of `notice.js` when that does not work.
 *
 * Importing it where there is no DOM does nothing. The public methods are documented in `element.d.ts`.
 */

import { Attempts } from './attempt.js';
import fallback from './fallback.js';
import { resolve } from './locale.js';
import { version } from './version.js';

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** The rest of the honest message. `async`, as webpack's own `import` throws at once where a policy stops it. */
const ways = async () => import('./notice.js');

/** @abstract `core` imports what opens one: `element.js` has it fetched, `inline.js` has it inside. */
export class Shell extends (globalThis.HTMLElement ?? class {}) {
  static version = version;

  static define(tag = 'checkout-rescue', registry = globalThis.customElements) {
    registry?.define(tag, this);
    return this;
  }

  #config = {};
  #attempts = new Attempts(this.#config);
  #core;
  #loading;
  /** The honest message, while it is up. */
  #notice;
  /** What had the focus when the failure came, to give it back. */
  #focused;
  /** Grows with every show, close and press, so that whatever began before knows that it is late. */
  #turn = 0;
  #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#root.append(make('slot'));
  }

  connectedCallback() {
    this.#soon();
  }

  async configure(config) {
    Object.assign(this.#config, config);
    await (await this.#soon())?.configure();
  }

  beginAttempt(about) {
    return this.#attempts.begin(about);
  }

  endAttempt(attempt, result) {
    this.#attempts.end(attempt, result);
  }

  async mayPay(context) {
    const attempt = this.#attempts.blocker;
    if (attempt) await this.#put({ attempt, ...context }, 'mayPay');
    return !attempt;
  }

  show(failure, context) {
    return this.#put({ ...context }, 'show', failure);
  }

  /** Puts up what this method of the core draws, or the honest message where it cannot. */
  async #put(context, method, failure) {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn;
    const attempt = context.attempt ?? this.#attempts.last;
    const words = this.#words(context.locale);
    const facts = { online: navigator.onLine, sent: this.#attempts.sent(attempt), ...context, ...words, attempt };
    this.#clear();
    this.#focused = document.activeElement;
    const apologise = () => current() && !this.#notice && this.#apologise(words.language, attempt);
    const deadline = setTimeout(apologise, this.#config.fallbackAfter ?? 4000);
    try {
      // Without a pause where the core is here: the page may read the body of its `Response` right after this call.
      return await (this.#core ?? (await this.#load()))[method](facts, () => current() && !this.#clear(), failure);
    } catch (error) {
      console.warn(error);
      apologise();
    } finally {
      clearTimeout(deadline);
    }
  }

  close() {
    this.#turn++;
    if (this.#notice) this.#leave('closed', {});
    else this.#core?.close();
  }

  /** The core, loaded once; a failed load is forgotten, so that the next need tries again. */
  #load() {
    return (this.#loading ??= this.constructor
      .core()
      .then(({ open }) => open(this, this.#config, this.#attempts, this.#words().language))
      .then(
        (core) => (this.#core = core),
        (error) => {
          this.#loading = undefined;
          throw error;
        },
      ));
  }

  /**
   * The core once the browser is idle (Safari does not say when). Where it cannot be had, the rest of the honest message is
   * brought here, while the network may still be there. A shopper who saves data fetches neither before a failure.
   */
  async #soon() {
    await new Promise(globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1000)));
    if (!navigator.connection?.saveData) await this.#load().catch(ways).catch(() => {});
    return this.#core;
  }

  #words(locale) {
    const own = this.locale ?? this.getAttribute('locale');
    return resolve([locale, own, this.closest('[lang]')?.lang, navigator.languages], Object.keys(fallback));
  }

  /** Says what can honestly be said without knowing anything. The headline is here and says it all; the rest may have to come. */
  #apologise(language, attempt) {
    // Whatever the core had drawn is stale or half done; it starts afresh at the next failure.
    this.#core?.reset();
    const heading = make('h2', { textContent: fallback[language], tabIndex: -1 });
    const panel = (this.#notice = make('section', { id: 'notice', lang: language }));
    panel.append(heading);
    this.#root.append(panel);
    heading.focus();
    this.#complete(panel, attempt);
  }

  /** Brings the rest; without a network, as soon as there is one. */
  #complete(panel, attempt) {
    ways().then(
      ({ complete }) => complete(panel, this.#config, attempt, this.#attempts, () => this.#turn++, this.#leave),
      () => addEventListener('online', () => this.#complete(panel, attempt), { once: true }),
    );
  }

  #clear() {
    this.#notice = this.#notice?.remove();
  }

  /** The notice is gone and the focus back before the page hears of it: its handler may show the next failure. */
  #leave = (event, detail) => {
    this.#clear();
    this.#focused?.focus?.();
    this.dispatchEvent(new CustomEvent(`rescue-${event}`, { bubbles: true, composed: true, detail }));
  };
}
