//! Every refusal is a problem that says what to change, and stores nothing.

use serde_json::json;

use crate::support::{ID, Reply, Server, record};

const JSON: (&str, &str) = ("content-type", "application/json");

async fn with_key(server: &Server, keys: &[&str]) -> Reply {
    let mut headers = vec![JSON];
    headers.extend(keys.iter().map(|key| ("idempotency-key", *key)));
    server
        .send("POST", "/complaints", &headers, record(ID).to_string())
        .await
}

fn slug(reply: &Reply) -> String {
    let kind = reply.problem()["type"].as_str().unwrap().to_owned();
    kind.strip_prefix("urn:checkout-rescue:problem:")
        .unwrap_or(&kind)
        .to_owned()
}

#[tokio::test]
async fn the_key_must_be_there() {
    let server = Server::start().await;
    let reply = with_key(&server, &[]).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:idempotency-key-missing",
            "title": "Idempotency-Key is missing",
            "status": 400,
            "detail": "Send the record's id in quotes: Idempotency-Key: \"<id>\".",
        })
    );
    assert_eq!(server.rows().await, 0);
}

#[tokio::test]
async fn the_key_must_be_one_quoted_string() {
    let server = Server::start().await;
    let quoted = format!("\"{ID}\"");
    for keys in [
        &[ID][..],
        &[""],
        &["\""],
        &["\"a\";p=1"],
        &[&quoted, &quoted],
    ] {
        let reply = with_key(&server, keys).await;
        assert_eq!(
            (reply.status, slug(&reply).as_str()),
            (400, "idempotency-key-malformed"),
            "{keys:?}"
        );
    }
    assert_eq!(server.rows().await, 0);
}

#[tokio::test]
async fn the_key_must_be_the_id() {
    let server = Server::start().await;
    let reply = with_key(&server, &["\"0d9e4c57-5f0b-4b8e-8a52-d9f3c3a1b2c4\""]).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:idempotency-key-mismatch",
            "title": "Idempotency-Key is not the record's id",
            "status": 422,
            "detail": "The key and the record's id must be the same.",
            "errors": [{"pointer": "/id", "detail": "differs from the Idempotency-Key header"}],
        })
    );
    assert_eq!(server.rows().await, 0);
}

#[tokio::test]
async fn the_body_must_be_called_json() {
    let server = Server::start().await;
    let key = format!("\"{ID}\"");
    for kind in [
        None,
        Some("text/plain"),
        Some("application/jsonp"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let mut headers = vec![("idempotency-key", key.as_str())];
        headers.extend(kind.map(|kind| ("content-type", kind)));
        let reply = server
            .send("POST", "/complaints", &headers, record(ID).to_string())
            .await;
        assert_eq!(
            reply.problem()["title"],
            "Unsupported Media Type",
            "{kind:?}"
        );
        assert_eq!(reply.status, 415);
    }
    for kind in ["Application/JSON", "application/json; charset=utf-8"] {
        let headers = [("idempotency-key", key.as_str()), ("content-type", kind)];
        assert_eq!(
            server
                .send("POST", "/complaints", &headers, record(ID).to_string())
                .await
                .status,
            201,
            "{kind}"
        );
    }
}

#[tokio::test]
async fn broken_json_is_located() {
    let server = Server::start().await;
    let reply = server
        .post_text("{\n  \"schema\": \"checkout-complaint/1\",\n  \"id\" \"x\"\n}")
        .await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:malformed-json",
            "title": "The body is not JSON",
            "status": 400,
            "detail": "Not readable as JSON at line 3, column 8.",
        })
    );
    for body in [
        "",
        "{",
        "{}x",
        "{'a':1}",
        "[1,]",
        "\"\\ud800\"",
        "1e999",
        "nul",
    ] {
        let reply = server.post_text(body).await;
        assert_eq!(
            (reply.status, slug(&reply).as_str()),
            (400, "malformed-json"),
            "{body}"
        );
    }
    let reply = server.post_text(&b"\"\xff\""[..]).await;
    assert_eq!(
        (reply.status, slug(&reply).as_str()),
        (400, "malformed-json")
    );
}

#[tokio::test]
async fn deep_json_is_refused_and_the_receiver_lives_on() {
    let server = Server::start().await;
    for body in [
        "[".repeat(60_000),
        "{\"a\":".repeat(12_000),
        format!("{}{}", "[".repeat(30_000), "]".repeat(30_000)),
    ] {
        let reply = server.post_text(body).await;
        assert_eq!(
            (reply.status, slug(&reply).as_str()),
            (400, "malformed-json")
        );
    }
    assert_eq!(server.post(&record(ID)).await.status, 201);
}

#[tokio::test]
async fn sixty_four_kibibytes_are_the_limit_to_the_byte() {
    let server = Server::start().await;
    let mut body = record(ID).to_string();
    body.push_str(&" ".repeat(65_536 - body.len()));
    let reply = server.post_text(format!("{body} ")).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "about:blank",
            "title": "Payload Too Large",
            "status": 413,
            "detail": "The body may hold at most 65536 bytes.",
        })
    );
    assert_eq!(server.rows().await, 0);
    assert_eq!(server.post_text(body).await.status, 201);
}

#[tokio::test]
async fn other_addresses_and_methods_are_problems_too() {
    let server = Server::start().await;
    for path in ["/", "/complaint", "/complaints/", "/complaints/a/b"] {
        let reply = server.send("GET", path, &[], "").await;
        assert_eq!(
            reply.problem(),
            json!({
                "type": "about:blank",
                "title": "Not Found",
                "status": 404,
                "detail": "Nothing here, or not with this token.",
            }),
            "{path}"
        );
    }
    for (method, path, allow) in [
        ("GET", "/complaints", "POST"),
        ("PUT", "/complaints", "POST"),
        ("OPTIONS", "/complaints", "POST"),
        ("POST", "/complaints/CR-2026-000001", "GET,HEAD"),
        ("DELETE", "/complaints/CR-2026-000001", "GET,HEAD"),
    ] {
        let reply = server.send(method, path, &[], "").await;
        assert_eq!(reply.problem()["title"], "Method Not Allowed");
        assert_eq!(
            (reply.status, reply.header("allow")),
            (405, Some(allow)),
            "{method} {path}"
        );
    }
}
