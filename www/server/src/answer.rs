//! What the simulated provider answers, in the words of Stripe's API.
//!
//! Sources: <https://docs.stripe.com/api/errors>, <https://docs.stripe.com/api/payment_intents/object>,
//! <https://docs.stripe.com/testing#declined-payments>, <https://docs.stripe.com/error-codes>.

use axum::{
    Json,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::scenario::Scenario;

/// The payment that an answer is about.
#[derive(Debug)]
pub(crate) struct Payment<'a> {
    /// Hundredths of the currency.
    pub(crate) minor: u64,
    /// ISO 4217, as the shop wrote it.
    pub(crate) currency: &'a str,
    /// The shop's order.
    pub(crate) order: &'a str,
    /// The shop's attempt, the idempotency key.
    pub(crate) attempt: &'a str,
}

impl Payment<'_> {
    /// The provider's reference: the same for the same attempt.
    pub(crate) fn reference(&self) -> String {
        reference(self.attempt)
    }

    /// The PaymentIntent in the given status.
    fn intent(&self, status: &str) -> Value {
        let id = self.reference();
        json!({
            "id": id,
            "object": "payment_intent",
            "amount": self.minor,
            "amount_received": if status == "succeeded" { self.minor } else { 0 },
            // Stripe sends the secret to the page. It is here so that a leak of it would be noticed.
            "client_secret": format!("{id}_secret_DemoOnlyNotARealSecret"),
            "currency": self.currency.to_ascii_lowercase(),
            "livemode": false,
            "metadata": { "order": self.order, "attempt": self.attempt },
            "payment_method_types": ["card"],
            "status": status,
        })
    }

    /// The answer to a payment that was taken.
    pub(crate) fn succeeded(&self) -> Response {
        Json(self.intent("succeeded")).into_response()
    }

    /// The answer of a scenario in which no payment is taken now.
    pub(crate) fn answer(&self, scenario: Scenario) -> Response {
        match scenario {
            Scenario::Success | Scenario::TimeoutAfterPay => self.succeeded(),
            Scenario::StillProcessing | Scenario::SlowCheck => Json(self.intent("processing")).into_response(),
            Scenario::GenericDecline => self.declined("generic_decline"),
            Scenario::InsufficientFunds => self.card_error(
                "card_declined",
                "insufficient_funds",
                "Your card has insufficient funds.",
                None,
            ),
            Scenario::ExpiredCard => self.card_error(
                "expired_card",
                "expired_card",
                "Your card has expired.",
                Some("exp_month"),
            ),
            Scenario::IncorrectCvc => self.card_error(
                "incorrect_cvc",
                "incorrect_cvc",
                "Your card's security code is incorrect.",
                Some("cvc"),
            ),
            Scenario::ProcessingError => self.card_error(
                "processing_error",
                "processing_error",
                "An error occurred while processing your card. Try again in a little bit.",
                None,
            ),
            Scenario::LostCard => self.declined("lost_card"),
            Scenario::StolenCard => self.declined("stolen_card"),
            Scenario::CardVelocity => self.declined("card_velocity_exceeded"),
            Scenario::IssuerNotAvailable => self.declined("issuer_not_available"),
            Scenario::AuthenticationRequired => self.card_error(
                "authentication_required",
                "authentication_required",
                "Your card was declined. This transaction requires authentication.",
                None,
            ),
            Scenario::AuthenticationFailed => self.error(
                StatusCode::BAD_REQUEST,
                json!({
                    "type": "invalid_request_error",
                    "code": "payment_intent_authentication_failure",
                    "message": "The provided PaymentMethod has failed authentication.",
                    "payment_intent": self.intent("requires_payment_method"),
                }),
            ),
            Scenario::ApiKey => self.error(
                StatusCode::UNAUTHORIZED,
                json!({
                    "type": "invalid_request_error",
                    "code": "api_key_expired",
                    "message": "Expired API Key provided: pk_test_******************Demo",
                }),
            ),
            Scenario::AlreadyPaid => self.error(
                StatusCode::BAD_REQUEST,
                json!({
                    "type": "invalid_request_error",
                    "code": "payment_intent_unexpected_state",
                    "message": "You cannot confirm this PaymentIntent because it has already succeeded.",
                    "payment_intent": self.intent("succeeded"),
                }),
            ),
            Scenario::BankDown => (
                StatusCode::SERVICE_UNAVAILABLE,
                Html("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>"),
            )
                .into_response(),
            Scenario::Unreadable => {
                (StatusCode::OK, Json(json!({ "result": "E_FAIL", "data": null }))).into_response()
            }
        }
    }

    /// A decline with Stripe's message for declines that say nothing.
    fn declined(&self, decline_code: &str) -> Response {
        self.card_error(
            "card_declined",
            decline_code,
            "Your card was declined.",
            None,
        )
    }

    fn card_error(
        &self,
        code: &str,
        decline_code: &str,
        message: &str,
        param: Option<&str>,
    ) -> Response {
        let mut error = json!({
            "type": "card_error",
            "code": code,
            "decline_code": decline_code,
            "doc_url": format!("https://docs.stripe.com/error-codes#{}", code.replace('_', "-")),
            "message": message,
            "payment_intent": self.intent("requires_payment_method"),
        });
        if let (Some(param), Some(members)) = (param, error.as_object_mut()) {
            members.insert("param".into(), param.into());
        }
        self.error(StatusCode::PAYMENT_REQUIRED, error)
    }

    fn error(&self, status: StatusCode, error: Value) -> Response {
        (status, Json(json!({ "error": error }))).into_response()
    }
}

/// A reference in the shape of Stripe's: `pi_` and up to 24 letters and digits.
pub(crate) fn reference(attempt: &str) -> String {
    let tail = attempt.chars().filter(char::is_ascii_alphanumeric).take(23);
    format!("pi_3{}", tail.collect::<String>())
}
