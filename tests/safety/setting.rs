//! What all tabs of a schedule share, and what the simulator knows and no tab does.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use checkout_rescue::Library;

use crate::clock::Clock;
use crate::device::Memory;
use crate::notebook::Notebook;
use crate::provider::Provider;
use crate::random::Random;
use crate::schedule::Schedule;
use crate::storage::Storage;

/// The world around the tabs.
pub(crate) struct Setting<'a> {
    pub(crate) library: &'a Library,
    pub(crate) schedule: Schedule,
    pub(crate) random: Random,
    pub(crate) clock: Clock,
    pub(crate) storage: Storage,
    pub(crate) notebook: Notebook,
    pub(crate) provider: RefCell<Provider>,
    pub(crate) online: Cell<bool>,
    /// Whether nothing goes wrong any more.
    pub(crate) healthy: Cell<bool>,
    /// Who holds the browser's lock of an order: life and question.
    pub(crate) locks: RefCell<BTreeMap<&'static str, (u32, u32)>>,
    /// What living tabs remember.
    pub(crate) memories: RefCell<BTreeMap<u32, Rc<Memory>>>,
    /// Attempts by their id, as they were begun.
    pub(crate) begun: RefCell<BTreeMap<String, Begun>>,
    /// Attempts that the shopper decided not to wait for.
    pub(crate) waived: RefCell<BTreeSet<String>>,
    charges: RefCell<Vec<Charge>>,
    /// Attempts that the storage lost or would not take, or that the ledger had to forget: only of these may a tab not know.
    pub(crate) lost: RefCell<BTreeSet<String>>,
    /// Whether the storage has failed.
    pub(crate) storage_failed: Cell<bool>,
    /// Whether the clock was set.
    pub(crate) jumped: Cell<bool>,
    numbers: Cell<u32>,
}

/// An attempt as it was begun.
#[derive(Debug)]
pub(crate) struct Begun {
    pub(crate) order: &'static str,
    pub(crate) number: u32,
    /// The earlier attempts of the order that the tab could not read, and why.
    pub(crate) blind: BTreeMap<String, Blind>,
}

/// Why a tab could not read an attempt.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Blind {
    /// Nobody remembers it.
    Gone,
    /// The storage would not take it, or lost it: only another tab remembers it.
    Elsewhere,
    /// What stands in its place in the storage hides what the page itself remembers.
    Hidden,
}

#[derive(Clone, Debug)]
struct Charge {
    order: &'static str,
    id: String,
    reference: String,
}

impl<'a> Setting<'a> {
    pub(crate) fn new(library: &'a Library, seed: u64, aloud: bool) -> Self {
        let random = Random::new(seed);
        Self {
            library,
            schedule: Schedule::new(&random),
            random,
            clock: Clock::default(),
            storage: Storage::default(),
            notebook: Notebook {
                aloud,
                ..Notebook::default()
            },
            provider: RefCell::default(),
            online: Cell::new(true),
            healthy: Cell::new(false),
            locks: RefCell::default(),
            memories: RefCell::default(),
            begun: RefCell::default(),
            waived: RefCell::default(),
            charges: RefCell::default(),
            lost: RefCell::default(),
            storage_failed: Cell::new(false),
            jumped: Cell::new(false),
            numbers: Cell::new(0),
        }
    }

    /// A number that nothing else has.
    pub(crate) fn number(&self) -> u32 {
        self.numbers.set(self.numbers.get() + 1);
        self.numbers.get()
    }

    /// Whether tabs use leases, and nothing has happened against which a lease can do nothing.
    pub(crate) fn leases_hold(&self) -> bool {
        !(self.schedule.locks || self.jumped.get() || self.storage_failed.get())
    }

    /// Whether something goes wrong that does so many times in a hundred.
    pub(crate) fn fails(&self, percent: u64) -> bool {
        !self.healthy.get() && self.random.chance(percent)
    }

    /// The charges of an order: id and reference.
    pub(crate) fn charges(&self, order: &str) -> Vec<(String, String)> {
        let charges = self.charges.borrow();
        let of_order = charges.iter().filter(|charge| charge.order == order);
        of_order
            .map(|charge| (charge.id.clone(), charge.reference.clone()))
            .collect()
    }

    pub(crate) fn charge(&self, order: &'static str, id: &str, reference: &str) {
        self.charges.borrow_mut().push(Charge {
            order,
            id: id.to_owned(),
            reference: reference.to_owned(),
        });
    }
}
