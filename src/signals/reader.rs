//! Where in a provider's shape its values stand.
//!
//! Lines of a provider pack: `s name` opens a shape, `r slot path…` reads a slot from the first path that holds
//! something.

use super::{Signals, Slot, path};
use crate::signals::Failure;

/// The reading rules of the provider packs at hand.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    shapes: Vec<ShapeReader>,
}

/// The reading rules of one shape.
#[derive(Clone, Debug)]
pub struct ShapeReader {
    provider: String,
    shape: String,
    rules: Vec<(Slot, Vec<String>)>,
}

impl Readers {
    /// Opens a shape of a provider; rules added next belong to it.
    pub(crate) fn open(&mut self, provider: &str, shape: &str) {
        self.shapes.push(ShapeReader {
            provider: provider.to_owned(),
            shape: shape.to_owned(),
            rules: Vec::new(),
        });
    }

    /// Adds a rule to the shape opened last; `None` when there is none or the slot is unknown.
    pub(crate) fn add<'a>(
        &mut self,
        slot: &str,
        paths: impl Iterator<Item = &'a str>,
    ) -> Option<()> {
        let rule = (Slot::from_name(slot)?, paths.map(str::to_owned).collect());
        self.shapes.last_mut()?.rules.push(rule);
        Some(())
    }

    /// The rules of a provider's shape.
    pub(super) fn shape(&self, provider: &str, shape: &str) -> Option<&ShapeReader> {
        self.shapes
            .iter()
            .find(|reader| reader.provider == provider && reader.shape == shape)
    }
}

impl ShapeReader {
    /// Reads every slot that the failure holds.
    pub(super) fn read(&self, value: &Failure, base: &str, signals: &mut Signals) {
        for (slot, paths) in &self.rules {
            let found = paths.iter().find_map(|path| {
                let code = path::find(value, path)?.as_code()?;
                (!code.trim().is_empty()).then_some((path, code))
            });
            if let Some((path, code)) = found {
                signals.add(*slot, &code, &path::join(base, path));
            }
        }
    }
}
