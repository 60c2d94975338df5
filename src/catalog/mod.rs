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
pub use table::Table;

use std::fmt;

use crate::signals::{Failure, Reading, unfold::is_folded};
use phrases::Verdict;

/// Reads texts, and objects that no shape fits. In a page what does so is a part of its own, which few failures need.
pub trait ReadText: fmt::Debug {
    /// What an object that no shape fits says, by the [names](crate::signals::unseen) of its members.
    fn readings(&self, failure: &Failure) -> Vec<Reading>;

    /// A failure as JSON, with every text that holds an object in the object's stead; `None` for a text that holds none.
    fn unfold(&self, failure: &Failure) -> Option<String>;

    /// What a text says to a shopper who speaks `spoken`; `None` when it says nothing that is known.
    fn read(&self, text: &str, spoken: &str) -> Option<Verdict>;
}

/// What the packs at hand know of codes and texts.
#[derive(Debug, Default)]
pub struct Catalog {
    tables: Vec<Table>,
    texts: Option<Box<dyn ReadText>>,
    /// What the merchant says that codes mean.
    pub overrides: Overrides,
}

impl Catalog {
    /// Adds a provider's table, in place of an earlier one of the same provider.
    pub fn add(&mut self, table: Table) {
        for known in &mut self.tables {
            if known.provider() == table.provider() {
                *known = table;
                return;
            }
        }
        self.tables.push(table);
    }

    /// Lets texts be read.
    pub fn read_texts(&mut self, texts: impl ReadText + 'static) {
        self.texts = Some(Box::new(texts));
    }

    /// Whether texts can be read.
    pub fn reads_texts(&self) -> bool {
        self.texts.is_some()
    }

    /// What an object that no shape fits says; nothing when nothing reads it.
    pub fn readings(&self, failure: &Failure) -> Vec<Reading> {
        let reader = self.texts.as_ref();
        reader
            .map(|texts| texts.readings(failure))
            .unwrap_or_default()
    }

    /// A failure that holds objects as text as [`ReadText::unfold`] has it; `None` when it holds none.
    pub fn unfold(&self, failure: &Failure) -> Option<String> {
        let texts = self.texts.as_ref()?;
        is_folded(failure).then(|| texts.unfold(failure)).flatten()
    }

    /// What a text says to a shopper who speaks `spoken`; `None` when it says nothing that is known, or nothing reads it.
    pub fn read(&self, text: &str, spoken: &str) -> Option<Verdict> {
        self.texts.as_ref()?.read(text, spoken)
    }

    /// A provider's table.
    pub fn table(&self, provider: &str) -> Option<&Table> {
        self.tables
            .iter()
            .find(|table| table.provider() == provider)
    }
}
