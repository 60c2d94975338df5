//! Letters that tell a language: `a-z`, `ă-ă`.

use std::ops::RangeInclusive;

/// Whether a text holds a short one: the standard library's search, which is for long ones, would weigh 600 bytes.
pub fn holds(text: &str, short: &str) -> bool {
    let mut places = text.as_bytes().windows(short.len().max(1));
    places.any(|place| place == short.as_bytes())
}

/// Ranges of letters.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    ranges: Vec<RangeInclusive<char>>,
    /// From the first letter of all to the last: most texts are in another script.
    span: Option<RangeInclusive<char>>,
}

impl Letters {
    /// Reads ranges; `None` where one is none.
    pub fn parse<'a>(ranges: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut read = Self::default();
        for range in ranges {
            let mut letters = range.chars();
            let (first, dash, last) = (letters.next()?, letters.next()?, letters.next()?);
            if dash != '-' || letters.next().is_some() {
                return None;
            }
            let (least, most) = match &read.span {
                Some(span) => (first.min(*span.start()), last.max(*span.end())),
                None => (first, last),
            };
            read.span = Some(least..=most);
            read.ranges.push(first..=last);
        }
        Some(read)
    }

    /// Whether a text has one of them.
    pub fn in_text(&self, text: &str) -> bool {
        let Some(span) = &self.span else {
            return false;
        };
        // Most messages are plain English, and need not be searched for forty Chinese characters.
        if text.is_ascii() && !span.start().is_ascii() {
            return false;
        }
        text.chars().any(|letter| {
            span.contains(&letter) && self.ranges.iter().any(|range| range.contains(&letter))
        })
    }
}
