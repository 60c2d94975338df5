//! What the scheme and the provider advise about the same method.

use crate::catalog::{Table, iso8583, merchant_advice, merchant_advice::SchemeAdvice};
use crate::signals::{Signals, Slot};
use crate::taxonomy::SameMethod;

/// Most refusals of one card in 30 days after which Visa lets a shop try it again (categories 2 and 3). Mastercard allows
/// 35; the stricter holds for all.
const MOST_REFUSALS: u32 = 15;

/// Longest wait believed of an answer's `Retry-After`, in seconds: a clock that is off asks for years.
const LONGEST_WAIT: u32 = 86_400;

/// The strictest advice found: never, then only with other details, then the longest delay. `refusals` is how often the
/// same method was refused before.
pub(super) fn advice(
    signals: &Signals,
    table: Option<&Table>,
    refusals: u32,
) -> Option<SchemeAdvice> {
    let network = signals
        .first(Slot::Network)
        .map(|network| network.value.to_ascii_lowercase());
    let network = network.as_deref();
    let mut strictest = (refusals + 1 >= MOST_REFUSALS).then_some(SchemeAdvice::Never);
    for reading in &signals.readings {
        let said = reading.value.as_str();
        let advice = match reading.slot {
            Slot::SchemeAdvice => by_network(network, said),
            Slot::Advice => table
                .and_then(|table| table.advice(said))
                .and_then(by_policy),
            Slot::SchemeCode => visa_never(network, said).then_some(SchemeAdvice::Never),
            Slot::RetryAfter => by_answer(said),
            _ => None,
        };
        if strictness(advice) > strictness(strictest) {
            strictest = advice;
        }
    }
    strictest
}

fn strictness(advice: Option<SchemeAdvice>) -> (u8, u32) {
    match advice {
        None => (0, 0),
        Some(SchemeAdvice::After(seconds)) => (1, seconds),
        Some(SchemeAdvice::AfterEdit) => (2, 0),
        Some(SchemeAdvice::Never) => (3, 0),
    }
}

/// Correcting the number is not sending the same data again.
fn visa_never(network: Option<&str>, code: &str) -> bool {
    network.is_none_or(|network| network == "visa")
        && iso8583::normalise(code).is_some_and(|code| {
            merchant_advice::visa_never(&code) && !matches!(code.as_str(), "14" | "15")
        })
}

fn by_answer(seconds: &str) -> Option<SchemeAdvice> {
    let seconds = seconds.parse().ok()?;
    (seconds <= LONGEST_WAIT).then_some(SchemeAdvice::After(seconds))
}

/// Mastercard's advice has two digits, Visa's category has one; without a network's name the length tells.
fn by_network(network: Option<&str>, code: &str) -> Option<SchemeAdvice> {
    let visa = match network {
        Some(network) => network == "visa",
        None => code.len() == 1,
    };
    if !visa {
        return merchant_advice::mastercard(code);
    }
    match code.trim_start_matches('0') {
        "1" => Some(SchemeAdvice::Never),
        "3" => Some(SchemeAdvice::AfterEdit),
        _ => None,
    }
}

fn by_policy(policy: SameMethod) -> Option<SchemeAdvice> {
    Some(match policy {
        SameMethod::No => SchemeAdvice::Never,
        SameMethod::AfterEdit => SchemeAdvice::AfterEdit,
        SameMethod::Later => SchemeAdvice::After(0),
        _ => return None,
    })
}
