//! The double-charge detector: an order that was really paid twice.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::tabs::Tabs;
use serde_json::Value;

use super::database::sent;
use super::words::say;
use super::{Seen, holds, labels, order, same, seen};

const REFERENCE: &str =
    "document.querySelector('[data-testid=confirmation-reference]').textContent";

/// The shopper pays, clears the browser's data, and pays again in a second tab: no guard can know. The first tab
/// remembers its own payment, sees the other one, says so, and reports both.
pub(super) async fn reported(page: &Page, server: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "twice");
    let address = format!("?scenario=success&locale=en&order={order}&pay=1");
    page.open(&address).await?;
    page.paid().await?;
    let mut references = vec![page.text(REFERENCE).await?];
    page.run("localStorage.clear()").await?;
    let tabs = Tabs::open(page).await?;
    page.open(&address).await?;
    page.paid().await?;
    references.push(page.text(REFERENCE).await?);
    seen(
        page,
        &order,
        Seen {
            charges: 2,
            attempts: 2,
            requests: 2,
        },
    )
    .await?;
    tabs.first().await?;
    page.run("document.querySelector('#checkout').hidden = false; return host.mayPay()")
        .await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("en", "panel-twice", None)?,
        "headline",
    )?;
    same(
        labels(page).await?,
        vec![
            say("en", "action-report", None)?,
            say("en", "action-close", None)?,
        ],
        "buttons",
    )?;
    let facts = page.text("one('.facts').textContent").await?;
    for reference in &references {
        holds(
            reference.starts_with("pi_") && facts.contains(reference),
            &format!("{reference} is shown: {facts}"),
        )?;
    }
    page.press("one('.primary')").await?;
    page.wait("one('#report')?.open").await?;
    same(
        page.text("one('#category').value").await?,
        "double_charge".to_owned(),
        "what the report is about",
    )?;
    let (_, record) = sent(page, server).await?;
    same(
        &record["category"],
        &Value::from("double_charge"),
        "category",
    )?;
    let paid = record
        .pointer("/payment/paid_attempts")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut recorded: Vec<_> = paid
        .iter()
        .filter_map(|attempt| attempt["reference"].as_str().map(str::to_owned))
        .collect();
    recorded.sort_unstable();
    references.sort_unstable();
    same(recorded, references, "references in the database")
}
