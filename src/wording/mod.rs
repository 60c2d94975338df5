//! How we say it: Fluent messages in slots, one language at a time.

pub mod cleaned;
pub mod error;
pub mod language;
pub mod message;

pub use error::Error;
pub use language::{Args, Language};
pub use message::Message;

/// The language that answers where the asked one is not at hand.
pub const FALLBACK: &str = "en";

/// The languages at hand.
#[derive(Debug, Default)]
pub struct Wording {
    languages: Vec<Language>,
}

impl Wording {
    /// Adds a language from its pack, in place of an earlier one of the same tag.
    pub fn add(&mut self, tag: &str, ftl: &str) -> Result<(), Error> {
        let language = Language::new(tag, ftl)?;
        self.languages.retain(|known| known.tag() != tag);
        self.languages.push(language);
        Ok(())
    }

    /// Lets a merchant's messages speak before ours. Whole messages or single attributes, by Fluent id.
    pub fn add_overrides(&mut self, tag: &str, ftl: &str) -> Result<(), Error> {
        self.languages
            .iter_mut()
            .find(|known| known.tag() == tag)
            .ok_or_else(|| Error::unknown_language(tag))?
            .add_overrides(ftl)
    }

    /// The language of a tag, else English, else any; `None` when none was added.
    pub fn language(&self, tag: &str) -> Option<&Language> {
        let find = |tag: &str| self.languages.iter().find(|known| known.tag() == tag);
        find(tag)
            .or_else(|| find(FALLBACK))
            .or_else(|| self.languages.first())
    }
}
