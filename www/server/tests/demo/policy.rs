//! The Content Security Policy, and that the pages keep it.

use crate::client::{Site, www};

#[tokio::test]
async fn every_page_has_the_strict_policy() {
    let site = Site::open().await;
    for path in [
        "",
        "index.html",
        "plain.html",
        "gallery.html",
        "pkg/index.js",
        "nowhere",
    ] {
        assert_eq!(
            site.get(path).await.headers()["content-security-policy"],
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
             style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; \
             base-uri 'none'; form-action 'self'",
            "{path}"
        );
    }
}

#[tokio::test]
async fn without_webassembly_only_that_is_missing() {
    let site = Site::open().await;
    let strict = site.get("").await;
    for path in [
        "no-wasm.html",
        "no-wasm.html?pay=1",
        "?policy=no-wasm",
        "plain.html?a=1&policy=no-wasm",
    ] {
        let answer = site.get(path).await;
        let policy = answer.headers()["content-security-policy"]
            .to_str()
            .unwrap();
        let usual = strict.headers()["content-security-policy"]
            .to_str()
            .unwrap();
        assert_eq!(policy, usual.replace(" 'wasm-unsafe-eval'", ""), "{path}");
        assert_ne!(policy, usual, "{path}");
    }
    assert_eq!(site.get("no-wasm.html").await.body(), strict.body());
}

/// What the policy would refuse, found before a browser does.
#[test]
fn no_page_has_anything_inline() {
    for page in ["index.html", "plain.html", "gallery.html"] {
        let html = std::fs::read_to_string(www().join(page)).unwrap();
        for refused in [
            "<style",
            " style=",
            "<script>",
            "javascript:",
            " onclick=",
            "//cdn",
            "https://",
        ] {
            assert!(!html.contains(refused), "{page} has {refused}");
        }
    }
}
