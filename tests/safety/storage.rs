//! The browser's storage, which all tabs of the shop share.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Entries by their id, and what is the matter with them.
#[derive(Debug, Default)]
pub(crate) struct Storage {
    entries: RefCell<BTreeMap<String, String>>,
    /// Whether every access throws.
    pub(crate) missing: Cell<bool>,
    /// Whether every write throws.
    pub(crate) full: Cell<bool>,
    changes: Cell<u32>,
}

impl Storage {
    /// Every entry; none where there is no storage.
    pub(crate) fn read(&self) -> BTreeMap<String, String> {
        if self.missing.get() {
            return BTreeMap::new();
        }
        self.entries.borrow().clone()
    }

    /// Whether it was taken.
    pub(crate) fn write(&self, id: &str, text: &str) -> bool {
        if self.missing.get() || self.full.get() {
            return false;
        }
        self.put(id, text);
        true
    }

    pub(crate) fn remove(&self, id: &str) {
        if !self.missing.get() && self.entries.borrow_mut().remove(id).is_some() {
            self.changed();
        }
    }

    /// Somebody else than our pages writes.
    pub(crate) fn put(&self, id: &str, text: &str) {
        self.entries
            .borrow_mut()
            .insert(id.to_owned(), text.to_owned());
        self.changed();
    }

    /// Somebody clears the shop's data.
    pub(crate) fn clear(&self) {
        self.entries.borrow_mut().clear();
        self.changed();
    }

    /// Grows with every change: other tabs hear of it.
    pub(crate) fn changes(&self) -> u32 {
        self.changes.get()
    }

    /// How many entries there are, and how many bytes.
    pub(crate) fn size(&self) -> (usize, usize) {
        let entries = self.entries.borrow();
        let bytes = entries.iter().map(|(id, text)| id.len() + text.len());
        (entries.len(), bytes.sum())
    }

    fn changed(&self) {
        self.changes.set(self.changes.get() + 1);
    }
}
