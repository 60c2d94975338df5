//! The report, from the panel to the database.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use super::words::say;
use super::{holds, same};

/// A public test number, as people write it.
const CARD: &str = "4242 4242 4242 4242";

async fn open(page: &Page, more: &str) -> Result<()> {
    page.fail("generic_decline", more).await?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await
}

/// The record of a complaint as the receiver keeps it.
async fn stored(server: &Server, number: &str) -> Result<Value> {
    let options = SqliteConnectOptions::new()
        .filename(&server.database)
        .read_only(true);
    let pool = SqlitePool::connect_with(options).await?;
    let (record,): (String,) = sqlx::query_as("select record from complaints where number = ?")
        .bind(number)
        .fetch_one(&pool)
        .await?;
    pool.close().await;
    Ok(serde_json::from_str(&record)?)
}

async fn send(page: &Page) -> Result<String> {
    page.press("one('#report .primary')").await?;
    page.wait("document.querySelector('[data-event=\"rescue-reported\"]')")
        .await?;
    let events = page.events("rescue-reported").await?;
    let number = events
        .last()
        .and_then(|event| event["number"].as_str())
        .unwrap_or_default()
        .to_owned();
    holds(
        page.text("one('#report').textContent")
            .await?
            .contains(&number),
        "the number is shown",
    )?;
    Ok(number)
}

pub(super) async fn arrives(page: &Page, server: &Server, browser: Browser) -> Result<()> {
    let order = format!("A-{}-report", browser.name());
    open(page, &format!("&locale=ro&order={order}")).await?;
    same(
        page.text("root.activeElement?.id").await?,
        "report-title".to_owned(),
        "focus",
    )?;
    let preview = page.text("one('#preview').textContent").await?;
    for known in [
        order.as_str(),
        "199.90 RON",
        "pi_",
        "ana@example.com",
        "Ana",
    ] {
        holds(
            preview.contains(known),
            &format!("{known} is in what will be sent: {preview}"),
        )?;
    }
    let number = send(page).await?;
    let record = stored(server, &number).await?;
    same(&record["payment"]["order"], &Value::from(order), "order")?;
    same(
        &record["payment"]["amount"]["value"],
        &Value::from("199.90"),
        "amount",
    )?;
    same(
        &record["payment"]["reason"],
        &Value::from("declined_no_reason"),
        "reason",
    )?;
    same(
        &record["payment"]["charge"],
        &Value::from("not_charged"),
        "charge",
    )?;
    same(
        &record["contact"]["email"],
        &Value::from("ana@example.com"),
        "e-mail",
    )?;
    holds(
        record["payment"]["reference"]
            .as_str()
            .is_some_and(|text| text.starts_with("pi_")),
        "reference",
    )?;
    // Everything that was sent was shown.
    let mut texts = Vec::new();
    strings(&record["payment"], &mut texts);
    strings(&record["contact"], &mut texts);
    for text in texts
        .iter()
        .filter(|text| !["declined_no_reason", "not_charged"].contains(&text.as_str()))
    {
        holds(
            preview.contains(text.as_str()),
            &format!("{text} was sent and not shown"),
        )?;
    }
    Ok(())
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Object(members) => members.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

pub(super) async fn card_numbers_are_taken_out(
    page: &Page,
    server: &Server,
    _: Browser,
) -> Result<()> {
    open(page, "&locale=en").await?;
    page.find("one('#narrative')")
        .await?
        .send_keys(format!("I typed {CARD} twice"))
        .await?;
    page.press("one('summary')").await?;
    page.wait("one('#preview').textContent.includes('[••••]')")
        .await?;
    holds(
        !page
            .text("one('#preview').textContent")
            .await?
            .contains("4242"),
        "no digits in the preview",
    )?;
    let number = send(page).await?;
    let record = stored(server, &number).await?;
    same(
        &record["narrative"],
        &Value::from("I typed [••••] twice"),
        "narrative",
    )?;
    same(&record["redactions"], &Value::from(1), "redactions")
}

pub(super) async fn email_is_checked(page: &Page, _: &Server, _: Browser) -> Result<()> {
    open(page, "&locale=ru").await?;
    let email = page.find("one('#email')").await?;
    email.clear().await?;
    email.send_keys("ana").await?;
    page.press("one('#report .primary')").await?;
    page.wait("one('#email-problem').textContent").await?;
    same(
        page.text("one('#email-problem').textContent").await?,
        say("ru", "report-email-problem", None)?,
        "problem",
    )?;
    same(
        page.text("root.activeElement?.id").await?,
        "email".to_owned(),
        "focus",
    )?;
    same(
        page.text("one('#email').getAttribute('aria-invalid')")
            .await?,
        "true".to_owned(),
        "aria-invalid",
    )?;
    holds(
        page.events("rescue-reported").await?.is_empty(),
        "nothing was sent",
    )
}

/// Closing the form keeps what was written, and its id.
pub(super) async fn draft_is_kept(page: &Page, _: &Server, _: Browser) -> Result<()> {
    open(page, "&locale=en").await?;
    page.find("one('#narrative')")
        .await?
        .send_keys("where is my order")
        .await?;
    let id = page
        .text("[...all('#preview bdi')].at(-1).textContent")
        .await?;
    page.press("one('#report .link')").await?;
    page.wait("!one('#report')").await?;
    same(
        page.text("root.activeElement?.id").await?,
        "headline".to_owned(),
        "focus",
    )?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await?;
    same(
        page.text("one('#narrative').value").await?,
        "where is my order".to_owned(),
        "narrative",
    )?;
    same(
        page.text("[...all('#preview bdi')].at(-1).textContent")
            .await?,
        id,
        "id",
    )
}
