//! The Content Security Policy that every page is served with: as strict as a checkout's can be.

use axum::{
    extract::Request,
    http::{HeaderValue, Uri, header},
    middleware::Next,
    response::Response,
};

/// What a payment page that has to answer for every script may allow, and still run the widget.
///
/// No inline script, no inline style, no other host, no HTML sink. `'wasm-unsafe-eval'` is what lets the
/// browser compile WebAssembly; it lets no JavaScript be evaluated.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'";

/// The same without `'wasm-unsafe-eval'`: the browser refuses WebAssembly, as many merchants' policies do.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
     style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'";

/// The page that is always served without WebAssembly.
pub(crate) const NO_WASM_PAGE: &str = "/no-wasm.html";

/// Sends the policy with every answer, and forbids guessing at types and keeping stale copies.
pub(crate) async fn attach(request: Request, next: Next) -> Response {
    let policy = policy(request.uri());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    // Whoever rebuilds the package wants to see it at the next reload.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    response
}

fn policy(uri: &Uri) -> &'static str {
    let asked = uri
        .query()
        .is_some_and(|query| query.split('&').any(|pair| pair == "policy=no-wasm"));
    if asked || uri.path() == NO_WASM_PAGE {
        NO_WASM
    } else {
        STRICT
    }
}
