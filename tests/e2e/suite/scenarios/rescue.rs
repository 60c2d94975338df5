//! The ways on: retry, another method, correcting, confirming, checking.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;

use super::words::say;
use super::{holds, same};

fn text(value: Option<&Value>, pointer: &str) -> String {
    value
        .and_then(|value| value.pointer(pointer)?.as_str())
        .unwrap_or_default()
        .to_owned()
}

/// How often the order was charged.
async fn charges(page: &Page, order: &str) -> Result<i64> {
    let script = format!("return fetch('/api/charges/{order}').then((answer) => answer.json())");
    Ok(page.run(&script).await?["charges"].as_i64().unwrap_or(-1))
}

fn order(browser: Browser, name: &str) -> String {
    format!("A-{}-{name}", browser.name())
}

pub(super) async fn retry(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "retry");
    page.fail("processing_error", &format!("&locale=en&order={order}"))
        .await?;
    let label = say("en", "action-retry", None)?;
    // Two presses in one go: only one of them may find the button.
    page.run_with(
        "const button = all('button').find((button) => button.textContent === arguments[0]); button.click(); button.click();",
        serde_json::json!([label]),
    )
    .await?;
    page.wait("document.querySelector('[data-testid=confirmation]')")
        .await?;
    let events = page.events("rescue-retry").await?;
    same(events.len(), 1, "retry events")?;
    holds(
        text(events.first(), "/attempt/id").len() == 36,
        "the attempt has an id",
    )?;
    holds(
        page.text("one('#panel')").await?.is_empty(),
        "the panel is gone",
    )?;
    same(charges(page, &order).await?, 1, "charges")
}

pub(super) async fn other_method(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("insufficient_funds", "&locale=ro").await?;
    page.press("one('.methods button')").await?;
    page.wait("document.querySelector('[data-event=\"rescue-method\"]')")
        .await?;
    let events = page.events("rescue-method").await?;
    same(
        text(events.first(), "/method"),
        "paypal".to_owned(),
        "method",
    )?;
    page.wait("!one('#panel')").await
}

pub(super) async fn correct_a_field(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("incorrect_cvc", "&locale=zh-Hans").await?;
    page.press("one('.primary')").await?;
    page.wait("document.querySelector('[data-event=\"rescue-edit\"]')")
        .await?;
    let events = page.events("rescue-edit").await?;
    same(text(events.first(), "/field"), "cc-csc".to_owned(), "field")?;
    page.wait("document.activeElement?.getAttribute('autocomplete')?.includes('cc-csc')")
        .await
}

pub(super) async fn confirm_again(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("authentication_failed", "&locale=ru").await?;
    page.press("one('.primary')").await?;
    page.press("document.querySelector('[data-testid=bank-confirm]')")
        .await?;
    page.wait("document.querySelector('[data-testid=confirmation]')")
        .await
}

/// The answer was lost after the money was taken: the check finds it, and nobody pays twice.
pub(super) async fn unknown_then_paid(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "paid");
    page.fail("timeout_after_pay", &format!("&locale=ro&order={order}"))
        .await?;
    same(
        page.text("one('.charge').textContent").await?,
        say("ro", "charge-unknown", None)?,
        "charge",
    )?;
    same(
        page.text("one('.primary').textContent").await?,
        say("ro", "action-check-status", None)?,
        "primary",
    )?;
    let retry = say("ro", "action-retry", None)?;
    holds(
        !page
            .text("one('#panel').textContent")
            .await?
            .contains(&retry),
        "no retry while unknown",
    )?;
    page.press("one('.primary')").await?;
    page.wait("document.querySelector('[data-testid=confirmation]')")
        .await?;
    let events = page.events("rescue-paid").await?;
    holds(
        text(events.first(), "/reference").starts_with("pi_"),
        "the reference of the payment that was found",
    )?;
    same(charges(page, &order).await?, 1, "charges")
}

pub(super) async fn unknown_then_not_paid(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "not-paid");
    page.fail("bank_down", &format!("&locale=en&order={order}"))
        .await?;
    page.press("one('.primary')").await?;
    let checked = serde_json::to_string(&say("en", "charge-checked-not-charged", None)?)?;
    page.wait(&format!("one('.charge')?.textContent === {checked}"))
        .await?;
    same(
        page.text("root.activeElement?.id").await?,
        "headline".to_owned(),
        "focus",
    )?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.wait("document.querySelector('[data-testid=confirmation]')")
        .await?;
    same(charges(page, &order).await?, 1, "charges")
}

/// A cancel is no decline, and nobody is scolded for it.
pub(super) async fn cancelled(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("wallet_cancelled", "&locale=en").await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("en", "cancelled-by-shopper", None)?,
        "headline",
    )
}

/// The request surely never left: it is said so, and trying again is safe.
pub(super) async fn offline(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("offline", "&locale=ru").await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("ru", "offline", None)?,
        "headline",
    )?;
    same(
        page.text("one('.charge').textContent").await?,
        say("ru", "charge-not-charged", None)?,
        "charge",
    )
}
