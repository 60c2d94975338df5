//! The one text of others that shoppers see: EMV 3-D Secure `cardholderInfo`, which the issuer writes for them.

use crate::complaint::card::digit;
use crate::complaint::redact::redact;
use crate::signals::letters::holds;

/// Longest text, in characters, as EMV 3-D Secure has it.
const LIMIT: usize = 128;
/// Most digits in a row: a telephone number has fewer, a card number or code worth stealing more.
const DIGIT_LIMIT: usize = 11;

/// The issuer's text fit to be shown; `None` when it holds what an issuer would not write: an address to follow, a
/// card number, nothing.
pub fn cleaned(text: &str) -> Option<String> {
    let visible: String = text
        .chars()
        .map(|character| {
            if character.is_whitespace() {
                ' '
            } else {
                character
            }
        })
        .filter(|character| !character.is_control() && !reorders(*character))
        .collect();
    let words: Vec<&str> = visible.split(' ').filter(|word| !word.is_empty()).collect();
    let text: String = words.join(" ").chars().take(LIMIT).collect();
    let lower = text.to_ascii_lowercase();
    let leads_away = ["://", "www.", "<", ">"]
        .iter()
        .any(|sign| holds(&lower, sign));
    let (_, longest) = text
        .chars()
        .fold((0, 0), |(run, longest): (usize, usize), character| {
            let run = if digit(character).is_some() {
                run + 1
            } else {
                0
            };
            (run, longest.max(run))
        });
    let fit = !text.is_empty() && !leads_away && longest <= DIGIT_LIMIT && redact(&text).count == 0;
    fit.then_some(text)
}

/// Characters that are not seen and change how their neighbours are: bidirectional overrides, zero-width, tags.
fn reorders(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::cleaned;

    #[test]
    fn what_an_issuer_writes_is_shown() {
        for (text, expected) in [
            ("Sunați banca: 021 302 0000.", "Sunați banca: 021 302 0000."),
            ("  Позвоните\r\n в банк\u{202e} ", "Позвоните в банк"),
            ("请联系\u{200b}银行", "请联系银行"),
        ] {
            assert_eq!(cleaned(text).as_deref(), Some(expected));
        }
        assert_eq!(cleaned(&"a".repeat(500)).map(|text| text.len()), Some(128));
    }

    #[test]
    fn what_it_would_not_write_is_not() {
        for text in [
            "",
            " \u{200b} ",
            "pay at https://evil.example",
            "see WWW.evil.example",
            "<b>x</b>",
            "card 4242 4242 4242 4242",
            "code 123456789012",
        ] {
            assert_eq!(cleaned(text), None, "{text}");
        }
    }
}
