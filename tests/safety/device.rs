//! The device as a tab has it: `attempt.js` and `ledger.js` in the shell. What the page kept itself is in its memory as well.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use checkout_rescue::host::{Device, Host};
use serde_json::Value;

use crate::invariants;
use crate::setting::Setting;

/// What a page remembers for as long as it lives.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    own: RefCell<BTreeMap<String, String>>,
    /// What of it the storage would not take.
    unsaved: RefCell<BTreeSet<String>>,
}

impl Memory {
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.own.borrow().contains_key(id)
    }
}

/// The device of one tab.
pub(crate) struct TabDevice<'a> {
    setting: Rc<Setting<'a>>,
    pub(crate) order: &'static str,
    memory: Rc<Memory>,
    /// The operations that are left before the tab dies in the midst of what it does.
    fuse: Cell<Option<u64>>,
    dead: Cell<bool>,
}

impl<'a> TabDevice<'a> {
    pub(crate) fn new(setting: &Rc<Setting<'a>>, life: u32, order: &'static str) -> Self {
        let memory = Rc::new(Memory::default());
        let memories = &setting.memories;
        memories.borrow_mut().insert(life, Rc::clone(&memory));
        Self {
            setting: Rc::clone(setting),
            order,
            memory,
            fuse: Cell::default(),
            dead: Cell::default(),
        }
    }

    /// The tab will die after so many operations, if it comes that far in what it does now.
    pub(crate) fn light(&self, fuse: Option<u64>) {
        self.fuse.set(fuse);
    }

    /// Whether the tab has died: whatever its code does from here on, nobody sees it.
    pub(crate) fn is_dead(&self) -> bool {
        self.dead.get()
    }

    fn entries(&self) -> BTreeMap<String, String> {
        let own = self.memory.own.borrow();
        let unsaved = self.memory.unsaved.borrow();
        let mut entries = own.clone();
        for (id, text) in self.setting.storage.read() {
            let stays = own
                .get(&id)
                .is_some_and(|own| *own == text || stays(own, &text, unsaved.contains(&id)));
            if !stays {
                entries.insert(id, text);
            }
        }
        entries
    }

    /// Whether the tab lives to do one operation more.
    fn lives(&self) -> bool {
        if let Some(left) = self.fuse.get() {
            self.dead.set(self.dead.get() || left == 0);
            self.fuse.set(Some(left.saturating_sub(1)));
        }
        !self.dead.get()
    }
}

/// Whether what a page remembers counts before what is in the storage: where it could not be written, or what stands there
/// is no entry. What is paid counts first. No clock is asked which one is newer: it may have been set.
fn stays(own: &str, stored: &str, unsaved: bool) -> bool {
    let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let (own, stored): (Value, Value) = (read(own), read(stored));
    let is_paid = |entry: &Value| entry.get("state").is_some_and(|state| state == "paid");
    stored.is_null() || !is_paid(&stored) && (unsaved || is_paid(&own))
}

impl Host for TabDevice<'_> {
    fn now(&self) -> f64 {
        self.setting.clock.wall() as f64
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", self.setting.number())
    }

    fn timestamp(&self, _: f64) -> String {
        "2026-03-05T12:07:31.000Z".to_owned()
    }

    fn date_time(&self, _: &str, _: f64) -> String {
        "12:07".to_owned()
    }

    fn money(&self, _: &str, value: &str, currency: &str) -> String {
        format!("{value} {currency}")
    }
}

impl Device for TabDevice<'_> {
    fn kept(&self) -> String {
        self.lives();
        let entries: Vec<String> = self.entries().into_values().collect();
        entries.join("\n")
    }

    fn keep(&self, id: &str, text: &str, shared: bool) {
        if !self.lives() {
            return;
        }
        invariants::keeps(&self.setting, &self.entries(), id, text);
        let mut own = self.memory.own.borrow_mut();
        own.insert(id.to_owned(), text.to_owned());
        let mut unsaved = self.memory.unsaved.borrow_mut();
        unsaved.remove(id);
        if !shared || !self.setting.storage.write(id, text) {
            unsaved.insert(id.to_owned());
            self.setting.lost.borrow_mut().insert(id.to_owned());
        }
    }

    fn forget(&self, id: &str) {
        if !self.lives() {
            return;
        }
        invariants::forgets(&self.setting, &self.entries(), id, self.order);
        self.memory.own.borrow_mut().remove(id);
        self.memory.unsaved.borrow_mut().remove(id);
        self.setting.storage.remove(id);
    }
}
