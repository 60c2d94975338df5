//! Everything that is data: how providers' failures look, what their codes mean, the languages.

use crate::catalog::{self, Catalog, pack};
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

    /// The provider pack that this failure wants and that is not at hand yet.
    pub fn needs(&self, failure: &Failure, provider: Option<&str>) -> Option<String> {
        signals::needs(failure, provider, &self.index)
            .filter(|provider| self.catalog.table(provider).is_none())
    }
}
