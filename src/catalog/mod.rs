//! What a code means: the providers' tables and the standards that everyone shares.

pub mod code;
pub mod emv3ds;
pub mod exception;
pub mod http;
pub mod iso8583;
pub mod merchant_advice;
pub mod pack;
pub mod table;

pub use code::Meaning;
pub use pack::Error;
pub use table::Table;

/// The tables of the provider packs at hand.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    tables: Vec<Table>,
}

impl Catalog {
    /// Adds a provider's table, in place of an earlier one of the same provider.
    pub fn add(&mut self, table: Table) {
        self.tables
            .retain(|known| known.provider() != table.provider());
        self.tables.push(table);
    }

    /// A provider's table.
    pub fn table(&self, provider: &str) -> Option<&Table> {
        self.tables
            .iter()
            .find(|table| table.provider() == provider)
    }
}
