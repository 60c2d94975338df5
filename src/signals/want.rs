//! What a shape wants of a member: a literal, `prefix*`, `*` (present), `!` (absent), or a pattern in which `#` is a digit.

use super::Failure;

/// What a shape wants of a member.
#[derive(Clone, Debug)]
pub(super) enum Want {
    Present,
    Absent,
    Prefix(String),
    Digits(String),
    Literal(String),
}

impl Want {
    pub(super) fn parse(want: &str) -> Self {
        match want.strip_suffix('*') {
            Some("") => Self::Present,
            Some(prefix) => Self::Prefix(prefix.to_owned()),
            None if want == "!" => Self::Absent,
            None if want.contains('#') => Self::Digits(want.to_owned()),
            None => Self::Literal(want.to_owned()),
        }
    }

    /// A value that only one provider writes proves more than a form, and a form more than a member's presence.
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::Literal(_) => 4,
            Self::Prefix(_) | Self::Digits(_) => 3,
            Self::Present => 2,
            Self::Absent => 1,
        }
    }

    pub(super) fn holds(&self, found: &Failure) -> bool {
        match self {
            Self::Present => *found != Failure::Nothing,
            Self::Absent => *found == Failure::Nothing,
            Self::Prefix(prefix) => found
                .as_text()
                .is_some_and(|text| text.starts_with(prefix.as_str())),
            Self::Digits(pattern) => found.code().is_some_and(|code| {
                code.len() == pattern.len()
                    && pattern.bytes().zip(code.bytes()).all(|(wanted, byte)| {
                        wanted == byte || (wanted == b'#' && byte.is_ascii_digit())
                    })
            }),
            Self::Literal(literal) => match found {
                Failure::Text(text) => text == literal,
                found => found.code().is_some_and(|code| code == *literal),
            },
        }
    }
}
