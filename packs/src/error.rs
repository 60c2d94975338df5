//! Why a data file could not be compiled: always with the file and, where it has one, the line.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a data file could not be compiled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    path: PathBuf,
    line: Option<usize>,
    message: String,
}

impl Error {
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::new(path, None, error.to_string())
    }

    /// A fault at a byte of the file's text.
    pub(crate) fn at(path: &Path, text: &str, at: usize, message: String) -> Self {
        let before = text.bytes().take(at);
        let line = 1 + before.filter(|byte| *byte == b'\n').count();
        Self::new(path, Some(line), message)
    }

    pub(crate) fn new(path: &Path, line: Option<usize>, message: String) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

impl std::error::Error for Error {}
