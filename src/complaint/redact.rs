//! Takes card numbers and security codes out of what people write, in any script and spelling.

use super::card::{digit, is_card};

/// What stands in place of what was taken out.
pub const MARK: &str = "[••••]";
/// Shortest and longest card number.
const LENGTHS: std::ops::RangeInclusive<usize> = 12..=19;
/// Most separators between two digits of one number, as in `4111 - 1111`.
const GAP_LIMIT: usize = 3;
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

/// A run of digits with what may stand between them: each digit and its place.
type Run = Vec<(u32, usize)>;

fn numbers(characters: &[char]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    for run in runs(characters) {
        if is_reference(characters, &run) {
            continue;
        }
        let mut from = 0;
        while let Some((start, length)) = card(&run, from) {
            let first = run.get(start).map(|(_, place)| *place);
            let last = run.get(start + length - 1).map(|(_, place)| *place);
            if let (Some(first), Some(last)) = (first, last) {
                spans.push((first, last + 1));
            }
            from = start + length;
        }
    }
    spans
}

fn runs(characters: &[char]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::new();
    let mut gap = 0;
    for (place, character) in characters.iter().enumerate() {
        if let Some(value) = digit(*character) {
            run.push((value, place));
            gap = 0;
        } else if !run.is_empty() {
            gap += 1;
            if gap > GAP_LIMIT || !separates(*character) {
                runs.push(std::mem::take(&mut run));
                gap = 0;
            }
        }
    }
    runs.push(run);
    runs.retain(|run| run.len() >= *LENGTHS.start());
    runs
}

/// The first card number of a run at or after a place: where it starts and how long it is.
fn card(run: &Run, from: usize) -> Option<(usize, usize)> {
    (from..run.len()).find_map(|start| {
        LENGTHS
            .rev()
            .find(|length| {
                // Any long number holds twelve digits that fit: so few count only as groups of their own.
                let whole = *length > 12 || (parted(run, start) && parted(run, start + length));
                whole
                    && run.get(start..start + length).is_some_and(|window| {
                        let digits: Vec<u32> = window.iter().map(|(digit, _)| *digit).collect();
                        is_card(&digits)
                    })
            })
            .map(|length| (start, length))
    })
}

/// Whether something stands between a digit of the run and the one before it.
fn parted(run: &Run, at: usize) -> bool {
    let place = |at: usize| run.get(at).map(|(_, place)| *place);
    let before = at.checked_sub(1).and_then(place);
    match (before, place(at)) {
        (Some(before), Some(here)) => here > before + 1,
        _ => true,
    }
}

/// Whether the run is the tail of a provider's reference, such as `pi_3Oq…`: support needs those whole.
fn is_reference(characters: &[char], run: &Run) -> bool {
    let Some((_, first)) = run.first() else {
        return false;
    };
    let before = characters.get(..*first).unwrap_or_default();
    let word: Vec<char> = before
        .iter()
        .rev()
        .take_while(|character| character.is_ascii_alphanumeric() || **character == '_')
        .copied()
        .collect();
    let prefix: Vec<&char> = word.iter().rev().collect();
    let letters = prefix
        .iter()
        .take_while(|character| character.is_ascii_lowercase())
        .count();
    (2..=6).contains(&letters) && prefix.get(letters) == Some(&&'_') && prefix.len() > letters + 1
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

/// What people and keyboards put between the groups of a number, seen or not.
fn separates(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '_' | '·' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{2212}' | '\u{feff}' | '－' | '．'
        )
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
