//! The raw object, as a bounded tree: whatever the page was handed, reading it ends.

use crate::decimal::decimal;
use std::borrow::Cow;
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

/// A failure, or a part of one. One that came as text lends its names and values from there: most of them nobody reads.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Failure<'a> {
    /// `null`, `undefined`, a function, a symbol, or anything past the limits.
    #[default]
    Nothing,
    /// A boolean.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string, cut to [`TEXT_LIMIT`].
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Failure<'a>>),
    /// An object: its members in order.
    Object(Vec<(Cow<'a, str>, Failure<'a>)>),
}

impl<'a> Failure<'a> {
    /// A text, cut to [`TEXT_LIMIT`] at a character boundary.
    pub fn text(value: impl Into<Cow<'a, str>>) -> Self {
        Self::cut(value.into(), TEXT_LIMIT)
    }

    /// A failure that is nothing but text, cut to [`DOCUMENT_LIMIT`].
    pub fn document(value: impl Into<Cow<'a, str>>) -> Self {
        Self::cut(value.into(), DOCUMENT_LIMIT)
    }

    fn cut(mut value: Cow<'a, str>, limit: usize) -> Self {
        if value.len() > limit {
            let mut end = limit;
            while !value.is_char_boundary(end) {
                end -= 1;
            }
            value = match value {
                Cow::Borrowed(text) => Cow::Borrowed(text.get(..end).unwrap_or_default()),
                Cow::Owned(mut text) => {
                    text.truncate(end);
                    Cow::Owned(text)
                }
            };
        }
        Self::Text(value)
    }

    /// The member of an object or, for a number, the element of a list.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                // Lengths first: most names differ in it, and comparing texts is a call.
                for (name, value) in members {
                    // As `Deref` has it, which is not put in place where small code is wanted.
                    let name = match name {
                        Cow::Borrowed(name) => name,
                        Cow::Owned(name) => name.as_str(),
                    };
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
    pub fn members(&self) -> &[(Cow<'a, str>, Self)] {
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
        self.code().map(Cow::into_owned)
    }

    /// The same to look at: a string lends its text.
    pub fn code(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(decimal(whole(*number)?)),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
            _ => return None,
        })
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

impl<'de> Deserialize<'de> for Failure<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FailureVisitor)
    }
}

struct FailureVisitor;

impl<'de> Visitor<'de> for FailureVisitor {
    type Value = Failure<'static>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Failure::Flag(value))
    }

    #[allow(clippy::cast_precision_loss, reason = "as JavaScript reads numbers")]
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Failure::Number(value as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "as JavaScript reads numbers")]
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Failure::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Failure::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Failure::text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Failure::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Failure::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some((name, value)) = access.next_entry::<String, _>()? {
            members.push((name.into(), value));
        }
        Ok(Failure::Object(members))
    }
}
