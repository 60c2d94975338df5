//! Why messages could not be added.

use std::fmt;

/// Why a language or a merchant's messages could not be added.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    tag: String,
    kind: ErrorKind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum ErrorKind {
    NoPack,
    UnknownLanguage,
}

impl Error {
    pub(super) fn no_pack(tag: &str) -> Self {
        Self::new(tag, ErrorKind::NoPack)
    }

    pub(super) fn unknown_language(tag: &str) -> Self {
        Self::new(tag, ErrorKind::UnknownLanguage)
    }

    fn new(tag: &str, kind: ErrorKind) -> Self {
        let tag = tag.to_owned();
        Self { tag, kind }
    }
}

impl Error {
    /// What is wrong and what to do.
    pub fn text(&self) -> String {
        let problem = match self.kind {
            ErrorKind::NoPack => {
                "not a pack of messages: is its address right, and is it of this version?"
            }
            ErrorKind::UnknownLanguage => {
                "that language is not loaded; use one of the package's languages"
            }
        };
        ["messages for \"", &self.tag, "\": ", problem].concat()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl std::error::Error for Error {}
