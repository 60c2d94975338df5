//! Letters that tell a language: `a-z`, `ă-ă`.

use std::ops::RangeInclusive;

/// Whether a text holds a short one: the standard library's search, which is for long ones, would weigh 600 bytes.
pub fn holds(text: &str, short: &str) -> bool {
    let mut places = text.as_bytes().windows(short.len().max(1));
    places.any(|place| place == short.as_bytes())
}

/// Ranges of letters.
#[derive(Clone, Debug, Default)]
pub struct Letters(Vec<RangeInclusive<char>>);

impl Letters {
    /// Reads ranges; `None` where one is none.
    pub fn parse<'a>(ranges: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut read = Vec::new();
        for range in ranges {
            let mut letters = range.chars();
            let (first, dash, last) = (letters.next()?, letters.next()?, letters.next()?);
            if dash != '-' || letters.next().is_some() {
                return None;
            }
            read.push(first..=last);
        }
        Some(Self(read))
    }

    /// Whether a text has one of them.
    pub fn in_text(&self, text: &str) -> bool {
        let plain = |range: &RangeInclusive<char>| range.start().is_ascii();
        // Most messages are plain English, and need not be searched for forty Chinese characters.
        if text.is_ascii() && !self.0.iter().any(plain) {
            return false;
        }
        text.chars()
            .any(|letter| self.0.iter().any(|range| range.contains(&letter)))
    }
}
