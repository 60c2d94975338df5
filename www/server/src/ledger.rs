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
    requests: HashMap<String, u32>,
}

#[derive(Debug)]
struct Attempt {
    order: String,
    state: State,
    /// How often it is still found in process before it is paid.
    questions: u32,
}

/// What became of an order, for tests.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    /// How many times it was charged.
    charges: u32,
    /// How many different attempts to pay it arrived.
    attempts: usize,
    /// How many requests to pay it arrived.
    requests: u32,
}

impl Ledger {
    /// Notes that somebody asked to pay an order.
    pub(crate) fn ask(&self, order: &str) {
        *self.books().requests.entry(order.to_owned()).or_default() += 1;
    }

    /// Takes the money for an attempt, unless this attempt has been paid before.
    pub(crate) fn charge(&self, order: &str, attempt: &str) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::Paid, 0);
            *books.charges.entry(order.to_owned()).or_default() += 1;
        }
    }

    /// Notes that an attempt was refused, unless it has been paid before.
    pub(crate) fn refuse(&self, order: &str, attempt: &str) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::NotPaid, 0);
        }
    }

    /// Notes that an attempt is being processed, unless it has been paid before; so many questions will find it so.
    pub(crate) fn begin(&self, order: &str, attempt: &str, questions: u32) {
        let mut books = self.books();
        if books.state(attempt) != State::Paid {
            books.set(order, attempt, State::Processing, questions);
        }
    }

    /// What is known about an attempt, without touching it.
    pub(crate) fn state(&self, attempt: &str) -> State {
        self.books().state(attempt)
    }

    /// What a shopper who asks is told. A payment in process is settled by being asked after, so that the
    /// first checks find it in process and the next one finds it paid, however slow the machine is.
    pub(crate) fn check(&self, attempt: &str) -> State {
        let state = self.state(attempt);
        if state == State::Processing {
            let order = self.books().count_down(attempt);
            if let Some(order) = order {
                self.charge(&order, attempt);
            }
        }
        state
    }

    /// What became of an order.
    pub(crate) fn tally(&self, order: &str) -> Tally {
        let books = self.books();
        let attempts = books.attempts.values();
        Tally {
            charges: books.charges.get(order).copied().unwrap_or_default(),
            attempts: attempts.filter(|it| it.order == order).count(),
            requests: books.requests.get(order).copied().unwrap_or_default(),
        }
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

    fn set(&mut self, order: &str, attempt: &str, state: State, questions: u32) {
        let entry = Attempt {
            order: order.to_owned(),
            state,
            questions,
        };
        self.attempts.insert(attempt.to_owned(), entry);
    }

    /// Counts a question; after the last one says whose order is now to be charged.
    fn count_down(&mut self, attempt: &str) -> Option<String> {
        let it = self.attempts.get_mut(attempt)?;
        it.questions = it.questions.saturating_sub(1);
        (it.questions == 0).then(|| it.order.clone())
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
        ledger.begin("A-1", "a", 1);
        assert_eq!(ledger.check("a"), State::Paid);
        assert_eq!(ledger.tally("A-1").charges, 1);
    }

    #[test]
    fn two_attempts_are_charged_twice() {
        let ledger = Ledger::default();
        ledger.charge("A-1", "a");
        ledger.charge("A-1", "b");
        assert_eq!(ledger.tally("A-1").charges, 2);
        assert_eq!(ledger.tally("A-2").charges, 0);
    }

    #[test]
    fn a_payment_in_process_is_settled_by_the_last_of_its_questions() {
        for questions in [1, 2, 5] {
            let ledger = Ledger::default();
            ledger.begin("A-1", "a", questions);
            for _ in 0..questions {
                assert_eq!(ledger.tally("A-1").charges, 0);
                assert_eq!(ledger.check("a"), State::Processing);
            }
            assert_eq!(ledger.check("a"), State::Paid);
            assert_eq!(ledger.tally("A-1").charges, 1);
        }
    }

    #[test]
    fn requests_and_attempts_are_counted_apart() {
        let ledger = Ledger::default();
        for attempt in ["a", "a", "b"] {
            ledger.ask("A-1");
            ledger.refuse("A-1", attempt);
        }
        let tally = Tally {
            charges: 0,
            attempts: 2,
            requests: 3,
        };
        assert_eq!(ledger.tally("A-1"), tally);
    }

    #[test]
    fn an_attempt_nobody_heard_of_is_not_called_unpaid() {
        assert_eq!(Ledger::default().check("a"), State::Unknown);
    }
}
