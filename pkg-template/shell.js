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

const languages = Object.keys(fallback);

/** Milliseconds until a failure gets the honest message while the core is still on its way. */
const PATIENCE = 4000;

/** Safari has no idle callback. */
const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1000));

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** The buttons of the honest message. `async`, as webpack's own `import` throws at once where a policy stops it. */
const ways = async () => import('./notice.js');

/** @abstract `open` comes from `element.js` (the core is fetched) or `inline.js` (it is inside). */
export class Shell extends (globalThis.HTMLElement ?? class {}) {
  static version = version;

  static define(tag = 'checkout-rescue', registry = globalThis.customElements) {
    registry?.define(tag, this);
    return this;
  }

  static {
    for (const name of ['base', 'disclosure', 'layout', 'locale', 'provider', 'theme']) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.getAttribute(name);
        },
        set(value) {
          this.setAttribute(name, value ?? '');
        },
      });
    }
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
  #announcer = make('span', { role: 'status', ariaLive: 'polite' });
  #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#root.append(make('slot'));
  }

  connectedCallback() {
    // In the light DOM, where screen readers hear it; inside the host, where a modal dialog does not mute it.
    this.append(this.#announcer);
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
    if (attempt) await this.#put({ attempt, ...context }, (core, facts, current) => core.mayPay(facts, current));
    return !attempt;
  }

  show(failure, context) {
    return this.#put({ ...context }, (core, facts, current) => core.show(failure, facts, current));
  }

  /** Puts up what the core draws, or the honest message where it cannot. */
  async #put(context, draw) {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn;
    const attempt = context.attempt ?? this.#attempts.last;
    const words = this.#words(context.locale);
    const facts = { online: navigator.onLine, sent: this.#attempts.sent(attempt), ...context, ...words, attempt };
    this.#clear();
    this.#focused = document.activeElement;
    this.#announcer.lang = words.language;
    const apologise = () => current() && !this.#notice && this.#apologise(words.language, attempt);
    const deadline = setTimeout(apologise, this.#config.fallbackAfter ?? PATIENCE);
    try {
      // Without a pause where the core is here: the page may read the body of its `Response` right after this call.
      return await draw(this.#core ?? (await this.#load()), facts, () => current() && !this.#clear());
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
    return (this.#loading ??= this.constructor.open(this, this.#announcer, this.#config, this.#attempts, () => this.#words()).then(
      (core) => (this.#core = core),
      (error) => {
        this.#loading = undefined;
        throw error;
      },
    ));
  }

  /** The core once the browser is idle; `undefined` when it cannot be had, or the shopper saves data and needs none yet. */
  async #soon() {
    await new Promise(idle);
    ways().catch(() => {});
    return this.#core || navigator.connection?.saveData ? this.#core : this.#load().catch(() => {});
  }

  #words(locale) {
    return resolve([locale, this.locale, this.closest('[lang]')?.lang, navigator.languages], languages);
  }

  /** Says what can honestly be said without knowing anything. The words are here; the buttons may still have to come. */
  #apologise(language, attempt) {
    // Whatever the core had drawn is stale or half done; it starts afresh at the next failure.
    this.#core?.reset();
    const [headline, charge, next] = fallback[language];
    const heading = make('h2', { textContent: headline, tabIndex: -1 });
    const panel = (this.#notice = make('section', { id: 'notice', lang: language }));
    panel.append(heading, make('p', { textContent: `${charge}\n${next}` }));
    this.#root.replaceChildren(make('slot'), panel);
    heading.focus();
    ways().then(
      ({ complete }) =>
        complete(panel, this.#config, attempt, {
          announce: (text) => (this.#announcer.textContent = text),
          act: () => this.#turn++,
          attempts: this.#attempts,
          leave: (event, detail) => this.#leave(event, detail),
          fire: (event, detail) => this.#fire(event, detail),
        }),
      () => {},
    );
  }

  #clear() {
    this.#notice = this.#notice?.remove();
  }

  /** The notice is gone and the focus back before the page hears of it: its handler may show the next failure. */
  #leave(event, detail) {
    this.#clear();
    this.#focused?.focus?.();
    this.#fire(event, detail);
  }

  #fire(event, detail) {
    this.dispatchEvent(new CustomEvent(`rescue-${event}`, { bubbles: true, composed: true, detail }));
  }
}
