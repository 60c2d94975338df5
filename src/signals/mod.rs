//! What a failure says: recognise the provider from its shape and pull out its codes by layer.

pub mod failure;
pub mod index;
pub mod json;
pub mod letters;
mod names;
pub mod neutral;
pub mod path;
pub mod query;
pub mod reader;
mod shape;
pub mod slot;
mod strange;
pub mod unfold;
pub mod unseen;
mod unwrap;
mod want;
pub mod xml;

pub use failure::Failure;
pub use index::Index;
pub use reader::Readers;
pub use slot::Slot;

/// One value read out of a failure.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reading {
    /// What kind of value it is.
    pub slot: Slot,
    /// The value as text, at most [`failure::TEXT_LIMIT`] bytes.
    pub value: String,
    /// Where in the failure it stood, as a dotted path.
    pub path: String,
}

/// Everything that was read out of one failure.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Signals {
    /// The provider's id, when its shape was recognised or it was named.
    pub provider: Option<String>,
    /// The shape that was recognised, by its number in the provider's data file.
    pub shape: Option<String>,
    /// The values, in the order in which they were looked for.
    pub readings: Vec<Reading>,
    /// Whether no shape fits and there is something in it that only the [names](unseen) of its members explain.
    pub strange: bool,
}

impl Signals {
    /// The first reading of a slot.
    pub fn first(&self, slot: Slot) -> Option<&Reading> {
        self.of(slot).next()
    }

    /// Every reading of a slot.
    pub fn of(&self, slot: Slot) -> impl Iterator<Item = &Reading> {
        self.readings
            .iter()
            .filter(move |reading| reading.slot == slot)
    }

    /// The readings of some slots, slot by slot.
    pub(crate) fn by_layer(&self, slots: &[Slot]) -> Vec<&Reading> {
        let mut found = Vec::new();
        for slot in slots {
            for reading in &self.readings {
                if reading.slot == *slot {
                    found.push(reading);
                }
            }
        }
        found
    }

    /// Whether what stands at a path was read.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.readings.iter().any(|reading| reading.path == path)
    }

    /// Adds a reading of the member at a path below another, unless the value is empty or the same slot already has it.
    pub(crate) fn add(&mut self, slot: Slot, value: &str, base: &str, name: &str) {
        let value = value.trim();
        if value.is_empty() || self.of(slot).any(|reading| reading.value == value) {
            return;
        }
        self.readings.push(Reading {
            slot,
            value: value.to_owned(),
            path: path::join(base, name),
        });
    }

    /// Adds a reading of a [name](unseen), unless something better was read of it.
    fn take(&mut self, found: Reading) {
        let worded = matches!(found.slot, Slot::Code | Slot::Message);
        if !(worded && self.has(&found.path)) {
            self.add(found.slot, &found.value, &found.path, "");
        }
    }
}

/// Reads a failure that is [unfolded](unfold).
///
/// `provider` is what the merchant says it is, and wins where its own shapes fit or none does: a wallet's cancel is
/// the wallet's, also in a shop that names its card provider. `readers` are those of the provider packs at hand: a
/// provider whose pack is not here is read by what its members are called, which is what `unseen` does.
pub fn read(
    failure: &Failure,
    provider: Option<&str>,
    readers: &Readers,
    unseen: &dyn Fn(&Failure) -> Vec<Reading>,
) -> Signals {
    let parts = unwrap::parts(failure);
    let mut signals = Signals::default();
    let named = provider.or_else(|| neutral::provider(failure));
    let found = recognise(readers, &parts, named);
    if let Some((reader, part)) = found {
        reader.read(part.value, &part.path, &mut signals);
        signals.shape = Some(reader.name.clone());
    }
    signals.provider = found
        .map(|(reader, _)| reader.provider.as_str())
        .or(named)
        .map(str::to_owned);
    if signals.readings.is_empty() {
        neutral::read(&parts, &mut signals);
        let mut known = signals.clone();
        neutral::read_standards(&parts, &mut known);
        signals.strange = strange::is_strange(failure, &known);
    }
    if signals.strange {
        for found in unseen(failure) {
            signals.take(found);
        }
    }
    neutral::read_standards(&parts, &mut signals);
    signals
}

fn recognise<'a, 'b>(
    readers: &'a Readers,
    parts: &'b [unwrap::Part<'b>],
    named: Option<&str>,
) -> Option<(&'a reader::Reader, &'b unwrap::Part<'b>)> {
    named
        .and_then(|named| readers.recognise(parts, Some(named)))
        .or_else(|| readers.recognise(parts, None))
}

/// Whose a failure may be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Whose {
    /// The named provider's, whose pack is at hand and fits.
    Known,
    /// Not settled.
    Open {
        /// The provider that the merchant or the failure names, by its id.
        named: Option<String>,
        /// Those whose shapes are like it, likeliest first, by their ids.
        likely: Vec<String>,
    },
}

/// Whose a failure that is [unfolded](unfold) may be, as far as packs and index tell.
///
/// Only the named provider's own shapes settle it. What other packs at hand say does not: a pack that is not here may
/// know the failure better, and the answer must not depend on what failed before.
pub fn whose(failure: &Failure, provider: Option<&str>, readers: &Readers, index: &Index) -> Whose {
    let parts = unwrap::parts(failure);
    let named = provider.or_else(|| neutral::provider(failure));
    if named.is_some_and(|named| readers.recognise(&parts, Some(named)).is_some()) {
        return Whose::Known;
    }
    let likely = index.candidates(&parts).into_iter().map(str::to_owned);
    Whose::Open {
        named: named.map(str::to_owned),
        likely: likely.collect(),
    }
}
