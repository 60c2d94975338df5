//! The failure on screen, and what belongs to it.

use js_sys::JSON;
use wasm_bindgen::JsValue;

use super::panel::Panel;
use super::screen::Means;
use crate::advice::{Attempt, Ledger, Standing};
use crate::bindings::browser::Browser;
use crate::bindings::value::get;
use crate::config::Config;
use crate::explain::{Context, Explanation};
use crate::host::Host;
use crate::object::{Object, list};
use crate::signals::Failure;
use crate::taxonomy::{Action, Charge, Reason};
use crate::told::told;

/// The failure on screen.
#[derive(Clone, Debug)]
pub(super) struct Showing {
    pub(super) explanation: Explanation,
    /// The same as the page is told, in JSON.
    pub(super) told: String,
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
        let mut showing = Self {
            told: String::new(),
            language: explanation.locale.clone(),
            locale,
            occasion: JsValue::UNDEFINED,
            wish: JsValue::UNDEFINED,
            given,
            attempt,
            failed_at,
            means,
            explanation,
            alone,
        };
        showing.set_occasions();
        showing
    }

    /// The same failure later, when something else is told of it.
    pub(super) fn later(
        &self,
        explanation: Explanation,
        alone: Option<Explanation>,
        now: f64,
    ) -> Self {
        let mut later = Self {
            explanation,
            alone,
            ..self.clone()
        };
        later.means.elapsed = seconds(now - self.failed_at);
        later.set_occasions();
        later
    }

    fn set_occasions(&mut self) {
        self.told = told(&self.explanation);
        self.occasion = self.occasion(None);
        self.wish = self.occasion(Some("notify"));
    }

    fn occasion(&self, wish: Option<&str>) -> JsValue {
        let mut occasion = Object::new();
        occasion.raw("diagnosis", &self.told);
        let attempt = self.attempt.as_ref().map(|attempt| attempt.id.as_str());
        occasion.optional("attempt", attempt);
        occasion.optional("method", self.means.method.as_deref());
        occasion.number(
            "failedAt",
            Failure::Number(self.failed_at.trunc()).as_whole(),
        );
        occasion.text("locale", &self.locale);
        if let Standing::Twice(paid) = &self.explanation.elsewhere {
            occasion.raw("payments", &list(paid.iter().map(Attempt::payment)));
        }
        occasion.optional("wish", wish);
        parsed(&occasion.end())
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
    parsed(&attempt.for_page())
}

pub(super) fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::UNDEFINED)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casting a number out of range gives the nearest one in it"
)]
fn seconds(millis: f64) -> u32 {
    (millis / 1000.0) as u32
}
