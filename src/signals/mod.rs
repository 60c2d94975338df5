//! What a failure says: recognise the provider from its shape and pull out its codes by layer.

pub mod failure;
pub mod index;
pub mod json;
pub mod neutral;
pub mod path;
pub mod query;
pub mod reader;
pub mod slot;
mod unfold;
mod unseen;
mod unwrap;
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
    /// The shape that was recognised, a word of the provider's data file.
    pub shape: Option<String>,
    /// The values, in the order in which they were looked for.
    pub readings: Vec<Reading>,
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

    /// Adds a reading, unless the value is empty or the same slot already has it.
    pub(crate) fn add(&mut self, slot: Slot, value: &str, path: &str) {
        let value = value.trim();
        if value.is_empty() || self.of(slot).any(|reading| reading.value == value) {
            return;
        }
        self.readings.push(Reading {
            slot,
            value: value.to_owned(),
            path: path.to_owned(),
        });
    }
}

/// Reads a failure.
///
/// `provider` is what the merchant says it is, and wins where its own shapes fit or none does: a wallet's cancel is
/// the wallet's, also in a shop that names its card provider. `readers` are those of the provider
/// packs at hand: a provider that is recognised but not at hand is read in the neutral way.
pub fn read(
    failure: &Failure,
    provider: Option<&str>,
    index: &Index,
    readers: &Readers,
) -> Signals {
    let failure = &*unfold::unfold(failure);
    let parts = unwrap::parts(failure);
    let mut signals = Signals::default();

    let named = provider.or_else(|| neutral::provider(failure));
    let found = recognise(index, &parts, named);
    if let Some(found) = &found
        && let Some(rules) = readers.shape(found.provider, found.shape)
    {
        rules.read(found.part.value, &found.part.path, &mut signals);
    }
    signals.shape = found.as_ref().map(|found| found.shape.to_owned());
    signals.provider = found
        .map(|found| found.provider.to_owned())
        .or_else(|| named.map(str::to_owned));

    if signals.readings.is_empty() {
        neutral::read(&parts, &mut signals);
        unseen::read(failure, &mut signals);
    }
    neutral::read_standards(&parts, &mut signals);
    signals
}

fn recognise<'a>(
    index: &'a Index,
    parts: &[unwrap::Part<'a>],
    named: Option<&str>,
) -> Option<index::Found<'a>> {
    named
        .and_then(|named| index.recognise(parts, Some(named)))
        .or_else(|| index.recognise(parts, None))
}

/// The provider pack that would make this failure better understood.
pub fn needs(failure: &Failure, provider: Option<&str>, index: &Index) -> Option<String> {
    let failure = &*unfold::unfold(failure);
    let named = provider.or_else(|| neutral::provider(failure));
    recognise(index, &unwrap::parts(failure), named)
        .map(|found| found.provider)
        .or(named.filter(|named| index.knows(named)))
        .map(str::to_owned)
}
