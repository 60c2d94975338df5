//! Only the holder of the token learns anything about a complaint.

use serde_json::json;

use crate::support::{ID, Reply, Server, id, record};

async fn ask(server: &Server, number: &str, authorization: Option<&str>) -> Reply {
    let headers: Vec<_> = authorization
        .iter()
        .map(|value| ("authorization", *value))
        .collect();
    server
        .send("GET", &format!("/complaints/{number}"), &headers, "")
        .await
}

#[tokio::test]
async fn the_token_opens_its_complaint() {
    let server = Server::start().await;
    let receipt = server.post(&record(ID)).await.json();
    let (number, token) = (
        receipt["number"].as_str().unwrap(),
        receipt["token"].as_str().unwrap(),
    );
    for authorization in [format!("Bearer {token}"), format!("bearer {token}")] {
        let reply = ask(&server, number, Some(&authorization)).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert_eq!(
            reply.json(),
            json!({
                "number": number,
                "state": "received",
                "received_at": receipt["received_at"],
                "category": "double_charge",
            })
        );
    }
}

#[tokio::test]
async fn no_token_is_401_for_every_number() {
    let server = Server::start().await;
    let number = server.post(&record(ID)).await.json()["number"]
        .as_str()
        .unwrap()
        .to_owned();
    for number in [number.as_str(), "CR-2026-999999", "nonsense", "%ff"] {
        for authorization in [
            None,
            Some("Bearer"),
            Some("Bearer "),
            Some("Basic YTpi"),
            Some(""),
        ] {
            let reply = ask(&server, number, authorization).await;
            assert_eq!(
                reply.problem(),
                json!({
                    "type": "about:blank",
                    "title": "Unauthorized",
                    "status": 401,
                    "detail": "Send the token of the receipt: Authorization: Bearer <token>.",
                })
            );
            assert_eq!(reply.header("www-authenticate"), Some("Bearer"));
        }
    }
}

#[tokio::test]
async fn a_wrong_token_and_an_unknown_number_cannot_be_told_apart() {
    let server = Server::start().await;
    let mine = server.post(&record(ID)).await.json();
    let other = server.post(&record(&id(1))).await.json();
    let (number, token) = (
        mine["number"].as_str().unwrap(),
        mine["token"].as_str().unwrap(),
    );
    let right = format!("Bearer {token}");
    let others = format!("Bearer {}", other["token"].as_str().unwrap());
    let mut replies = Vec::new();
    for (number, authorization) in [
        (number, "Bearer wrong"),
        (number, others.as_str()),
        (number, &right[..right.len() - 1]),
        ("CR-2026-999999", right.as_str()),
        ("nonsense", right.as_str()),
        ("%ff", right.as_str()),
        ("%27%20OR%201=1", right.as_str()),
    ] {
        let mut reply = ask(&server, number, Some(authorization)).await;
        assert_eq!(reply.problem()["status"], 404, "{number} {authorization}");
        reply.headers.remove("date");
        replies.push((reply.headers, reply.body));
    }
    assert!(replies.iter().all(|reply| *reply == replies[0]));
}
