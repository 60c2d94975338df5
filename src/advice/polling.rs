//! Asks how a payment ended until it is known: when to ask again, and when to give up.
//!
//! It adds up what it waits, and never compares two moments: a clock that is set back would make it ask for ever.

/// Longest wait for one answer, in milliseconds.
pub const DEADLINE: u32 = 20_000;

/// Shortest time between two questions, in milliseconds.
pub const SHORTEST: u32 = 2_000;

/// Longest time between two questions, in milliseconds.
pub const LONGEST: u32 = 15_000;

/// How long to go on, in milliseconds: then the shopper is told so, and may begin anew.
pub const PATIENCE: u32 = 15 * 60_000;

/// A run of questions.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Polling {
    questions: u32,
    waited: u32,
}

impl Polling {
    /// After an answer that leaves it open, or none, or a turn that another tab has: the milliseconds until the next
    /// question. `None`: it has gone on for long enough. `took` is how long the answer took.
    ///
    /// They grow by half each time. `random` is from 0 up to 1: a third of the time is chance, so that the tabs of all
    /// the shoppers of a shop that was down do not ask at once.
    pub fn pause(&mut self, took: u32, random: f64) -> Option<u32> {
        let mut longest = SHORTEST + SHORTEST / 2;
        for _ in 0..self.questions.min(8) {
            longest = (longest + longest / 2).min(LONGEST);
        }
        self.questions += 1;
        let pause = longest - thousandths(longest / 3, random);
        self.waited += pause + took.min(DEADLINE);
        (self.waited < PATIENCE).then_some(pause)
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a whole"
)]
fn thousandths(whole: u32, part: f64) -> u32 {
    whole / 1000 * (part.clamp(0.0, 1.0) * 1000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::{DEADLINE, LONGEST, PATIENCE, Polling, SHORTEST};

    #[test]
    fn pauses_grow_from_two_to_fifteen_seconds_and_end() {
        for random in [0.0, 0.5, 0.999_999] {
            let mut polling = Polling::default();
            let pauses: Vec<u32> = std::iter::from_fn(|| polling.pause(0, random)).collect();
            assert!(
                pauses
                    .iter()
                    .all(|pause| (SHORTEST..=LONGEST).contains(pause)),
                "{pauses:?}"
            );
            assert!(pauses.is_sorted());
            let whole: u32 = pauses.iter().sum();
            assert!((PATIENCE - LONGEST..PATIENCE).contains(&whole), "{whole}");
        }
        assert_eq!(Polling::default().pause(0, 0.999_999), Some(SHORTEST + 1));
        assert_eq!(Polling::default().pause(0, 0.0), Some(3000));
    }

    #[test]
    fn answers_that_never_come_count_too() {
        let mut polling = Polling::default();
        let questions = std::iter::from_fn(|| polling.pause(DEADLINE, 0.5)).count();
        assert!(questions < (PATIENCE / DEADLINE) as usize, "{questions}");
    }

    #[test]
    fn chance_out_of_range_does_no_harm() {
        for random in [-1.0, 2.0, f64::NAN, f64::INFINITY] {
            let pause = Polling::default().pause(0, random);
            assert!(
                pause.is_some_and(|pause| (SHORTEST..=3000).contains(&pause)),
                "{random}"
            );
        }
    }
}
