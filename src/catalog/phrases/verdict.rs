//! What the phrases found in a failure's texts say together, and how sure that is.

use super::search::{Match, Strength};
use crate::taxonomy::{Charge, Disclosure, Reason};

/// What the texts say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Verdict {
    /// The reason.
    pub reason: Reason,
    /// How sure, in percent.
    pub sure: u8,
}

/// Below this a text is not believed.
pub const BAR: u8 = 60;

/// One phrase that says it.
const SAID: u8 = 90;
/// Only hints, but several.
const HINTED: u8 = 65;
/// Two reasons of different kinds: either may be meant.
const TORN: u8 = 40;
/// One hint alone.
const HINT: u8 = 35;

/// Weighs what was found in one text; matches within larger ones are gone already.
///
/// A masked reason wins wherever it is said, as any other would tell a card tester more than the plain decline. Then an
/// open outcome, since nothing may pay before it is known. Then whatever says more than that it was declined. Two such
/// reasons of one kind, such as number or expiry date, lead to the same step, so that the first counts; of two kinds
/// neither does.
pub(super) fn weigh(matches: &[Match]) -> Option<Verdict> {
    let said: Vec<Reason> = reasons(matches, Strength::Plain);
    let masked = said
        .iter()
        .find(|reason| reason.disclosure() == Disclosure::Masked);
    let open = said
        .iter()
        .find(|reason| reason.charge() != Charge::NotCharged);
    let telling: Vec<Reason> = said
        .iter()
        .copied()
        .filter(|reason| !plain(*reason))
        .collect();
    let sure = |reason: &Reason| Verdict {
        reason: *reason,
        sure: SAID,
    };
    if let Some(reason) = masked.or(open) {
        return Some(sure(reason));
    }
    if let Some(first) = telling.first() {
        let torn = telling.iter().any(|other| other.group() != first.group());
        return Some(Verdict {
            reason: *first,
            sure: if torn { TORN } else { SAID },
        });
    }
    let hints = reasons(matches, Strength::Hint);
    if let Some(first) = hints.first() {
        let count = matches
            .iter()
            .filter(|found| found.reason == *first)
            .count();
        if hints.len() == 1 && (count > 1 || !said.is_empty()) {
            return Some(Verdict {
                reason: *first,
                sure: HINTED,
            });
        }
    }
    let hint = hints.first().map(|first| Verdict {
        reason: *first,
        sure: HINT,
    });
    said.first().map(sure).or(hint)
}

/// The plain decline, which any more telling phrase completes.
fn plain(reason: Reason) -> bool {
    reason == Reason::DeclinedNoReason
}

/// The different reasons of a strength, in the order of the text.
fn reasons(matches: &[Match], strength: Strength) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for found in matches.iter().filter(|found| found.strength == strength) {
        if !reasons.contains(&found.reason) {
            reasons.push(found.reason);
        }
    }
    reasons
}

/// Drops what stands within a larger match: "authentication timed out" is no "timed out".
pub(super) fn largest(matches: &mut Vec<Match>) {
    let all = matches.clone();
    matches.retain(|inner| {
        !all.iter().any(|outer| {
            outer.start <= inner.start
                && inner.end <= outer.end
                && outer.end - outer.start > inner.end - inner.start
        })
    });
}
