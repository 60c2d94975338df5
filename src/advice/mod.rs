//! What to do now: actions in order, and whether the same method may be used again; what the attempts so far say of it.

pub mod attempt;
pub mod checking;
pub mod guard;
pub mod history;
pub mod lease;
pub mod ledger;
pub mod methods;
pub mod polling;
mod scheme;

pub use attempt::{Attempt, State};
pub use guard::Standing;
pub use history::History;
pub use ledger::Ledger;

use crate::catalog::{Table, merchant_advice::SchemeAdvice};
use crate::diagnosis::Diagnosis;
use crate::signals::Signals;
use crate::taxonomy::{Action, AutomaticRetry, Charge, Group, Reason, SameMethod};

/// What to do now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Advice {
    /// Actions, best first. Never empty.
    pub actions: Vec<Action>,
    /// When the same method may be used again.
    pub same_method: SameMethod,
    /// Not before so many seconds.
    pub after_seconds: Option<u32>,
}

/// Advises on a reason as the shopper may know it.
///
/// Takes the shown reason and not the masked one, so that a masked reason cannot leak through its advice.
pub fn advise(
    shown: Reason,
    diagnosis: &Diagnosis,
    signals: &Signals,
    table: Option<&Table>,
    history: History,
) -> Advice {
    let mut advice = Advice {
        actions: shown.actions().to_vec(),
        same_method: shown.same_method(),
        after_seconds: None,
    };
    match diagnosis.charge {
        Charge::Unknown => advice.check_first(),
        Charge::Charged | Charge::OnHold if shown == Reason::AlreadyPaid => {
            advice.same_method = SameMethod::No;
        }
        _ => {
            if shown == Reason::OrderNotPayable || advice.same_method == SameMethod::AfterCheck {
                advice.nothing_was_taken(shown);
            }
            if let Some(scheme) = scheme::advice(signals, table, history.same_method) {
                advice.tighten(scheme);
            }
            advice.learn(shown, history, table);
        }
    }
    if advice.actions.is_empty() {
        advice.actions.push(Action::ContactSupport);
    }
    advice
}

impl Advice {
    /// While it is unknown whether money has moved, finding out comes first and nothing pays.
    fn check_first(&mut self) {
        self.keep(&|action| !action.pays() && *action != Action::CheckStatus);
        self.actions.insert(0, Action::CheckStatus);
        if !self.actions.contains(&Action::ContactSupport) {
            self.actions.push(Action::ContactSupport);
        }
        self.same_method = SameMethod::AfterCheck;
        self.after_seconds = None;
    }

    /// A reason whose usual charge is unknown, with better evidence that nothing was taken: there is nothing to
    /// check any more.
    fn nothing_was_taken(&mut self, shown: Reason) {
        self.keep(&|action| *action != Action::CheckStatus);
        if shown.automatic_retry() == AutomaticRetry::Never {
            self.same_method = SameMethod::No;
        } else if self.same_method == SameMethod::AfterCheck {
            self.same_method = SameMethod::Once;
            self.actions.insert(0, Action::RetryOnce);
        }
    }

    /// The scheme's advice may only make ours stricter.
    fn tighten(&mut self, scheme: SchemeAdvice) {
        match scheme {
            SchemeAdvice::Never => {
                self.keep(&|action| !action.retries() && *action != Action::EditDetails);
                self.same_method = SameMethod::No;
                self.other_method_first();
            }
            SchemeAdvice::AfterEdit if self.may_repeat() => {
                self.keep(&|action| !action.retries());
                self.actions.insert(0, Action::EditDetails);
                self.same_method = SameMethod::AfterEdit;
            }
            SchemeAdvice::After(seconds) if self.may_repeat() => {
                self.keep(&|action| *action != Action::RetryNow);
                self.same_method = SameMethod::Later;
                self.after_seconds = (seconds > 0).then_some(seconds);
                if seconds > 0 {
                    self.other_method_first();
                }
            }
            SchemeAdvice::AfterEdit | SchemeAdvice::After(_) => {}
        }
    }

    /// Banks block a card that is tried again and again: after the second refusal of a method, another comes first and
    /// the same is offered for later at best. A provider's session may end with its refusals.
    fn learn(&mut self, shown: Reason, history: History, table: Option<&Table>) {
        if !refuses(shown) {
            return;
        }
        if history.same_method > 0 {
            self.keep(&|action| !matches!(action, Action::RetryNow | Action::RetryOnce));
            if matches!(self.same_method, SameMethod::Now | SameMethod::Once) {
                self.same_method = SameMethod::No;
            }
            if self.actions.first().is_none_or(|first| first.retries()) {
                self.other_method_first();
            }
        }
        let session = table.and_then(Table::refusals_per_session);
        if session.is_some_and(|most| history.any_method + 1 >= most) {
            self.keep(&|action| !action.pays() || *action == Action::OtherMethod);
            self.actions.insert(0, Action::RestartCheckout);
            self.same_method = SameMethod::No;
            self.after_seconds = None;
        }
    }

    /// What another attempt of the same order means for this one: while it is open nothing pays, and once the order is
    /// paid nothing pays ever.
    pub fn heed(&mut self, elsewhere: &Standing) {
        match elsewhere {
            Standing::Clear => {}
            Standing::Open(_) => self.check_first(),
            Standing::Paid(_) | Standing::Twice(_) => {
                self.actions = vec![Action::ViewOrder, Action::ContactSupport];
                self.same_method = SameMethod::No;
                self.after_seconds = None;
            }
        }
    }

    /// Keeps the actions that pass a test.
    fn keep(&mut self, test: &dyn Fn(&Action) -> bool) {
        self.actions.retain(test);
    }

    fn may_repeat(&self) -> bool {
        matches!(
            self.same_method,
            SameMethod::Now | SameMethod::Once | SameMethod::Later
        )
    }

    fn other_method_first(&mut self) {
        self.keep(&|action| *action != Action::OtherMethod);
        self.actions.insert(0, Action::OtherMethod);
    }
}

/// Whether the bank or the provider refused the payment, which banks and schemes count.
pub(crate) fn refuses(shown: Reason) -> bool {
    matches!(
        shown.group(),
        Group::Issuer | Group::Funds | Group::Provider
    )
}
