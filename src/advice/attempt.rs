//! One try to pay, as it is kept on the device: what the shop calls it and how it ended. No card data, nothing personal.

use crate::complaint::record::Amount;
use crate::object::Object;
use crate::signals::{Failure, json};
use crate::taxonomy::id::ids;

ids! {
    /// How an attempt ended, as far as is known.
    State;
    /// It was begun, and nothing has been heard of it.
    Begun "begun";
    /// It failed in a way that leaves open whether money was taken.
    Unknown "unknown";
    /// As unknown, but the shopper decided to pay again all the same.
    Waived "waived";
    /// It ended, and no money was taken.
    NotPaid "not_paid";
    /// The money was taken, or is held for the shop.
    Paid "paid";
}

/// One try to pay.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Attempt {
    /// Its id: the idempotency key that the page handed to the provider.
    pub id: String,
    /// The shop's order number; none while the page has not told it.
    pub order: Option<String>,
    /// The shop's id of the method.
    pub method: Option<String>,
    /// What was to be paid.
    pub amount: Option<Amount>,
    /// When it was begun, RFC 3339 in UTC.
    pub started_at: String,
    /// How it ended.
    pub state: State,
    /// Whether the bank or the provider refused it, rather than the shopper or the network ending it.
    pub refused: bool,
    /// When its state was learned, in milliseconds since 1970.
    pub at: i64,
    /// The provider's reference.
    pub reference: Option<String>,
}

impl Attempt {
    /// Reads what [`Attempt::text`] wrote; `None` for anything else, such as the record of a later version.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(&json::parse(text)?)
    }

    /// The same from an object.
    pub fn read(value: &Failure) -> Option<Self> {
        let state = value.get("state").and_then(Failure::as_text)?;
        Some(Self {
            state: State::from_id(state)?,
            ..Self::begun(value)?
        })
    }

    /// Reads an attempt as the page knows it: it was begun.
    pub fn begun(value: &Failure) -> Option<Self> {
        let text = |name: &str| value.get(name).and_then(Failure::as_code);
        let amount = value.get("amount").and_then(|amount| {
            Some(Amount {
                value: amount.get("value")?.as_code()?,
                currency: amount.get("currency")?.as_code()?,
            })
        });
        Some(Self {
            id: text("id")?,
            order: text("order"),
            method: text("method"),
            amount,
            started_at: text("startedAt").unwrap_or_default(),
            state: State::Begun,
            refused: text("refused").is_some(),
            at: value
                .get("at")
                .and_then(Failure::as_whole)
                .unwrap_or_default(),
            reference: text("reference"),
        })
    }

    /// The attempt as the page knows it, the `Attempt` of `element.d.ts`, as JSON.
    pub fn for_page(&self) -> String {
        self.known().end()
    }

    /// The same with what only the device keeps.
    pub fn text(&self) -> String {
        let mut object = self.known();
        object.optional("order", self.order.as_deref());
        object.text("state", self.state.id());
        if self.refused {
            object.text("refused", "yes");
        }
        object.number("at", Some(self.at));
        object.optional("reference", self.reference.as_deref());
        object.end()
    }

    /// A payment of a report, as [`crate::complaint::Occasion`] reads it.
    pub fn payment(&self) -> String {
        let mut object = Object::new();
        object.text("attempt", &self.id);
        object.optional("reference", self.reference.as_deref());
        self.about(&mut object);
        object.text("at", &self.started_at);
        object.end()
    }

    fn known(&self) -> Object {
        let mut object = Object::new();
        object.text("id", &self.id);
        self.about(&mut object);
        object.text("startedAt", &self.started_at);
        object
    }

    fn about(&self, object: &mut Object) {
        object.optional("method", self.method.as_deref());
        if let Some(amount) = &self.amount {
            let mut written = Object::new();
            written.text("value", &amount.value);
            written.text("currency", &amount.currency);
            object.raw("amount", &written.end());
        }
    }

    /// Those of some attempts that pass a test.
    pub(crate) fn keep(attempts: Vec<Self>, test: &dyn Fn(&Self) -> bool) -> Vec<Self> {
        let mut kept = Vec::new();
        for attempt in attempts {
            if test(&attempt) {
                kept.push(attempt);
            }
        }
        kept
    }

    /// Whether it was begun and nothing has been heard of it.
    pub fn is_begun(&self) -> bool {
        self.state == State::Begun
    }

    /// Whether it is unknown if money was taken, or will be.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Begun | State::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::{Attempt, State};
    use crate::complaint::record::Amount;

    #[test]
    fn what_is_kept_is_read_again() {
        let attempt = Attempt {
            id: "a-1".to_owned(),
            order: Some("A \"1029\"\n".to_owned()),
            method: Some("card".to_owned()),
            amount: Some(Amount {
                value: "199.90".to_owned(),
                currency: "RON".to_owned(),
            }),
            started_at: "2026-03-05T12:07:31.000Z".to_owned(),
            state: State::NotPaid,
            refused: true,
            at: 1_772_712_451_000,
            reference: Some("pi_1".to_owned()),
        };
        assert!(!attempt.text().contains('\n'));
        assert_eq!(Attempt::parse(&attempt.text()), Some(attempt));
    }

    #[test]
    fn what_is_none_of_ours_is_not_there() {
        for text in [
            "",
            "{",
            "null",
            r#"{"id":"a"}"#,
            r#"{"id":"a","state":"teleported"}"#,
            r#"{"state":"paid"}"#,
        ] {
            assert_eq!(Attempt::parse(text), None, "{text}");
        }
    }
}
