//! What single values of a record must look like. Each function answers yes or no.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A random UUID (version 4, RFC 9562) in its lower-case text form.
///
/// One spelling only: `A…` and `a…` would be the same id to a person and two keys to a database.
pub(crate) fn uuid_v4(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

/// A date and time with zone, RFC 3339.
pub(crate) fn timestamp(text: &str) -> bool {
    OffsetDateTime::parse(text, &Rfc3339).is_ok()
}

/// An amount in major units: `0`, `199`, `199.90`. No sign, exponent, grouping or leading zero.
pub(crate) fn decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    text.len() <= 24
        && digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
}

/// The form of an ISO 4217 code; whether it is in use is not checked.
pub(crate) fn currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// The form of a BCP 47 tag: a language of letters, then subtags of up to eight letters or digits.
pub(crate) fn locale(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    text.len() <= 64
        && (2..=8).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags
            .all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// An address that a person may have: one `@`, a host with a dot, and nothing that could open a second
/// address or a header line when support replies. Letters of any script are welcome.
pub(crate) fn email(text: &str) -> bool {
    checkout_rescue::complaint::address::is_address(text)
}

/// An id of the taxonomy, by form: `insufficient_funds`.
pub(crate) fn reason(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(shape: fn(&str) -> bool, yes: &[&str], no: &[&str]) {
        for text in yes {
            assert!(shape(text), "{text:?} must pass");
        }
        for text in no {
            assert!(!shape(text), "{text:?} must not pass");
        }
    }

    #[test]
    fn uuid() {
        check(
            uuid_v4,
            &["5b2c8f6e-8a7d-4c1e-9f00-1234567890ab"],
            &[
                "",
                "5B2C8F6E-8A7D-4C1E-9F00-1234567890AB",
                "5b2c8f6e8a7d4c1e9f001234567890ab",
                "5b2c8f6e-8a7d-1c1e-9f00-1234567890ab",
                "5b2c8f6e-8a7d-4c1e-cf00-1234567890ab",
                "5b2c8f6e-8a7d-4c1e-9f00-1234567890ag",
                "5b2c8f6e-8a7d-4c1e-9f00-1234567890abc",
                "00000000-0000-0000-0000-000000000000",
            ],
        );
    }

    #[test]
    fn timestamps() {
        check(
            timestamp,
            &[
                "2026-03-05T14:07:31+02:00",
                "2026-03-05T14:07:31Z",
                "2026-03-05T14:07:31.123456Z",
            ],
            &[
                "",
                "2026-03-05",
                "2026-03-05T14:07:31",
                "2026-13-05T14:07:31Z",
                "2026-02-30T14:07:31Z",
                "1772719651",
                "5 March 2026",
            ],
        );
    }

    #[test]
    fn decimals() {
        check(
            decimal,
            &["0", "0.00", "199.90", "1000000", "0.12345678"],
            &[
                "",
                ".",
                "1.",
                ".5",
                "-1",
                "+1",
                "1e3",
                "1,00",
                "1 000",
                "007",
                "00.5",
                "1.2.3",
                "١٢",
                "NaN",
                "1111111111111111111111111",
            ],
        );
    }

    #[test]
    fn currencies() {
        check(
            currency,
            &["RON", "EUR", "XXX"],
            &["", "ron", "RO", "RONN", "R0N", "€€€", "РУБ"],
        );
    }

    #[test]
    fn locales() {
        check(
            locale,
            &[
                "ro",
                "ro-RO",
                "zh-Hans-CN",
                "en-u-nu-arab",
                "sr-Latn",
                "ar-EG-u-ca-islamic-nu-latn",
            ],
            &[
                "",
                "r",
                "ro_RO",
                "ro-",
                "-ro",
                "ro--RO",
                "r0",
                "ro RO",
                "рус",
                "en-abcdefghi",
            ],
        );
    }

    #[test]
    fn emails() {
        check(
            email,
            &[
                "ana@example.ro",
                "a+b.c@shop.example.com",
                "почта@пример.рф",
                "o'neil@example.ie",
            ],
            &[
                "",
                "ana",
                "ana@",
                "@example.ro",
                "ana@example",
                "ana@example.",
                "ana@.ro",
                "a@b@c.ro",
                "a b@c.ro",
                "a@c.ro\n",
                "a,b@c.ro",
                "Ana <a@c.ro>",
            ],
        );
    }

    #[test]
    fn reasons() {
        check(
            reason,
            &["insufficient_funds", "three_ds_failed"],
            &["", "Insufficient", "a-b", "a b", "a.b"],
        );
    }
}
