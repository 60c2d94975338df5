//! The one text of others that shoppers see: EMV 3-D Secure `cardholderInfo`, which the issuer writes for them.

use crate::complaint::card::digit;
use crate::complaint::numbers::holds_card;
use crate::complaint::redact::has_cue;
use crate::signals::letters::holds;

/// Longest text, in characters, as EMV 3-D Secure has it.
const LIMIT: usize = 128;
/// Most digits in a row: a telephone number has fewer, a card number or code worth stealing more.
const DIGIT_LIMIT: usize = 11;

/// The issuer's text fit to be shown; `None` when it holds what an issuer would not write: an address to follow, a
/// card number, a security code, nothing.
pub fn cleaned(text: &str) -> Option<String> {
    let mut shown = String::new();
    let (mut length, mut run, mut gap) = (0, 0, false);
    for character in text.chars() {
        if character.is_whitespace() {
            gap = true;
            continue;
        }
        if character.is_control() || reorders(character) {
            continue;
        }
        let parted = gap && length > 0;
        if length + usize::from(parted) >= LIMIT {
            break;
        }
        if parted {
            shown.push(' ');
            length += 1;
        }
        run = match digit(character) {
            None => 0,
            Some(_) if gap => 1,
            Some(_) => run + 1,
        };
        if run > DIGIT_LIMIT {
            return None;
        }
        gap = false;
        shown.push(character);
        length += 1;
    }
    let lower = shown.to_ascii_lowercase();
    let mut signs = ["://", "www.", "<", ">"].iter();
    let leads_away = signs.any(|sign| holds(&lower, sign));
    let tells =
        holds_card(&shown) || (has_cue(&shown) && shown.chars().any(|one| digit(one).is_some()));
    (!shown.is_empty() && !leads_away && !tells).then_some(shown)
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
            ("Check your security code.", "Check your security code."),
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
            "CVV 123 is wrong",
        ] {
            assert_eq!(cleaned(text), None, "{text}");
        }
    }
}
