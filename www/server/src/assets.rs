//! The files: the pages at `/`, the npm package at `/pkg/`.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::Response,
    routing::any,
};
use tower_http::services::{ServeDir, ServeFile};

use crate::{Error, policy::NO_WASM_PAGE};

/// Serves what is in `www` and `pkg`.
///
/// # Errors
/// [`Error::Missing`] when one of them is not what it should be: a blank page would tell nobody why.
pub(crate) fn router(www: &Path, pkg: &Path) -> Result<Router, Error> {
    let index = www.join("index.html");
    required(&index, "give the folder of the pages with --www")?;
    required(
        &pkg.join("index.js"),
        "build the package with `cargo xtask package`",
    )?;
    Ok(Router::new()
        .route_service(NO_WASM_PAGE, ServeFile::new(index))
        // The source of this server lives beside the pages and is none of them.
        .route("/server/{*path}", any(StatusCode::NOT_FOUND))
        .nest_service("/pkg", ServeDir::new(pkg))
        .fallback_service(ServeDir::new(www))
        .layer(middleware::from_fn(name_packs)))
}

fn required(file: &Path, remedy: &'static str) -> Result<(), Error> {
    if file.is_file() {
        return Ok(());
    }
    Err(Error::Missing {
        file: file.to_path_buf(),
        remedy,
    })
}

/// Language and provider packs have types of our own making, which no table of types knows.
async fn name_packs(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let pack = path.ends_with(".pack");
    let mut response = next.run(request).await;
    if pack && response.status().is_success() {
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/plain; charset=utf-8"),
        );
    }
    response
}
