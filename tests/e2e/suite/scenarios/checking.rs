//! The check goes on by itself until it knows.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::tabs::Tabs;

use super::words::say;
use super::{Seen, asked_for, order, same, seen};

/// Waits until the panel's note says a message.
async fn noted(page: &Page, tag: &str, id: &str) -> Result<()> {
    let note = serde_json::to_string(&say(tag, id, None)?)?;
    page.wait(&format!("one('#note')?.textContent === {note}"))
        .await
}

/// Two answers say that it is on its way, the third that it is paid: nobody presses anything meanwhile.
pub(super) async fn slow(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "slow");
    page.fail("slow_check", &format!("&locale=zh-Hans&order={order}"))
        .await?;
    page.press("one('.primary')").await?;
    noted(page, "zh-Hans", "panel-ask-again").await?;
    page.paid().await?;
    same(asked_for(page).await?.len(), 3, "questions")?;
    seen(page, &order, Seen::ONCE).await
}

/// The network goes while it waits for the next question: it says so, asks nothing, and goes on once the network is back.
pub(super) async fn offline_between(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "offline-between");
    page.fail("still_processing", &format!("&locale=en&order={order}"))
        .await?;
    page.press("one('.primary')").await?;
    noted(page, "en", "panel-ask-again").await?;
    // As the browser would when the cable is pulled.
    page.run("Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false }); dispatchEvent(new Event('offline'))")
        .await?;
    noted(page, "en", "panel-offline-pause").await?;
    same(asked_for(page).await?.len(), 1, "questions")?;
    page.run("delete navigator.onLine; dispatchEvent(new Event('online'))")
        .await?;
    page.paid().await?;
    seen(page, &order, Seen::ONCE).await
}

/// Both tabs check, by the browser's own locks: each comes to know.
pub(super) async fn in_both_tabs(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    both_know(page, &order(browser, "both-check"), "").await
}

/// The same by a lease, as in browsers that have no locks.
pub(super) async fn without_locks(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let without = "Object.defineProperty(navigator, 'locks', { value: undefined })";
    both_know(page, &order(browser, "lease"), without).await
}

async fn both_know(page: &Page, order: &str, prepare: &str) -> Result<()> {
    page.fail("slow_check", &format!("&locale=en&order={order}"))
        .await?;
    page.run(prepare).await?;
    let tabs = Tabs::open(page).await?;
    page.open(&format!("?scenario=success&locale=en&order={order}"))
        .await?;
    page.run(prepare).await?;
    page.press("one('.primary')").await?;
    tabs.first().await?;
    page.press("one('.primary')").await?;
    page.paid().await?;
    tabs.second().await?;
    page.paid().await?;
    seen(page, order, Seen::ONCE).await
}
