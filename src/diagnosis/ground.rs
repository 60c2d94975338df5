//! On what ground the charge is what it is.

use super::Rule;
use crate::taxonomy::id::ids;
use crate::taxonomy::{Charge, Group, Reason};

ids! {
    /// On what ground it is said whether money was taken.
    Ground;
    /// The bank or the provider declined before taking money.
    Declined "declined";
    /// The payment ended before money could be taken: cancelled, not confirmed, details to correct.
    Stopped "stopped";
    /// The request never left the device.
    NotSent "not_sent";
    /// The payment's own status says so.
    Status "status";
    /// A code says so, of another payment of the same order.
    Reported "reported";
    /// The shop was asked, and said so.
    Checked "checked";
    /// There was no answer after the payment was sent, or one that leaves it open.
    NoAnswer "no_answer";
    /// The payment is on its way, or waits for the shopper elsewhere.
    InProgress "in_progress";
    /// Nothing that was understood says whether money was taken.
    NotUnderstood "not_understood";
}

impl Ground {
    /// The ground of a charge, as the shopper may know it: it must not tell a masked reason from the plain decline.
    pub fn new(shown: Reason, charge: Charge, rule: Rule) -> Self {
        match charge {
            Charge::NotCharged if shown == Reason::DeclinedNoReason => Self::Declined,
            Charge::NotCharged => not_charged(shown, rule),
            Charge::Charged | Charge::OnHold if rule == Rule::Status => Self::Status,
            Charge::Charged | Charge::OnHold if rule == Rule::Ledger => Self::Checked,
            Charge::Charged | Charge::OnHold => Self::Reported,
            Charge::Unknown => unknown(shown, rule),
        }
    }
}

fn not_charged(shown: Reason, rule: Rule) -> Ground {
    match (rule, shown.group()) {
        (Rule::Transport | Rule::Nothing, _) => Ground::NotSent,
        (Rule::Status, _) => Ground::Status,
        (_, Group::Issuer | Group::Funds | Group::Provider) => Ground::Declined,
        _ if shown == Reason::Offline => Ground::NotSent,
        _ => Ground::Stopped,
    }
}

fn unknown(shown: Reason, rule: Rule) -> Ground {
    match (shown, rule) {
        (Reason::PaymentProcessing | Reason::ShopperActionPending, _) => Ground::InProgress,
        (_, Rule::Transport) | (Reason::OutcomeUnknown, _) => Ground::NoAnswer,
        _ => Ground::NotUnderstood,
    }
}
