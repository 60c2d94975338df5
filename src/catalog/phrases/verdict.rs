//! What the phrases found in a text say together, and how sure that is.

use super::search::{Match, Said};
use crate::taxonomy::{Charge, Disclosure, Reason};

/// What a text says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Verdict {
    /// The reason.
    pub reason: Reason,
    /// How sure, in percent.
    pub sure: u8,
}

impl Verdict {
    /// As a text: what reads texts may stand apart from what asks for it.
    pub fn written(self) -> String {
        let mut text = self.sure.to_string();
        text.push(' ');
        text.push_str(self.reason.id());
        text
    }

    /// Reads what [`written`](Self::written) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (sure, reason) = text.split_once(' ')?;
        Some(Self {
            reason: Reason::from_id(reason)?,
            sure: sure.parse().ok()?,
        })
    }
}

/// Below this a text is not believed.
pub const BAR: u8 = 60;

/// It is said so.
const SAID: u8 = 90;
/// Something of the same kind is said too, such as the number or the expiry date: the next step is the same.
const KIN: u8 = 70;
/// Nothing is said but what to do.
const ADVISED: u8 = 65;
/// Reasons of different kinds: either may be meant.
const TORN: u8 = 40;

/// Reasons that any other completes: that it was declined, and that something was wrong with the request.
pub fn vague(reason: Reason) -> bool {
    matches!(reason, Reason::DeclinedNoReason | Reason::RequestRejected)
}

/// Weighs what was found in one text.
///
/// A masked reason wins wherever it is said, as any other would tell a card tester more than the plain decline. Then an
/// open outcome, since nothing may pay before it is known. Then whatever says more than that it was refused.
pub(super) fn weigh(matches: &[Match]) -> Option<Verdict> {
    let mut said: Vec<Reason> = Vec::new();
    let mut advised = None;
    for found in matches.iter().filter(|found| !found.denied) {
        match found.said {
            Said::Reason(reason) if !said.contains(&reason) => said.push(reason),
            Said::Advice(reason) => advised = advised.or(Some(reason)),
            Said::Reason(_) | Said::Nothing => {}
        }
    }
    let verdict = |reason: &Reason, sure| Verdict {
        reason: *reason,
        sure,
    };
    let masked = said
        .iter()
        .find(|reason| reason.disclosure() == Disclosure::Masked);
    let open = said
        .iter()
        .find(|reason| reason.charge() != Charge::NotCharged);
    if let Some(reason) = masked.or(open) {
        return Some(verdict(reason, SAID));
    }
    let mut telling = said.iter().filter(|reason| !vague(**reason));
    let Some(first) = telling.next() else {
        let advised = advised.as_ref().map(|advised| verdict(advised, ADVISED));
        return said.first().map(|plain| verdict(plain, SAID)).or(advised);
    };
    let sure = telling.map(|other| if kin(*first, *other) { KIN } else { TORN });
    Some(verdict(first, sure.min().unwrap_or(SAID)))
}

/// Whether two reasons are of the same kind, or one follows from the other: of too many attempts a card is blocked.
fn kin(one: Reason, other: Reason) -> bool {
    use Reason::{AttemptsExhausted, CardBlockedOrInactive};
    one.group() == other.group()
        || matches!(
            (one, other),
            (AttemptsExhausted, CardBlockedOrInactive) | (CardBlockedOrInactive, AttemptsExhausted)
        )
}

#[cfg(test)]
mod tests {
    use super::{KIN, Match, Reason, SAID, Said, TORN, Verdict, weigh};

    #[test]
    fn a_card_is_blocked_of_too_many_attempts() {
        let sure = |one, other| {
            let found = [one, other].map(|reason| Match {
                said: Said::Reason(reason),
                denied: false,
                start: 0,
                end: 1,
            });
            weigh(&found).map(|verdict| (verdict.reason, verdict.sure))
        };
        let (attempts, blocked) = (Reason::AttemptsExhausted, Reason::CardBlockedOrInactive);
        assert_eq!(sure(attempts, blocked), Some((attempts, KIN)));
        assert_eq!(sure(blocked, attempts), Some((blocked, KIN)));
        let expired = Reason::ExpiredCard;
        assert_eq!(sure(attempts, expired), Some((attempts, TORN)));
    }

    #[test]
    fn what_is_written_is_read_back() {
        for (reason, sure) in [(Reason::InsufficientFunds, SAID), (Reason::Unknown, KIN)] {
            let verdict = Verdict { reason, sure };
            assert_eq!(Verdict::parse(&verdict.written()), Some(verdict));
        }
        for text in [
            "",
            "90",
            "90 no_such_reason",
            "x expired_card",
            "900 expired_card",
        ] {
            assert_eq!(Verdict::parse(text), None, "{text}");
        }
    }
}
