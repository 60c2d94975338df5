//! A complaint being written: filled in from the payment, not yet sent.

use super::record::{Contact, Payment, Record, SCHEMA, Shown};
use super::{Category, Occasion, redact::redact};
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
            category: if occasion.payments.is_empty() {
                Category::likeliest(occasion.reason, occasion.charge)
            } else {
                Category::DoubleCharge
            },
            narrative: String::new(),
            name: config.name.clone().unwrap_or_default(),
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

    /// Whether the e-mail address can be answered: none, or one with an `@` and a domain.
    pub fn email_is_usable(&self) -> bool {
        let email = self.email.trim();
        email.is_empty()
            || email.split_once('@').is_some_and(|(user, domain)| {
                !user.is_empty()
                    && domain.contains('.')
                    && !domain.starts_with('.')
                    && !domain.ends_with('.')
                    && !email.contains(char::is_whitespace)
                    && redact(email).count == 0
            })
    }
}
