//! What can go wrong before the demo answers its first request.

use std::{fmt, io, net::SocketAddr, path::PathBuf};

/// Why the demo did not start, or stopped.
#[derive(Debug)]
pub enum Error {
    /// An option of the command line could not be read.
    Option(lexopt::Error),
    /// A file that the demo cannot do without is not there.
    Missing {
        /// The file.
        file: PathBuf,
        /// What makes it.
        remedy: &'static str,
    },
    /// The complaint receiver did not open its database.
    Intake {
        /// The database file.
        file: PathBuf,
        /// What the receiver said.
        cause: intake::Error,
    },
    /// The address is taken or not this machine's.
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        cause: io::Error,
    },
    /// The server stopped.
    Serve(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(error) => write!(f, "{error} (see `demo --help`)"),
            Self::Missing { file, remedy } => {
                write!(f, "{} is not there: {remedy}", file.display())
            }
            Self::Intake { file, cause } => {
                write!(
                    f,
                    "complaints cannot be kept in {}: {cause}",
                    file.display()
                )
            }
            Self::Listen { address, cause } => write!(f, "cannot listen on {address}: {cause}"),
            Self::Serve(cause) => write!(f, "the server stopped: {cause}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Option(cause) => Some(cause),
            Self::Missing { .. } => None,
            Self::Intake { cause, .. } => Some(cause),
            Self::Listen { cause, .. } | Self::Serve(cause) => Some(cause),
        }
    }
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Self {
        Self::Option(error)
    }
}
