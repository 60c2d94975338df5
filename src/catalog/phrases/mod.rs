//! Reads free text: what a provider's message, or a code that is a word, says of the reason.
//!
//! The phrases are data, `phrases/<tag>.toml`, compiled to a pack a language and fetched only when no code has told the
//! reason. Lines, fields separated by tabs; the first is `checkout-rescue phrases 1` and the language's tag. Then
//! `x letter… from-to…` (its letters, in order),
//! `p reason phrase…`, `a reason phrase…` (advice, which counts where nothing else is said), `i phrase…` (what means
//! nothing, with what stands within it), `n word…` (denials), `l word…` (what may stand between a denial and what it denies), `f word…`
//! (fillers, which say nothing: phrases are written without them).

mod books;
mod keys;
mod pattern;
mod search;
mod verdict;
mod words;

pub use books::Books;
pub use verdict::{BAR, Verdict, vague};

use super::lines::{Error, lines};
use crate::signals::letters::{Letters, letters};
use crate::taxonomy::Reason;
use search::{Book, Said};
use words::Words;

/// The first field of a phrases pack.
pub const HEADER: &str = "checkout-rescue phrases 1";

/// The phrases of one language.
#[derive(Clone, Debug)]
pub struct Phrases {
    tag: String,
    letters: Letters,
    book: Book,
}

impl Phrases {
    /// Reads a pack.
    pub fn parse(pack: &str) -> Result<Self, Error> {
        let (tag, lines) = lines(pack, HEADER)?;
        let mut book = Book::default();
        let mut letters = Letters::default();
        for line in lines {
            let (kind, word, fields) = line.open()?;
            match kind {
                "p" | "a" => {
                    let reason = Reason::from_id(word).ok_or_else(|| line.unknown_word())?;
                    let said = if kind == "p" {
                        Said::Reason(reason)
                    } else {
                        Said::Advice(reason)
                    };
                    fields.for_each(|phrase| book.add(said, phrase));
                }
                "n" | "l" | "f" | "i" => {
                    for word in std::iter::once(word).chain(fields) {
                        match kind {
                            "n" => book.add_denial(word),
                            "l" => book.add_link(word),
                            "i" => book.add(Said::Nothing, word),
                            _ => book.add_filler(word),
                        }
                    }
                }
                "x" => {
                    let ranges = std::iter::once(word).chain(fields);
                    letters = Letters::parse(ranges).ok_or_else(|| line.unknown_word())?;
                }
                _ => return Err(line.unknown_kind()),
            }
        }
        Ok(Self {
            tag: tag.to_owned(),
            letters,
            book,
        })
    }

    /// The language's tag, such as `ro`.
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// A text's words as they are compared: the form that phrases have in a pack.
pub fn words(text: &str) -> Vec<String> {
    let words = Words::of(text);
    (0..words.len())
        .map(|number| words.get(number).to_owned())
        .collect()
}

/// What a text says to a shopper who speaks `spoken`; `None` when it says nothing that is known.
///
/// It is read in the languages whose letters it has, and in the shopper's: many a message is written without its accents.
pub fn read(text: &str, books: &[Phrases], spoken: &str) -> Option<Verdict> {
    let words = Words::of(text);
    let letters = letters(text);
    let matches: Vec<_> = books
        .iter()
        .filter(|phrases| phrases.tag == spoken || phrases.letters.any(&letters))
        .flat_map(|phrases| phrases.book.search(&words))
        .collect();
    verdict::weigh(&matches)
}
