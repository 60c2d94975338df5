//! The complaint receiver answers on the same origin, as the policy's `connect-src 'self'` needs.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::client::Site;

#[tokio::test]
async fn a_complaint_gets_a_number() {
    let complaint = json!({
        "schema": "checkout-complaint/1",
        "id": "6f1c2f0e-6b1a-4c57-9d3e-0f6f5b1f7a11",
        "kind": "complaint",
        "created_at": "2026-03-05T14:07:00+02:00",
        "locale": "ro-RO",
        "category": "payment_failed",
        "narrative": "",
        "contact": {},
        "payment": { "provider": "stripe", "order": "A-1029" },
        "shown": { "headline": "…", "actions": [] },
        "redactions": 0,
    });
    let (status, body) = Site::open().await.post("complaints", &complaint).await;
    let receipt: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(status, StatusCode::CREATED, "{receipt}");
    assert_eq!(receipt["id"], complaint["id"]);
    assert!(receipt["number"].as_str().unwrap().starts_with("CR-"));
}
