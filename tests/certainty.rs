//! Nothing is called certain that is not: an open outcome is not "not charged", a cancel is no decline, the unknown
//! is no success.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::taxonomy::{Charge, Reason};
use serde_json::{Value, json};
use support::catalogue::{Row, rows, shapes};
use support::{LANGUAGES, ask, library, none, tell};

/// However certain a code sounds, an answer that may hide a payment stays open.
#[test]
fn an_open_outcome_is_never_called_not_charged() {
    let library = library();
    let mut open = vec![
        json!(null),
        json!(""),
        json!("it did not work"),
        json!("timeout while paying: insufficient funds?"),
        json!("order already paid"),
        json!({ "error": { "code": "ORDER_ALREADY_PAID" } }),
        json!(5),
        json!(true),
        json!([]),
        json!({}),
        json!({ "code": "xyzzy" }),
        json!({ "provider": "stripe", "declineCode": "xyzzy" }),
        json!({ "error": { "type": "api_connection_error" } }),
    ];
    for name in ["AbortError", "TypeError", "TimeoutError", "NetworkError"] {
        for message in ["Failed to fetch", "Load failed", "signal is aborted", ""] {
            open.push(json!({ "name": name, "message": message }));
            open.push(json!({ "error": { "name": name, "message": message } }));
            open.push(json!({ "name": name, "code": "insufficient_funds" }));
        }
    }
    for status in (500..600).chain([408, 409]) {
        for member in ["status", "httpStatus", "http_status", "statusCode"] {
            open.push(json!({ member: status }));
            open.push(json!({ "response": { member: status, "data": null } }));
            open.push(json!({ member: status.to_string(), "networkCode": "51" }));
        }
    }
    // In every shape of every provider; each of the statuses above would take a quarter of a minute there.
    for status in [408, 409, 500, 502, 503, 504, 520, 599] {
        for shape in shapes().iter().filter(|shape| !shape.harmless) {
            for path in shape.paths("http_status") {
                open.push(shape.with(&[(path, json!(status))]));
            }
        }
    }
    let faults: Vec<String> = open
        .iter()
        .filter(|value| ask(&library, value).charge == Charge::NotCharged)
        .map(|value| format!("called not charged: {value}"))
        .collect();
    none(&faults);
}

/// Every way in which a shopper can cancel.
fn cancels() -> Vec<Value> {
    let mut cancels = vec![
        json!({ "name": "AbortError", "message": "Payment Request was closed" }),
        json!({ "type": "cancel" }),
        json!({ "provider": "apple_pay", "type": "cancel" }),
        json!({ "provider": "google_pay", "name": "AbortError" }),
        json!({ "statusCode": "CANCELED" }),
        json!({ "networkCode": "17" }),
        json!({ "challengeCancel": "01", "transStatus": "N" }),
        json!({ "code": "cancelled_by_shopper" }),
    ];
    let rows = rows();
    // In the neutral form nobody knows of which layer a code is: one that has two meanings is left out.
    let clear = |cancel: &&Row| {
        rows.iter()
            .filter(|row| row.provider == cancel.provider && row.code == cancel.code)
            .all(|row| row.reason == cancel.reason)
    };
    cancels.extend(
        rows.iter()
            .filter(|row| row.reason == "cancelled_by_shopper")
            .filter(clear)
            .map(|row| json!({ "provider": row.provider, "code": row.code })),
    );
    cancels
}

/// Words of a refusal.
const REFUSAL: &[(&str, &[&str])] = &[
    (
        "en",
        &["declin", "refus", "reject", "fail", "not approve", "denied"],
    ),
    (
        "ro",
        &["refuz", "respins", "eșuat", "nu a aprobat", "neaprobat"],
    ),
    ("ru", &["отклон", "отказ", "не одобр", "не удал"]),
    ("zh-Hans", &["拒", "失败", "未批准", "不批准"]),
];

#[test]
fn a_cancel_is_no_decline() {
    let library = library();
    let mut faults = Vec::new();
    for value in cancels() {
        let told = ask(&library, &value);
        if told.reason != Reason::CancelledByShopper || told.charge != Charge::NotCharged {
            faults.push(format!("{:?} {:?}: {value}", told.reason, told.charge));
        }
        for (language, refusal) in REFUSAL {
            let said = tell(&library, &value, language)["message"]
                .to_string()
                .to_lowercase();
            let found = refusal.iter().find(|word| said.contains(**word));
            faults.extend(found.map(|word| format!("{language}, {word}: {said}")));
        }
    }
    assert_eq!(REFUSAL.len(), LANGUAGES.len());
    none(&faults);
}

/// And the words are those of a refusal where there was one: otherwise the test above would find nothing.
#[test]
fn a_decline_is_told_as_one() {
    let library = library();
    for (language, refusal) in REFUSAL {
        let said = tell(&library, &json!({ "networkCode": "05" }), language)["message"].to_string();
        let said = said.to_lowercase();
        assert!(
            refusal.iter().any(|word| said.contains(word)),
            "{language}: {said}"
        );
    }
}

/// Statuses and codes that nobody knows, and approvals that were handed over as failures.
#[test]
fn what_is_not_known_is_no_success() {
    let library = library();
    let mut values = vec![
        json!({ "networkCode": "00" }),
        json!({ "code": "ok" }),
        json!(200),
    ];
    for status in [
        "succeed",
        "SUCCEEDED",
        "success",
        "paid_out",
        "complete",
        "xyzzy",
        "",
        "null",
    ] {
        values.push(json!({ "status": status }));
        values.push(json!({ "provider": "stripe", "status": status }));
        values.push(json!({ "object": "payment_intent", "id": "pi_3Test", "status": status }));
        values.push(json!({ "object": "charge", "id": "ch_3Test", "status": status }));
        values.push(json!({ "paymentIntent": { "object": "payment_intent", "status": status } }));
    }
    values.extend((100..400).map(|status| json!({ "status": status, "ok": true })));
    let faults: Vec<String> = values
        .iter()
        .filter(|value| {
            let told = ask(&library, value);
            told.charge != Charge::Unknown || told.reason == Reason::AlreadyPaid
        })
        .map(|value| format!("called certain: {value}"))
        .collect();
    none(&faults);
}
