//! The raw object, as a bounded tree: whatever the page was handed, reading it ends.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// Longest text kept of one string, in bytes. Codes and references are far shorter; a megabyte of log is not
/// worth reading.
pub const TEXT_LIMIT: usize = 4096;
/// Longest text kept of a failure that is nothing but text, in bytes: it may be a whole answer that nobody parsed.
pub const DOCUMENT_LIMIT: usize = 65_536;
/// Deepest nesting read. The deepest provider shape known needs 8.
pub const DEPTH_LIMIT: usize = 16;
/// Most values read of one failure.
pub const NODE_LIMIT: usize = 4096;

/// A failure, or a part of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Failure {
    /// `null`, `undefined`, a function, a symbol, or anything past the limits.
    #[default]
    Nothing,
    /// A boolean.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string, cut to [`TEXT_LIMIT`].
    Text(String),
    /// An array.
    List(Vec<Failure>),
    /// An object: its members in order.
    Object(Vec<(String, Failure)>),
}

impl Failure {
    /// A text, cut to [`TEXT_LIMIT`] at a character boundary.
    pub fn text(value: &str) -> Self {
        Self::cut(value, TEXT_LIMIT)
    }

    /// A failure that is nothing but text, cut to [`DOCUMENT_LIMIT`].
    pub fn document(value: &str) -> Self {
        Self::cut(value, DOCUMENT_LIMIT)
    }

    fn cut(value: &str, limit: usize) -> Self {
        let mut end = value.len().min(limit);
        while !value.is_char_boundary(end) {
            end -= 1;
        }
        Self::Text(value.get(..end).unwrap_or_default().to_owned())
    }

    /// The member of an object or, for a number, the element of a list.
    pub fn get(&self, key: &str) -> Option<&Failure> {
        match self {
            Self::Object(members) => {
                // Lengths first: most names differ in it, and comparing texts is a call.
                for (name, value) in members {
                    if name.len() == key.len() && name == key {
                        return Some(value);
                    }
                }
                None
            }
            Self::List(items) => items.get(key.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The members of an object; nothing for anything else.
    pub fn members(&self) -> &[(String, Failure)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A string, number or flag as text, as codes are written: `5` is "5", never "5.0".
    pub fn as_code(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Number(number) => whole(*number).map(|whole| whole.to_string()),
            Self::Flag(flag) => Some(flag.to_string()),
            _ => None,
        }
    }

    /// A whole number, also from its digits in a string.
    pub fn as_whole(&self) -> Option<i64> {
        match self {
            Self::Number(number) => whole(*number),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }
}

/// A number that is exactly a whole one. Formatting floats would pull 14 KB of code into the wasm.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the range is checked before"
)]
fn whole(number: f64) -> Option<i64> {
    (number.abs() <= 9_007_199_254_740_991.0 && number.trunc() == number).then_some(number as i64)
}

impl<'de> Deserialize<'de> for Failure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FailureVisitor)
    }
}

struct FailureVisitor;

impl<'de> Visitor<'de> for FailureVisitor {
    type Value = Failure;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Failure, E> {
        Ok(Failure::Flag(value))
    }

    #[allow(clippy::cast_precision_loss, reason = "as JavaScript reads numbers")]
    fn visit_i64<E>(self, value: i64) -> Result<Failure, E> {
        Ok(Failure::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "as JavaScript reads numbers")]
    fn visit_u64<E>(self, value: u64) -> Result<Failure, E> {
        Ok(Failure::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Failure, E> {
        Ok(Failure::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Failure, E> {
        Ok(Failure::text(value))
    }

    fn visit_unit<E>(self) -> Result<Failure, E> {
        Ok(Failure::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Failure, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Failure::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Failure, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = access.next_entry()? {
            members.push(member);
        }
        Ok(Failure::Object(members))
    }
}
