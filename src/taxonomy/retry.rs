//! Whether the same method may be used again.

use super::id::ids;

ids! {
    /// When the shopper may use the same method again.
    SameMethod;
    /// At once.
    Now "now";
    /// One more time.
    Once "once";
    /// After a while.
    Later "later";
    /// With corrected details.
    AfterEdit "after_edit";
    /// After confirming with the bank.
    AfterStepUp "after_step_up";
    /// Only after it is known that no money was taken.
    AfterCheck "after_check";
    /// Not with this method.
    No "no";
}

ids! {
    /// What a machine may do without asking the shopper. The widget itself never retries.
    AutomaticRetry;
    /// Nothing.
    No "no";
    /// Nothing, ever: the scheme fines it or the card is under suspicion.
    Never "never";
    /// Nothing until the outcome is known.
    NeverBlind "never_blind";
    /// Once, by another route or acquirer.
    OnceOtherRoute "once_other_route";
    /// Later only, on the scheme's terms.
    LaterOnly "later_only";
    /// Once more with strong customer authentication.
    StepUp "step_up";
    /// Not by leaving out the authentication.
    StepDownNo "step_down_no";
    /// Once, after a delay.
    YesOnceDelay "yes_once_delay";
    /// With the same idempotency key.
    YesWithIdempotency "yes_with_idempotency";
    /// With growing delays.
    YesBackoff "yes_backoff";
    /// When the request surely never left the device.
    YesIfNotSent "yes_if_not_sent";
}
