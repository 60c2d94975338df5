//! Why a language could not be added.

use std::fmt;

/// Why a language or a merchant's messages could not be added.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    tag: String,
    kind: ErrorKind,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum ErrorKind {
    Tag,
    UnknownLanguage,
    Syntax { line: usize },
}

impl Error {
    pub(super) fn tag(tag: &str) -> Self {
        Self::new(tag, ErrorKind::Tag)
    }

    pub(super) fn unknown_language(tag: &str) -> Self {
        Self::new(tag, ErrorKind::UnknownLanguage)
    }

    /// A syntax error at a byte of the text.
    pub(super) fn syntax(tag: &str, ftl: &str, at: usize) -> Self {
        let before = ftl.bytes().take(at);
        let line = 1 + before.filter(|byte| *byte == b'\n').count();
        Self::new(tag, ErrorKind::Syntax { line })
    }

    fn new(tag: &str, kind: ErrorKind) -> Self {
        Self {
            tag: tag.to_owned(),
            kind,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tag = &self.tag;
        match &self.kind {
            ErrorKind::Tag => write!(
                formatter,
                "\"{tag}\" is not a language tag; use one such as \"ro\" or \"zh-Hans\""
            ),
            ErrorKind::UnknownLanguage => write!(
                formatter,
                "messages for \"{tag}\": that language is not loaded; use one of the package's languages"
            ),
            ErrorKind::Syntax { line } => write!(
                formatter,
                "messages for \"{tag}\", line {line}: not Fluent syntax; a message is `id = text`, its attributes are indented `.name = text`"
            ),
        }
    }
}

impl std::error::Error for Error {}
