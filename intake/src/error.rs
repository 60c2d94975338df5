//! What can go wrong while the receiver starts.

use std::fmt;
use std::path::PathBuf;

/// Why the receiver could not start. Its text says what to do about it.
///
/// Opaque, so that a new cause is not a breaking change; the underlying error, where there is one, is its
/// [`source`](std::error::Error::source).
#[derive(Debug)]
pub struct Error(Box<Kind>);

#[derive(Debug)]
pub(crate) enum Kind {
    /// The file cannot be created or opened.
    Open(PathBuf, std::io::Error),
    /// The file is there, but SQLite refuses it.
    Database(PathBuf, sqlx::Error),
    /// The file has migrations that this build does not know.
    Newer(PathBuf),
    /// A migration failed.
    Migrate(PathBuf, sqlx::migrate::MigrateError),
    /// The operating system gave no random bytes.
    Random(getrandom::Error),
    /// Not an origin.
    Origin(String),
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self(Box::new(kind))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Open(path, _) => write!(
                f,
                "cannot open or create {}: check that its folder exists and that this user may write there",
                path.display()
            ),
            Kind::Database(path, _) => write!(
                f,
                "{} is not a usable complaints database: name a file made by intake, or one that does not exist yet",
                path.display()
            ),
            Kind::Newer(path) => write!(
                f,
                "{} was made by a newer intake: upgrade this one, or name another file",
                path.display()
            ),
            Kind::Migrate(path, _) => write!(
                f,
                "the tables of {} could not be brought up to date: restore the file from a copy, or name another one",
                path.display()
            ),
            Kind::Random(_) => write!(
                f,
                "the operating system gave no random bytes for the token secret: check that /dev/urandom is available"
            ),
            Kind::Origin(origin) => write!(
                f,
                "{origin:?} is not an origin: write scheme, host and optional port in lower case and nothing after, for example https://shop.example"
            ),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Open(_, source) => Some(source),
            Kind::Database(_, source) => Some(source),
            Kind::Migrate(_, source) => Some(source),
            Kind::Random(source) => Some(source),
            Kind::Newer(_) | Kind::Origin(_) => None,
        }
    }
}
