//! A program that does not outlive whoever started it.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Result;

/// How long a program may tidy up before it is killed.
const GRACE: Duration = Duration::from_secs(3);

/// A running program, ended when dropped, a panic included.
#[derive(Debug)]
pub struct Process(Child);

impl Process {
    /// Starts a program without input; what it writes goes where the command says.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        command
            .stdin(Stdio::null())
            .spawn()
            .map(Self)
            .map_err(|error| format!("{program} could not be started: {error}").into())
    }

    /// What the program writes, where it was piped.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.0.stdout.take()
    }

    /// Whether it has ended by itself.
    pub(crate) fn ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked first, not killed: Xvfb and the drivers remove their locks and profiles.
        drop(Command::new("kill").arg(self.0.id().to_string()).status());
        let asked = Instant::now();
        while !self.ended() && asked.elapsed() < GRACE {
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
