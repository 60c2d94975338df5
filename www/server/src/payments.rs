//! The simulated payment provider and the shop's own server, over HTTP.
//!
//! - `POST /api/pay` `{scenario, order, attempt, amount}` answers as Stripe's API would.
//! - `GET /api/status/{attempt}` → `{state, reference}`: what a shop's server knows about an attempt.
//! - `GET /api/charges/{order}` → `{charges, attempts, requests}`: how many times the order was charged, by how many
//!   attempts it was asked to be, and in how many requests; for tests.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{Path, State as Shared},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    answer::{Payment, reference},
    ledger::{Ledger, State, Tally},
    money::Money,
    scenario::Scenario,
};

/// How long the answer of [`Scenario::TimeoutAfterPay`] takes: the page gives up after 3 seconds.
const TOO_LATE: Duration = Duration::from_secs(6);

#[derive(Debug, Deserialize)]
struct Pay {
    scenario: Scenario,
    order: String,
    attempt: String,
    amount: Money,
}

pub(crate) fn router(ledger: Ledger) -> Router {
    Router::new()
        .route("/api/pay", post(pay))
        .route("/api/status/{attempt}", get(status))
        .route("/api/charges/{order}", get(charges))
        .with_state(Arc::new(ledger))
}

async fn pay(Shared(ledger): Shared<Arc<Ledger>>, Json(pay): Json<Pay>) -> Response {
    let Some(minor) = pay.amount.minor() else {
        let error = json!({ "type": "invalid_request_error", "code": "parameter_invalid_integer", "param": "amount" });
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    };
    let payment = Payment {
        minor,
        currency: &pay.amount.currency,
        order: &pay.order,
        attempt: &pay.attempt,
    };
    ledger.ask(&pay.order);
    if ledger.state(&pay.attempt) == State::Paid {
        return payment.succeeded();
    }
    match pay.scenario {
        Scenario::Success => ledger.charge(&pay.order, &pay.attempt),
        Scenario::TimeoutAfterPay => {
            // Charged before the wait: when the page gives up, this task is dropped where it waits.
            ledger.charge(&pay.order, &pay.attempt);
            tokio::time::sleep(TOO_LATE).await;
        }
        Scenario::StillProcessing => ledger.begin(&pay.order, &pay.attempt, 1),
        Scenario::SlowCheck => ledger.begin(&pay.order, &pay.attempt, 2),
        // Paid by this very attempt, in another tab say; so that asking after it finds the money.
        Scenario::AlreadyPaid => ledger.charge(&pay.order, &pay.attempt),
        _ => ledger.refuse(&pay.order, &pay.attempt),
    }
    payment.answer(pay.scenario)
}

async fn status(Shared(ledger): Shared<Arc<Ledger>>, Path(attempt): Path<String>) -> Json<Value> {
    let state = ledger.check(&attempt);
    let reference = (state != State::Unknown).then(|| reference(&attempt));
    Json(json!({ "state": state, "reference": reference }))
}

async fn charges(Shared(ledger): Shared<Arc<Ledger>>, Path(order): Path<String>) -> Json<Tally> {
    Json(ledger.tally(&order))
}
