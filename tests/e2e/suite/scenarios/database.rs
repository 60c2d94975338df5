//! What the receiver has written down.

use e2e::Result;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

/// The record of a complaint as the receiver keeps it.
pub(super) async fn stored(server: &Server, number: &str) -> Result<Value> {
    let options = SqliteConnectOptions::new()
        .filename(&server.database)
        .read_only(true);
    let pool = SqlitePool::connect_with(options).await?;
    let (record,): (String,) = sqlx::query_as("select record from complaints where number = ?")
        .bind(number)
        .fetch_one(&pool)
        .await?;
    pool.close().await;
    Ok(serde_json::from_str(&record)?)
}

/// Sends the report that is open: what the page hears of it, and its record.
pub(super) async fn sent(page: &Page, server: &Server) -> Result<(Value, Value)> {
    page.press("one('#report .primary')").await?;
    page.wait("one('#report .number')").await?;
    let events = page.events("rescue-reported").await?;
    let event = events.into_iter().next().unwrap_or_default();
    let record = stored(server, event["number"].as_str().unwrap_or_default()).await?;
    Ok((event, record))
}

/// Whether the database's files hold these bytes, the write-ahead log included.
pub(super) fn kept(server: &Server, text: &str) -> bool {
    let mut found = false;
    for end in ["", "-wal"] {
        let mut path = server.database.clone().into_os_string();
        path.push(end);
        let bytes = std::fs::read(path).unwrap_or_default();
        found |= bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes());
    }
    found
}
