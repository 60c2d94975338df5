//! Where WebAssembly cannot be had: the honest message of the shell.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::{CORE, Site};

use super::words::say;
use super::{Seen, order, same, seen};

/// The policy of the page forbids WebAssembly: said in the language of the page, and there is a way on.
pub(super) async fn without_wasm(page: &Page, _: &Server, _: Browser) -> Result<()> {
    for tag in ["en", "ro", "ru", "zh-Hans"] {
        page.open(&format!(
            "no-wasm.html?scenario=insufficient_funds&locale={tag}&pay=1"
        ))
        .await?;
        said(page, tag).await?;
    }
    Ok(())
}

/// The message is up, whole, focused and with a way on.
async fn said(page: &Page, tag: &str) -> Result<()> {
    page.wait("one('section p')").await?;
    for (what, expression, expected) in [
        (
            "headline",
            "one('section h2').textContent",
            say(tag, "fallback-headline", None)?,
        ),
        (
            "text",
            "one('section p').textContent",
            say(tag, "fallback-text", None)?,
        ),
        ("lang", "one('section').lang", tag.to_owned()),
        ("focus", "root.activeElement?.localName", "h2".to_owned()),
        ("panels of the core", "all('#panel').length", "0".to_owned()),
    ] {
        same(page.text(expression).await?, expected, what)?;
    }
    let text = serde_json::to_string(&say(tag, "fallback-text", None)?)?;
    let spoken = "host.querySelector('[role=status]')";
    page.wait(&format!(
        "{spoken}?.textContent === {text} && {spoken}.lang === '{tag}'"
    ))
    .await?;
    let check = serde_json::to_string(&say(tag, "action-check-status", None)?)?;
    page.wait(&format!(
        "all('section button').some((button) => button.textContent === {check})"
    ))
    .await
}

/// The file is not there (404). When it is again, so is the widget, without a reload: it knows of the attempt whose failure
/// nobody could read, and checks it before anything pays.
pub(super) async fn without_the_file(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let server = Server::serve(Site::without(&[CORE])?).await?;
    let page = page.at(&server.url);
    let order = order(browser, "no-core");
    page.open(&format!(
        "?scenario=insufficient_funds&locale=zh-Hans&pay=1&order={order}"
    ))
    .await?;
    said(&page, "zh-Hans").await?;
    server.site.restore(CORE)?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.wait("one('#panel')").await?;
    same(
        page.text("all('section').length").await?,
        "1".to_owned(),
        "panels",
    )?;
    page.press_label(&say("zh-Hans", "action-check-status", None)?)
        .await?;
    page.press_label(&say("zh-Hans", "action-retry", None)?)
        .await?;
    page.paid().await?;
    seen(&page, &order, Seen::RETRIED).await
}

/// With a status check the fallback checks first; found unpaid, it pays again.
pub(super) async fn retry_without_wasm(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "fallback");
    page.open(&format!(
        "no-wasm.html?scenario=processing_error&locale=en&pay=1&order={order}"
    ))
    .await?;
    page.press_label(&say("en", "action-check-status", None)?)
        .await?;
    page.wait("all('section button').length > 2").await?;
    same(
        page.text("[one('section h2').textContent, one('section p').textContent].join(' | ')")
            .await?,
        [
            say("en", "not-completed", None)?,
            say("en", "charge-checked-not-charged", None)?,
        ]
        .join(" | "),
        "what is said when nothing was paid",
    )?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.paid().await?;
    same(page.events("rescue-retry").await?.len(), 1, "retry events")?;
    seen(page, &order, Seen::RETRIED).await
}

/// After the check, another way to pay.
pub(super) async fn method_without_wasm(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("no-wasm.html?scenario=generic_decline&locale=ru&pay=1")
        .await?;
    page.press_label(&say("ru", "action-check-status", None)?)
        .await?;
    page.press_label("PayPal").await?;
    page.wait("document.querySelector('[data-event=\"rescue-method\"]')")
        .await?;
    let events = page.events("rescue-method").await?;
    same(
        events.first(),
        Some(&serde_json::json!({ "method": "paypal" })),
        "event",
    )?;
    page.wait("!one('section')").await
}

/// The money is found: nobody is asked to pay again.
pub(super) async fn paid_without_wasm(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "fallback-paid");
    page.open(&format!(
        "no-wasm.html?scenario=timeout_after_pay&locale=ro&pay=1&order={order}"
    ))
    .await?;
    page.press_label(&say("ro", "action-check-status", None)?)
        .await?;
    page.paid().await?;
    same(page.events("rescue-paid").await?.len(), 1, "paid events")?;
    seen(page, &order, Seen::ONCE).await
}
