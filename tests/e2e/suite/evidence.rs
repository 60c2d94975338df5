//! What was on screen when a scenario failed.

use std::fs;

use e2e::page::Page;
use e2e::tools::target;

/// Keeps a picture of the page and its source, the shadow included; returns the error with their place.
pub(crate) async fn keep(page: &Page, file: &str, error: &str) -> String {
    let folder = target().join("e2e");
    let (picture, source) = (
        folder.join(format!("{file}.png")),
        folder.join(format!("{file}.html")),
    );
    let kept =
        fs::create_dir_all(&folder).is_ok() && page.session.screenshot(&picture).await.is_ok();
    let html = page.session.source().await.unwrap_or_default();
    let shadow = page.text("root?.innerHTML").await.unwrap_or_default();
    drop(fs::write(
        source,
        format!("{html}\n<!-- the shadow -->\n{shadow}\n"),
    ));
    if kept {
        format!("{error}\nsee {}", picture.display())
    } else {
        error.to_owned()
    }
}
