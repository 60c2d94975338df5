//! What the schemes advise about retrying: Mastercard merchant advice codes and Visa's decline categories.
//!
//! Advice may only ever make ours stricter.

/// What a scheme advises.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SchemeAdvice {
    /// Never with this card again.
    Never,
    /// Not before so many seconds have passed; `0` where the scheme names no time.
    After(u32),
    /// Only with other card details.
    AfterEdit,
}

const HOUR: u32 = 3600;
const DAY: u32 = 24 * HOUR;

/// A Mastercard merchant advice code; `None` for one that advises nothing on retrying.
///
/// Source: Mastercard Transaction Processing Rules, as restated by support.peachpayments.com 47001248617.
pub fn mastercard(code: &str) -> Option<SchemeAdvice> {
    let code = code.parse::<u32>().ok().filter(|_| code.len() <= 2)?;
    Some(match code {
        1 => SchemeAdvice::AfterEdit,
        2 => SchemeAdvice::After(0),
        3 | 21 | 42 | 99 => SchemeAdvice::Never,
        24 => SchemeAdvice::After(HOUR),
        25 => SchemeAdvice::After(DAY),
        26 => SchemeAdvice::After(2 * DAY),
        27 => SchemeAdvice::After(4 * DAY),
        28 => SchemeAdvice::After(6 * DAY),
        29 => SchemeAdvice::After(8 * DAY),
        30 => SchemeAdvice::After(10 * DAY),
        // Prepaid that cannot be reloaded, single-use virtual: the same card can never pay.
        40 | 41 => SchemeAdvice::Never,
        _ => return None,
    })
}

/// Whether a response code is of Visa's category 1: the issuer will never approve.
///
/// Editions differ on 03, 62, 78 and 93; 03 says nothing about the card, the others count here, the stricter way.
/// Source: support.tillpayments.com 6552884716687; retries.com/guides/visa-decline-categories;
/// support.forte.net 11000097635.
pub fn visa_never(code: &str) -> bool {
    matches!(
        code,
        "04" | "07"
            | "12"
            | "14"
            | "15"
            | "41"
            | "43"
            | "46"
            | "57"
            | "62"
            | "78"
            | "93"
            | "R0"
            | "R1"
            | "R3"
    )
}
