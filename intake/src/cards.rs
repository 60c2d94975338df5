//! The last guard against card numbers (PCI DSS 3.4.1): the widget scrubs first, this refuses what got past.
//!
//! It must also not refuse honest complaints, so it asks for all three of length, issuer range and check
//! digit, and takes groups of digits whole: an order number that merely contains a card-like part passes.

use checkout_rescue::complaint::card::{digit, is_card};
use serde_json::Value;

use crate::record::Finding;
use crate::shapes;

/// The longest and shortest card number, in digits.
const LONGEST: usize = 19;
const SHORTEST: usize = 13;

/// Separators in a row that still hold a number together, as in `4242 - 4242`.
const WIDEST_GAP: usize = 3;

/// Every string of the record that holds what looks like a card number.
pub(crate) fn find(record: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(String::new(), record, &mut findings);
    findings
}

fn walk(pointer: String, value: &Value, findings: &mut Vec<Finding>) {
    match value {
        // One random UUID in some thousands is all digits where it would pass for a card by chance.
        Value::String(text) if !shapes::uuid_v4(text) && holds_card(text) => {
            findings.push(Finding::new(pointer, "holds a card number"));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(format!("{pointer}/{index}"), item, findings);
            }
        }
        Value::Object(map) => {
            for (name, item) in map {
                walk(format!("{pointer}/{name}"), item, findings);
            }
        }
        _ => {}
    }
}

fn holds_card(text: &str) -> bool {
    let mut groups: Vec<Vec<u32>> = Vec::new();
    let mut gap = 0_usize;
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            match groups.last_mut() {
                Some(group) if gap == 0 => group.push(digit),
                _ => groups.push(vec![digit]),
            }
            gap = 0;
        } else if is_separator(c) && gap < WIDEST_GAP {
            gap += 1;
        } else if !is_invisible(c) {
            if any_card(&groups) {
                return true;
            }
            groups.clear();
            gap = 0;
        }
    }
    any_card(&groups)
}

fn is_separator(c: char) -> bool {
    (c.is_whitespace() && c != '\n')
        || matches!(
            c,
            '-' | '.' | '_' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '．' | '－'
        )
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether some groups in a row make up one card number.
fn any_card(groups: &[Vec<u32>]) -> bool {
    let mut rest = groups;
    while let [_, later @ ..] = rest {
        let mut digits = Vec::with_capacity(LONGEST);
        for group in rest {
            digits.extend(group);
            if digits.len() > LONGEST {
                break;
            }
            if digits.len() >= SHORTEST && is_card(&digits) {
                return true;
            }
        }
        rest = later;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{find, holds_card};
    use serde_json::json;

    /// Numbers that the networks and providers publish for tests; none can be charged.
    const CARDS: &[&str] = &[
        "4222222222222",       // Visa 13
        "4242424242424242",    // Visa 16
        "4000000000000000006", // Visa 19
        "5555555555554444",    // Mastercard
        "2223003122003222",    // Mastercard, 2-series
        "378282246310005",     // American Express
        "30569309025904",      // Diners Club
        "3566002020360505",    // JCB
        "6011111111111117",    // Discover
        "6200000000000005",    // UnionPay 16
        "6205500000000000004", // UnionPay 19
        "2200000000000004",    // Mir
        "6759649826438453",    // Maestro
    ];

    #[test]
    fn finds_every_network_however_it_is_written() {
        for card in CARDS {
            let grouped = |by: &str| {
                card.as_bytes()
                    .chunks(4)
                    .map(|g| String::from_utf8_lossy(g).into_owned())
                    .collect::<Vec<_>>()
                    .join(by)
            };
            let wide: String = card
                .chars()
                .filter_map(|c| char::from_u32(u32::from(c) + 0xfee0))
                .collect();
            let written = [
                (*card).to_owned(),
                grouped(" "),
                grouped("-"),
                grouped(" - "),
                grouped("."),
                grouped("\u{a0}"),
                grouped("\u{202f}"),
                grouped("\u{200b}"),
                grouped("_"),
                wide,
                format!("我的卡号{card}被扣款"),
                format!("карта{card}не"),
                format!("card{card}"),
                format!("on 2026 {}, twice", grouped(" ")),
                format!("1\n{card}"),
            ];
            for text in written {
                assert!(holds_card(&text), "{text:?}");
            }
        }
    }

    #[test]
    fn lets_other_numbers_pass() {
        for text in [
            "",
            "4242424242424241",             // check digit
            "9999999999999995",             // no network
            "4242 4242",                    // too short
            "42424242424242424242424242",   // too long, no groups
            "2013112011001004330000121536", // a trade number
            "4242\n4242\n4242\n4242",
            "2026-03-05 14:07:31",
            "+40 721 234 567, +40 721 234 568",
            "1772719651000",
            "RO49 AAAA 1B31 0075 9384 0000",
            "pi_3OqXyz2eZvKYlo2C1xYzAbCd",
            "**** **** **** 4242",
            "199.90",
        ] {
            assert!(!holds_card(text), "{text:?}");
        }
    }

    #[test]
    fn points_at_the_string_and_skips_uuids() {
        let record = json!({
            "id": "42424242-4242-4242-8242-424242424242",
            "payment": {"order": "4242 4242 4242 4242"},
            "shown": {"actions": ["retry", "378282246310005"]},
        });
        let found = serde_json::to_value(find(&record)).unwrap_or_default();
        assert_eq!(
            found,
            json!([
                {"pointer": "/payment/order", "detail": "holds a card number"},
                {"pointer": "/shown/actions/1", "detail": "holds a card number"},
            ])
        );
    }
}
