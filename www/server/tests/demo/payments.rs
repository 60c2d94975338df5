//! The simulated provider: what it answers, and that nobody is charged twice.

use std::time::Duration;

use hyper::StatusCode;

use crate::client::Site;

#[tokio::test]
async fn a_decline_has_the_shape_of_stripes() {
    let site = Site::open().await;
    let (status, body) = site.pay("insufficient_funds", "A-1", "a1").await;
    assert_eq!(status, StatusCode::PAYMENT_REQUIRED);
    let error = &body["error"];
    assert_eq!(error["type"], "card_error");
    assert_eq!(error["code"], "card_declined");
    assert_eq!(error["decline_code"], "insufficient_funds");
    assert_eq!(error["payment_intent"]["status"], "requires_payment_method");
    assert_eq!(error["payment_intent"]["amount"], 19_990);
    assert_eq!(site.json("api/status/a1").await["state"], "not_paid");
    assert_eq!(site.json("api/charges/A-1").await["charges"], 0);
}

#[tokio::test]
async fn every_scenario_answers_with_its_code() {
    let site = Site::open().await;
    for (scenario, status, code, decline_code) in [
        ("generic_decline", 402, "card_declined", "generic_decline"),
        ("expired_card", 402, "expired_card", "expired_card"),
        ("incorrect_cvc", 402, "incorrect_cvc", "incorrect_cvc"),
        (
            "processing_error",
            402,
            "processing_error",
            "processing_error",
        ),
        ("lost_card", 402, "card_declined", "lost_card"),
        ("stolen_card", 402, "card_declined", "stolen_card"),
        (
            "card_velocity",
            402,
            "card_declined",
            "card_velocity_exceeded",
        ),
        (
            "issuer_not_available",
            402,
            "card_declined",
            "issuer_not_available",
        ),
        (
            "authentication_required",
            402,
            "authentication_required",
            "authentication_required",
        ),
        (
            "authentication_failed",
            400,
            "payment_intent_authentication_failure",
            "",
        ),
        ("already_paid", 400, "payment_intent_unexpected_state", ""),
        ("api_key", 401, "api_key_expired", ""),
    ] {
        let (answered, body) = site.pay(scenario, "A-2", scenario).await;
        assert_eq!(answered.as_u16(), status, "{scenario}");
        assert_eq!(body["error"]["code"], code, "{scenario}");
        assert_eq!(
            body["error"]["decline_code"].as_str().unwrap_or(""),
            decline_code,
            "{scenario}"
        );
    }
}

#[tokio::test]
async fn a_gateway_that_is_down_answers_with_a_page_and_an_unreadable_answer_with_nonsense() {
    let site = Site::open().await;
    let (status, body) = site.pay("bank_down", "A-3", "a3").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.is_null(), "not JSON");
    let (status, body) = site.pay("unreadable", "A-3", "b3").await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.get("error").is_none() && body.get("object").is_none());
}

#[tokio::test]
async fn the_same_attempt_is_charged_once() {
    let site = Site::open().await;
    site.pay("insufficient_funds", "A-4", "a4").await;
    let (status, first) = site.pay("success", "A-4", "a4").await;
    assert_eq!(
        (status, &first["status"]),
        (StatusCode::OK, &"succeeded".into())
    );
    // Whatever is asked of it later, a paid attempt answers as it did.
    for scenario in [
        "success",
        "insufficient_funds",
        "bank_down",
        "timeout_after_pay",
    ] {
        assert_eq!(
            site.pay(scenario, "A-4", "a4").await,
            (StatusCode::OK, first.clone())
        );
    }
    assert_eq!(site.json("api/charges/A-4").await["charges"], 1);
    assert_eq!(site.json("api/status/a4").await["reference"], first["id"]);
}

#[tokio::test]
async fn a_new_attempt_for_the_same_order_is_charged_again() {
    let site = Site::open().await;
    site.pay("success", "A-5", "a5").await;
    site.pay("success", "A-5", "b5").await;
    assert_eq!(site.json("api/charges/A-5").await["charges"], 2);
}

#[tokio::test]
async fn a_payment_whose_answer_is_lost_is_found_paid() {
    let site = Site::open().await;
    let patience = Duration::from_millis(300);
    let answer = site
        .pay_within(patience, "timeout_after_pay", "A-6", "a6")
        .await;
    assert_eq!(answer, None, "the page gets no answer in time");
    let status = site.json("api/status/a6").await;
    assert_eq!(status["state"], "paid");
    assert!(status["reference"].as_str().unwrap().starts_with("pi_"));
    // The retry of a page that did not ask is answered at once, and not charged.
    assert!(
        site.pay_within(patience, "success", "A-6", "a6")
            .await
            .is_some()
    );
    assert_eq!(site.json("api/charges/A-6").await["charges"], 1);
}

#[tokio::test]
async fn a_payment_in_process_is_paid_at_the_second_check() {
    let site = Site::open().await;
    let (_, body) = site.pay("still_processing", "A-7", "a7").await;
    assert_eq!(body["status"], "processing");
    assert_eq!(site.json("api/status/a7").await["state"], "processing");
    assert_eq!(site.json("api/status/a7").await["state"], "paid");
}

#[tokio::test]
async fn nothing_is_claimed_about_an_attempt_nobody_heard_of() {
    let status = Site::open().await.json("api/status/none").await;
    assert_eq!(status["state"], "unknown");
    assert!(status["reference"].is_null());
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_charges_nobody() {
    let site = Site::open().await;
    let amount = serde_json::json!({ "value": "199,90", "currency": "RON" });
    let pay = serde_json::json!({ "scenario": "success", "order": "A-8", "attempt": "a8", "amount": amount });
    assert_eq!(site.post("api/pay", &pay).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(
        site.pay("no_such_thing", "A-8", "a8").await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(site.json("api/charges/A-8").await["charges"], 0);
}
