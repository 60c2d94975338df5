//! The phrases at hand, a language each.

use super::super::lines::Error;
use super::{Phrases, Verdict, read};
use crate::catalog::ReadText;
use crate::signals::{Failure, Reading, unfold, unseen};

/// The phrases of any number of languages.
#[derive(Clone, Debug, Default)]
pub struct Books(Vec<Phrases>);

impl Books {
    /// Adds the pack of a language, in place of an earlier one.
    pub fn add(&mut self, pack: &str) -> Result<(), Error> {
        let phrases = Phrases::parse(pack)?;
        self.0.retain(|known| known.tag() != phrases.tag());
        self.0.push(phrases);
        Ok(())
    }
}

impl ReadText for Books {
    fn readings(&self, failure: &Failure) -> Vec<Reading> {
        unseen::read(failure)
    }

    fn read(&self, text: &str, spoken: &str) -> Option<Verdict> {
        read(text, &self.0, spoken)
    }

    fn unfold(&self, failure: &Failure) -> Option<String> {
        unfold::unfold(failure)
    }
}
