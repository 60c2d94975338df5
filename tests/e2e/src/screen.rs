//! A screen that nobody looks at, for browsers that must have one.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::Result;
use crate::process::Process;

/// A virtual X screen.
///
/// Xvfb itself and not `xvfb-run`: a killed `xvfb-run` leaves both its server and its program behind.
#[derive(Debug)]
pub(crate) struct Screen {
    /// What `DISPLAY` has to be.
    pub(crate) display: String,
    _server: Process,
}

impl Screen {
    /// Opens a screen under a number that is free.
    pub(crate) fn open() -> Result<Self> {
        let mut server = Process::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1400x1200x24",
                    "-nolisten",
                    "tcp",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )
        .map_err(|error| format!("{error}; install Debian's `xvfb`"))?;
        let mut number = String::new();
        if let Some(output) = server.output() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let number = number.trim();
        if number.is_empty() {
            return Err("Xvfb ended without a screen".into());
        }
        Ok(Self {
            display: format!(":{number}"),
            _server: server,
        })
    }
}
