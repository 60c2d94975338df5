//! Where a bank or a service does not answer: a countdown, and the wish to be told; and what to ask a bank.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;
use thirtyfour::Key;

use super::database::sent;
use super::words::{say, say_with};
use super::{holds, order, same};

/// The retry, as the label names it.
const WAITING: &str = "one('.primary[aria-disabled]')";

/// The same method waits, and says so when it is pressed; another one works at once.
pub(super) async fn another_method(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "countdown");
    page.fail("issuer_not_available", &format!("&locale=en&order={order}"))
        .await?;
    same(
        page.text(&format!("{WAITING}?.textContent")).await?,
        say("en", "action-retry", None)?,
        "the button that waits",
    )?;
    same(
        page.text(&format!("{WAITING}.getAttribute('aria-describedby')"))
            .await?,
        "wait".to_owned(),
        "what describes it",
    )?;
    page.press(WAITING).await?;
    same(
        page.text("host.querySelector('[role=status]').textContent")
            .await?,
        page.text("one('#wait').textContent").await?,
        "what is heard",
    )?;
    holds(
        page.events("rescue-retry").await?.is_empty(),
        "nothing was retried",
    )?;
    page.press_label(&say_with("en", "action-method", "method", "PayPal")?)
        .await?;
    page.wait("document.querySelector('[data-testid=method-paypal]').checked")
        .await?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.paid().await
}

/// It is counted down, and then the retry works.
pub(super) async fn to_the_end(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "countdown-end");
    page.open(&format!(
        "?scenario=issuer_not_available&locale=en&order={order}"
    ))
    .await?;
    page.run("host.configure({ retryAfter: 5 })").await?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    let ready = serde_json::to_string(&say("en", "panel-retry-ready", None)?)?;
    page.wait(&format!("one('#wait')?.textContent === {ready}"))
        .await?;
    holds(
        page.text(WAITING).await?.is_empty(),
        "the button waits no more",
    )?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.paid().await
}

/// The line counts.
pub(super) async fn counts(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("?scenario=issuer_not_available&locale=ru")
        .await?;
    page.run("host.configure({ retryAfter: 60 })").await?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.wait("one('#wait')").await?;
    let first = serde_json::to_string(&page.text("one('#wait').textContent").await?)?;
    page.wait(&format!("one('#wait').textContent !== {first}"))
        .await?;
    holds(
        !page.text(WAITING).await?.is_empty(),
        "the button still waits",
    )
}

/// “Tell me when it works” asks for an address and nothing else, and is a request of its own kind in the database.
pub(super) async fn tell_me(page: &Page, server: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "tell-me");
    page.fail("issuer_not_available", &format!("&locale=ro&order={order}"))
        .await?;
    page.press_label(&say("ro", "action-notify", None)?).await?;
    page.wait("one('#report')?.open").await?;
    holds(
        page.text("one('#narrative') ?? one('#name')")
            .await?
            .is_empty(),
        "an address is all that is asked for",
    )?;
    let (event, record) = sent(page, server).await?;
    for (pointer, expected) in [
        ("/kind", "notification_request"),
        ("/contact/email", "ana@example.com"),
        ("/payment/order", order.as_str()),
    ] {
        same(
            record.pointer(pointer),
            Some(&Value::from(expected)),
            pointer,
        )?;
    }
    same(
        &event["kind"],
        &Value::from("notification_request"),
        "what the page hears",
    )
}

/// What to ask the bank is folded away; by keyboard alone it opens, tells amount and reference, and is copied.
pub(super) async fn ask_your_bank(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("generic_decline", "&locale=en").await?;
    let title = say("en", "bank-question-title", None)?;
    tab_to(page, &title).await?;
    holds(
        page.text("one('.quote').checkVisibility()").await? == "false",
        "it is folded away",
    )?;
    page.key(Key::Enter).await?;
    page.wait("one('.question').open && one('.quote').checkVisibility()")
        .await?;
    let asked = page.text("one('.quote').textContent").await?;
    for known in ["199.90", "pi_"] {
        holds(asked.contains(known), &format!("{known} is asked: {asked}"))?;
    }
    tab_to(page, &say("en", "action-copy", None)?).await?;
    page.key(Key::Enter).await?;
    let copied = serde_json::to_string(&say("en", "panel-copied", None)?)?;
    page.wait(&format!("one('#note').textContent === {copied}"))
        .await
}

/// Tab, until the focus is on what says this.
async fn tab_to(page: &Page, label: &str) -> Result<()> {
    for _ in 0..12 {
        if page.text("root.activeElement?.textContent").await? == label {
            return Ok(());
        }
        page.key(Key::Tab).await?;
    }
    Err(format!("Tab never reached “{label}”").into())
}
