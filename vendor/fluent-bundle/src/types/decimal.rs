//! Reads and writes the plain decimals of Fluent.
//!
//! Stands in for the float formatting and parsing of the standard library, which handles exponents and the last
//! bit of every number, and weighs 18 KB of a compressed wasm.

/// A text that is not a plain decimal such as `-12.50`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NotDecimal;

/// Fraction digits written at the most.
const DIGITS: u32 = 9;

/// Reads `-?digits(.digits)?`, of at most 15 digits: those a float holds exactly.
pub(super) fn read(text: &str) -> Result<f64, NotDecimal> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || whole.len() + fraction.len() > 15 {
        return Err(NotDecimal);
    }
    let mut mantissa = 0_i64;
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return Err(NotDecimal);
        }
        mantissa = mantissa * 10 + i64::from(byte - b'0');
    }
    let scale = 10_i64.pow(fraction.len() as u32);
    Ok(sign * mantissa as f64 / scale as f64)
}

/// Writes a number with the fraction digits that it has.
pub(super) fn write(value: f64) -> String {
    if !value.is_finite() {
        return String::from("NaN");
    }
    let scale = 10_i64.pow(DIGITS);
    let magnitude = if value < 0.0 { -value } else { value };
    let mut whole = magnitude as i64;
    let mut fraction = ((magnitude - whole as f64) * scale as f64 + 0.5) as i64;
    if fraction >= scale {
        whole += 1;
        fraction -= scale;
    }
    let mut text = whole.to_string();
    if fraction > 0 {
        let digits = (scale + fraction).to_string();
        text.push('.');
        text.push_str(digits[1..].trim_end_matches('0'));
    }
    if value < 0.0 {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn agrees_with_the_standard_library() {
        for text in ["0", "1", "-1", "21", "1.5", "-12.25", "0.001", "199.9", "123456789.125", "999999999999999"] {
            assert_eq!(read(text), Ok(text.parse().unwrap()), "{text}");
            let number: f64 = text.parse().unwrap();
            assert_eq!(write(number), number.to_string(), "{text}");
        }
        for number in 0..2001 {
            assert_eq!(write(f64::from(number)), number.to_string());
        }
    }

    #[test]
    fn refuses_what_is_no_decimal() {
        for text in ["", "-", ".5", "1e3", "1.2.3", "１", "1234567890123456", "inf", "NaN"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
