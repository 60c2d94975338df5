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
#[derive(Clone, Debug)]
pub struct Table {
    provider: String,
    refusals_per_session: Option<u32>,
    /// Rows by the hash of slot and code: a look-up costs the same in a large table as in a small one.
    buckets: Vec<Vec<Row>>,
}

#[derive(Clone, Debug)]
struct Row {
    slot: Slot,
    code: String,
    value: Value,
}

/// What a row says. One kind of row for all, as a table of each kind would be compiled five times.
#[derive(Clone, Debug)]
enum Value {
    Reason(Reason),
    Charge(Charge),
    Field(String),
    Advice(SameMethod),
    Standing(Standing),
    /// What is certain of the money for a shape that cannot move any.
    Shape(Charge),
}

/// The largest provider known has 700 codes.
const BUCKETS: usize = 256;

impl Table {
    pub(super) fn new(provider: &str) -> Self {
        Self {
            provider: provider.to_owned(),
            refusals_per_session: None,
            buckets: (0..BUCKETS).map(|_| Vec::new()).collect(),
        }
    }

    /// The provider's id.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// After how many refusals the provider ends its session, so that nothing more can be paid in it.
    pub fn refusals_per_session(&self) -> Option<u32> {
        self.refusals_per_session
    }

    pub(super) fn set_refusals_per_session(&mut self, most: u32) {
        self.refusals_per_session = Some(most);
    }

    /// What a code of a layer means.
    pub fn meaning(&self, slot: Slot, code: &str) -> Option<Meaning<'_>> {
        let mut reason = None;
        let mut charge = None;
        let mut field = None;
        for value in self.values(slot, code) {
            match value {
                Value::Reason(found) => reason = reason.or(Some(*found)),
                Value::Charge(found) => charge = charge.or(Some(*found)),
                Value::Field(found) => field = field.or(Some(found.as_str())),
                _ => {}
            }
        }
        Some(Meaning {
            reason: reason?,
            charge,
            field,
        })
    }

    /// What the provider's own advice code says about the same method.
    pub fn advice(&self, code: &str) -> Option<SameMethod> {
        match self.values(Slot::Advice, code).first()? {
            Value::Advice(advice) => Some(*advice),
            _ => None,
        }
    }

    /// What a status says of the money.
    pub fn standing(&self, status: &str) -> Option<Standing> {
        for value in self.values(Slot::Status, status) {
            if let Value::Standing(standing) = value {
                return Some(*standing);
            }
        }
        None
    }

    /// The page's field for a parameter of the provider.
    pub fn field(&self, parameter: &str) -> Option<&str> {
        match self.values(Slot::Field, parameter).first()? {
            Value::Field(field) => Some(field),
            _ => None,
        }
    }

    /// What is certain of the money whatever the codes say, for a shape that cannot move any.
    pub fn shape_charge(&self, shape: &str) -> Option<Charge> {
        for value in self.values(Slot::Status, shape) {
            if let Value::Shape(charge) = value {
                return Some(*charge);
            }
        }
        None
    }

    /// What the rows of a code say, in their order.
    fn values(&self, slot: Slot, code: &str) -> Vec<&Value> {
        let mut values = Vec::new();
        for row in self.buckets.get(bucket(slot, code)).into_iter().flatten() {
            if row.code.len() == code.len() && row.slot == slot && row.code == code {
                values.push(&row.value);
            }
        }
        values
    }

    fn add(&mut self, slot: Slot, code: &str, value: Value) {
        if let Some(rows) = self.buckets.get_mut(bucket(slot, code)) {
            rows.push(Row {
                slot,
                code: code.to_owned(),
                value,
            });
        }
    }

    pub(super) fn add_reason(&mut self, slot: Slot, code: &str, reason: Reason) {
        self.add(slot, code, Value::Reason(reason));
    }

    pub(super) fn add_charge(&mut self, slot: Slot, code: &str, charge: Charge) {
        self.add(slot, code, Value::Charge(charge));
    }

    pub(super) fn add_field(&mut self, slot: Slot, code: &str, field: &str) {
        self.add(slot, code, Value::Field(field.to_owned()));
    }

    pub(super) fn add_advice(&mut self, code: &str, advice: SameMethod) {
        self.add(Slot::Advice, code, Value::Advice(advice));
    }

    pub(super) fn add_standing(&mut self, status: &str, standing: Standing) {
        self.add(Slot::Status, status, Value::Standing(standing));
    }

    pub(super) fn add_shape_charge(&mut self, shape: &str, charge: Charge) {
        self.add(Slot::Status, shape, Value::Shape(charge));
    }
}

/// FNV-1a of slot and code.
fn bucket(slot: Slot, code: &str) -> usize {
    let hash = code.bytes().fold(slot as u32 ^ 0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 16)) as usize % BUCKETS
}
