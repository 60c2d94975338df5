//! A complaint being written: filled in from the payment, not yet sent.

use super::address::is_address;
use super::record::{Contact, Payment, Record, SCHEMA, Shown};
use super::{Category, Occasion, Wish, redact::redact};
use crate::config::Config;
use crate::host::Host;

/// Longest narrative, in characters.
pub const NARRATIVE_LIMIT: usize = 4000;

/// A complaint being written.
#[derive(Clone, Debug)]
pub struct Draft {
    id: String,
    created_at: String,
    locale: String,
    payment: Payment,
    shown: Shown,
    wish: Wish,
    /// What it is about.
    pub category: Category,
    /// The shopper's words, as typed.
    pub narrative: String,
    /// The shopper's name.
    pub name: String,
    /// The shopper's e-mail address.
    pub email: String,
}

impl Draft {
    /// Opens a draft. Its id is made here and stays, however often it is sent.
    pub fn open(occasion: &Occasion, config: &Config, host: &dyn Host) -> Self {
        Self {
            id: host.uuid(),
            created_at: host.timestamp(host.now()),
            locale: occasion.locale.clone(),
            payment: Payment {
                provider: occasion.provider.clone(),
                order: config.order.clone(),
                reference: occasion.reference.clone(),
                attempt: occasion.attempt.clone(),
                amount: config.amount.clone(),
                method: occasion.method.clone(),
                occurred_at: host.timestamp(occasion.failed_at),
                reason: occasion.reason.id(),
                charge: occasion.charge.id(),
                paid_attempts: occasion.payments.clone(),
            },
            shown: Shown {
                headline: occasion.headline.clone(),
                actions: occasion.actions.iter().map(|action| action.id()).collect(),
            },
            wish: occasion.wish,
            category: match occasion.wish {
                Wish::Notify => Category::NotifyWhenFixed,
                Wish::Report if occasion.payments.is_empty() => {
                    Category::likeliest(occasion.reason, occasion.charge)
                }
                Wish::Report => Category::DoubleCharge,
            },
            narrative: String::new(),
            name: match occasion.wish {
                Wish::Report => config.name.clone().unwrap_or_default(),
                // An address is all it takes to write to somebody.
                Wish::Notify => String::new(),
            },
            email: config.email.clone().unwrap_or_default(),
        }
    }

    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The record exactly as it will be sent.
    pub fn record(&self) -> Record {
        let typed: String = self
            .narrative
            .trim()
            .chars()
            .take(NARRATIVE_LIMIT)
            .collect();
        let narrative = redact(&typed);
        let name = redact(self.name.trim());
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Record {
            schema: SCHEMA,
            id: self.id.clone(),
            kind: self.category.kind().id(),
            created_at: self.created_at.clone(),
            locale: self.locale.clone(),
            category: self.category.id(),
            redactions: narrative.count + name.count,
            narrative: narrative.text.chars().take(NARRATIVE_LIMIT).collect(),
            contact: Contact {
                name: given(&name.text),
                email: given(self.email.trim()),
            },
            payment: self.payment.clone(),
            shown: self.shown.clone(),
        }
    }

    /// What is wrong with the e-mail address, as a Fluent id. A report may go without one; who wants to be written to
    /// has to give one.
    pub fn email_problem(&self) -> Option<&'static str> {
        match (self.email.trim(), self.wish) {
            ("", Wish::Report) => None,
            ("", Wish::Notify) => Some("notify-email-missing"),
            (email, _) => (!is_address(email)).then_some("report-email-problem"),
        }
    }
}
