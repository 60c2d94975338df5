//! The files and their types: a browser refuses modules and WebAssembly of the wrong type.

use demo::{Demo, Error, Options};
use hyper::StatusCode;

use crate::client::Site;

#[tokio::test]
async fn every_kind_of_file_has_its_type() {
    let site = Site::open().await;
    for (path, kind) in [
        ("", "text/html"),
        ("plain.html", "text/html"),
        ("gallery.html", "text/html"),
        ("page.js", "text/javascript"),
        ("styles/shop.css", "text/css"),
        ("pictures/mark.svg", "image/svg+xml"),
        ("locales/ro.json", "application/json"),
        ("parts/gallery/reasons.js", "text/javascript"),
        ("pkg/index.js", "text/javascript"),
        ("pkg/wasm/checkout_rescue_bg.wasm", "application/wasm"),
        ("pkg/locales/ro.pack", "text/plain; charset=utf-8"),
        ("pkg/providers/stripe.pack", "text/plain; charset=utf-8"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        assert_eq!(answer.headers()["content-type"], kind, "{path}");
        assert_eq!(answer.headers()["cache-control"], "no-cache", "{path}");
        assert_eq!(
            answer.headers()["x-content-type-options"],
            "nosniff",
            "{path}"
        );
    }
}

#[tokio::test]
async fn neither_the_source_of_the_server_nor_anything_outside_is_served() {
    let site = Site::open().await;
    for path in [
        "server/Cargo.toml",
        "server/src/main.rs",
        "%2e%2e/Cargo.toml",
        "pkg/%2e%2e/x",
    ] {
        assert_eq!(
            site.get(path).await.status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_package_that_was_not_built_is_said_so() {
    let empty = tempfile::tempdir().unwrap();
    let options = Options {
        pkg: empty.path().into(),
        www: crate::client::www(),
        db: empty.path().join("complaints.db"),
        listen: ([127, 0, 0, 1], 0).into(),
    };
    let error = Demo::open(&options).await.unwrap_err();
    assert!(matches!(error, Error::Missing { .. }));
    assert!(error.to_string().contains("cargo xtask package"), "{error}");
}
