/**
 * The core of one element: the wasm instance that all share, this element's `Rescue` and `Widget`, and
 * the packs they need. Loaded when the browser is idle or a failure needs it.
 *
 * @typedef {object} Source where the wasm and the packs come from.
 * @property {(name: string) => Promise<Response | BufferSource>} wasm a WebAssembly by its name, such as `report`.
 * @property {(path: string) => Promise<string>} text a pack by its path in the package, such as `locales/ro.pack`.
 */

import { announcer } from './announcer.js';
import { boxFailure } from './failure.js';
import { languages } from './languages.js';
import { Ledger } from './ledger.js';
import { plain } from './plain.js';
import { reflect } from './reflect.js';
import { style } from './style.js';

const instances = {};

/**
 * The wasm-bindgen glue with its module running, once per page. Fetching the module does not wait for the
 * glue. A failure is forgotten, so that the next need tries again.
 *
 * @param {Source} source
 * @param {string} name of the WebAssembly.
 * @param {() => Promise<object>} glue imports the glue: bundlers must see its path.
 */
export function start(source, name = 'checkout_rescue', glue = () => import('./wasm/checkout_rescue.js')) {
  instances[name] ??= Promise.all([glue(), source.wasm(name)])
    .then(async ([glue, wasm]) => {
      await glue.default({ module_or_path: wasm });
      return glue;
    })
    .catch((error) => {
      delete instances[name];
      throw error;
    });
  return instances[name];
}

const INDEX = 'providers/index.pack';
const provider = (id) => `providers/${id}.pack`;
const locale = (language) => `locales/${language}.pack`;
/** What reads texts: no pack, and asked for like one. */
const TEXTS = 'wasm/texts_bg.wasm';

export class Core {
  #glue;
  #source;
  #shell;
  #packs = new Map();
  /** The page's own messages by language: as it wrote them, and compiled. */
  #own = new Map();
  /** What reads texts, once a failure has needed it. */
  #texts;
  #rescue;
  #widget;
  #reporter;
  #checker;
  /** The failure whose report was asked for last. */
  #occasion;

  /**
   * @param {() => Source} source asked when the element has its properties.
   * @param {HTMLElement} host
   * @param {object} config what the page configured: read anew each time, as it grows.
   * @param {import('./attempt.js').Attempts} attempts the shell's; a retry may be a new one, made by the widget.
   * @param {string} language that the element will most likely speak.
   */
  static async open(source, host, config, attempts, language) {
    style(host.shadowRoot);
    reflect(host);
    const core = new Core();
    core.#source = source();
    core.#shell = { host, announcer: announcer(host), config, attempts: new Ledger(attempts) };
    const ready = [start(core.#source), core.#fetch(locale(language))];
    // Where the page names its provider, that pack is enough; else the index tells whose a failure may be.
    ready.push(core.#fetch(host.provider ? provider(host.provider) : INDEX).catch(() => {}));
    [core.#glue] = await Promise.all(ready);
    for (const event of ['rescue-retry', 'rescue-authenticate']) {
      // Capturing, to be ahead of the page's listener, which may pay and fail at once.
      host.addEventListener(event, ({ detail }) => detail?.attempt && core.#shell.attempts.offer(detail.attempt), true);
    }
    return core;
  }

  /**
   * Hands the configuration to the widget.
   *
   * @throws {Error} (rejects) listing what could not be read, as `problems` too. The rest is in use.
   */
  async configure() {
    const problems = this.#safely(() => (this.#build(), this.#apply()));
    problems.push(...(await this.#readMessages()));
    if (problems.length) throw Object.assign(new Error(`checkout-rescue: ${problems.join('\n')}`), { problems });
  }

  /**
   * @param {object} context
   * @param {() => boolean} current asked last before drawing: is this still what the shopper should see?
   * @param {unknown} failure
   * @returns {Promise<object | undefined>} the diagnosis; `undefined` when it was too late.
   */
  async show(context, current, failure) {
    const [[read]] = await Promise.all([boxFailure(failure), this.#fetch(locale(context.language)), this.#readMessages()]);
    const readable = plain(read);
    await this.#fetchNeeded(readable, context);
    if (!current()) return undefined;
    const { order, methods, checkStatus } = this.#shell.config;
    const canCheck = typeof checkStatus === 'function';
    const told = this.#safely(() => {
      this.#begin(context);
      return this.#widget.show(readable, {
        provider: this.#shell.host.provider || undefined,
        disclosure: this.#shell.host.disclosure || undefined,
        order,
        methods,
        method: context.attempt?.method,
        canCheck,
        ...context,
        audience: 'shopper',
      });
    });
    if (canCheck && told.actions[0] === 'check_status') this.#prepare();
    return told;
  }

  /** The next press will want to ask. */
  #prepare() {
    this.#asking()
      .then((checker) => checker.ready())
      .catch(() => {});
  }

  /**
   * Shows what stands in the way of another payment.
   *
   * @param {object} context
   * @param {() => boolean} current
   */
  async mayPay(context, current) {
    await Promise.all([this.#fetch(locale(context.language)), this.#readMessages()]);
    if (current()) this.#safely(() => (this.#begin(context), this.#widget.mayPay(context)));
  }

  /** Makes room for what comes next, to be spoken in its language. */
  #begin({ language }) {
    const { announcer, host } = this.#shell;
    this.#build();
    this.#endReport();
    announcer.lang = language;
    // The page may have emptied its element.
    if (announcer.parentNode !== host) host.append(announcer);
  }

  close() {
    this.#gently(() => this.#widget?.close());
  }

  /** Lets the widget look again when another tab kept something, this one is seen again, or the network is back. */
  #listen() {
    for (const [target, types] of [[window, ['storage', 'online', 'pageshow']], [document, ['visibilitychange']]]) {
      for (const type of types) target.addEventListener(type, this.#wake);
    }
  }

  #wake = ({ type, currentTarget }) => {
    if (this.#shell.host.isConnected) this.#gently(() => (this.#checker?.wake(), this.#widget?.wake()));
    // Nothing of an element that was taken out of the page stays behind; the next failure listens again.
    else currentTarget.removeEventListener(type, this.#wake);
  };

  /** Where nobody waits for the outcome: what was drawn is gone all the same. */
  #gently(call) {
    try {
      this.#safely(call);
    } catch (error) {
      console.warn(error);
    }
  }

  /** Forgets the widget and all it drew. The next use builds another from the packs at hand. */
  reset() {
    this.#endReport();
    const used = [this.#widget, this.#rescue];
    this.#widget = this.#rescue = undefined;
    for (const object of used) {
      try {
        object?.free();
      } catch {
        // After a trap it may still count as borrowed; then it is left to the garbage collector.
      }
    }
    for (const drawn of [...this.#shell.host.shadowRoot.children]) {
      if (drawn.localName !== 'slot') drawn.remove();
    }
  }

  /**
   * After a trap the instance lives on (its exports take `&self`, its memory stays), but whatever the
   * call was changing may be half changed: these objects are not used again.
   */
  #safely(call) {
    try {
      return call();
    } catch (error) {
      this.reset();
      throw error;
    }
  }

  #build() {
    this.#listen();
    if (!this.#widget) {
      const { host, announcer, attempts } = this.#shell;
      this.#rescue = new this.#glue.Rescue();
      for (const path of this.#packs.keys()) this.#take(path);
      this.#widget = new this.#glue.Widget(this.#rescue, host, host.shadowRoot, announcer, (occasion) => this.#report(occasion), (question) => this.#ask(question), attempts);
      this.#apply();
    }
    return this.#rescue;
  }

  /** @returns {string[]} problems. */
  #apply() {
    const { base, fallbackAfter, messages, reasons, ...config } = this.#shell.config;
    return [...this.#widget.configure(config), ...this.#rescue.setReasons(reasons)];
  }

  /**
   * Compiles the page's own messages, which speak before ours: what reads Fluent is fetched only where there are some.
   *
   * @returns {Promise<string[]>} problems.
   */
  async #readMessages() {
    const problems = [];
    for (const [tag, ftl] of Object.entries(this.#shell.config.messages ?? {})) {
      if (this.#own.get(tag)?.ftl === ftl) continue;
      try {
        if (!languages.includes(tag)) throw new RangeError(`expected one of ${languages.join(', ')}`);
        const { compile } = await import('./messages.js');
        this.#own.set(tag, { ftl, pack: await compile(this.#source, tag, ftl) });
        if (this.#rescue) this.#override(tag);
      } catch (error) {
        problems.push(`messages.${tag}: ${error.message ?? error}`);
      }
    }
    return problems;
  }

  /** They can only be added to a language that is here. */
  #override(tag) {
    const own = this.#own.get(tag);
    if (own && this.#packs.has(locale(tag))) this.#safely(() => this.#rescue.add(`messages/${tag}.pack`, own.pack));
  }

  /**
   * Opens the report of a failure: a module of its own, which nobody fetches before somebody asks for it.
   *
   * @param {object} occasion what the panel hands over; the same one however often it is asked for.
   */
  async #report(occasion) {
    this.#occasion = occasion;
    const { Reporter } = await import('./report.js');
    this.#reporter ??= new Reporter(this.#source, this.#shell);
    const words = (language) => ({ panel: this.#packs.get(locale(language)), own: this.#own.get(language)?.pack });
    await this.#reporter.open(occasion, words, () => occasion === this.#occasion);
  }

  /** What asks the shop: a module of its own too. */
  async #asking() {
    const { Checker } = await import('./check.js');
    return (this.#checker ??= new Checker(this.#source, this.#shell));
  }

  /** @param {object} question what the panel wants to know. */
  async #ask(question) {
    await (await this.#asking()).press(question);
  }

  #endReport() {
    this.#occasion = undefined;
    this.#reporter?.end();
  }

  #add(path, pack) {
    if (path === TEXTS) this.#rescue.readTexts(this.#texts);
    else if (path.startsWith('phrases/')) this.#texts.add(pack);
    else {
      this.#rescue.add(path, pack);
      for (const tag of this.#own.keys()) if (path === locale(tag)) this.#override(tag);
    }
  }

  /**
   * The packs that would make a failure better understood: its provider's, and where that explains no code, the
   * phrases for its texts. One that cannot be had must not cost the message: without it the core still says what it can.
   */
  async #fetchNeeded(failure, { provider, language }) {
    const tried = new Set();
    for (;;) {
      const needed = this.#safely(() => this.#build().needs(failure, provider, language)).filter((path) => !tried.has(path));
      if (!needed.length) return;
      needed.forEach((path) => tried.add(path));
      await Promise.all(needed.map((path) => this.#fetch(path).catch(() => {})));
    }
  }

  /** Brings a pack here, and into the rescue in use. */
  async #fetch(path) {
    if (this.#packs.has(path)) return;
    if (path === TEXTS) this.#texts = await import('./texts.js').then(({ open }) => open(this.#source));
    const [pack] = await Promise.all([path !== TEXTS && this.#source.text(path), path.startsWith('phrases/') && this.#fetch(TEXTS)]);
    this.#packs.set(path, pack);
    if (!this.#rescue) return;
    this.#safely(() => this.#take(path));
  }

  /** Something else may come in a pack's place, such as a hotel's log-in page: it is forgotten, so that the next need asks again. */
  #take(path) {
    try {
      this.#add(path, this.#packs.get(path));
    } catch (error) {
      this.#packs.delete(path);
      throw error;
    }
  }
}
