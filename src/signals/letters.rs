//! Letters that tell a language: `a-z`, `ă`.

use std::ops::RangeInclusive;

/// Whether a text holds a short one: the standard library's search, which is for long ones, would weigh 600 bytes.
pub fn holds(text: &str, short: &str) -> bool {
    let mut places = text.as_bytes().windows(short.len().max(1));
    places.any(|place| place == short.as_bytes())
}

/// Ranges of letters, in order.
#[derive(Clone, Debug, Default)]
pub struct Letters(Vec<RangeInclusive<char>>);

impl Letters {
    /// Reads letters and ranges of them, in their order; `None` where one is none, or not after all before it.
    pub fn parse<'a>(written: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut ranges: Vec<RangeInclusive<char>> = Vec::new();
        for range in written {
            let mut letters = range.chars();
            let first = letters.next()?;
            let last = match letters.next() {
                None => first,
                Some('-') => letters.next()?,
                Some(_) => return None,
            };
            let before = ranges.last();
            let follows = before.is_none_or(|before| *before.end() < first);
            if !follows || last < first || letters.next().is_some() {
                return None;
            }
            ranges.push(first..=last);
        }
        Some(Self(ranges))
    }

    /// Whether one of these is among them.
    pub fn any(&self, letters: &[char]) -> bool {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else {
            return false;
        };
        // Most texts are in another script.
        let span = *first.start()..=*last.end();
        letters.iter().any(|letter| {
            span.contains(letter) && {
                let begun = self.0.partition_point(|range| range.start() <= letter);
                let last = begun.checked_sub(1).and_then(|number| self.0.get(number));
                last.is_some_and(|range| letter <= range.end())
            }
        })
    }
}

/// The letters of a text, most of them once.
pub fn letters(text: &str) -> Vec<char> {
    const PLACES: usize = 1024;
    let mut letters = Vec::new();
    // The last one of each place.
    let mut seen = ['\0'; PLACES];
    for letter in text.chars() {
        if let Some(seen) = seen.get_mut(u32::from(letter) as usize % PLACES)
            && *seen != letter
        {
            *seen = letter;
            letters.push(letter);
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{Letters, letters};

    #[test]
    fn a_text_has_letters_or_not() {
        let known = Letters::parse(["0-1", "b-d", "x", "А-я"].into_iter()).unwrap();
        for held in ["0", "1", "b", "c", "d", "x", "А", "я", "aaac", "。б"] {
            assert!(known.any(&letters(held)), "{held}");
        }
        for other in ["", "a", "e", "w", "y", "2", "/", "ѐ", "zaefgé", "卡"] {
            assert!(!known.any(&letters(other)), "{other}");
        }
        assert!(!Letters::default().any(&['a']));
    }

    #[test]
    fn letters_are_gathered_once_and_none_is_lost() {
        assert_eq!(letters("abcabd"), ['a', 'b', 'c', 'd']);
        // Of one place.
        assert_eq!(letters("aѡaѡ"), ['a', 'ѡ', 'a', 'ѡ']);
    }

    #[test]
    fn what_is_no_range_or_out_of_order_is_refused() {
        for wrong in [
            &[""][..],
            &["ab"],
            &["a-"],
            &["a-bc"],
            &["b-a"],
            &["b", "a"],
            &["a", "a"],
            &["a-c", "c-d"],
        ] {
            assert!(Letters::parse(wrong.iter().copied()).is_none(), "{wrong:?}");
        }
    }
}
