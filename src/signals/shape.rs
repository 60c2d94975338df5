//! How a failure looks, and looking up which of many shapes it may have.

use super::want::Want;
use super::{Failure, path};

/// A shape: a failure has it when every test holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    tests: Vec<(String, Vec<Want>)>,
    /// How much it proves that a failure has this shape.
    pub(super) weight: usize,
}

impl Shape {
    /// Adds a test of the member at a path; `None` when nothing is wanted of it.
    pub(super) fn add<'a>(
        &mut self,
        path: &str,
        wants: impl Iterator<Item = &'a str>,
    ) -> Option<()> {
        let mut parsed = Vec::new();
        let mut weight = None;
        for want in wants {
            let want = Want::parse(want);
            let weaker = want.weight();
            weight = weight.filter(|known| *known < weaker).or(Some(weaker));
            parsed.push(want);
        }
        self.weight += weight?;
        self.tests.push((path.to_owned(), parsed));
        Some(())
    }

    /// Whether a failure has it.
    pub(super) fn fits(&self, value: &Failure) -> bool {
        self.tests.iter().all(|(path, wants)| {
            let found = path::find(value, path).unwrap_or(&Failure::Nothing);
            wants.iter().any(|want| want.holds(found))
        })
    }

    /// What it is looked up by: the values of a member of its own, or else the longest name, as long ones are rare.
    fn keys(&self) -> Vec<u32> {
        let mut longest = "";
        for (path, wants) in &self.tests {
            let (name, rest) = path::step(path);
            if rest.is_empty()
                && let Some(keys) = literals(name, wants)
            {
                return keys;
            }
            let absent = wants.iter().any(|want| matches!(want, Want::Absent));
            if !absent && name.len() >= longest.len() {
                longest = name;
            }
        }
        if longest.is_empty() {
            return Vec::new();
        }
        vec![key(longest, "")]
    }
}

/// The keys of a member of which nothing but literals is wanted.
fn literals(name: &str, wants: &[Want]) -> Option<Vec<u32>> {
    let mut keys = Vec::new();
    for want in wants {
        match want {
            Want::Literal(literal) if literal.len() <= LITERAL_LIMIT => {
                keys.push(key(name, literal));
            }
            _ => return None,
        }
    }
    Some(keys)
}

/// Shapes by the members that they want, so that the cost of a look-up does not grow with their number.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    buckets: Vec<Vec<(u32, usize)>>,
}

const BUCKETS: usize = 512;
/// Longest literal that a shape is looked up by.
const LITERAL_LIMIT: usize = 64;

impl Keys {
    /// Adds a shape by its number.
    pub(super) fn add(&mut self, shape: &Shape, number: usize) {
        self.buckets.resize_with(BUCKETS, Vec::new);
        for key in shape.keys() {
            if let Some(bucket) = self.buckets.get_mut(key as usize % BUCKETS) {
                bucket.push((key, number));
            }
        }
    }

    /// The numbers of the shapes that a value may have, in their order.
    pub(super) fn find(&self, value: &Failure) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut collect = |wanted: u32| {
            let bucket = self.buckets.get(wanted as usize % BUCKETS);
            let numbers = bucket.into_iter().flatten();
            for (_, number) in numbers.filter(|(key, _)| *key == wanted) {
                // Inserted in order: sorting would cost more bytes than it saves time.
                let at = found.partition_point(|before| before < number);
                if found.get(at) != Some(number) {
                    found.insert(at, *number);
                }
            }
        };
        for (name, member) in value.members() {
            if *member == Failure::Nothing {
                continue;
            }
            collect(key(name, ""));
            match member {
                // No shape wants a literal as long as a sentence.
                Failure::Text(text) if text.len() > LITERAL_LIMIT => {}
                Failure::Text(text) => collect(key(name, text)),
                other => other
                    .code()
                    .into_iter()
                    .for_each(|code| collect(key(name, &code))),
            }
        }
        if let Failure::List(_) = value {
            collect(key("0", ""));
        }
        found
    }
}

/// FNV-1a of a member's name and value.
fn key(name: &str, value: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for part in [name, "=", value] {
        for byte in part.as_bytes() {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}
