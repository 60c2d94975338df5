import type { Amount, Attempt, Context, Failure, Reasons, ShopperDiagnosis } from './diagnosis.d.ts';

export type * from './diagnosis.d.ts';

/**
 * How an attempt ended.
 *
 * - `paid`: the money was taken, or is held for you.
 * - `not_paid`: it ended without, and **can no longer be paid**. Where the provider may still receive the request, or the
 *   shopper may still confirm it, cancel the payment before you say so: a retry gets a new id, and two payments are two.
 * - `processing`, `unknown`: it is not decided, or you cannot tell. The shopper does not pay again meanwhile.
 */
export interface CheckResult {
  state: 'paid' | 'not_paid' | 'processing' | 'unknown';
  /** The payment's reference at the provider: shown to the shopper, and what tells two payments of one order from one. */
  reference?: string;
}

export interface Method {
  /** Comes back in `rescue-method`. */
  id: string;
  /** What the shopper calls it, in their language. */
  label: string;
  /** `card`, `wallet`, `bank`, `bnpl` … : what is alike tends to fail alike, and comes last after a bank's refusal. */
  kind?: string;
  /** The bank behind it, where you know it: another card of the same bank comes last. */
  bank?: string;
  /** The wallet or app that it needs, such as `apple_pay`: where that is missing, all that need it are hidden. */
  wallet?: string;
  /** The only currencies that it takes, ISO 4217. */
  currencies?: string[];
  /** The only countries that it works in, ISO 3166; compared with `shopper.country`. */
  countries?: string[];
  /** `false`: it cannot be had now, and is not shown. */
  available?: boolean;
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
  shopper?: { name?: string; email?: string; /** ISO 3166. */ country?: string };
  /** The ways to pay that you offer, in your order. */
  methods?: Method[];
  /**
   * Asks your server how **this attempt** ended. With it, a shopper whose charge is unknown checks first and pays again
   * only after `not_paid`. It is asked again after 2 to 15 seconds, for at most 15 minutes, by one tab at a time, while
   * the tab is seen and online; an answer is waited for 20 seconds. May reject: that is `unknown`.
   */
  checkStatus?: (attempt: Attempt | undefined) => Promise<CheckResult>;
  /**
   * Lets a shopper pay again although it is not known whether the first payment took money, after a plain warning.
   * Default: false.
   */
  payAnyway?: boolean;
  /** Seconds until the same method is offered again where a bank or service did not answer; 0: at once. Default: 300. */
  retryAfter?: number;
  /** What you know of a disruption, in your shoppers' language: shown while the provider or a bank does not answer. */
  outage?: { text?: string; /** A page of yours about it. */ url?: string };
  complaint?: { delivery?: HttpDelivery };
  /** Ways to reach you: shown where asking the shop may help, and where a report cannot be sent from the page. */
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
   * The shopper wants to pay the same way again, with this attempt, which has begun. It is a new one after a decline, as
   * a provider answers a key it knows with the old decline; and the same one where the shopper pays again although its
   * outcome is open (`payAnyway`), as then the key is what may still protect them.
   */
  'rescue-retry': CustomEvent<{ attempt?: Attempt }>;
  /** The shopper chose another way to pay: one of your methods, or none named when you listed none. */
  'rescue-method': CustomEvent<{ method?: string }>;
  /** The shopper wants to correct a field, named as in `autocomplete`. */
  'rescue-edit': CustomEvent<{ field?: string }>;
  /** The shopper wants to confirm with their bank. */
  'rescue-authenticate': CustomEvent<{ attempt?: Attempt }>;
  /** The shopper wants to begin the checkout anew: the order or the provider's session can take no more payments. */
  'rescue-restart': CustomEvent<Record<string, never>>;
  /** The order turned out to be paid, by your check or in another tab: show it as paid. */
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

  // The attributes are properties when the core is here; what is set before then is kept for it.

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

  /**
   * Begins an attempt, before you call the provider. Synchronous, and needs nothing loaded. `amount` defaults to the
   * order's. With an `order.id` it is kept on the device, before this returns, for all tabs: its id, method, amount,
   * time and how it ended, nothing of the shopper or the card.
   *
   * While another attempt of the order is open, or it is paid, none is begun, and `blockedBy` says what stands in the
   * way: send nothing, call {@link mayPay}.
   */
  beginAttempt(about?: { method?: string; amount?: Amount }): Attempt;

  /**
   * Says how an attempt ended, where no failure is shown: call it with `paid` before you leave the page. Synchronous.
   * A failure that you {@link show} says so itself.
   */
  endAttempt(attempt: Attempt, result: CheckResult): void;

  /**
   * Whether the order may be paid: no attempt of it is open, here or in another tab, and it is not paid. Else the
   * panel is up and says what stands in the way. Call it when the page opens (after a reload or a crash it picks up where
   * the shopper was) and when `beginAttempt` says `blockedBy`. Never rejects.
   */
  mayPay(context?: ShowContext): Promise<boolean>;

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
