//! A record that breaks the schema is refused with every bad member named.

use serde_json::{Value, json};

use crate::support::{ID, Server, record};

#[tokio::test]
async fn one_bad_member_is_named_exactly() {
    let server = Server::start().await;
    let mut bad = record(ID);
    bad["payment"]["amount"]["currency"] = json!("ron");
    assert_eq!(
        server.post(&bad).await.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:invalid-record",
            "title": "The record is not a valid checkout-complaint/1",
            "status": 400,
            "detail": "Each member named in errors must be changed. Nothing was stored.",
            "errors": [
                {"pointer": "/payment/amount/currency", "detail": "must be three upper-case letters (ISO 4217)"},
            ],
        })
    );
    assert_eq!(server.rows().await, 0);
}

#[tokio::test]
async fn every_bad_member_is_named_at_once() {
    let server = Server::start().await;
    let reply = server
        .post_text(
            json!({
                "schema": "checkout-complaint/2", "id": "17", "kind": "rant", "created_at": "yesterday", "locale": "ro_RO",
                "category": "fraud", "narrative": 5, "contact": {"name": null, "email": "ana"},
                "payment": {
                    "provider": 1, "order": {}, "reference": [], "attempt": 2, "amount": {"value": 199.9, "currency": "ron"},
                    "method": true, "occurred_at": "2026-03-05T14:05:00", "reason": "Insufficient funds", "charge": "maybe",
                    "paid_attempts": [{"id": 1, "at": "now", "amount": {}}, "pi_2", {"iban": "x"}],
                },
                "shown": {"headline": 1, "actions": ["retry", 2]}, "redactions": -1, "card": {},
            })
            .to_string(),
        )
        .await;
    assert_eq!(reply.status, 400);
    assert_eq!(
        reply.pointers(),
        [
            "/schema",
            "/id",
            "/kind",
            "/created_at",
            "/locale",
            "/category",
            "/narrative",
            "/contact/name",
            "/contact/email",
            "/payment/provider",
            "/payment/order",
            "/payment/reference",
            "/payment/attempt",
            "/payment/amount/value",
            "/payment/amount/currency",
            "/payment/method",
            "/payment/occurred_at",
            "/payment/reason",
            "/payment/charge",
            "/payment/paid_attempts/0/id",
            "/payment/paid_attempts/0/amount/value",
            "/payment/paid_attempts/0/amount/currency",
            "/payment/paid_attempts/0/at",
            "/payment/paid_attempts/1",
            "/payment/paid_attempts/2/id",
            "/payment/paid_attempts/2/iban",
            "/shown/headline",
            "/shown/actions/1",
            "/redactions",
            "/card",
        ]
    );
}

#[tokio::test]
async fn missing_members_are_named() {
    let server = Server::start().await;
    let reply = server.post_text(r#"{"payment":{"amount":{}}}"#).await;
    assert_eq!(
        reply.pointers(),
        [
            "/schema",
            "/id",
            "/kind",
            "/created_at",
            "/locale",
            "/category",
            "/narrative",
            "/payment/amount/value",
            "/payment/amount/currency",
        ]
    );
    assert_eq!(reply.problem()["errors"][0]["detail"], "is required");
}

/// Posts the record with one value replaced and returns the places that were refused; none when it was taken.
async fn replaced(pointer: &str, value: Value) -> Vec<String> {
    let server = Server::start().await;
    let mut changed = record(ID);
    *changed.pointer_mut(pointer).unwrap() = value;
    let reply = server.post(&changed).await;
    match reply.status {
        201 => Vec::new(),
        400 => reply.pointers(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn lengths_are_limited_to_the_character() {
    for (pointer, longest) in [
        ("/narrative", 4000),
        ("/contact/name", 200),
        ("/payment/provider", 64),
        ("/payment/order", 128),
        ("/payment/reference", 255),
        ("/payment/attempt", 128),
        ("/payment/method", 64),
        ("/payment/paid_attempts/0/id", 128),
        ("/payment/paid_attempts/0/reference", 255),
        ("/payment/paid_attempts/0/method", 64),
        ("/shown/headline", 500),
        ("/shown/actions/0", 64),
    ] {
        assert_eq!(
            replaced(pointer, json!("我".repeat(longest))).await,
            [""; 0],
            "{pointer}"
        );
        assert_eq!(
            replaced(pointer, json!("我".repeat(longest + 1))).await,
            [pointer]
        );
    }
    assert_eq!(
        replaced("/shown/actions", json!(vec!["retry"; 20])).await,
        [""; 0]
    );
    assert_eq!(
        replaced("/shown/actions", json!(vec!["retry"; 21])).await,
        ["/shown/actions"]
    );
    for (count, refused) in [(0, 0), (10, 0), (11, 1)] {
        let paid = json!(vec![json!({"id": "a-1"}); count]);
        assert_eq!(
            replaced("/payment/paid_attempts", paid).await,
            vec!["/payment/paid_attempts"; refused],
            "{count}"
        );
    }
    assert_eq!(replaced("/redactions", json!(100_000)).await, [""; 0]);
    for count in [json!(100_001), json!(1.0), json!("1"), json!(null)] {
        assert_eq!(replaced("/redactions", count).await, ["/redactions"]);
    }
}

#[tokio::test]
async fn control_characters_are_refused_but_newline_and_tab() {
    assert_eq!(replaced("/narrative", json!("a\n\tb")).await, [""; 0]);
    for c in ['\0', '\r', '\u{1b}', '\u{7f}', '\u{85}'] {
        for pointer in [
            "/narrative",
            "/contact/name",
            "/payment/order",
            "/shown/actions/0",
        ] {
            assert_eq!(
                replaced(pointer, json!(format!("a{c}b"))).await,
                [pointer],
                "{c:?}"
            );
        }
    }
}

#[tokio::test]
async fn objects_must_be_objects() {
    for pointer in ["/contact", "/payment", "/payment/amount", "/shown"] {
        assert_eq!(replaced(pointer, json!("x")).await, [pointer]);
        assert_eq!(replaced(pointer, json!(null)).await, [pointer]);
    }
    assert_eq!(
        replaced("/shown/actions", json!({})).await,
        ["/shown/actions"]
    );
    for paid in [json!({}), json!("x"), json!(null)] {
        assert_eq!(
            replaced("/payment/paid_attempts", paid).await,
            ["/payment/paid_attempts"]
        );
    }
    assert_eq!(replaced("", json!([])).await, [""]);
}

#[tokio::test]
async fn unknown_members_are_refused_at_every_level() {
    let server = Server::start().await;
    for at in [
        "",
        "/contact",
        "/payment",
        "/payment/amount",
        "/payment/paid_attempts/0",
        "/payment/paid_attempts/0/amount",
        "/shown",
    ] {
        let mut changed = record(ID);
        changed.pointer_mut(at).unwrap()["client_secret"] = json!("pi_secret");
        let reply = server.post(&changed).await;
        assert_eq!(reply.pointers(), [format!("{at}/client_secret")]);
        assert_eq!(
            reply.problem()["errors"][0]["detail"],
            "is not a member of checkout-complaint/1"
        );
        assert!(
            !String::from_utf8_lossy(&reply.body).contains("pi_secret"),
            "values are not repeated"
        );
    }
    let mut changed = record(ID);
    changed["a/b~c"] = json!(1);
    assert_eq!(server.post(&changed).await.pointers(), ["/a~1b~0c"]);
    let mut changed = record(ID);
    changed["x".repeat(65)] = json!(1);
    assert_eq!(
        server.post(&changed).await.pointers(),
        [""],
        "a long name is not repeated"
    );
    let mut changed = record(ID);
    for n in 0..5000 {
        changed[format!("x{n}")] = json!(1);
    }
    let reply = server.post(&changed).await;
    assert!(reply.body.len() < 2000, "{} bytes", reply.body.len());
}

#[tokio::test]
async fn who_asks_to_be_told_has_to_say_where() {
    let server = Server::start().await;
    for contact in [None, Some(json!({})), Some(json!({"name": "Ana"}))] {
        let mut request = record(ID);
        request["kind"] = json!("notification_request");
        request["category"] = json!("notify_when_fixed");
        match &contact {
            Some(contact) => request["contact"] = contact.clone(),
            None => drop(request.as_object_mut().unwrap().remove("contact")),
        }
        let reply = server.post(&request).await;
        assert_eq!(reply.status, 400);
        assert_eq!(
            reply.problem()["errors"],
            json!([{"pointer": "/contact/email", "detail": "is required where kind is notification_request"}]),
            "{contact:?}"
        );
    }
    assert_eq!(server.rows().await, 0);
}

#[tokio::test]
async fn card_numbers_are_never_stored() {
    let server = Server::start().await;
    let mut leaky = record(ID);
    leaky["narrative"] = json!("Cardul meu 4242 4242 4242 4242 a fost taxat.");
    leaky["payment"]["reference"] = json!("378282246310005");
    let reply = server.post(&leaky).await;
    assert_eq!(
        reply.problem(),
        json!({
            "type": "urn:checkout-rescue:problem:card-number",
            "title": "The record holds a card number",
            "status": 422,
            "detail": "Card numbers are never stored. Remove the digits and send the record again. Nothing was stored.",
            "errors": [
                {"pointer": "/narrative", "detail": "holds a card number"},
                {"pointer": "/payment/reference", "detail": "holds a card number"},
            ],
        })
    );
    assert_eq!(server.rows().await, 0);
    server.intake.close().await;
    for file in std::fs::read_dir(server.dir.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(9).any(|w| w == b"4242 4242"));
    }
}
