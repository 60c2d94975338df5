//! `cargo xtask demo`: the demo checkout, served from this machine.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::{During, Failure, Result};
use crate::package;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::setup::{self, Needs};

/// The first port tried; when it is taken, the next hundred are.
const PORT: u16 = 8080;

/// `cargo xtask demo`.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        return Err(Failure::new("usage: cargo xtask demo"));
    }
    let tools = setup::set_up(project, Needs::Build)?;
    package::package(project, &tools)?;
    step("Building the demo server", || {
        process::run(project.cargo().args(["build", "-p", "demo"]))
    })?;
    let address = free_address(PORT..=PORT + 100)?;
    // A process of its own, since this one is about to become the server.
    let own = std::env::current_exe().during("finding this program")?;
    Command::new(own)
        .args(["announce", &address.to_string()])
        .stdin(Stdio::null())
        .spawn()
        .during("starting the announcement")?;
    let mut server = project.cargo();
    server
        .args(["run", "--quiet", "-p", "demo", "--", "--listen"])
        .arg(address.to_string())
        .args(["--pkg", "pkg", "--www", "www", "--db"])
        .arg(project.target.join("demo.db"))
        .stdin(Stdio::null());
    become_(&mut server)
}

/// `xtask announce ADDRESS`: waits until the demo answers and prints where it is.
pub(crate) fn announce(arguments: &[String]) -> Result<()> {
    let address = arguments
        .first()
        .and_then(|address| address.parse().ok())
        .ok_or_else(|| Failure::new("usage: announce ADDRESS"))?;
    wait_until_ready(address, Duration::from_secs(60))?;
    println!("\nThe demo checkout is at http://{address}/ (Ctrl-C stops it)");
    Ok(())
}

/// Replaces this process, so that whatever stops the command stops the server, and nothing is left over.
#[cfg(unix)]
fn become_(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).during("starting the demo server")
}

#[cfg(not(unix))]
fn become_(command: &mut Command) -> Result<()> {
    process::run(command)
}

/// The first address of this machine alone on which nothing listens.
fn free_address(mut ports: std::ops::RangeInclusive<u16>) -> Result<SocketAddr> {
    let said = format!(
        "every port from {} to {} is taken",
        ports.start(),
        ports.end()
    );
    ports
        .find_map(|port| {
            TcpListener::bind((Ipv4Addr::LOCALHOST, port))
                .ok()?
                .local_addr()
                .ok()
        })
        .ok_or_else(|| Failure::new(said))
}

/// Asks until something that speaks HTTP answers with success.
fn wait_until_ready(address: SocketAddr, patience: Duration) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < patience {
        if answers(address).unwrap_or(false) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(Failure::new(format!("http://{address}/ does not answer")))
}

fn answers(address: SocketAddr) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    write!(
        stream,
        "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut status = [0; 12];
    stream.read_exact(&mut status)?;
    Ok(status == *b"HTTP/1.1 200")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

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

    #[test]
    fn ready_means_a_successful_answer() -> std::io::Result<()> {
        for (answer, ready) in [
            ("HTTP/1.1 200 OK\r\n\r\n", true),
            ("HTTP/1.1 404 Not Found\r\n\r\n", false),
        ] {
            let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
            let address = server.local_addr()?;
            let serving = thread::spawn(move || -> std::io::Result<()> {
                let (mut stream, _) = server.accept()?;
                // Read first: closing with unread bytes would reset the connection.
                let mut request = [0; 1024];
                let _ = stream.read(&mut request)?;
                stream.write_all(answer.as_bytes())
            });
            assert_eq!(answers(address)?, ready);
            assert!(serving.join().is_ok_and(|served| served.is_ok()));
        }
        Ok(())
    }

    #[test]
    fn waiting_ends() {
        let nobody = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
        assert!(wait_until_ready(nobody, Duration::from_millis(60)).is_err());
    }
}
