//! The form that all packs have: lines, fields separated by tabs, the first of them the kind of pack.

use std::fmt;

/// Why a pack could not be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    /// The header that the pack should begin with.
    header: &'static str,
    line: usize,
    kind: ErrorKind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum ErrorKind {
    NotAPack,
    Line,
    Word,
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (header, line) = (self.header, self.line);
        match self.kind {
            ErrorKind::NotAPack => write!(
                formatter,
                "line 1 must begin with \"{header}\"; is the address right, and is the pack of this version?"
            ),
            ErrorKind::Line => write!(
                formatter,
                "{header}, line {line}: not a known kind of line; build the packs again"
            ),
            ErrorKind::Word => write!(
                formatter,
                "{header}, line {line}: a word that this version does not know; build the packs again"
            ),
        }
    }
}

impl std::error::Error for Error {}

/// A line of a pack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    header: &'static str,
    number: usize,
    text: &'a str,
}

/// The second field of the first line, and the lines after it.
pub(super) fn lines<'a>(
    pack: &'a str,
    header: &'static str,
) -> Result<(&'a str, impl Iterator<Item = Line<'a>>), Error> {
    let mut lines = pack.lines().enumerate();
    let name = lines
        .next()
        .and_then(|(_, first)| first.split_once('\t'))
        .filter(|(found, _)| *found == header)
        .map(|(_, name)| name)
        .ok_or(Error {
            header,
            line: 1,
            kind: ErrorKind::NotAPack,
        })?;
    let lines = lines.map(move |(number, text)| Line {
        header,
        number: number + 1,
        text,
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
