//! What a schedule leaves behind: how often what happened, what was wrong, and its story when somebody wants it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What a rule forbids and happened all the same.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    /// The rule.
    pub(crate) rule: &'static str,
    /// What happened.
    pub(crate) what: String,
}

/// How often what happened.
pub(crate) type Counts = BTreeMap<&'static str, u64>;

/// The notebook of one schedule.
#[derive(Debug, Default)]
pub(crate) struct Notebook {
    pub(crate) counts: RefCell<Counts>,
    pub(crate) wrongs: RefCell<Vec<Wrong>>,
    /// Whether every step is printed.
    pub(crate) aloud: bool,
    pub(crate) time: Cell<i64>,
}

impl Notebook {
    pub(crate) fn count(&self, what: &'static str) {
        *self.counts.borrow_mut().entry(what).or_default() += 1;
    }

    pub(crate) fn say(&self, what: impl FnOnce() -> String) {
        if self.aloud {
            println!("{:>9.3} s  {}", self.time.get() as f64 / 1000.0, what());
        }
    }

    pub(crate) fn wrong(&self, rule: &'static str, what: String) {
        self.say(|| format!("WRONG, {rule}: {what}"));
        self.wrongs.borrow_mut().push(Wrong { rule, what });
    }

    pub(crate) fn is_wrong(&self) -> bool {
        !self.wrongs.borrow().is_empty()
    }
}
