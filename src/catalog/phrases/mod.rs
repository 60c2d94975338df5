//! Reads free text: what a provider's message, or a code that is a word, says of the reason.
//!
//! The phrases are data, `phrases/*.toml`, compiled to one pack a script and fetched only when no code has told the
//! reason. Lines, fields separated by tabs; the first is `checkout-rescue phrases 1` and the script's name. Then
//! `p reason phrase…`, `n word…` (denials), `l word…` (what may stand between a denial and what it denies), `f word…`
//! (fillers, which say nothing: phrases are written without them).

mod pattern;
mod search;
mod verdict;
mod words;

pub use verdict::{BAR, Verdict, vague};

use super::lines::{Error, lines};
use crate::taxonomy::Reason;
use search::Book;
use words::Words;

/// The first field of a phrases pack.
pub const HEADER: &str = "checkout-rescue phrases 1";

/// The phrases of one script.
#[derive(Clone, Debug)]
pub struct Phrases {
    script: String,
    book: Book,
}

impl Phrases {
    /// Reads a pack.
    pub fn parse(pack: &str) -> Result<Self, Error> {
        let (script, lines) = lines(pack, HEADER)?;
        let mut book = Book::default();
        for line in lines {
            let (kind, word, fields) = line.open()?;
            match kind {
                "p" => {
                    let reason = Reason::from_id(word).ok_or_else(|| line.unknown_word())?;
                    fields.for_each(|phrase| book.add(reason, phrase));
                }
                "n" | "l" | "f" => {
                    for word in std::iter::once(word).chain(fields) {
                        match kind {
                            "n" => book.add_denial(word),
                            "l" => book.add_link(word),
                            _ => book.add_filler(word),
                        }
                    }
                }
                _ => return Err(line.unknown_kind()),
            }
        }
        Ok(Self {
            script: script.to_owned(),
            book,
        })
    }

    /// The script's name, such as `latin`.
    pub fn script(&self) -> &str {
        &self.script
    }
}

/// A text's words as they are compared: the form that phrases have in a pack.
pub fn words(text: &str) -> Vec<String> {
    let words = Words::of(text);
    (0..words.len())
        .map(|number| words.get(number).to_owned())
        .collect()
}

/// What a text says; `None` when it says nothing that is known.
pub fn read(text: &str, books: &[Phrases]) -> Option<Verdict> {
    let words = Words::of(text);
    let matches: Vec<_> = books
        .iter()
        .flat_map(|phrases| phrases.book.search(&words))
        .collect();
    verdict::weigh(&matches)
}
