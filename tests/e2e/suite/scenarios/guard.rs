//! Nobody pays twice: two tabs, a reload in the middle, two presses at once, an order that is paid.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::tabs::Tabs;

use super::words::say;
use super::{Seen, asked_for, holds, kept, labels, order, same, seen};

/// What can be pressed while an attempt is open: nothing that pays.
async fn only_asks(page: &Page, tag: &str) -> Result<()> {
    let mut expected = Vec::new();
    for id in ["action-check-status", "action-report", "action-close"] {
        expected.push(say(tag, id, None)?);
    }
    same(labels(page).await?, expected, "buttons")
}

/// The first tab pays and loses the answer. The second one says so as it opens, pays nothing, and finds the money; then
/// the first one knows it too.
pub(super) async fn two_tabs(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "two-tabs");
    page.fail("timeout_after_pay", &format!("&locale=ro&order={order}"))
        .await?;
    let paid = kept(page, &order).await?;
    let tabs = Tabs::open(page).await?;
    page.open(&format!("?scenario=success&locale=ro&order={order}"))
        .await?;
    page.wait("one('#panel')").await?;
    same(
        page.text("one('.charge').textContent").await?,
        say("ro", "charge-unknown", None)?,
        "charge",
    )?;
    only_asks(page, "ro").await?;
    // The shop's own button is still there. Its handler runs to its end at each press.
    for _ in 0..2 {
        page.press("document.querySelector('[data-testid=pay]')")
            .await?;
    }
    page.wait("one('#panel')").await?;
    only_asks(page, "ro").await?;
    same(kept(page, &order).await?, paid.clone(), "attempts kept")?;
    page.press("one('.primary')").await?;
    page.paid().await?;
    same(asked_for(page).await?, paid, "attempts asked for")?;
    let found = page.events("rescue-paid").await?;
    tabs.first().await?;
    page.paid().await?;
    same(
        page.events("rescue-paid").await?,
        found,
        "what both tabs heard",
    )?;
    seen(page, &order, Seen::ONCE).await
}

/// The answer is lost and the page with it: it comes back with the same attempt, although it presses Pay as it opens.
pub(super) async fn reload(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "reload");
    page.fail("timeout_after_pay", &format!("&locale=ru&order={order}"))
        .await?;
    let paid = kept(page, &order).await?;
    for _ in 0..2 {
        page.session.refresh().await?;
        page.wait("one('#panel')").await?;
        only_asks(page, "ru").await?;
    }
    page.press("one('.primary')").await?;
    page.paid().await?;
    same(asked_for(page).await?, paid, "attempts asked for")?;
    seen(page, &order, Seen::ONCE).await
}

/// Two events in one go, past the shop's own protection: one attempt.
pub(super) async fn double_pay(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "double-pay");
    page.open(&format!("?scenario=success&locale=en&order={order}"))
        .await?;
    page.run("import('/checkout.js').then(({ pay }) => { pay(); pay(); pay() })")
        .await?;
    page.paid().await?;
    seen(page, &order, Seen::ONCE).await
}

/// Two presses on the retry in one go: one more attempt, and not two. Found unpaid, the order waits for nothing.
pub(super) async fn double_retry(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "double-retry");
    page.fail("bank_down", &format!("&locale=en&order={order}"))
        .await?;
    page.press("one('.primary')").await?;
    page.wait("one('.methods')").await?;
    let retry = say("en", "action-retry", None)?;
    page.run_with(
        "const button = all('button').find((button) => button.textContent === arguments[0]); button.click(); button.click();",
        serde_json::json!([retry]),
    )
    .await?;
    page.paid().await?;
    seen(page, &order, Seen::RETRIED).await
}

/// Found unpaid, it is paid with a new attempt, as the old one's key would bring the old answer. Whoever comes back is told
/// that it is paid, and cannot pay.
pub(super) async fn paid_stays_paid(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "stays-paid");
    page.fail("bank_down", &format!("&locale=en&order={order}"))
        .await?;
    let first = kept(page, &order).await?;
    page.press("one('.primary')").await?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.paid().await?;
    let retries = page.events("rescue-retry").await?;
    let second = retries
        .first()
        .and_then(|retry| retry.pointer("/attempt/id")?.as_str())
        .unwrap_or_default();
    holds(second.len() == 36, "the retry's attempt has an id")?;
    holds(
        !first.contains(&second.to_owned()),
        "the retry's attempt is a new one",
    )?;
    for more in ["", "&pay=1"] {
        page.open(&format!("?scenario=success&locale=en&order={order}{more}"))
            .await?;
        page.paid().await?;
        let events = page.events("rescue-paid").await?;
        holds(
            events.iter().all(|event| event["attempt"]["id"] == second),
            "the attempt that paid it",
        )?;
        holds(
            page.text("document.querySelector('[data-testid=pay]').checkVisibility()")
                .await?
                == "false",
            "the shop's button is gone",
        )?;
        seen(page, &order, Seen::RETRIED).await?;
    }
    // A page that keeps the panel shows it, and nothing in it pays.
    page.run("addEventListener('rescue-paid', (event) => event.stopImmediatePropagation(), { capture: true })")
        .await?;
    same(
        page.run("document.querySelector('#checkout').hidden = false; return host.mayPay()")
            .await?,
        false.into(),
        "whether it may be paid",
    )?;
    same(
        page.text("one('#headline').textContent").await?,
        say("en", "panel-paid", None)?,
        "headline",
    )?;
    same(
        labels(page).await?,
        vec![say("en", "action-close", None)?],
        "buttons",
    )
}

/// Without WebAssembly the second tab is guarded too.
pub(super) async fn without_wasm(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "guard-no-wasm");
    let address = |more: &str| format!("no-wasm.html?locale=en&order={order}{more}");
    page.open(&address("&scenario=timeout_after_pay&pay=1"))
        .await?;
    page.wait("one('#notice')").await?;
    let paid = kept(page, &order).await?;
    let tabs = Tabs::open(page).await?;
    page.open(&address("&scenario=success")).await?;
    page.wait("one('#notice')").await?;
    same(
        page.text("one('#notice h2').textContent").await?,
        say("en", "fallback-headline", None)?,
        "headline",
    )?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    same(
        page.run("return host.mayPay()").await?,
        false.into(),
        "whether it may be paid",
    )?;
    let check = say("en", "action-check-status", None)?;
    page.wait("one('#notice button')").await?;
    same(
        labels(page).await?,
        vec![check.clone(), say("en", "action-close", None)?],
        "buttons",
    )?;
    page.press_label(&check).await?;
    page.paid().await?;
    same(asked_for(page).await?, paid, "attempts asked for")?;
    tabs.first().await?;
    // Without the core nothing listens to other tabs; the next press asks the device.
    page.press_label(&check).await?;
    page.paid().await?;
    seen(page, &order, Seen::ONCE).await
}
