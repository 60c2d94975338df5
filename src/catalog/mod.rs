//! What a code means: the providers' tables and the standards that everyone shares.

pub mod code;
pub mod emv3ds;
pub mod exception;
pub mod http;
pub mod iso8583;
pub mod lines;
pub mod merchant_advice;
pub mod overrides;
pub mod pack;
pub mod phrases;
pub mod table;

pub use code::Meaning;
pub use lines::Error;
pub use overrides::Overrides;
pub use phrases::Phrases;
pub use table::Table;

/// What the packs at hand know of codes and texts.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    tables: Vec<Table>,
    phrases: Vec<Phrases>,
    /// What the merchant says that codes mean.
    pub overrides: Overrides,
}

impl Catalog {
    /// Adds a provider's table, in place of an earlier one of the same provider.
    pub fn add(&mut self, table: Table) {
        self.tables
            .retain(|known| known.provider() != table.provider());
        self.tables.push(table);
    }

    /// Adds the phrases of a script, in place of earlier ones.
    pub fn add_phrases(&mut self, phrases: Phrases) {
        self.phrases
            .retain(|known| known.script() != phrases.script());
        self.phrases.push(phrases);
    }

    /// The phrases at hand.
    pub fn phrases(&self) -> &[Phrases] {
        &self.phrases
    }

    /// A provider's table.
    pub fn table(&self, provider: &str) -> Option<&Table> {
        self.tables
            .iter()
            .find(|table| table.provider() == provider)
    }
}
