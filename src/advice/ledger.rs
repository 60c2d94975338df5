//! The attempts of an order, kept on the device and shared by all tabs.
//!
//! Each attempt is kept by itself, so that two tabs never overwrite each other's. Every question reads anew what is
//! kept: another tab may have learned more.
//!
//! An attempt whose outcome is not known keeps its id when it is tried again: a provider that knows the id as its
//! idempotency key answers with what became of the first try, and takes no money twice. After a known decline a new
//! attempt gets a new id: to the old one the provider would answer with the old decline for ever.

use super::attempt::{Attempt, State};
use super::guard::{Standing, standing};
use crate::complaint::record::Amount;
use crate::host::{Device, now};

/// Most attempts kept, of all orders.
pub const MOST: usize = 40;

/// How long attempts are kept that no longer matter to the order at hand, in milliseconds: the 30 days in which the
/// schemes count.
pub const LONGEST: i64 = 30 * 86_400_000;

/// The attempts of one order.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "the device is whatever it is")]
pub struct Ledger<'a> {
    device: &'a dyn Device,
    order: Option<&'a str>,
}

/// What came of beginning an attempt.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Begun {
    /// The attempt to pay with.
    pub attempt: Attempt,
    /// The attempt that stands in the way, if one does: nothing should be sent before it is settled. It may be the
    /// attempt itself, begun before and still open.
    pub blocked_by: Option<Attempt>,
}

/// What was learned of an attempt.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// How it ended.
    pub state: State,
    /// Whether it was refused.
    pub refused: bool,
    /// The provider's reference.
    pub reference: Option<String>,
}

impl<'a> Ledger<'a> {
    /// The ledger of an order. Without an order number it is shared with nobody, and is gone with the page.
    pub fn new(device: &'a dyn Device, order: Option<&'a str>) -> Self {
        Self { device, order }
    }

    /// The attempts of this order, in no order.
    pub fn attempts(&self) -> Vec<Attempt> {
        let mine = |attempt: &Attempt| attempt.order.as_deref() == self.order;
        Attempt::keep(self.every(), &mine)
    }

    /// How the order stands.
    pub fn standing(&self) -> Standing {
        standing(&self.attempts())
    }

    /// Begins an attempt. It is kept before it is returned, and so before anything is sent.
    ///
    /// While another attempt is open, or the order is paid, none is begun: what is returned says what stands in the way.
    pub fn begin(&self, method: Option<&str>, amount: Option<&Amount>) -> Begun {
        let now = self.now();
        let fresh = || Attempt {
            id: self.device.uuid(),
            order: self.order.map(str::to_owned),
            method: method.map(str::to_owned),
            amount: amount.cloned(),
            started_at: self.device.timestamp(self.device.now()),
            state: State::Begun,
            refused: false,
            at: now,
            reference: None,
        };
        match self.standing() {
            Standing::Clear => {
                let attempt = fresh();
                self.keep(&attempt);
                Begun {
                    attempt,
                    blocked_by: None,
                }
            }
            Standing::Open(other) | Standing::Paid(other) => Begun {
                // Asked for the same again: the same id, so that even a page that does not look is protected.
                attempt: if other.method.as_deref() == method && other.amount.as_ref() == amount {
                    other.clone()
                } else {
                    fresh()
                },
                blocked_by: Some(other),
            },
            Standing::Twice(paid) => Begun {
                attempt: fresh(),
                blocked_by: paid.into_iter().next(),
            },
        }
    }

    /// Keeps what was learned of an attempt; `known` is the attempt as the page knows it, should it be kept no longer.
    ///
    /// What is paid stays paid, whatever is heard later.
    pub fn settle(&self, known: &Attempt, outcome: &Outcome) {
        let mut attempts = Attempt::keep(self.attempts(), &|attempt| attempt.id == known.id);
        let mut attempt = attempts.pop().unwrap_or_else(|| known.clone());
        if attempt.state == State::Paid {
            return;
        }
        attempt.order = self.order.map(str::to_owned);
        attempt.state = outcome.state;
        attempt.refused = outcome.refused;
        attempt.at = self.now();
        if outcome.reference.is_some() {
            attempt.reference.clone_from(&outcome.reference);
        }
        self.keep(&attempt);
    }

    /// An attempt whose outcome is open is tried once more under its id.
    pub fn begin_again(&self, known: &Attempt) {
        let begun = Outcome {
            state: State::Begun,
            refused: false,
            reference: None,
        };
        self.settle(known, &begun);
    }

    /// The shopper pays again although attempts are open: from now on those stand in nobody's way.
    pub fn waive(&self) {
        for mut attempt in self.attempts() {
            if attempt.is_open() {
                attempt.state = State::Waived;
                attempt.at = self.now();
                self.keep(&attempt);
            }
        }
    }

    fn keep(&self, attempt: &Attempt) {
        self.device
            .keep(&attempt.id, &attempt.text(), attempt.order.is_some());
        self.prune();
    }

    /// Forgets what is too old or too much. What is open or paid of the order at hand goes last.
    fn prune(&self) {
        let now = self.now();
        let fresh = |attempt: &Attempt| {
            let old = now.saturating_sub(attempt.at) > LONGEST;
            let fresh = attempt.order.as_deref() == self.order || !old;
            if !fresh {
                self.device.forget(&attempt.id);
            }
            fresh
        };
        let mut attempts = Attempt::keep(self.every(), &fresh);
        while attempts.len() > MOST {
            let rank = |attempt: &Attempt| {
                let mine = attempt.order.as_deref() == self.order;
                let matters = mine && (attempt.is_open() || attempt.state == State::Paid);
                (matters, attempt.at)
            };
            let least = (0..attempts.len()).min_by_key(|place| attempts.get(*place).map(rank));
            let Some(least) = least else {
                return;
            };
            self.device.forget(&attempts.swap_remove(least).id);
        }
    }

    fn every(&self) -> Vec<Attempt> {
        let kept = self.device.kept();
        let mut attempts = Vec::new();
        for line in kept.lines() {
            attempts.extend(Attempt::parse(line));
        }
        attempts
    }

    fn now(&self) -> i64 {
        now(self.device)
    }
}
