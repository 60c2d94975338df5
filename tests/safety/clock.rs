//! The device's two clocks.

use std::cell::Cell;

const START: i64 = 1_772_712_000_000;

/// One clock runs on and moves the timers; the one on the wall may be set by anybody.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ran: Cell<i64>,
    set: Cell<i64>,
}

impl Clock {
    /// Milliseconds since the schedule began.
    pub(crate) fn ran(&self) -> i64 {
        self.ran.get()
    }

    pub(crate) fn run_to(&self, ran: i64) {
        self.ran.set(ran);
    }

    /// What the page reads.
    pub(crate) fn wall(&self) -> i64 {
        START + self.ran.get() + self.set.get()
    }

    pub(crate) fn jump(&self, by: i64) {
        self.set.set(self.set.get() + by);
    }
}
