//! Pages of other origins may post only when the merchant says so.

use crate::support::{ID, Reply, Server, record};

async fn preflight(server: &Server, origin: &str) -> Reply {
    let headers = [
        ("origin", origin),
        ("access-control-request-method", "POST"),
        (
            "access-control-request-headers",
            "content-type,idempotency-key",
        ),
    ];
    server.send("OPTIONS", "/complaints", &headers, "").await
}

async fn post_from(server: &Server, origin: &str) -> Reply {
    let key = format!("\"{ID}\"");
    let headers = [
        ("origin", origin),
        ("content-type", "application/json"),
        ("idempotency-key", key.as_str()),
    ];
    server
        .send("POST", "/complaints", &headers, record(ID).to_string())
        .await
}

#[tokio::test]
async fn nobody_by_default() {
    let server = Server::start().await;
    let reply = preflight(&server, "https://shop.example").await;
    assert_eq!(reply.status, 405);
    assert_eq!(reply.header("access-control-allow-origin"), None);
    assert_eq!(
        post_from(&server, "https://shop.example")
            .await
            .header("access-control-allow-origin"),
        None
    );
}

#[tokio::test]
async fn those_that_were_named() {
    let server = Server::start_with(&["https://shop.example", "http://localhost:5173"]).await;
    for origin in ["https://shop.example", "http://localhost:5173"] {
        let reply = preflight(&server, origin).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("access-control-allow-origin"), Some(origin));
        assert_eq!(
            reply.header("access-control-allow-methods"),
            Some("GET,POST")
        );
        assert_eq!(
            reply.header("access-control-allow-headers"),
            Some("content-type,authorization,idempotency-key")
        );
        assert_eq!(reply.header("access-control-allow-credentials"), None);
        assert_eq!(reply.header("cache-control"), Some("no-store"));

        let reply = post_from(&server, origin).await;
        assert_eq!(
            (reply.status, reply.header("access-control-allow-origin")),
            (201, Some(origin))
        );
        assert_eq!(
            reply.header("access-control-expose-headers"),
            Some("location,retry-after")
        );
    }
    for origin in [
        "https://evil.example",
        "https://shop.example.evil.example",
        "http://shop.example",
        "null",
    ] {
        assert_eq!(
            preflight(&server, origin)
                .await
                .header("access-control-allow-origin"),
            None,
            "{origin}"
        );
    }
}

#[tokio::test]
async fn a_page_can_read_a_refusal_too() {
    let server = Server::start_with(&["https://shop.example"]).await;
    let reply = server
        .send(
            "POST",
            "/complaints",
            &[("origin", "https://shop.example")],
            "",
        )
        .await;
    assert_eq!(
        (reply.status, reply.header("access-control-allow-origin")),
        (415, Some("https://shop.example"))
    );
    reply.problem();
}
