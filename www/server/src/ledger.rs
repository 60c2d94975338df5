//! What the simulated provider remembers: which attempts were paid, and how often each order was charged.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde::Serialize;

/// What the shop's server can say about an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The money was taken.
    Paid,
    /// The provider refused, and took nothing.
    NotPaid,
    /// The provider has not decided yet.
    Processing,
    /// Nobody here has heard of the attempt. Its request may still be under way, so this is not `NotPaid`.
    Unknown,
}

/// All payments since the server started.
///
/// It is idempotent by attempt and by nothing else: a page that made a new attempt for every press of Pay
/// would charge its shopper twice here, as it would with a real provider. Tests count on it.
#[derive(Debug, Default)]
pub(crate) struct Ledger(Mutex<Books>);

#[derive(Debug, Default)]
struct Books {
    attempts: HashMap<String, Attempt>,
    charges: HashMap<String, u32>,
}

#[derive(Debug)]
struct Attempt {
    order: String,
    state: State,
}

impl Ledger {
    /// Takes the money for an attempt, unless this attempt has been paid before.
    pub(crate) fn charge(&self, order: &str, attempt: &str) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::Paid);
            *books.charges.entry(order.to_owned()).or_default() += 1;
        }
    }

    /// Notes that an attempt was refused, unless it has been paid before.
    pub(crate) fn refuse(&self, order: &str, attempt: &str) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::NotPaid);
        }
    }

    /// Notes that an attempt is being processed, unless it has been paid before.
    pub(crate) fn begin(&self, order: &str, attempt: &str) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::Processing);
        }
    }

    /// What is known about an attempt, without touching it.
    pub(crate) fn state(&self, attempt: &str) -> State {
        self.books().state(attempt)
    }

    /// What a shopper who asks is told. A payment in process is settled by being asked after once, so that
    /// the first check finds it in process and the second finds it paid, however slow the machine is.
    pub(crate) fn check(&self, attempt: &str) -> State {
        let state = self.state(attempt);
        if state == State::Processing {
            let order = self
                .books()
                .attempts
                .get(attempt)
                .map(|it| it.order.clone());
            if let Some(order) = order {
                self.charge(&order, attempt);
            }
        }
        state
    }

    /// How many times an order was charged.
    pub(crate) fn charges(&self, order: &str) -> u32 {
        self.books().charges.get(order).copied().unwrap_or_default()
    }

    /// A panic elsewhere leaves whole entries behind, so the books stay readable.
    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Books {
    fn state(&self, attempt: &str) -> State {
        self.attempts
            .get(attempt)
            .map_or(State::Unknown, |it| it.state)
    }

    fn set(&mut self, order: &str, attempt: &str, state: State) {
        let order = order.to_owned();
        self.attempts
            .insert(attempt.to_owned(), Attempt { order, state });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_is_charged_once_and_stays_paid() {
        let ledger = Ledger::default();
        ledger.charge("A-1", "a");
        ledger.charge("A-1", "a");
        ledger.refuse("A-1", "a");
        ledger.begin("A-1", "a");
        assert_eq!((ledger.check("a"), ledger.charges("A-1")), (State::Paid, 1));
    }

    #[test]
    fn two_attempts_are_charged_twice() {
        let ledger = Ledger::default();
        ledger.charge("A-1", "a");
        ledger.charge("A-1", "b");
        assert_eq!(ledger.charges("A-1"), 2);
        assert_eq!(ledger.charges("A-2"), 0);
    }

    #[test]
    fn a_payment_in_process_is_settled_by_the_first_check() {
        let ledger = Ledger::default();
        ledger.begin("A-1", "a");
        assert_eq!(ledger.charges("A-1"), 0);
        assert_eq!(ledger.check("a"), State::Processing);
        assert_eq!((ledger.check("a"), ledger.charges("A-1")), (State::Paid, 1));
    }

    #[test]
    fn an_attempt_nobody_heard_of_is_not_called_unpaid() {
        assert_eq!(Ledger::default().check("a"), State::Unknown);
    }
}
