//! Why a command stopped.

use std::fmt;
use std::io;

/// A message for the person at the terminal: what went wrong and, where it is known, what to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

/// The result of anything that can stop a command.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A failure with this message.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure of which the person has been told already: nothing more is to be said.
    pub(crate) fn told() -> Self {
        Self(String::new())
    }

    /// Whether there is nothing more to say.
    pub(crate) fn is_told(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds what was being done to an error that does not know it.
pub(crate) trait During<T> {
    /// Turns the error into a [`Failure`] that begins with `doing`, such as "reading Cargo.toml".
    fn during(self, doing: impl fmt::Display) -> Result<T>;
}

impl<T> During<T> for io::Result<T> {
    fn during(self, doing: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}")))
    }
}

impl<T> During<T> for serde_json::Result<T> {
    fn during(self, doing: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}")))
    }
}
