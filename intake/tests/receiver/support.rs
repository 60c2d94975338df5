//! A running receiver and a client that says exactly what it is told to.

use std::net::SocketAddr;
use std::path::PathBuf;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{HeaderMap, Method, Request};
use hyper_util::rt::TokioIo;
use intake::Intake;
use serde_json::{Value, json};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};

pub(crate) const ID: &str = "5b2c8f6e-8a7d-4c1e-9f00-1234567890ab";

/// A record with every member of the schema.
pub(crate) fn record(id: &str) -> Value {
    json!({
        "schema": "checkout-complaint/1",
        "id": id,
        "kind": "complaint",
        "created_at": "2026-03-05T14:07:31+02:00",
        "locale": "ro-RO",
        "category": "double_charge",
        "narrative": "Banii au fost luați de două ori.\n\tAjutor!",
        "contact": {"name": "Ana Pop", "email": "ana@example.ro"},
        "payment": {
            "provider": "stripe",
            "order": "A-1029",
            "reference": "pi_3OqXyz2eZvKYlo2C",
            "attempt": "0d9e4c57-5f0b-4b8e-8a52-d9f3c3a1b2c4",
            "amount": {"value": "199.90", "currency": "RON"},
            "method": "card",
            "occurred_at": "2026-03-05T14:05:00+02:00",
            "reason": "insufficient_funds",
            "charge": "charged",
            "paid_attempts": [
                {"id": "0d9e4c57-5f0b-4b8e-8a52-d9f3c3a1b2c4", "reference": "pi_3OqXyz2eZvKYlo2C",
                 "amount": {"value": "199.90", "currency": "RON"}, "method": "card", "at": "2026-03-05T14:05:00+02:00"},
                {"id": "a-2"},
            ],
        },
        "shown": {"headline": "Plata nu a mers", "actions": ["check_status"]},
        "redactions": 1,
    })
}

/// A random-looking id with a running number in it.
pub(crate) fn id(n: u32) -> String {
    format!("{n:08x}-8a7d-4c1e-9f00-1234567890ab")
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The problem, once it is sure that it is one: right type, own status repeated, never cached.
    pub(crate) fn problem(&self) -> Value {
        let body = self.json();
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{body}"
        );
        assert_eq!(self.header("cache-control"), Some("no-store"));
        assert_eq!(body["status"], self.status);
        body
    }

    /// The places that the problem names.
    pub(crate) fn pointers(&self) -> Vec<String> {
        let problem = self.problem();
        let errors = problem["errors"].as_array().expect("errors");
        errors
            .iter()
            .map(|e| e["pointer"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// A receiver on a port of its own.
pub(crate) struct Server {
    pub(crate) dir: TempDir,
    pub(crate) intake: Intake,
    address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    pub(crate) async fn start_with(origins: &[&str]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut intake = Intake::open(&dir.path().join("complaints.db"))
            .await
            .unwrap();
        for origin in origins {
            intake = intake.allow_origin(origin).unwrap();
        }
        Self::serve(dir, intake).await
    }

    async fn serve(dir: TempDir, intake: Intake) -> Self {
        let app = intake.app();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self {
            dir,
            intake,
            address,
            task,
        }
    }

    /// Stops, and opens the same file again.
    pub(crate) async fn restart(self) -> Self {
        self.task.abort();
        self.intake.close().await;
        let intake = Intake::open(&self.dir.path().join("complaints.db"))
            .await
            .unwrap();
        Self::serve(self.dir, intake).await
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.dir.path().join("complaints.db")
    }

    /// A second connection to the file, beside the receiver's own.
    pub(crate) async fn database(&self) -> SqliteConnection {
        SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(self.file()))
            .await
            .unwrap()
    }

    pub(crate) async fn rows(&self) -> i64 {
        let mut database = self.database().await;
        let rows = sqlx::query_scalar("SELECT count(*) FROM complaints")
            .fetch_one(&mut database)
            .await
            .unwrap();
        // Waits until SQLite has let go of the file, which dropping does not.
        database.close().await.unwrap();
        rows
    }

    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Reply {
        send(self.address, method, path, headers, body.into()).await
    }

    /// Posts a record as the widget does.
    pub(crate) async fn post(&self, record: &Value) -> Reply {
        post(self.address, record).await
    }

    /// Posts any body with good headers.
    pub(crate) async fn post_text(&self, body: impl Into<Bytes>) -> Reply {
        let key = format!("\"{ID}\"");
        self.send(
            "POST",
            "/complaints",
            &[
                ("content-type", "application/json"),
                ("idempotency-key", &key),
            ],
            body,
        )
        .await
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

pub(crate) async fn post(address: SocketAddr, record: &Value) -> Reply {
    let key = format!("\"{}\"", record["id"].as_str().unwrap_or(ID));
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key.as_str()),
    ];
    send(
        address,
        "POST",
        "/complaints",
        &headers,
        record.to_string().into(),
    )
    .await
}

pub(crate) async fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Bytes,
) -> Reply {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .unwrap();
    let connection = tokio::spawn(connection);
    let mut request = Request::builder()
        .method(Method::from_bytes(method.as_bytes()).unwrap())
        .uri(path)
        .header("host", "receiver.test");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let reply = sender
        .send_request(request.body(Full::new(body)).unwrap())
        .await
        .unwrap();
    let (parts, body) = reply.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    connection.abort();
    Reply {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body,
    }
}
