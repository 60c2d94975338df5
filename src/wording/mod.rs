//! How we say it: messages in slots, one language at a time. They are written in Fluent and compiled before a page
//! fetches them.

pub mod args;
pub mod cleaned;
#[cfg(feature = "messages")]
pub mod compile;
pub mod error;
pub mod language;
pub mod message;
pub mod pack;

pub use args::{Args, Value};
#[cfg(feature = "messages")]
pub use compile::compile;
pub use error::Error;
pub use language::Language;
pub use message::Message;

/// The language that answers where the asked one is not at hand.
pub const FALLBACK: &str = "en";

/// The CLDR plural category of a count in the language of a tag: `one`, `few`. A page asks `Intl.PluralRules`.
pub type Plurals = fn(tag: &str, count: u32) -> Option<String>;

/// The languages at hand.
#[derive(Clone, Debug)]
pub struct Wording {
    plurals: Plurals,
    languages: Vec<Language>,
}

impl Default for Wording {
    /// No languages, and no plural categories: every count reads as `other`.
    fn default() -> Self {
        Self::new(|_, _| None)
    }
}

impl Wording {
    /// No languages yet.
    pub fn new(plurals: Plurals) -> Self {
        Self {
            plurals,
            languages: Vec::new(),
        }
    }

    /// Adds a language from its pack, or more messages to it from another one.
    pub fn add(&mut self, tag: &str, pack: &str) -> Result<(), Error> {
        let lines = lines(tag, pack)?;
        if let Some(language) = self.find(tag) {
            language.add(lines);
            return Ok(());
        }
        let mut language = Language::new(tag, self.plurals);
        language.add(lines);
        self.languages.push(language);
        Ok(())
    }

    /// Lets a merchant's messages speak before ours, from a pack of them. Whole messages or single attributes, by
    /// Fluent id.
    pub fn add_overrides(&mut self, tag: &str, pack: &str) -> Result<(), Error> {
        let lines = lines(tag, pack)?;
        let language = self.find(tag);
        language
            .ok_or_else(|| Error::unknown_language(tag))?
            .add_overrides(lines);
        Ok(())
    }

    /// The language of a tag, else English, else any; `None` when none was added.
    pub fn language(&self, tag: &str) -> Option<&Language> {
        let find = |tag: &str| self.languages.iter().find(|known| known.tag() == tag);
        find(tag)
            .or_else(|| find(FALLBACK))
            .or_else(|| self.languages.first())
    }

    fn find(&mut self, tag: &str) -> Option<&mut Language> {
        self.languages.iter_mut().find(|known| known.tag() == tag)
    }
}

/// The lines of a pack. Something else may come in its place, such as a hotel's log-in page.
fn lines<'a>(tag: &str, pack: &'a str) -> Result<&'a str, Error> {
    pack.strip_prefix(pack::HEADER)
        .ok_or_else(|| Error::no_pack(tag))
}
