/** A failure is anything: what a payment provider returned, an `Error`, a `Response`, a string, nothing at all. */
export type Failure = unknown;

/**
 * The form for providers that are not known by their shape. All optional; codes are strings as the
 * provider spells them.
 */
export interface NeutralFailure {
  /** The provider's id, such as `stripe`. */
  provider?: string;
  /** The provider's error code. */
  code?: string;
  /** The provider's decline code. */
  declineCode?: string;
  /** The issuer's response code as the scheme passed it on (ISO 8583 field 39), such as `51`. */
  networkCode?: string;
  /** The card scheme, such as `visa` or `mastercard`. */
  network?: string;
  /** The scheme's advice, such as Mastercard's merchant advice code `03`. */
  adviceCode?: string;
  /** HTTP status of the answer. */
  httpStatus?: number;
  /** Seconds after which the answer asks to come again: HTTP `Retry-After`. */
  retryAfter?: number;
  /** Free text. It is read for hints, never shown. */
  message?: string;
  /** The country of the card's issuer, ISO 3166: `RO`. Mastercard's 65 asks for 3-D Secure in the EEA and is a limit elsewhere. */
  cardCountry?: string;
  /** The payment's reference at the provider. */
  reference?: string;
}

/** Why a payment failed. More may come: treat one you do not know as `unknown`. */
export type Reason =
  | 'invalid_card_number' | 'invalid_expiry_date' | 'expired_card' | 'invalid_security_code' | 'incorrect_pin_or_code'
  | 'billing_address_mismatch' | 'invalid_payer_details' | 'invalid_bank_account'
  | 'insufficient_funds' | 'amount_limit_exceeded' | 'frequency_limit_exceeded'
  | 'attempts_exhausted' | 'declined_no_reason' | 'contact_issuer' | 'not_permitted_for_card' | 'card_blocked_or_inactive'
  | 'account_closed_or_invalid' | 'lost_or_stolen' | 'suspected_fraud' | 'risk_blocked' | 'compliance_restriction'
  | 'authorization_revoked' | 'region_not_supported' | 'credit_not_approved'
  | 'authentication_required' | 'authentication_failed' | 'authentication_timed_out' | 'authentication_unavailable'
  | 'cancelled_by_shopper' | 'session_expired' | 'shopper_action_pending' | 'wallet_or_app_unavailable' | 'browser_blocked'
  | 'payment_processing' | 'outcome_unknown' | 'duplicate_payment' | 'already_paid' | 'order_not_payable'
  | 'issuer_unavailable' | 'provider_unavailable' | 'rate_limited' | 'offline'
  | 'method_not_available' | 'currency_not_supported' | 'amount_not_accepted' | 'merchant_setup_problem' | 'request_rejected'
  | 'test_live_mismatch' | 'unknown';

/** What your codes mean, before our tables: by provider (`*` for any), by code. What is masked stays masked. */
export type Reasons = Record<string, Record<string, Reason>>;

/** Reasons that must not be told: the shopper sees `declined_no_reason` instead, in every byte. */
export type MaskedReason = 'lost_or_stolen' | 'suspected_fraud' | 'risk_blocked' | 'compliance_restriction';

/** A next step, named from the shopper's side. */
export type Action =
  | 'edit_details' | 'other_method' | 'authenticate_again' | 'authorise_again' | 'add_funds_then_retry'
  | 'retry_now' | 'retry_once' | 'retry_later' | 'contact_bank' | 'contact_support' | 'check_status' | 'wait'
  | 'finish_in_app' | 'enable_wallet' | 'allow_popups_or_browser' | 'check_connection' | 'view_order'
  | 'restart_checkout' | 'change_amount';

/**
 * What is known of the money, never more certain than its evidence. `unknown`: money may have been taken;
 * ask before anything else. `on_hold`: nothing was taken, but the bank holds the amount.
 */
export type Charge = 'not_charged' | 'charged' | 'on_hold' | 'unknown';

/**
 * On what ground `charge` is said: the bank or provider declined before taking money, it ended before that, the request
 * never left the device, the payment's own status says so, a code reports it of another payment, your shop was asked,
 * there was no answer, it is on its way, or nothing understood says.
 */
export type Ground =
  | 'declined' | 'stopped' | 'not_sent' | 'status' | 'reported' | 'checked' | 'no_answer' | 'in_progress' | 'not_understood';

/** One try to pay. Hand `id` to the provider as the idempotency key. */
export interface Attempt {
  /** A random UUID, made before the first try. */
  readonly id: string;
  /** The id of the method. */
  readonly method?: string;
  readonly amount?: Amount;
  /** RFC 3339. */
  readonly startedAt: string;
  /**
   * The attempt of the same order that stands in the way: its outcome is open (it may be this one, begun before), or it is
   * paid. Send nothing.
   */
  readonly blockedBy?: KeptAttempt;
}

/** An attempt as it is kept: see {@link Context.attempts}. */
export interface KeptAttempt extends Omit<Attempt, 'blockedBy'> {
  readonly order?: string;
  /** Begun and nothing heard, failed with the outcome open, the same but the shopper paid again, ended unpaid, paid. */
  readonly state: 'begun' | 'unknown' | 'waived' | 'not_paid' | 'paid';
  /** Set when a bank or provider refused it. */
  readonly refused?: string;
  /** When the state was learned, in milliseconds since 1970. */
  readonly at?: number;
  readonly reference?: string;
}

export interface Retry {
  /**
   * When the shopper may use the same method again: at once, once more, after a while, with corrected
   * details, after confirming with the bank, only after it is known that nothing was taken, or not.
   */
  same_method: 'now' | 'once' | 'later' | 'after_edit' | 'after_step_up' | 'after_check' | 'no';
  /** Not before so many seconds, where the provider or the scheme said so. */
  after_seconds?: number;
}

/** What is said, in the language of the diagnosis. Plain text, never markup. */
export interface Message {
  /** What happened. */
  headline: string;
  /** Was money taken? */
  charge: string;
  /** What to do now. */
  next: string;
  /** What to do if it goes on. */
  otherwise: string;
}

/** What the shopper may know. */
export interface ShopperDiagnosis {
  reason: Exclude<Reason, MaskedReason>;
  group: 'input' | 'funds' | 'issuer' | 'provider' | 'authentication' | 'flow' | 'uncertain' | 'technical' | 'merchant' | 'unknown';
  /** Who can put it right. */
  fixer: 'shopper' | 'bank' | 'provider' | 'merchant' | 'shopper+bank' | 'merchant+provider' | 'shopper+merchant' | 'nobody' | 'unknown';
  charge: Charge;
  ground: Ground;
  /** How much of the reason this tells. */
  disclosure: 'specific' | 'soft_specific' | 'generic';
  /** What to do, best first. */
  actions: Action[];
  retry: Retry;
  /** The field to correct, in the vocabulary of `autocomplete`: `cc-number`, `cc-exp`, `cc-csc`, `postal-code`… */
  field?: string;
  /** The provider's id, where it is known. */
  provider?: string;
  /** The payment's reference at the provider, to quote to support. */
  reference?: string;
  /** What the bank wrote for the shopper during 3-D Secure (`cardholderInfo`), cleaned. */
  bank_message?: string;
  /**
   * What other attempts of the order mean, where they stand in the way: one is open, so that nothing may pay before it is
   * settled; or the order is paid, or paid twice.
   */
  elsewhere?: { state: 'open' | 'paid' | 'paid_twice'; attempts: KeptAttempt[] };
  /** The language of the message: `en`, `ro`, `ru` or `zh-Hans`. */
  locale: string;
  message: Message;
}

/** The same with what only the merchant may know. Keep it off the page. */
export interface MerchantDiagnosis extends ShopperDiagnosis {
  merchant: {
    /** The reason, unmasked. */
    reason: Reason;
    /** The rule that decided: `status`, `transport`, `masked`, a layer of codes, `http_status`, `exception`, `message`, `ledger` (no failure: what is kept of the attempts) or `nothing`. */
    rule: string;
    /** How sure a reading of free text (`message`) is, in percent: below 60 it is not believed. */
    sure?: number;
    /** Where in the failure its evidence stood, as a dotted path. */
    field?: string;
    /** Every code that was read. */
    codes: { layer: string; code: string; field: string }[];
  };
}

export type Diagnosis = ShopperDiagnosis | MerchantDiagnosis;

/** An amount: a decimal string with a full stop, such as `199.90`, and an ISO 4217 code. */
export interface Amount {
  value: string;
  currency: string;
}

/** What the caller knows beside the failure. All optional. */
export interface Context {
  /** The provider's id, where the failure does not tell it. */
  provider?: string;
  /** Any BCP 47 tag. Its language chooses the texts (English where there are none), the whole tag writes money and dates. */
  locale?: string;
  /**
   * `strict`: whatever tells something of the card, the account or its bank is told as the plain decline, and only typing
   * mistakes are named. For shops that card testers visit.
   */
  disclosure?: 'usual' | 'strict';
  /** Was the device online when it failed? */
  online?: boolean;
  /** `false` only if the request surely never left the device. */
  sent?: boolean;
  /** The attempt that failed. */
  attempt?: Attempt;
  /** The id of the method that failed. Default: the attempt's. */
  method?: string;
  /** The attempts of the order so far: what is open or paid guards a retry, and refusals before this one sharpen the advice. The element keeps and gives them itself. */
  attempts?: KeptAttempt[];
  /** Can the outcome be asked for? Then checking comes before any retry. */
  canCheck?: boolean;
}
