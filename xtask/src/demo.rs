//! `cargo xtask demo`: the demo checkout, served from this machine.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::ops::RangeInclusive;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};
use crate::package;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::setup::{self, Needs};

/// Tried in this order: the usual one first, the next when it is taken.
const PORTS: RangeInclusive<u16> = 8080..=8180;

/// `cargo xtask demo`. The server itself prints its address, once it listens.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        return Err(Failure::new("usage: cargo xtask demo"));
    }
    let tools = setup::set_up(project, Needs::Build)?;
    package::package(project, &tools)?;
    step("Building the demo server", || {
        process::run(project.cargo().args(["build", "-p", "demo"]))
    })?;
    println!("\nStarting the demo checkout; Ctrl-C stops it.");
    let address = free_address(PORTS)?;
    let mut server = project.cargo();
    server
        .args(["run", "--quiet", "-p", "demo", "--", "--listen"])
        .arg(address.to_string())
        .args(["--pkg", "pkg", "--www", "www", "--db"])
        .arg(project.target.join("demo.db"))
        .stdin(Stdio::null());
    hand_over(&mut server)
}

/// The first address, reachable from this machine alone, on which nothing listens.
fn free_address(mut ports: RangeInclusive<u16>) -> Result<SocketAddr> {
    let taken = format!(
        "every port from {} to {} is taken",
        ports.start(),
        ports.end()
    );
    ports
        .find_map(|port| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()?;
            listener.local_addr().ok()
        })
        .ok_or_else(|| Failure::new(taken))
}

/// Replaces this process, so that whatever stops the command stops the server and nothing is left over.
#[cfg(unix)]
fn hand_over(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::new(format!("starting the demo server: {error}")))
}

#[cfg(not(unix))]
fn hand_over(command: &mut Command) -> Result<()> {
    process::run(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() -> std::io::Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        assert!(free_address(port..=port).is_err());
        let next =
            free_address(port..=port.saturating_add(50)).map(|address| address.port() > port);
        assert_eq!(next, Ok(true));
        Ok(())
    }
}
