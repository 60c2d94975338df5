//! A record is received once, whatever happens on the way.

use std::collections::HashSet;

use serde_json::{Value, json};
use sqlx::{Executor, Row};

use crate::support::{ID, Server, id, post, record};

/// Whether it reads `CR-<this year>-<six digits or more>`.
fn is_number(number: &str) -> bool {
    let year = time::OffsetDateTime::now_utc().year();
    number
        .strip_prefix(&format!("CR-{year}-"))
        .is_some_and(|serial| serial.len() >= 6 && serial.bytes().all(|b| b.is_ascii_digit()))
}

#[tokio::test]
async fn the_first_post_gets_a_receipt() {
    let server = Server::start().await;
    let reply = server.post(&record(ID)).await;
    assert_eq!(reply.status, 201);
    assert_eq!(reply.header("content-type"), Some("application/json"));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let receipt = reply.json();
    let number = receipt["number"].as_str().unwrap();
    assert_eq!(receipt["id"], ID);
    assert!(is_number(number), "{number}");
    assert!(number.ends_with("-000001"), "{number}");
    assert_eq!(
        reply.header("location"),
        Some(format!("/complaints/{number}").as_str())
    );
    assert_eq!(receipt["token"].as_str().unwrap().len(), 64);
    let received = receipt["received_at"].as_str().unwrap();
    let received =
        time::OffsetDateTime::parse(received, &time::format_description::well_known::Rfc3339)
            .unwrap();
    assert!(
        (time::OffsetDateTime::now_utc() - received)
            .whole_seconds()
            .abs()
            < 60
    );
    assert_eq!(receipt.as_object().unwrap().len(), 4);
}

#[tokio::test]
async fn the_record_is_kept_whole_with_the_columns_support_looks_up() {
    let server = Server::start().await;
    server.post(&record(ID)).await;
    let mut database = server.database().await;
    let row = database
        .fetch_one("SELECT * FROM complaints")
        .await
        .unwrap();
    let kept: Value = serde_json::from_str(row.get("record")).unwrap();
    assert_eq!(kept, record(ID));
    for (column, value) in [
        ("id", ID),
        ("state", "received"),
        ("kind", "complaint"),
        ("category", "double_charge"),
        ("email", "ana@example.ro"),
        ("order_ref", "A-1029"),
        ("payment_reference", "pi_3OqXyz2eZvKYlo2C"),
        ("reason", "insufficient_funds"),
        ("charge", "charged"),
    ] {
        assert_eq!(row.get::<&str, _>(column), value, "{column}");
    }
}

#[tokio::test]
async fn a_record_may_say_very_little() {
    let server = Server::start().await;
    let bare = json!({
        "schema": "checkout-complaint/1", "id": ID, "kind": "suggestion", "created_at": "2026-03-05T14:07:31Z",
        "locale": "zh-Hans", "category": "suggestion", "narrative": "",
    });
    assert_eq!(server.post(&bare).await.status, 201);
    let mut database = server.database().await;
    let email: Option<String> = sqlx::query_scalar("SELECT email FROM complaints")
        .fetch_one(&mut database)
        .await
        .unwrap();
    assert_eq!(email, None);
}

#[tokio::test]
async fn who_asks_to_be_told_is_found_by_kind_and_address() {
    let server = Server::start().await;
    let mut request = record(ID);
    request["kind"] = json!("notification_request");
    request["category"] = json!("notify_when_fixed");
    assert_eq!(server.post(&request).await.status, 201);
    let mut database = server.database().await;
    let email: String = sqlx::query_scalar(
        "SELECT email FROM complaints WHERE kind = 'notification_request' AND category = 'notify_when_fixed'",
    )
    .fetch_one(&mut database)
    .await
    .unwrap();
    assert_eq!(email, "ana@example.ro");
}

#[tokio::test]
async fn a_repetition_gets_the_same_receipt() {
    let server = Server::start().await;
    let first = server.post(&record(ID)).await;
    let second = server.post(&record(ID)).await;
    assert_eq!((second.status, second.json()), (201, first.json()));
    assert_eq!(second.header("location"), first.header("location"));
    assert_eq!(server.rows().await, 1);
}

#[tokio::test]
async fn spacing_and_the_order_of_members_do_not_make_another_record() {
    let server = Server::start().await;
    let first = server.post(&record(ID)).await;
    let Value::Object(members) = record(ID) else {
        panic!()
    };
    let turned: Vec<String> = members
        .iter()
        .rev()
        .map(|(k, v)| format!("  {}:\n {v:#}", json!(k)))
        .collect();
    let second = server
        .post_text(format!("{{\n{}\n}}\n", turned.join(",\n")))
        .await;
    assert_eq!((second.status, second.json()), (201, first.json()));
}

#[tokio::test]
async fn the_same_key_with_another_record_is_refused() {
    let server = Server::start().await;
    server.post(&record(ID)).await;
    let mut changed = record(ID);
    changed["narrative"] = json!("Altceva.");
    let reply = server.post(&changed).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:idempotency-key-reused",
            "title": "Idempotency-Key is already used",
            "status": 422,
            "detail": "Another record was received under this id. A changed record needs a new id.",
        })
    );
    assert_eq!(server.rows().await, 1);
}

#[tokio::test]
async fn numbers_count_up() {
    let server = Server::start().await;
    let mut numbers = Vec::new();
    for n in 0..3 {
        numbers.push(
            server.post(&record(&id(n))).await.json()["number"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    let serials: Vec<&str> = numbers.iter().map(|n| &n[n.len() - 6..]).collect();
    assert_eq!(serials, ["000001", "000002", "000003"]);
}

#[tokio::test]
async fn the_number_of_an_erased_complaint_is_not_given_again() {
    let server = Server::start().await;
    let erased = server.post(&record(&id(1))).await.json();
    server
        .database()
        .await
        .execute("DELETE FROM complaints")
        .await
        .unwrap();
    let next = server.post(&record(&id(2))).await.json();
    assert_ne!(next["number"], erased["number"]);
}

#[tokio::test]
async fn receipts_outlive_a_restart() {
    let server = Server::start().await;
    let first = server.post(&record(ID)).await.json();
    let server = server.restart().await;
    assert_eq!(server.post(&record(ID)).await.json(), first);
    let other = server.post(&record(&id(1))).await.json();
    assert_ne!(other["number"], first["number"]);
    assert_ne!(other["token"], first["token"]);
    assert_eq!(server.rows().await, 2);
}

#[tokio::test]
async fn two_databases_give_different_tokens_for_one_id() {
    let (one, two) = (Server::start().await, Server::start().await);
    assert_ne!(
        one.post(&record(ID)).await.json()["token"],
        two.post(&record(ID)).await.json()["token"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_identical_posts_at_once_make_one_row() {
    let server = Server::start().await;
    let address = server.address();
    let posts: Vec<_> = (0..20)
        .map(|_| tokio::spawn(async move { post(address, &record(ID)).await }))
        .collect();
    let mut receipts = HashSet::new();
    for reply in posts {
        let reply = reply.await.unwrap();
        match reply.status {
            201 => drop(receipts.insert(reply.json().to_string())),
            409 => drop(reply.problem()),
            other => panic!("{other}: {:?}", reply.body),
        }
    }
    assert_eq!(receipts.len(), 1, "every 201 is the same receipt");
    assert_eq!(server.rows().await, 1);
    assert!(receipts.contains(&server.post(&record(ID)).await.json().to_string()));
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_different_posts_at_once_get_twenty_numbers() {
    let server = Server::start().await;
    let address = server.address();
    let posts: Vec<_> = (0..20)
        .map(|n| tokio::spawn(async move { post(address, &record(&id(n))).await }))
        .collect();
    let mut numbers = HashSet::new();
    for reply in posts {
        let reply = reply.await.unwrap();
        assert_eq!(reply.status, 201, "{:?}", reply.body);
        numbers.insert(reply.json()["number"].as_str().unwrap().to_owned());
    }
    assert_eq!(numbers.len(), 20);
}

#[tokio::test]
async fn a_repetition_that_overtakes_its_original_is_told_to_wait() {
    let server = Server::start().await;
    let mut database = server.database().await;
    // While this lock is held no post can end, so of two, one is under way when the other arrives.
    database.execute("BEGIN IMMEDIATE").await.unwrap();
    let (record, address) = (record(ID), server.address());
    let mut one = Box::pin(post(address, &record));
    let mut two = Box::pin(post(address, &record));
    let (early, late) = tokio::select! {
        reply = &mut one => (reply, two),
        reply = &mut two => (reply, one),
    };
    assert_eq!(
        early.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:in-progress",
            "title": "The same request is still being processed",
            "status": 409,
            "detail": "Wait, then send it again with the same key to learn its number.",
        })
    );
    assert_eq!(early.header("retry-after"), Some("1"));
    database.execute("ROLLBACK").await.unwrap();
    let late = late.await;
    assert_eq!(late.status, 201);
    assert_eq!(
        server.post(&record).await.json(),
        late.json(),
        "and afterwards the key is free again"
    );
    assert_eq!(server.rows().await, 1);
}

#[tokio::test]
async fn a_store_that_cannot_be_written_says_to_come_back() {
    let server = Server::start().await;
    let mut database = server.database().await;
    database.execute("BEGIN IMMEDIATE").await.unwrap();
    let reply = server.post(&record(ID)).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "about:blank",
            "title": "Service Unavailable",
            "status": 503,
            "detail": "The store is not available. Send it again with the same key.",
        })
    );
    assert_eq!(reply.header("retry-after"), Some("2"));
    database.execute("ROLLBACK").await.unwrap();
    assert_eq!(server.post(&record(ID)).await.status, 201);
}
