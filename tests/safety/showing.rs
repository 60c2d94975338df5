//! The failure on screen, as `widget/showing.rs` has it.

use checkout_rescue::advice::{Attempt, Standing};
use checkout_rescue::explain::{Context, Explanation};
use checkout_rescue::taxonomy::{Charge, Reason};
use checkout_rescue::widget::screen::Means;

use crate::tab::Tab;

/// The failure on screen.
pub(crate) struct Showing {
    pub(crate) number: u32,
    pub(crate) explanation: Explanation,
    pub(crate) alone: Option<Explanation>,
    pub(crate) attempt: Attempt,
    failed_at: i64,
    pub(crate) means: Means,
}

impl Showing {
    pub(crate) fn told_alone(&self) -> Charge {
        self.alone.as_ref().unwrap_or(&self.explanation).charge
    }

    pub(crate) fn tells_of(&self, standing: &Standing) -> bool {
        match standing {
            Standing::Paid(paid) => {
                self.explanation.reason == Reason::AlreadyPaid && self.attempt.id == paid.id
            }
            _ => false,
        }
    }
}

impl Tab<'_> {
    pub(crate) fn showing(
        &self,
        explanation: Explanation,
        alone: Option<Explanation>,
        attempt: &Attempt,
        asked: &Context,
    ) -> Showing {
        Showing {
            number: self.setting.number(),
            explanation,
            alone,
            attempt: attempt.clone(),
            failed_at: self.setting.clock.wall(),
            means: Means {
                check: self.setting.schedule.check,
                method: asked.method.clone(),
                amount: Some("199.90 RON".to_owned()),
                time: "12:07".to_owned(),
                elapsed: 0,
                attempts: asked.attempts.clone(),
            },
        }
    }

    /// The same failure later, when something else is told of it.
    pub(crate) fn later(
        &self,
        showing: &Showing,
        told: Explanation,
        alone: Option<Explanation>,
    ) -> Showing {
        let elapsed = (self.setting.clock.wall() - showing.failed_at) / 1000;
        Showing {
            number: self.setting.number(),
            explanation: told,
            alone,
            attempt: showing.attempt.clone(),
            failed_at: showing.failed_at,
            means: Means {
                elapsed: elapsed.max(0) as u32,
                ..showing.means.clone()
            },
        }
    }
}
