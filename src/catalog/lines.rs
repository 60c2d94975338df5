//! The form that all packs have: lines, fields separated by tabs, the first of them the kind of pack.

use std::fmt;

use crate::decimal::decimal;

/// Why a pack could not be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    /// The header that the pack should begin with.
    header: &'static str,
    line: u32,
    kind: ErrorKind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum ErrorKind {
    NotAPack,
    Line,
    Word,
}

impl Error {
    /// What is wrong and what to do.
    pub fn text(&self) -> String {
        let problem = match self.kind {
            ErrorKind::NotAPack => {
                "this is no such pack; is the address right, and is the pack of this version?"
            }
            ErrorKind::Line => "not a known kind of line; build the packs again",
            ErrorKind::Word => "a word that this version does not know; build the packs again",
        };
        [self.header, ", line ", &decimal(self.line), ": ", problem].concat()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl std::error::Error for Error {}

/// A line of a pack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    header: &'static str,
    number: u32,
    text: &'a str,
}

/// The second field of the first line, and the lines after it.
pub(super) fn lines<'a>(
    pack: &'a str,
    header: &'static str,
) -> Result<(&'a str, impl Iterator<Item = Line<'a>>), Error> {
    let mut lines = pack.lines();
    let name = lines
        .next()
        .and_then(|first| first.split_once('\t'))
        .filter(|(found, _)| *found == header)
        .map(|(_, name)| name)
        .ok_or(Error {
            header,
            line: 1,
            kind: ErrorKind::NotAPack,
        })?;
    let mut number = 1;
    let lines = lines.map(move |text| {
        number += 1;
        Line {
            header,
            number,
            text,
        }
    });
    Ok((name, lines))
}

impl<'a> Line<'a> {
    /// Its kind, its first word, and the fields after them.
    pub(super) fn open(self) -> Result<(&'a str, &'a str, std::str::Split<'a, char>), Error> {
        let mut fields = self.text.split('\t');
        match (fields.next(), fields.next()) {
            (Some(kind), Some(word)) => Ok((kind, word, fields)),
            _ => Err(self.unknown_kind()),
        }
    }

    pub(super) fn unknown_kind(self) -> Error {
        self.error(ErrorKind::Line)
    }

    pub(super) fn unknown_word(self) -> Error {
        self.error(ErrorKind::Word)
    }

    fn error(self, kind: ErrorKind) -> Error {
        Error {
            header: self.header,
            line: self.number,
            kind,
        }
    }
}
