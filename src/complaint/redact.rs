//! Takes card numbers and security codes out of what people write, in any script and spelling.

use super::card::digit;
use super::numbers::numbers;

/// What stands in place of what was taken out.
pub const MARK: &str = "[••••]";
/// Words after which three or four digits are a security code, lower case.
const CUES: &[&str] = &[
    "cvv",
    "cvc",
    "cvn",
    "security code",
    "cod de securitate",
    "codul de securitate",
    "код безопасности",
    "安全码",
    "验证码",
];
/// Farthest from the cue that its digits may stand, in characters: `CVV-ul cardului este 123`.
const CUE_REACH: usize = 24;

/// A text without card data, and how much was taken out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Redacted {
    /// The text.
    pub text: String,
    /// How many pieces were taken out.
    pub count: usize,
}

/// Takes card numbers and security codes out of a text.
pub fn redact(text: &str) -> Redacted {
    let characters: Vec<char> = text.chars().collect();
    let mut spans = numbers(&characters);
    for span in security_codes(&characters, &spans) {
        let at = spans.partition_point(|before| *before < span);
        spans.insert(at, span);
    }
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in &spans {
        kept.extend(characters.get(from..*start).unwrap_or_default());
        kept.push_str(MARK);
        from = *end;
    }
    kept.extend(characters.get(from..).unwrap_or_default());
    Redacted {
        text: kept,
        count: spans.len(),
    }
}

/// Whether a text speaks of a security code.
pub fn has_cue(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let places = 0..characters.len();
    CUES.iter().any(|cue| {
        places
            .clone()
            .any(|place| after(&characters, place, cue).is_some())
    })
}

fn security_codes(characters: &[char], taken: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for cue in CUES {
        for place in 0..characters.len() {
            let Some(after) = after(characters, place, cue) else {
                continue;
            };
            let Some(start) = (after..characters.len().min(after + CUE_REACH))
                .find(|at| is_digit(characters, *at))
            else {
                continue;
            };
            let end = (start..characters.len())
                .find(|at| !is_digit(characters, *at))
                .unwrap_or(characters.len());
            let overlaps = |spans: &[(usize, usize)]| {
                spans.iter().any(|(from, to)| start < *to && *from < end)
            };
            if (3..=4).contains(&(end - start)) && !overlaps(taken) && !overlaps(&spans) {
                spans.push((start, end));
            }
        }
    }
    spans
}

/// The place after a cue that stands at a place.
fn after(characters: &[char], place: usize, cue: &str) -> Option<usize> {
    let mut at = place;
    for letter in cue.chars() {
        if lower(*characters.get(at)?) != letter {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Lower case of the scripts of the cues: the whole of Unicode's would add 4 KB to what a shopper downloads.
fn lower(character: char) -> char {
    match character {
        'А'..='Я' => char::from_u32(u32::from(character) + 32).unwrap_or(character),
        _ => character.to_ascii_lowercase(),
    }
}

fn is_digit(characters: &[char], place: usize) -> bool {
    characters.get(place).copied().and_then(digit).is_some()
}

#[cfg(test)]
mod tests {
    use super::{MARK, redact};

    /// The providers' public test numbers, by brand, and zeros where a brand has none of that length.
    const CARDS: &[&str] = &[
        "4242424242424242",
        "4222222222222",
        "4000000000000000006",
        "5555555555554444",
        "2223003122003222",
        "378282246310005",
        "30569309025904",
        "3566002020360505",
        "6011111111111117",
        "6200000000000005",
        "6205500000000000004",
        "2200000000000004",
        "6759649826438453",
        "676770000005",
    ];

    fn spelled(card: &str, between: &str) -> String {
        let digits: Vec<char> = card.chars().collect();
        let groups: Vec<String> = digits
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join(between)
    }

    #[test]
    fn every_brand_in_every_spelling_is_taken_out() {
        for card in CARDS {
            let mut spellings: Vec<String> =
                ["", " ", "-", "\u{a0}", "\u{202f}", ".", "\u{200b}", " - "]
                    .iter()
                    .map(|between| spelled(card, between))
                    .collect();
            spellings.push(
                card.chars()
                    .map(|digit| char::from_u32(digit as u32 - 48 + 0xff10).unwrap())
                    .collect(),
            );
            for spelling in spellings {
                for text in [
                    spelling.clone(),
                    format!("卡号{spelling}不行"),
                    format!("карта{spelling}нет"),
                    format!("__{spelling}__"),
                    format!("{spelling} 12/34 123"),
                ] {
                    let redacted = redact(&text);
                    assert!(
                        redacted.count >= 1 && redacted.text.contains(MARK),
                        "{text} -> {}",
                        redacted.text
                    );
                    let left = redacted
                        .text
                        .chars()
                        .filter_map(crate::complaint::card::digit)
                        .count();
                    assert!(left <= 7, "{text} -> {}", redacted.text);
                }
            }
        }
    }

    #[test]
    fn references_orders_and_prose_stay() {
        for text in [
            "pi_3OqXyz4242424242424242",
            "order 1234567890123456",
            "Tel. +40 712 345 678",
            "2026-03-05T14:07:31",
            "1 000 000 000 RON",
            "",
        ] {
            assert_eq!(redact(text).text, text);
        }
    }

    #[test]
    fn security_codes_go_after_their_cue() {
        for (text, expected) in [
            ("CVV 123", "CVV [••••]"),
            (
                "codul de securitate este 1234.",
                "codul de securitate este [••••].",
            ),
            ("安全码：９８７", "安全码：[••••]"),
            ("cvv 12345", "cvv 12345"),
            ("КОД БЕЗОПАСНОСТИ 321", "КОД БЕЗОПАСНОСТИ [••••]"),
            ("123 lei", "123 lei"),
        ] {
            assert_eq!(redact(text).text, expected);
        }
    }
}
