//! Running other programs.
//!
//! No program gets standard input: a command must work the same in a terminal, in a pipe and on a
//! build machine, so nothing may stop to ask.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::failure::{During, Failure, Result};

/// Runs a program to its end, its output going straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = command_line(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .during(format!("starting `{line}`"))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{line}` ended with {status}")))
    }
}

/// Runs a program quietly and returns what it wrote to standard output.
///
/// When it fails, the failure carries everything it wrote, so that quiet steps explain themselves.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let line = command_line(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .during(format!("starting `{line}`"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    Err(Failure::new(format!(
        "`{line}` ended with {}\n{text}{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// Runs a program with its output on the terminal, and also returns its standard output.
///
/// The second value tells whether the program succeeded.
pub(crate) fn tee(command: &mut Command) -> Result<(String, Result<()>)> {
    let line = command_line(command);
    let starting = format!("starting `{line}`");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .during(&starting)?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).during(&starting)? > 0 {
            std::io::stdout().write_all(&bytes).during(&starting)?;
            text.push_str(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
    }
    let status = child.wait().during(&starting)?;
    let ended = if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{line}` ended with {status}")))
    };
    Ok((text, ended))
}

/// The command as a person would type it, without its environment.
fn command_line(command: &Command) -> String {
    let program = command.get_program();
    let mut words = vec![
        std::path::Path::new(program)
            .file_name()
            .unwrap_or(program)
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_output() {
        let failed = capture(Command::new("/bin/sh").args(["-c", "echo broken >&2; exit 3"]));
        let text = failed.map_err(|failure| failure.to_string());
        assert_eq!(
            text,
            Err("`sh -c echo broken >&2; exit 3` ended with exit status: 3\nbroken\n".to_owned())
        );
    }

    #[test]
    fn no_program_waits_for_input() {
        assert_eq!(capture(&mut Command::new("cat")), Ok(String::new()));
    }
}
