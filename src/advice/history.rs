//! What earlier attempts of the order teach: how often the same method was refused, and how often any was.

use super::attempt::{Attempt, State};

/// What earlier attempts of the order teach.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct History {
    /// How often the same method was refused before.
    pub same_method: u32,
    /// How often any method was refused before.
    pub any_method: u32,
}

impl History {
    /// Of the attempts of an order, as far as they were made before `current`, the attempt that failed now.
    pub fn new(attempts: &[Attempt], current: Option<&str>, method: Option<&str>) -> Self {
        let mut history = Self::default();
        for attempt in attempts {
            let refused = attempt.state == State::NotPaid && attempt.refused;
            if !refused || current == Some(&attempt.id) {
                continue;
            }
            history.any_method += 1;
            if attempt.method.as_deref() == method {
                history.same_method += 1;
            }
        }
        history
    }
}
