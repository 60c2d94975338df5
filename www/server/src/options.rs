//! What the command line says.

use std::{
    ffi::OsString,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use lexopt::{Arg, Parser, ValueExt};

use crate::Error;

/// Where the demo listens and what it serves. Relative paths are relative to the working directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The built npm package, served at `/pkg/`.
    pub pkg: PathBuf,
    /// The pages, served at `/`.
    pub www: PathBuf,
    /// The SQLite file that complaints are kept in; made when missing.
    pub db: PathBuf,
}

impl Default for Options {
    /// As from the root of the repository, on port 8080 of this machine only.
    fn default() -> Self {
        Self {
            listen: (Ipv4Addr::LOCALHOST, 8080).into(),
            pkg: "pkg".into(),
            www: "www".into(),
            db: "complaints.db".into(),
        }
    }
}

impl Options {
    /// Reads the arguments that follow the program's name; `None` when help is asked for.
    ///
    /// # Errors
    /// [`Error::Option`] when an argument is unknown, lacks its value or has one that cannot be read.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<Self>, Error> {
        let mut options = Self::default();
        let mut parser = Parser::from_args(arguments);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("listen") => options.listen = parser.value()?.parse()?,
                Arg::Long("pkg") => options.pkg = parser.value()?.into(),
                Arg::Long("www") => options.www = parser.value()?.into(),
                Arg::Long("db") => options.db = parser.value()?.into(),
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Some(options))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Option<Options>, Error> {
        Options::parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn every_option_is_read() {
        let given = [
            "--listen", "[::1]:0", "--pkg", "p", "--www=w", "--db", "d.db",
        ];
        let options = parse(&given).unwrap().unwrap();
        assert_eq!(options.listen, "[::1]:0".parse().unwrap());
        assert_eq!(options.pkg, PathBuf::from("p"));
        assert_eq!(options.www, PathBuf::from("w"));
        assert_eq!(options.db, PathBuf::from("d.db"));
    }

    #[test]
    fn help_is_not_options() {
        assert_eq!(parse(&["--help"]).unwrap(), None);
    }

    #[test]
    fn a_bad_address_and_an_unknown_option_are_errors() {
        assert!(parse(&["--listen", "localhost"]).is_err());
        assert!(parse(&["--port", "80"]).is_err());
    }
}
