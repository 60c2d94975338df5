//! The slots of what is said: what happened, was I charged, what to do, what if it goes on.

use serde::Serialize;

use super::{Args, Language};
use crate::diagnosis::Ground;
use crate::taxonomy::{Charge, Group, Reason};

/// What is said, slot by slot. Each stands alone.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Message {
    /// What happened.
    pub headline: String,
    /// Whether the shopper was charged.
    pub charge: String,
    /// What to do now.
    pub next: String,
    /// What to do if it goes on.
    pub otherwise: String,
}

impl Message {
    /// The words for a reason as the shopper may know it.
    pub fn new(shown: Reason, charge: Charge, ground: Ground, language: &Language) -> Self {
        let args = Args::new();
        let say = |id: &str, slot| language.text(id, slot, &args).unwrap_or_default();
        let id = shown.id().replace('_', "-");
        let open = charge == Charge::Unknown && shown.charge() != Charge::Unknown;
        let closed = charge == Charge::NotCharged && shown.charge() == Charge::Unknown;
        let advice = match (open, closed) {
            // "Try again" beside "we do not know whether you paid" would invite paying twice.
            (true, _) => "outcome-unknown",
            (_, true) if shown != Reason::OrderNotPayable => "not-completed",
            _ => id.as_str(),
        };
        // What is not certain to have been paid is not called paid.
        let headline = if closed || (open && shown == Reason::AlreadyPaid) {
            advice
        } else {
            id.as_str()
        };
        Self {
            headline: say(headline, None),
            charge: say(charge_id(shown, charge, ground), None),
            next: say(advice, Some("next")),
            otherwise: say(advice, Some("otherwise")),
        }
    }
}

/// Where the issuer may have been asked, an amount can show as pending although nothing was taken.
fn charge_id(shown: Reason, charge: Charge, ground: Ground) -> &'static str {
    let asked = matches!(
        shown.group(),
        Group::Issuer | Group::Funds | Group::Provider
    ) || matches!(
        shown,
        Reason::IssuerUnavailable | Reason::ProviderUnavailable
    );
    match charge {
        Charge::NotCharged if ground == Ground::NotSent => "charge-not-sent",
        Charge::NotCharged if asked => "charge-not-charged-hold",
        Charge::NotCharged => "charge-not-charged",
        Charge::Charged => "charge-charged",
        // Approved, and taken by the shop when it sends the goods: "no money has been taken" beside "already paid" would
        // read as if one of them were wrong.
        Charge::OnHold if shown == Reason::AlreadyPaid => "charge-authorised",
        Charge::OnHold => "charge-on-hold",
        Charge::Unknown => "charge-unknown",
    }
}
