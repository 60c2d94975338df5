import type { Amount, Context, Failure, Reasons, ShopperDiagnosis } from './diagnosis.d.ts';

export type * from './diagnosis.d.ts';

/** One try to pay. Hand `id` to the provider as the idempotency key. */
export interface Attempt {
  /** A random UUID, made before the first try. */
  readonly id: string;
  /** The id of the method. */
  readonly method?: string;
  readonly amount?: Amount;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
}

/** What your check of an attempt found. */
export type CheckResult =
  | { state: 'paid'; /** The payment's reference, to show. */ reference?: string }
  | { state: 'not_paid' | 'processing' | 'unknown'; reference?: string };

export interface Method {
  /** Comes back in `rescue-method`. */
  id: string;
  /** What the shopper calls it, in their language. */
  label: string;
}

/** What a shopper has sent. */
export type ReportKind = 'complaint' | 'refund_request' | 'suggestion' | 'notification_request';

/** Where complaints go: `POST` of a `checkout-complaint/1` record as JSON. */
export interface HttpDelivery {
  kind: 'http';
  /** Relative to the page. */
  url: string;
}

/** Everything is optional; several calls of `configure` add up, a later key replaces an earlier one. */
export interface Config {
  order?: { /** Your order number, shown to the shopper. */ id?: string; amount?: Amount };
  /** Prefills the report: nobody should type again what you know. */
  shopper?: { name?: string; email?: string };
  /** The ways to pay that you offer, in your order. */
  methods?: Method[];
  /**
   * Asks your server how an attempt ended. With it, a shopper whose charge is unknown checks first and
   * pays again only after `not_paid`. May reject: that is `unknown`.
   */
  checkStatus?: (attempt: Attempt | undefined) => Promise<CheckResult>;
  complaint?: { delivery?: HttpDelivery };
  /** Ways to reach you, for when a report cannot be sent from the page. */
  contact?: { email?: string; phone?: string; /** A page of yours. */ url?: string };
  /** Your own messages by language (`en`, `ro`, `ru`, `zh-Hans`), in Fluent syntax, in place of ours with the same id: texts, variables and one choice by a variable. */
  messages?: Record<string, string>;
  /** What your codes mean, before our tables: `{ stripe: { my_code: 'session_expired' }, '*': { 'E-17': 'expired_card' } }`. */
  reasons?: Reasons;
  /** The folder that holds `wasm/`, `providers/`, `phrases/` and `locales/`, where no bundler took care of them. The attribute `base` says the same. */
  base?: string;
  /** Milliseconds after which a failure gets the generic message while the core still loads. Default: 4000. */
  fallbackAfter?: number;
}

/** What you know beside the failure, for one call of `show`. */
export interface ShowContext extends Context {
  /** The attempt that failed. Default: the one begun last. */
  attempt?: Attempt;
}

export interface CheckoutRescueEventMap {
  /**
   * The shopper wants to pay the same way again, with this attempt: the same one while its outcome is open,
   * so that its key protects from paying twice; a new one after a decline, as a provider answers a key it
   * knows with the old decline.
   */
  'rescue-retry': CustomEvent<{ attempt?: Attempt }>;
  /** The shopper chose another way to pay: one of your methods, or none named when you listed none. */
  'rescue-method': CustomEvent<{ method?: string }>;
  /** The shopper wants to correct a field, named as in `autocomplete`. */
  'rescue-edit': CustomEvent<{ field?: string }>;
  /** The shopper wants to confirm with their bank. */
  'rescue-authenticate': CustomEvent<{ attempt?: Attempt }>;
  /** Your check found the payment: show the order as paid. */
  'rescue-paid': CustomEvent<{ attempt?: Attempt; reference?: string }>;
  /** A report has arrived, and the receiver gave it this number; or an address, where the shopper asked to be told when payments work again (`notification_request`). */
  'rescue-reported': CustomEvent<{ id: string; number: string; kind: ReportKind }>;
  /** The message is gone. */
  'rescue-closed': CustomEvent<Record<string, never>>;
}

/**
 * Tells a shopper what happened to their payment, whether they were charged, and what to do now.
 *
 * All its events bubble, cross shadow roots and cannot be cancelled.
 */
export class CheckoutRescueElement extends HTMLElement {
  /** The package's version. */
  static readonly version: string;
  /**
   * Registers this class. On a server it does nothing.
   *
   * @throws DOMException `NotSupportedError` when the name or this class is already registered.
   */
  static define<T extends typeof CheckoutRescueElement>(this: T, tag?: string, registry?: CustomElementRegistry): T;

  /** Attribute: BCP 47 tag. Without it the nearest `lang`, then the browser's languages. Read at each `show`. */
  get locale(): string | null;
  set locale(tag: string | null | undefined);
  /** Attribute: the provider's id, so that its codes are there before any failure. */
  get provider(): string | null;
  set provider(id: string | null | undefined);
  /** Attribute: `strict` names typing mistakes only, for shops that card testers visit; see {@link Context.disclosure}. */
  get disclosure(): 'usual' | 'strict' | null;
  set disclosure(disclosure: 'usual' | 'strict' | null | undefined);
  /** Attribute: `inline` (default) or `sheet`, at the bottom of a narrow screen. */
  get layout(): string | null;
  set layout(layout: 'inline' | 'sheet' | null | undefined);
  /** Attribute: `light` (default), `dark`, or `auto` as the system. */
  get theme(): string | null;
  set theme(theme: 'auto' | 'light' | 'dark' | null | undefined);
  /** Attribute: the folder of `wasm/`, `providers/`, `phrases/` and `locales/`, where no bundler took care of them. */
  get base(): string | null;
  set base(folder: string | null | undefined);

  /**
   * Adds to the configuration, at once. The promise settles when the core has looked at it, in the
   * browser's next idle time; where the core cannot be had, or the shopper saves data, nobody looks and
   * it resolves.
   *
   * @throws Error (rejects) with `problems: string[]`, such as
   *   `order.amount.currency: expected …, got …`. What could be read is in use all the same.
   */
  configure(config: Config): Promise<void>;

  /** Begins an attempt, before you call the provider. Synchronous, and needs nothing loaded. `amount` defaults to the order's. */
  beginAttempt(about?: { method?: string; amount?: Amount }): Attempt;

  /**
   * Shows the failure and focuses the headline. Never rejects: where the core cannot be had, a generic,
   * honest message is up instead. A newer `show` or `close` wins over an older one.
   *
   * @returns the diagnosis; `undefined` when there was none, or something newer came first.
   */
  show(failure: Failure, context?: ShowContext): Promise<ShopperDiagnosis | undefined>;

  /** Takes the message away. */
  close(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'checkout-rescue': CheckoutRescueElement;
  }
  /** What `HTMLElementEventMap`, `DocumentEventMap` and `WindowEventMap` share: the events bubble to all of them. */
  interface GlobalEventHandlersEventMap extends CheckoutRescueEventMap {}
}
