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
    let scheme = signals
        .of(Slot::SchemeAdvice)
        .filter_map(|reading| by_network(network.as_deref(), &reading.value));
    let provider = signals
        .of(Slot::Advice)
        .filter_map(|reading| by_policy(table?.advice(&reading.value)?));
    let never = signals
        .of(Slot::SchemeCode)
        .filter(|_| network.as_deref().is_none_or(|network| network == "visa"))
        .filter_map(|reading| iso8583::normalise(&reading.value))
        // Correcting the number is not sending the same data again.
        .filter(|code| merchant_advice::visa_never(code) && !matches!(code.as_str(), "14" | "15"))
        .map(|_| SchemeAdvice::Never);
    let asked = signals
        .first(Slot::RetryAfter)
        .and_then(|reading| reading.value.parse().ok())
        .filter(|seconds| *seconds <= LONGEST_WAIT)
        .map(SchemeAdvice::After);
    let counted = (refusals + 1 >= MOST_REFUSALS).then_some(SchemeAdvice::Never);
    scheme
        .chain(provider)
        .chain(never)
        .chain(counted)
        .chain(asked)
        .max_by_key(strictness)
}

fn strictness(advice: &SchemeAdvice) -> (u8, u32) {
    match advice {
        SchemeAdvice::After(seconds) => (0, *seconds),
        SchemeAdvice::AfterEdit => (1, 0),
        SchemeAdvice::Never => (2, 0),
    }
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
