//! The payment provider. It knows an attempt's id as its idempotency key: the first request decides, whatever comes later
//! gets the same answer.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::random::Random;

/// What became of an attempt.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Fate {
    Charged(String),
    Declined,
    /// It will be charged, or not.
    Pending(bool),
    /// The shop will not have it any more.
    Cancelled,
}

/// What the page is answered, or what it makes of silence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Reply {
    Charged(String),
    Declined,
    Processing,
    Cancelled,
    /// The server broke, or is still at the first request of this id.
    Trouble(u16),
    /// The device has no network: nothing left it.
    Unsent,
    /// The page does not wait any longer.
    Silence,
}

#[derive(Debug, Default)]
pub(crate) struct Provider {
    fates: BTreeMap<String, Fate>,
    /// Every id that a request has left the device with.
    left: BTreeSet<String>,
}

impl Provider {
    pub(crate) fn leaves(&mut self, id: &str) {
        self.left.insert(id.to_owned());
    }

    pub(crate) fn fate(&self, id: &str) -> Option<&Fate> {
        self.fates.get(id)
    }

    /// A request arrives. True with its fate when this is the first one of its id.
    pub(crate) fn arrive(&mut self, id: &str, fate: impl FnOnce() -> Fate) -> (bool, Fate) {
        if let Some(fate) = self.fates.get(id) {
            return (false, fate.clone());
        }
        let fate = fate();
        self.fates.insert(id.to_owned(), fate.clone());
        (true, fate)
    }

    /// What was pending has ended.
    pub(crate) fn resolve(&mut self, id: &str, reference: String) -> Fate {
        let fate = match self.fates.get(id) {
            Some(Fate::Pending(true)) => Fate::Charged(reference),
            Some(Fate::Pending(false)) => Fate::Declined,
            other => other.cloned().unwrap_or(Fate::Cancelled),
        };
        self.fates.insert(id.to_owned(), fate.clone());
        fate
    }

    /// The shop cancels an id that was not heard of yet.
    pub(crate) fn cancel(&mut self, id: &str) {
        self.fates.entry(id.to_owned()).or_insert(Fate::Cancelled);
    }

    /// Whether no money has been taken by this id, and none can be: not even by a request that is on its way.
    pub(crate) fn is_harmless(&self, id: &str) -> bool {
        match self.fates.get(id) {
            Some(fate) => matches!(fate, Fate::Declined | Fate::Cancelled),
            None => !self.left.contains(id),
        }
    }

    /// Whether this id can never take money again, whoever sends it.
    pub(crate) fn is_dead(&self, id: &str) -> bool {
        matches!(self.fates.get(id), Some(Fate::Declined | Fate::Cancelled))
    }
}

impl Reply {
    /// What the page shows as the failure.
    pub(crate) fn failure(&self, id: &str, random: &Random) -> Value {
        let intent = |status: &str| json!({ "object": "payment_intent", "id": reference(id), "status": status });
        match self {
            Self::Charged(reference) => {
                json!({ "object": "payment_intent", "id": reference, "status": "succeeded" })
            }
            Self::Declined => random.pick(&DECLINES.map(|decline| decline())).clone(),
            Self::Processing => intent("processing"),
            Self::Cancelled => intent("canceled"),
            Self::Trouble(status) => json!({ "status": status }),
            Self::Unsent => json!({ "name": "TypeError", "message": "Failed to fetch" }),
            Self::Silence => random.pick(&SILENCES.map(|silence| silence())).clone(),
        }
    }
}

/// The reference of an id's payment.
pub(crate) fn reference(id: &str) -> String {
    format!("pi_{}", id.replace('-', ""))
}

/// Declines of all kinds: another card, later, correct it, confirm it.
pub(crate) const DECLINES: [fn() -> Value; 6] = [
    || json!({ "networkCode": "51" }),
    || json!({ "networkCode": "05" }),
    || json!({ "provider": "stripe", "declineCode": "incorrect_cvc" }),
    || json!({ "provider": "stripe", "declineCode": "authentication_required" }),
    || json!({ "provider": "stripe", "declineCode": "try_again_later" }),
    || json!({ "provider": "stripe", "declineCode": "fraudulent" }),
];

/// What leaves open whether money was taken.
pub(crate) const SILENCES: [fn() -> Value; 4] = [
    || json!({ "name": "TimeoutError" }),
    || json!({ "name": "TypeError", "message": "Failed to fetch" }),
    || json!("it did not work"),
    || json!({ "name": "AbortError", "message": "The operation was aborted" }),
];
