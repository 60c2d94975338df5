//! `POST /complaints`.

use std::time::Duration;

use axum::RequestExt;
use axum::body::Bytes;
use axum::extract::{OriginalUri, Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tracing::{info, warn};

use crate::problem::Problem;
use crate::record::Record;
use crate::store::Outcome;
use crate::{Desk, cards, key};

/// The largest body, in bytes: what a browser lets a page send while it is being closed.
pub(crate) const LIMIT: usize = 64 * 1024;

/// How long a body may take. A phone on a poor line needs some seconds for 64 KiB; a stalled one must not hold a socket.
const PATIENCE: Duration = Duration::from_secs(30);

/// The receipt as the shopper gets it.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    number: &'a str,
    token: &'a str,
    received_at: &'a str,
}

/// Takes one record; answers 201 with its number, the same for every repetition.
pub(crate) async fn submit(
    State(desk): State<Desk>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    if !is_json(request.headers()) {
        return Err(Problem::unsupported_media_type());
    }
    let key = key::read(request.headers())?;
    let record = Record::read(&body(request, PATIENCE).await?)?;
    if record.id() != key {
        return Err(Problem::key_mismatch());
    }
    let cards = cards::find(record.value());
    if !cards.is_empty() {
        return Err(Problem::card_number(cards));
    }
    // From here to the answer: a repetition that overtakes its original is told to wait, as the draft asks.
    let _flight = desk
        .flights
        .take(record.id())
        .ok_or_else(Problem::in_progress)?;
    let receipt = match desk.store.receive(&record).await {
        Ok(Outcome::Stored(receipt)) => {
            info!(
                number = receipt.number,
                category = record.text("/category"),
                "complaint stored"
            );
            receipt
        }
        Ok(Outcome::Replayed(receipt)) => {
            info!(number = receipt.number, "complaint repeated");
            receipt
        }
        Ok(Outcome::Reused) => return Err(Problem::key_reused()),
        Err(error) => {
            warn!(%error, "complaint not stored");
            return Err(Problem::unavailable());
        }
    };
    let token = desk.tokens.issue(record.id());
    let answer = Answer {
        id: record.id(),
        number: &receipt.number,
        token: &token,
        received_at: &receipt.received_at,
    };
    // Below the address that was asked, which may not be at the root of the host.
    let location = format!("{}/{}", uri.path(), receipt.number);
    Ok((
        StatusCode::CREATED,
        [(LOCATION, location)],
        axum::Json(answer),
    )
        .into_response())
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

async fn body(request: Request, patience: Duration) -> Result<Bytes, Problem> {
    match tokio::time::timeout(patience, request.extract::<Bytes, _>()).await {
        Err(_) => Err(Problem::too_slow()),
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(rejection)) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err(Problem::too_large(LIMIT))
        }
        Ok(Err(_)) => Err(Problem::broken_body()),
    }
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use axum::body::{Body, HttpBody};

    use super::*;

    struct Stalled;

    impl HttpBody for Stalled {
        type Data = Bytes;
        type Error = std::io::Error;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
            Poll::Pending
        }
    }

    #[tokio::test]
    async fn a_body_that_stalls_is_given_up() {
        let request = Request::new(Body::new(Stalled));
        let answer = body(request, Duration::from_millis(20))
            .await
            .map_err(|p| p.into_response().status());
        assert_eq!(answer, Err(StatusCode::REQUEST_TIMEOUT));
    }
}
