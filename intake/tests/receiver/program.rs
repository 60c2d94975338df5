//! The program `intake`.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use crate::support::{ID, post, record, send};

fn intake() -> Command {
    Command::new(env!("CARGO_BIN_EXE_intake"))
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = intake().args(arguments).output().unwrap();
    (
        status.code(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

#[test]
fn help_and_version_are_printed() {
    for argument in ["--help", "-h"] {
        let (code, out, err) = run(&[argument]);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        for option in ["--db FILE", "--listen ADDR", "--allow-origin ORIGIN"] {
            assert!(out.contains(option), "{out}");
        }
    }
    assert_eq!(
        run(&["--version"]).1,
        format!("intake {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_arguments_are_named() {
    for (arguments, named) in [
        (&["--port"][..], "--port"),
        (&["--db"], "--db"),
        (&["extra"], "extra"),
    ] {
        let (code, out, err) = run(arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(
            err.contains(named) && err.contains("intake --help"),
            "{err}"
        );
    }
}

#[test]
fn what_cannot_be_opened_is_explained() {
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("no/complaints.db");
    let (code, _, err) = run(&["--db", missing.to_str().unwrap()]);
    assert_eq!(code, Some(1));
    assert!(
        err.contains("check that its folder exists") && err.contains("because"),
        "{err}"
    );

    let file = dir.path().join("complaints.db");
    let file = file.to_str().unwrap();
    let (code, _, err) = run(&["--db", file, "--allow-origin", "*"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("is not an origin"), "{err}");

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    for address in [
        taken.local_addr().unwrap().to_string(),
        "nowhere".to_owned(),
    ] {
        let (code, _, err) = run(&["--db", file, "--listen", &address]);
        assert_eq!(code, Some(1));
        assert!(
            err.contains(&format!("cannot listen on {address}")) && err.contains("--listen"),
            "{err}"
        );
    }
}

/// Ends the program also when a test fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn it_receives_and_stops_in_order() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("complaints.db");
    let mut receipts: Vec<Value> = Vec::new();
    for _ in 0..2 {
        let mut running = Running(
            intake()
                .arg("--db")
                .arg(&file)
                .args([
                    "--listen",
                    "127.0.0.1:0",
                    "--allow-origin",
                    "https://shop.example",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap(),
        );
        let mut line = String::new();
        BufReader::new(running.0.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on http://")
            .unwrap()
            .parse()
            .unwrap();
        receipts.push(post(address, &record(ID)).await.json());
        let reply = send(
            address,
            "GET",
            "/",
            &[("origin", "https://shop.example")],
            "".into(),
        )
        .await;
        assert_eq!(
            (reply.status, reply.header("cache-control")),
            (404, Some("no-store"))
        );
        let reply = send(
            address,
            "GET",
            "/complaints",
            &[("origin", "https://shop.example")],
            "".into(),
        )
        .await;
        assert_eq!(
            reply.header("access-control-allow-origin"),
            Some("https://shop.example")
        );

        let killed = Command::new("kill")
            .args(["-TERM", &running.0.id().to_string()])
            .status()
            .unwrap();
        assert!(killed.success());
        assert_eq!(running.0.wait().unwrap().code(), Some(0));
        assert!(
            !dir.path().join("complaints.db-wal").exists(),
            "the file is closed in order"
        );
    }
    assert_eq!(receipts[0], receipts[1]);
}
