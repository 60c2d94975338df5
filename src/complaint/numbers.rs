//! Card numbers in what people and providers write, in any script and spelling.

use super::card::{digit, is_card};

/// Shortest and longest card number.
const SHORTEST: usize = 12;
const LONGEST: usize = 19;
/// Most separators between two digits of one number, as in `4111 - 1111`.
const GAP_LIMIT: usize = 3;

/// Whether a text holds a card number.
pub fn holds_card(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    !numbers(&characters).is_empty()
}

/// Where card numbers stand: the place of the first digit, and that after the last.
pub(super) fn numbers(characters: &[char]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut run = Run::default();
    let mut gap = 0;
    for (place, character) in characters.iter().enumerate() {
        if let Some(digit) = digit(*character) {
            run.digits.push(digit);
            run.places.push(place);
            gap = 0;
            continue;
        }
        gap += 1;
        if gap > GAP_LIMIT || !separates(*character) {
            run.end(characters, &mut spans);
        }
    }
    run.end(characters, &mut spans);
    spans
}

/// Digits with what may stand between them: what they are, and their places.
#[derive(Default)]
struct Run {
    digits: Vec<u32>,
    places: Vec<usize>,
}

impl Run {
    /// Finds its card numbers, and begins anew.
    fn end(&mut self, characters: &[char], spans: &mut Vec<(usize, usize)>) {
        let mut start = 0;
        if self.is_reference(characters) {
            start = self.digits.len();
        }
        while start + SHORTEST <= self.digits.len() {
            let length = self.card(start);
            if let Some(length) = length {
                let first = self.places.get(start);
                let last = self.places.get(start + length - 1);
                spans.extend(first.zip(last).map(|(first, last)| (*first, last + 1)));
            }
            start += length.unwrap_or(1);
        }
        self.digits.clear();
        self.places.clear();
    }

    /// The length of the longest card number that begins at a digit.
    fn card(&self, start: usize) -> Option<usize> {
        let mut length = LONGEST;
        while length >= SHORTEST {
            // Any long number holds twelve digits that fit: so few count only as groups of their own.
            let whole = length > SHORTEST || (self.parted(start) && self.parted(start + length));
            let window = self.digits.get(start..start + length);
            if whole && window.is_some_and(is_card) {
                return Some(length);
            }
            length -= 1;
        }
        None
    }

    /// Whether something stands between a digit and the one before it.
    fn parted(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.places.get(before));
        match (before, self.places.get(at)) {
            (Some(before), Some(here)) => *here > before + 1,
            _ => true,
        }
    }

    /// Whether it is the tail of a provider's reference, such as `pi_3Oq…`: support needs those whole.
    fn is_reference(&self, characters: &[char]) -> bool {
        let first = self.places.first().copied().unwrap_or_default();
        let mut start = first;
        while let Some(before) = start.checked_sub(1)
            && characters
                .get(before)
                .is_some_and(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        {
            start = before;
        }
        let mut letters = start;
        while characters
            .get(letters)
            .is_some_and(char::is_ascii_lowercase)
        {
            letters += 1;
        }
        (2..=6).contains(&(letters - start))
            && characters.get(letters) == Some(&'_')
            && first > letters + 1
    }
}

/// What people and keyboards put between the groups of a number, seen or not.
fn separates(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '_' | '·' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{2212}' | '\u{feff}' | '－' | '．'
        )
}
