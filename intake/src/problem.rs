//! Every answer that is not a success: `application/problem+json`, RFC 9457.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::record::Finding;

/// One refusal. No text in it ever repeats what the client sent, apart from member names in pointers.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    kind: &'static str,
    title: &'static str,
    detail: String,
    errors: Vec<Finding>,
    header: Option<(&'static str, &'static str)>,
}

/// The wire form.
#[derive(Serialize)]
struct Body<'a> {
    r#type: &'a str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "<[Finding]>::is_empty")]
    errors: &'a [Finding],
}

/// For a refusal that its status code says in full (RFC 9457, 4.2.1).
const PLAIN: &str = "about:blank";

impl Problem {
    fn new(
        status: StatusCode,
        kind: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            kind,
            title,
            detail: detail.into(),
            errors: Vec::new(),
            header: None,
        }
    }

    fn plain(status: StatusCode, detail: impl Into<String>) -> Self {
        Self::new(
            status,
            PLAIN,
            status.canonical_reason().unwrap_or("Error"),
            detail,
        )
    }

    fn with_header(mut self, name: &'static str, value: &'static str) -> Self {
        self.header = Some((name, value));
        self
    }

    /// 404, for any path that is not ours and for any complaint that is not the asker's.
    pub(crate) fn not_found() -> Self {
        Self::plain(
            StatusCode::NOT_FOUND,
            "Nothing here, or not with this token.",
        )
    }

    /// 405. The router adds `Allow`.
    pub(crate) fn method_not_allowed() -> Self {
        Self::plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "The Allow header names the methods of this address.",
        )
    }

    /// 401: no bearer token in the request.
    pub(crate) fn unauthorized() -> Self {
        Self::plain(
            StatusCode::UNAUTHORIZED,
            "Send the token of the receipt: Authorization: Bearer <token>.",
        )
        .with_header("www-authenticate", "Bearer")
    }

    /// 415.
    pub(crate) fn unsupported_media_type() -> Self {
        Self::plain(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Send the record as Content-Type: application/json.",
        )
    }

    /// 413.
    pub(crate) fn too_large(limit: usize) -> Self {
        Self::plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            format!("The body may hold at most {limit} bytes."),
        )
    }

    /// 408: the body stopped arriving.
    pub(crate) fn too_slow() -> Self {
        Self::plain(
            StatusCode::REQUEST_TIMEOUT,
            "The body did not arrive in time. Send it again with the same key.",
        )
    }

    /// 400: the connection broke inside the body.
    pub(crate) fn broken_body() -> Self {
        Self::plain(
            StatusCode::BAD_REQUEST,
            "The body could not be read to its end. Send it again with the same key.",
        )
    }

    /// 503: the database did not take the record. Nothing was stored.
    pub(crate) fn unavailable() -> Self {
        Self::plain(
            StatusCode::SERVICE_UNAVAILABLE,
            "The store is not available. Send it again with the same key.",
        )
        .with_header("retry-after", "2")
    }

    /// 400: no `Idempotency-Key`.
    pub(crate) fn key_missing() -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "urn:checkout-rescue:problem:idempotency-key-missing",
            "Idempotency-Key is missing",
            "Send the record's id in quotes: Idempotency-Key: \"<id>\".",
        )
    }

    /// 400: an `Idempotency-Key` that is not one structured-field string.
    pub(crate) fn key_malformed() -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "urn:checkout-rescue:problem:idempotency-key-malformed",
            "Idempotency-Key is not a quoted string",
            "Send one structured-field string (RFC 8941, 3.3.3), the record's id in quotes: Idempotency-Key: \"<id>\".",
        )
    }

    /// 422: the key is not the record's id.
    pub(crate) fn key_mismatch() -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "urn:checkout-rescue:problem:idempotency-key-mismatch",
            "Idempotency-Key is not the record's id",
            "The key and the record's id must be the same.",
        )
        .with_errors(vec![Finding::new(
            "/id",
            "differs from the Idempotency-Key header",
        )])
    }

    /// 422: the key already belongs to another record.
    pub(crate) fn key_reused() -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "urn:checkout-rescue:problem:idempotency-key-reused",
            "Idempotency-Key is already used",
            "Another record was received under this id. A changed record needs a new id.",
        )
    }

    /// 409: the same key is being worked on by another request.
    pub(crate) fn in_progress() -> Self {
        Self::new(
            StatusCode::CONFLICT,
            "urn:checkout-rescue:problem:in-progress",
            "The same request is still being processed",
            "Wait, then send it again with the same key to learn its number.",
        )
        .with_header("retry-after", "1")
    }

    /// 400: not JSON. The position counts from 1, columns in bytes.
    pub(crate) fn malformed_json(error: &serde_json::Error) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "urn:checkout-rescue:problem:malformed-json",
            "The body is not JSON",
            format!(
                "Not readable as JSON at line {}, column {}.",
                error.line(),
                error.column()
            ),
        )
    }

    /// 400: the record breaks its schema at every one of `errors`.
    pub(crate) fn invalid_record(errors: Vec<Finding>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "urn:checkout-rescue:problem:invalid-record",
            "The record is not a valid checkout-complaint/1",
            "Each member named in errors must be changed. Nothing was stored.",
        )
        .with_errors(errors)
    }

    /// 422: what looks like a card number stands at every one of `errors`.
    pub(crate) fn card_number(errors: Vec<Finding>) -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "urn:checkout-rescue:problem:card-number",
            "The record holds a card number",
            "Card numbers are never stored. Remove the digits and send the record again. Nothing was stored.",
        )
        .with_errors(errors)
    }

    fn with_errors(mut self, errors: Vec<Finding>) -> Self {
        self.errors = errors;
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = Body {
            r#type: self.kind,
            title: self.title,
            status: self.status.as_u16(),
            detail: &self.detail,
            errors: &self.errors,
        };
        let mut response = (self.status, axum::Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some((name, value)) = self.header {
            headers.insert(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        response
    }
}
