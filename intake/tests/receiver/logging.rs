//! The log tells that something happened, never what a shopper wrote or holds.

use std::io::Write;
use std::sync::{Arc, Mutex};

use serde_json::json;
use sqlx::Executor;
use tracing::Level;

use crate::support::{ID, Server, record};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_body_token_or_address_is_logged() {
    let log = Log::default();
    let writer = log.clone();
    // Not TRACE: there axum itself names the peer of every connection. The program logs INFO and up.
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    // For the whole process: what the other tests make the receiver say is searched for secrets too.
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let server = Server::start().await;
    // A number that no other test has, so that its lines are this test's own.
    server
        .database()
        .await
        .execute("INSERT INTO serials SELECT strftime('%Y'), 775")
        .await
        .unwrap();
    let receipt = server.post(&record(ID)).await.json();
    let (number, token) = (
        receipt["number"].as_str().unwrap(),
        receipt["token"].as_str().unwrap(),
    );
    server.post(&record(ID)).await;
    let mut other = record(ID);
    other["narrative"] = json!("Altceva.");
    server.post(&other).await;
    other["category"] = json!("4242424242424242");
    server.post(&other).await;
    let authorization = format!("Bearer {token}");
    server
        .send(
            "GET",
            &format!("/complaints/{number}"),
            &[("authorization", &authorization)],
            "",
        )
        .await;
    server
        .database()
        .await
        .execute("DROP TABLE complaints")
        .await
        .unwrap();
    assert_eq!(server.post(&record(ID)).await.status, 503);
    assert_eq!(
        server
            .send(
                "GET",
                "/complaints/x",
                &[("authorization", &authorization)],
                ""
            )
            .await
            .status,
        503
    );

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(number.ends_with("-000776"), "{number}");
    for told in ["complaint stored", "complaint repeated"] {
        assert!(
            text.lines()
                .any(|line| line.contains(told) && line.contains(number)),
            "{told:?} is missing from:\n{text}"
        );
    }
    for told in ["complaint not stored", "complaint not read"] {
        assert!(text.contains(told), "{told:?} is missing from:\n{text}");
    }
    for secret in [
        token,
        ID,
        "ana@example.ro",
        "Ana Pop",
        "Banii",
        "A-1029",
        "pi_3Oq",
        "199.90",
        "4242424242",
        "127.0.0.1",
    ] {
        assert!(!text.contains(secret), "{secret:?} is in:\n{text}");
    }
}
