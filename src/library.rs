//! Everything that is data: how providers' failures look, what their codes mean, the languages.

use crate::catalog::{self, Catalog, pack};
use crate::diagnosis;
use crate::signals::unfold::{is_folded, open};
use crate::signals::{self, Failure, Index, Readers, Signals, Whose, json};
use crate::wording::Wording;

/// The path of the index pack in the package.
const INDEX: &str = "providers/index.pack";
/// The path of what reads texts.
const TEXTS: &str = "wasm/texts_bg.wasm";

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
    /// Adds a pack by its path in the package; a merchant's own messages as `messages/<tag>.pack`. The error says what is
    /// wrong and what to do.
    pub fn add(&mut self, path: &str, pack: &str) -> Result<(), String> {
        let parts = path
            .strip_suffix(".pack")
            .and_then(|path| path.split_once('/'));
        match parts {
            Some(("providers", "index")) => {
                let index = Index::parse(pack);
                self.index = index.ok_or("not an index pack: is the address of providers/index.pack right, and is it of this version?")?;
                Ok(())
            }
            Some(("providers", _)) => self.add_provider(pack).map_err(|error| error.text()),
            Some(("locales", tag)) => self.wording.add(tag, pack).map_err(|error| error.text()),
            Some(("messages", tag)) => {
                let added = self.wording.add_overrides(tag, pack);
                added.map_err(|error| error.text())
            }
            _ => Err(["there is no pack ", path, " in this package"].concat()),
        }
    }

    /// Adds a provider's pack.
    pub fn add_provider(&mut self, text: &str) -> Result<(), catalog::Error> {
        let table = pack::parse(text, &mut self.readers)?;
        self.catalog.add(table);
        Ok(())
    }

    /// Reads a failure that is [unfolded](crate::signals::unfold).
    pub fn signals(&self, failure: &Failure, provider: Option<&str>) -> Signals {
        let unseen = |failure: &Failure| self.catalog.readings(failure);
        signals::read(failure, provider, &self.readers, &unseen)
    }

    /// What this failure wants and that is not at hand yet, by its path in the package: first what reads texts, where it
    /// may hold an answer as text; then the pack of its provider, for which the index may have to be asked. Once that is
    /// here, what reads texts also where no shape fits; and the phrases of the texts that no code explains, in the
    /// languages of those texts and the shopper's. What reads them stands apart, so these are named whether they are at
    /// hand or not.
    pub fn needs(&self, failure: &Failure, provider: Option<&str>, language: &str) -> Vec<String> {
        let failure = &*open(failure);
        if is_folded(failure) && !self.catalog.reads_texts() {
            return vec![TEXTS.to_owned()];
        }
        let unfolded = self.catalog.unfold(failure);
        let parsed = unfolded.as_deref().and_then(json::parse);
        let failure = parsed.as_ref().unwrap_or(failure);
        let whose = signals::whose(failure, provider, &self.readers, &self.index);
        if let Whose::Open { named, likely } = whose {
            if self.index.is_empty() {
                return vec![INDEX.to_owned()];
            }
            // The named one first; only where its shapes do not fit may it be another's, such as a wallet's.
            if let Some(named) = named.and_then(|named| self.missing(&named)) {
                return vec![named];
            }
            let mut missing = Vec::new();
            for provider in &likely {
                missing.extend(self.missing(provider));
            }
            if !missing.is_empty() {
                return missing;
            }
        }
        let signals = self.signals(failure, provider);
        let mut needed = Vec::new();
        if signals.strange && !self.catalog.reads_texts() && !diagnosis::is_open(&signals) {
            needed.push(TEXTS.to_owned());
        }
        let texts = diagnosis::texts(&signals, &self.catalog);
        if texts.is_empty() {
            return needed;
        }
        if self.index.is_empty() {
            needed.push(INDEX.to_owned());
        }
        for tag in self.index.languages(&texts, language) {
            needed.push(["phrases/", tag, ".pack"].concat());
        }
        needed
    }

    /// The path of a provider's pack that is not at hand.
    fn missing(&self, provider: &str) -> Option<String> {
        let missing = self.index.knows(provider) && self.catalog.table(provider).is_none();
        missing.then(|| ["providers/", provider, ".pack"].concat())
    }
}
