//! Which other origins may post complaints from their pages.

use std::time::Duration;

use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, Method};
use tower_http::cors::CorsLayer;

use crate::error::{Error, Kind};

/// Reads an origin as a browser writes it: `https://shop.example`, `http://localhost:5173`.
///
/// # Errors
/// Anything else, such as a path, a trailing slash, upper case or `*`: browsers compare the text, so it
/// would never match, and the merchant would look for the fault elsewhere.
pub(crate) fn origin(text: &str) -> Result<HeaderValue, Error> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or_default();
    let fits = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b':' | b'[' | b']');
    if host.is_empty() || !host.bytes().all(fits) {
        return Err(Kind::Origin(text.to_owned()).into());
    }
    HeaderValue::from_str(text).map_err(|_| Kind::Origin(text.to_owned()).into())
}

/// Lets those origins do what the widget does, and read what it reads. Without cookies.
pub(crate) fn layer(origins: &[HeaderValue]) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(origins.to_vec())
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            CONTENT_TYPE,
            AUTHORIZATION,
            HeaderName::from_static("idempotency-key"),
        ])
        .expose_headers([LOCATION, RETRY_AFTER])
        // The most that Chrome keeps; a preflight before each try would double the requests of a poor line.
        .max_age(Duration::from_secs(7200))
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn takes_origins_only() {
        for text in [
            "https://shop.example",
            "http://localhost:5173",
            "http://[::1]:80",
            "https://xn--e1afmkfd.example",
        ] {
            assert!(origin(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "*",
            "null",
            "shop.example",
            "https://",
            "https://shop.example/",
            "https://shop.example/a",
            "https://Shop.example",
            "HTTPS://shop.example",
            "ftp://shop.example",
            "https://a b",
            "https://a@b",
            "https://a\n",
        ] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
