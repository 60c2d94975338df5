//! `GET /complaints/{number}`.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tracing::warn;

use crate::Desk;
use crate::problem::Problem;

/// A complaint as its shopper sees it.
#[derive(Serialize)]
struct Answer {
    number: String,
    state: String,
    received_at: String,
    category: String,
}

/// Tells the state of one complaint to whoever holds its token.
///
/// An unknown number and a wrong token get the same bytes, so that nobody can count complaints.
pub(crate) async fn status(
    State(desk): State<Desk>,
    number: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let token = bearer(&headers).ok_or_else(Problem::unauthorized)?;
    let Path(number) = number.map_err(|_| Problem::not_found())?;
    let found = desk.store.find(&number).await.map_err(|error| {
        warn!(%error, "complaint not read");
        Problem::unavailable()
    })?;
    // An unknown number does the same work, against an id that no complaint has.
    let id = found.as_ref().map_or("", |status| &status.id);
    let may = desk.tokens.verify(id, token);
    let status = found.filter(|_| may).ok_or_else(Problem::not_found)?;
    let answer = Answer {
        number,
        state: status.state,
        received_at: status.received_at,
        category: status.category,
    };
    Ok(axum::Json(answer).into_response())
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim_matches(' ');
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
