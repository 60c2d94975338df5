//! The payments that the panel knows of one order, as it hands them over.

use super::record::{Amount, PaidAttempt};
use crate::signals::Failure;

/// Most payments of one order that a report lists.
pub const PAID_LIMIT: usize = 10;
/// Longest texts that a receiver takes, in characters.
const ID_LIMIT: usize = 128;
const REFERENCE_LIMIT: usize = 255;
const METHOD_LIMIT: usize = 64;

/// Reads `[{ attempt, reference?, amount?, method?, at? }]`; nothing when there are not at least two, as one payment is
/// how it should be. What a receiver would refuse is left out: a report must not be lost over a malformed amount.
pub fn payments(value: &Failure) -> Vec<PaidAttempt> {
    let items = match value {
        Failure::List(items) => items.as_slice(),
        _ => &[],
    };
    let mut payments: Vec<_> = items.iter().filter_map(payment).collect();
    payments.truncate(PAID_LIMIT);
    if payments.len() < 2 {
        payments.clear();
    }
    payments
}

fn payment(value: &Failure) -> Option<PaidAttempt> {
    let text = |name: &str, limit: usize| {
        let text = value.get(name)?.as_code()?;
        let text: String = text.trim().chars().take(limit).collect();
        (!text.is_empty()).then_some(text)
    };
    Some(PaidAttempt {
        id: text("attempt", ID_LIMIT)?,
        reference: text("reference", REFERENCE_LIMIT),
        amount: value.get("amount").and_then(amount),
        method: text("method", METHOD_LIMIT),
        at: text("at", METHOD_LIMIT).filter(|at| is_moment(at)),
    })
}

fn amount(value: &Failure) -> Option<Amount> {
    let text = |name: &str| value.get(name).and_then(Failure::as_text);
    let number = text("value").filter(|text| Amount::is_value(text))?;
    let currency = text("currency").filter(|text| Amount::is_currency(text))?;
    Some(Amount {
        value: number.to_owned(),
        currency: currency.to_owned(),
    })
}

/// Whether a text has the form of RFC 3339, with its zone.
fn is_moment(text: &str) -> bool {
    let form: String = text
        .chars()
        .map(|character| match character {
            '0'..='9' => '0',
            other => other,
        })
        .collect();
    form.strip_prefix("0000-00-00T00:00:00")
        .is_some_and(|rest| {
            let zone = rest
                .strip_prefix(".0")
                .map_or(rest, |fraction| fraction.trim_start_matches('0'));
            matches!(zone, "Z" | "+00:00" | "-00:00")
        })
}

#[cfg(test)]
mod tests {
    use super::{PAID_LIMIT, payments};
    use crate::complaint::record::{Amount, PaidAttempt};

    fn read(json: &str) -> Vec<PaidAttempt> {
        payments(&serde_json::from_str(json).expect("JSON"))
    }

    #[test]
    fn every_member_is_read() {
        let both = read(
            r#"[{"attempt":"a-1","reference":"pi_1","amount":{"value":"199.90","currency":"RON"},"method":"card",
                 "at":"2026-03-05T14:07:31+02:00"},{"attempt":"a-2"}]"#,
        );
        let first = PaidAttempt {
            id: "a-1".to_owned(),
            reference: Some("pi_1".to_owned()),
            amount: Some(Amount {
                value: "199.90".to_owned(),
                currency: "RON".to_owned(),
            }),
            method: Some("card".to_owned()),
            at: Some("2026-03-05T14:07:31+02:00".to_owned()),
        };
        let second = PaidAttempt {
            id: "a-2".to_owned(),
            ..PaidAttempt::default()
        };
        assert_eq!(both, [first, second]);
    }

    #[test]
    fn one_payment_is_how_it_should_be() {
        for json in [
            "null",
            "[]",
            r#"{"attempt":"a-1"}"#,
            r#"[{"attempt":"a-1","reference":"pi_1"}]"#,
            r#"[{"attempt":"a-1"},{"reference":"pi_2"},{"attempt":" "},7]"#,
        ] {
            assert_eq!(read(json), [], "{json}");
        }
    }

    /// What the receiver would refuse costs its own member only, not the report.
    #[test]
    fn what_a_receiver_would_refuse_is_left_out() {
        for member in [
            r#""amount":{"value":199.9,"currency":"RON"}"#,
            r#""amount":{"value":"199,90","currency":"RON"}"#,
            r#""amount":{"value":"199.90","currency":"lei"}"#,
            r#""amount":"199.90 RON""#,
            r#""at":"2026-03-05T14:07:31""#,
            r#""at":"2026-03-05T14:07:31.Z""#,
            r#""at":"5 March 2026""#,
            r#""at":1772719651"#,
            r#""reference":"","method":{}"#,
        ] {
            let read = read(&format!(
                r#"[{{"attempt":"a-1",{member}}},{{"attempt":"a-2"}}]"#
            ));
            let bare = PaidAttempt {
                id: "a-1".to_owned(),
                ..PaidAttempt::default()
            };
            assert_eq!(read.first(), Some(&bare), "{member}");
        }
        for at in [
            "2026-03-05T12:07:31Z",
            "2026-03-05T12:07:31.250Z",
            "2026-03-05T12:07:31-05:00",
        ] {
            let read = read(&format!(
                r#"[{{"attempt":"a-1","at":"{at}"}},{{"attempt":"a-2"}}]"#
            ));
            assert_eq!(read.first().and_then(|paid| paid.at.as_deref()), Some(at));
        }
    }

    #[test]
    fn payments_and_texts_are_bounded() {
        let long = "ш".repeat(300);
        let one = format!(r#"{{"attempt":"{long}","reference":"{long}","method":"{long}"}}"#);
        let read = read(&format!("[{}]", vec![one; 40].join(",")));
        assert_eq!(read.len(), PAID_LIMIT);
        let lengths = |paid: &PaidAttempt| {
            let length = |text: &Option<String>| text.iter().flat_map(|text| text.chars()).count();
            (
                paid.id.chars().count(),
                length(&paid.reference),
                length(&paid.method),
            )
        };
        assert!(read.iter().all(|paid| lengths(paid) == (128, 255, 64)));
    }
}
