//! One language: its messages, and the merchant's own before them.

use super::pack::Texts;
use super::{Args, Plurals};

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Language {
    tag: String,
    plurals: Plurals,
    overrides: Texts,
    messages: Texts,
}

impl Language {
    pub(super) fn new(tag: &str, plurals: Plurals) -> Self {
        Self {
            tag: tag.to_owned(),
            plurals,
            overrides: Texts::default(),
            messages: Texts::default(),
        }
    }

    pub(super) fn add(&mut self, lines: &str) {
        self.messages.add(lines);
    }

    pub(super) fn add_overrides(&mut self, lines: &str) {
        self.overrides.add(lines);
    }

    /// The tag of the language, such as `zh-Hans`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// A message or one of its attributes. `None` when it is missing or names a variable that is not given: half
    /// a sentence is worse than none.
    pub fn text(&self, id: &str, attribute: Option<&str>, args: &Args<'_>) -> Option<String> {
        [&self.overrides, &self.messages]
            .into_iter()
            .find_map(|texts| {
                let text = texts.find(id, attribute)?;
                text.say(args, |count| (self.plurals)(&self.tag, count))
            })
    }

    /// A message without variables.
    pub fn plain(&self, id: &str) -> Option<String> {
        self.text(id, None, &Args::new())
    }
}
