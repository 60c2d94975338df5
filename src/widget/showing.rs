//! The failure on screen, and what belongs to it.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::panel::Panel;
use super::screen::Means;
use crate::advice::{Attempt, Ledger, Standing};
use crate::bindings::browser::Browser;
use crate::bindings::diagnosis::diagnosis;
use crate::bindings::object::{object, optional};
use crate::bindings::value::get;
use crate::config::Config;
use crate::explain::{Context, Explanation};
use crate::host::Host;
use crate::signals::Failure;
use crate::taxonomy::{Action, Charge, Reason};

/// The failure on screen.
#[derive(Debug)]
pub(super) struct Showing {
    pub(super) explanation: Explanation,
    /// What would be told if no other attempt stood in the way.
    pub(super) alone: Option<Explanation>,
    /// The tag of the language spoken.
    pub(super) language: String,
    /// The shopper's own tag, for `Intl`.
    pub(super) locale: String,
    /// What a report of it needs to know, as `complaint::Occasion` reads it: one object however often it is opened,
    /// so that the draft is kept.
    pub(super) occasion: JsValue,
    /// The same for a wish to be told when payments work again.
    pub(super) wish: JsValue,
    /// The attempt as the page knows it.
    pub(super) given: JsValue,
    /// The attempt as the ledger knows it.
    pub(super) attempt: Option<Attempt>,
    pub(super) failed_at: f64,
    pub(super) means: Means,
}

/// What is shown, before anything is made of it.
pub(super) struct Shown {
    pub(super) explanation: Explanation,
    pub(super) alone: Option<Explanation>,
    pub(super) given: JsValue,
    pub(super) attempt: Option<Attempt>,
}

impl Showing {
    pub(super) fn new(panel: &Panel, shown: Shown, context: &Context, facts: &Failure) -> Self {
        let Shown {
            explanation,
            alone,
            given,
            attempt,
        } = shown;
        let state = panel.state.borrow();
        let failed_at = Browser.now();
        let locale = facts.get("locale").and_then(Failure::as_code);
        let locale = locale.unwrap_or_else(|| explanation.locale.clone());
        let occasion = object(&[
            ("diagnosis", diagnosis(&explanation)),
            ("attempt", optional(context.attempt.as_deref())),
            ("method", optional(context.method.as_deref())),
            ("failedAt", failed_at.into()),
            ("locale", locale.as_str().into()),
            ("payments", payments(&explanation.elsewhere)),
        ]);
        let amount = state.config.amount.as_ref();
        let asks = explanation.actions.contains(&Action::ContactBank);
        let means = Means {
            check: state.check,
            method: context.method.clone(),
            amount: amount.map(|amount| Browser.money(&locale, &amount.value, &amount.currency)),
            time: if asks {
                Browser.date_time(&locale, failed_at)
            } else {
                String::new()
            },
            elapsed: 0,
            attempts: context.attempts.clone(),
        };
        drop(state);
        Self {
            language: explanation.locale.clone(),
            locale,
            wish: with(&occasion, "wish", &"notify".into()),
            occasion,
            given,
            attempt,
            failed_at,
            means,
            explanation,
            alone,
        }
    }

    /// The same failure later, when something else is told of it.
    pub(super) fn later(
        &self,
        explanation: Explanation,
        alone: Option<Explanation>,
        now: f64,
    ) -> Self {
        Self {
            occasion: with(
                &self.occasion,
                "payments",
                &payments(&explanation.elsewhere),
            ),
            wish: self.wish.clone(),
            explanation,
            alone,
            language: self.language.clone(),
            locale: self.locale.clone(),
            given: self.given.clone(),
            attempt: self.attempt.clone(),
            failed_at: self.failed_at,
            means: Means {
                elapsed: seconds(now - self.failed_at),
                ..self.means.clone()
            },
        }
    }

    /// What is known of the money by the failure alone.
    pub(super) fn told_alone(&self) -> Charge {
        self.alone.as_ref().unwrap_or(&self.explanation).charge
    }

    /// Whether its message already says how the order stands.
    pub(super) fn tells_of(&self, standing: &Standing) -> bool {
        let own = self.attempt.as_ref().map(|attempt| &attempt.id);
        match standing {
            Standing::Paid(paid) => {
                self.explanation.reason == Reason::AlreadyPaid && own == Some(&paid.id)
            }
            _ => false,
        }
    }

    /// The attempt to pay with again, should nothing stand in the way: a new one, as a provider answers a key that it
    /// knows with the old decline. A page that begins no attempts gets none.
    pub(super) fn again(&self, ledger: &Ledger<'_>, config: &Config) -> Option<JsValue> {
        if !self.given.is_object() {
            return Some(self.given.clone());
        }
        let amount = self
            .attempt
            .as_ref()
            .and_then(|known| known.amount.as_ref());
        let amount = amount.or(config.amount.as_ref());
        let begun = ledger.begin(self.means.method.as_deref(), amount);
        begun.blocked_by.is_none().then(|| for_page(&begun.attempt))
    }
}

/// The attempt that the page handed over with a failure.
pub(super) fn given(
    context: &JsValue,
    facts: &Failure,
    order: Option<String>,
) -> (JsValue, Option<Attempt>) {
    let known = facts.get("attempt").and_then(Attempt::begun);
    let known = known.map(|attempt| Attempt { order, ..attempt });
    (get(context, "attempt"), known)
}

/// An attempt for the page, which knows nothing of what the device keeps beside it.
pub(super) fn for_page(attempt: &Attempt) -> JsValue {
    JSON::parse(&attempt.for_page()).unwrap_or(JsValue::UNDEFINED)
}

/// An object with one more member.
fn with(object: &JsValue, name: &str, value: &JsValue) -> JsValue {
    let copy = Object::assign(&Object::new(), object.unchecked_ref());
    drop(Reflect::set(&copy, &name.into(), value));
    copy.into()
}

/// The payments of an order that was paid twice, for a report.
fn payments(standing: &Standing) -> JsValue {
    match standing {
        Standing::Twice(paid) => paid.iter().map(payment).collect::<Array>().into(),
        _ => JsValue::UNDEFINED,
    }
}

/// A payment for a report.
fn payment(paid: &Attempt) -> JsValue {
    let known = for_page(paid);
    object(&[
        ("attempt", paid.id.as_str().into()),
        ("reference", optional(paid.reference.as_deref())),
        ("amount", get(&known, "amount")),
        ("method", get(&known, "method")),
        ("at", get(&known, "startedAt")),
    ])
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casting a number out of range gives the nearest one in it"
)]
fn seconds(millis: f64) -> u32 {
    (millis / 1000.0) as u32
}
