//! One provider's table: its codes by layer, its statuses, its parameters.

use super::code::Meaning;
use crate::signals::Slot;
use crate::taxonomy::{Charge, Reason, SameMethod};

/// What a payment's status says of the money.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// The money was taken.
    Paid,
    /// The money is held for the shop.
    Held,
    /// The outcome is open.
    Pending,
    /// The shopper has something to do elsewhere, and may have done it.
    Action,
    /// Nothing was taken; other codes say why.
    Failed,
    /// It can no longer be paid; nothing was taken.
    Closed,
}

impl Standing {
    /// The standing of its name in a pack.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "paid" => Self::Paid,
            "held" => Self::Held,
            "pending" => Self::Pending,
            "action" => Self::Action,
            "failed" => Self::Failed,
            "closed" => Self::Closed,
            _ => return None,
        })
    }
}

/// A provider's codes.
#[derive(Clone, Debug, Default)]
pub struct Table {
    provider: String,
    reasons: Rows<Reason>,
    charges: Rows<Charge>,
    fields: Rows<String>,
    advice: Rows<SameMethod>,
    standings: Rows<Standing>,
    /// The shapes that cannot move money, and what that leaves.
    shapes: Rows<Charge>,
}

/// Rows sorted by slot and code, so that a look-up costs the same in a large table as in a small one.
#[derive(Clone, Debug)]
struct Rows<T>(Vec<(Slot, String, T)>);

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Rows<T> {
    fn get(&self, slot: Slot, code: &str) -> Option<&T> {
        let found = self
            .0
            .binary_search_by(|(row, known, _)| (*row, known.as_str()).cmp(&(slot, code)));
        self.0.get(found.ok()?).map(|(_, _, value)| value)
    }

    fn add(&mut self, slot: Slot, code: &str, value: T) {
        self.0.push((slot, code.to_owned(), value));
    }

    fn sort(&mut self) {
        self.0
            .sort_by(|(slot, code, _), (other, known, _)| (slot, code).cmp(&(other, known)));
    }
}

impl Table {
    pub(super) fn new(provider: &str) -> Self {
        Self {
            provider: provider.to_owned(),
            ..Self::default()
        }
    }

    /// The provider's id.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// What a code of a layer means.
    pub fn meaning(&self, slot: Slot, code: &str) -> Option<Meaning<'_>> {
        Some(Meaning {
            reason: *self.reasons.get(slot, code)?,
            charge: self.charges.get(slot, code).copied(),
            field: self.fields.get(slot, code).map(String::as_str),
        })
    }

    /// What the provider's own advice code says about the same method.
    pub fn advice(&self, code: &str) -> Option<SameMethod> {
        self.advice.get(Slot::Advice, code).copied()
    }

    /// What a status says of the money.
    pub fn standing(&self, status: &str) -> Option<Standing> {
        self.standings.get(Slot::Status, status).copied()
    }

    /// The page's field for a parameter of the provider.
    pub fn field(&self, parameter: &str) -> Option<&str> {
        self.fields.get(Slot::Field, parameter).map(String::as_str)
    }

    /// What is certain of the money whatever the codes say, for a shape that cannot move any.
    pub fn shape_charge(&self, shape: &str) -> Option<Charge> {
        self.shapes.get(Slot::Status, shape).copied()
    }

    pub(super) fn add_reason(&mut self, slot: Slot, code: &str, reason: Reason) {
        self.reasons.add(slot, code, reason);
    }

    pub(super) fn add_charge(&mut self, slot: Slot, code: &str, charge: Charge) {
        self.charges.add(slot, code, charge);
    }

    pub(super) fn add_field(&mut self, slot: Slot, code: &str, field: &str) {
        self.fields.add(slot, code, field.to_owned());
    }

    pub(super) fn add_advice(&mut self, code: &str, advice: SameMethod) {
        self.advice.add(Slot::Advice, code, advice);
    }

    pub(super) fn add_standing(&mut self, status: &str, standing: Standing) {
        self.standings.add(Slot::Status, status, standing);
    }

    pub(super) fn add_shape_charge(&mut self, shape: &str, charge: Charge) {
        self.shapes.add(Slot::Status, shape, charge);
    }

    pub(super) fn sort(&mut self) {
        self.reasons.sort();
        self.charges.sort();
        self.fields.sort();
        self.advice.sort();
        self.standings.sort();
        self.shapes.sort();
    }
}
