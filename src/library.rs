//! Everything that is data: how providers' failures look, what their codes mean, the languages.

use crate::catalog::{self, Catalog, Phrases, pack};
use crate::diagnosis::{self, Circumstances};
use crate::signals::{self, Failure, Index, Readers};
use crate::wording::Wording;

/// The packs at hand.
#[derive(Debug, Default)]
pub struct Library {
    /// How every provider's failures look.
    pub index: Index,
    /// Where the values stand in them.
    pub readers: Readers,
    /// What the codes mean.
    pub catalog: Catalog,
    /// The languages.
    pub wording: Wording,
}

impl Library {
    /// Adds a provider's pack.
    pub fn add_provider(&mut self, text: &str) -> Result<(), catalog::Error> {
        let table = pack::parse(text, &mut self.readers)?;
        self.catalog.add(table);
        Ok(())
    }

    /// Adds the phrases of a script.
    pub fn add_phrases(&mut self, text: &str) -> Result<(), catalog::Error> {
        self.catalog.add_phrases(Phrases::parse(text)?);
        Ok(())
    }

    /// The packs that this failure wants and that are not at hand yet, by their paths in the package: first the
    /// provider's, and once that is here, the phrases of the texts that no code explains.
    pub fn needs(&self, failure: &Failure, provider: Option<&str>) -> Vec<String> {
        let missing = signals::needs(failure, provider, &self.index)
            .filter(|provider| self.catalog.table(provider).is_none());
        if let Some(provider) = missing {
            return vec![format!("providers/{provider}.pack")];
        }
        let signals = signals::read(failure, provider, &self.index, &self.readers);
        let texts = diagnosis::texts(&signals, &self.catalog, Circumstances::default());
        let here = |script: &str| {
            let phrases = self.catalog.phrases();
            phrases.iter().any(|phrases| phrases.script() == script)
        };
        self.index
            .scripts(&texts)
            .filter(|script| !here(script))
            .map(|script| format!("phrases/{script}.pack"))
            .collect()
    }
}
