//! The ways a payment can end here.

use serde::Deserialize;

/// What the simulated provider is to do with a payment. Two more of the page's scenarios, `offline` and
/// `wallet_cancelled`, never reach a server and so are none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Scenario {
    /// The payment succeeds.
    Success,
    /// The issuer declines and gives no reason.
    GenericDecline,
    /// Not enough money.
    InsufficientFunds,
    /// The card has expired.
    ExpiredCard,
    /// The card security code is wrong.
    IncorrectCvc,
    /// The provider could not process the card.
    ProcessingError,
    /// The card was reported lost. The shopper must see a plain decline.
    LostCard,
    /// The card was reported stolen. The shopper must see a plain decline.
    StolenCard,
    /// The card's limit is exceeded (`card_velocity_exceeded`).
    CardVelocity,
    /// The issuer does not answer the provider.
    IssuerNotAvailable,
    /// The issuer wants the shopper to confirm the payment (3-D Secure).
    AuthenticationRequired,
    /// The shopper's confirmation failed.
    AuthenticationFailed,
    /// The shop's API key has expired.
    ApiKey,
    /// A gateway before the bank answers 503 with a page of HTML.
    BankDown,
    /// The payment is taken, but the answer comes too late for the page to read it.
    TimeoutAfterPay,
    /// The payment is accepted and not decided yet.
    StillProcessing,
    /// The same, and it takes longer: also the second question finds no decision.
    SlowCheck,
    /// The order was paid before.
    AlreadyPaid,
    /// An answer that nobody's documentation describes.
    Unreadable,
}
