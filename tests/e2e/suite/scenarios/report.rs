//! The report, from the panel to the database.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::{REPORT, Site};
use serde_json::Value;

use super::database::{kept, stored};
use super::words::say;
use super::{holds, order, same};
use thirtyfour::Key;

/// A public test number, as people write it.
const CARD: &str = "4242 4242 4242 4242";

async fn open(page: &Page, more: &str) -> Result<()> {
    page.fail("generic_decline", more).await?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await
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
    holds(number.starts_with("CR-"), &format!("a number: {number:?}"))?;
    holds(
        page.text("one('#report').textContent")
            .await?
            .contains(&number),
        "the number is shown",
    )?;
    Ok(number)
}

/// Filled in when it opens; what is sent is what was shown; and it is in the database.
pub(super) async fn arrives(page: &Page, server: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "report");
    open(page, &format!("&locale=ro&order={order}")).await?;
    for (what, expression, expected) in [
        ("focus", "root.activeElement?.id", "report-title"),
        ("name", "one('#name').value", "Ana Ionescu"),
        ("e-mail", "one('#email').value", "ana@example.com"),
        ("language", "one('#report').lang", "ro"),
    ] {
        same(page.text(expression).await?, expected.to_owned(), what)?;
    }
    page.find("one('#narrative')")
        .await?
        .send_keys("Am plătit deja?")
        .await?;
    let preview = page
        .text("all('#preview dd').map((dd) => dd.textContent).join('\\n')")
        .await?;
    for known in [order.as_str(), "199.90 RON", "pi_", "Am plătit deja?"] {
        holds(
            preview.contains(known),
            &format!("{known} is in what will be sent: {preview}"),
        )?;
    }
    let number = send(page).await?;
    let record = stored(server, &number).await?;
    for (pointer, expected) in [
        ("/payment/order", order.as_str()),
        ("/payment/amount/value", "199.90"),
        ("/payment/amount/currency", "RON"),
        ("/payment/method", "card"),
        ("/payment/provider", "stripe"),
        ("/payment/reason", "declined_no_reason"),
        ("/payment/charge", "not_charged"),
        ("/contact/name", "Ana Ionescu"),
        ("/contact/email", "ana@example.com"),
        ("/narrative", "Am plătit deja?"),
    ] {
        same(
            record.pointer(pointer),
            Some(&Value::from(expected)),
            pointer,
        )?;
    }
    everything_was_shown(&record, &preview)
}

/// Nothing was sent that was not shown: every text of the record, or the words for it, is a line of the preview.
fn everything_was_shown(record: &Value, preview: &str) -> Result<()> {
    let mut shown: Vec<&str> = preview.lines().collect();
    for line in preview.lines() {
        // The actions stand in one line, and so do the two parts of the amount.
        shown.extend(line.split(" · "));
        if line.starts_with(|first: char| first.is_ascii_digit()) {
            shown.extend(line.split(' '));
        }
    }
    let mut texts = Vec::new();
    strings(record, &mut texts);
    holds(texts.len() > 15, "a whole record")?;
    for text in texts {
        let id = text.replace('_', "-");
        let words = ["", "category-", "kind-", "charge-value-", "option-"]
            .into_iter()
            .find_map(|kind| say("ro", &format!("{kind}{id}"), None).ok());
        holds(
            text == "checkout-complaint/1"
                || shown.contains(&text.as_str())
                || words.is_some_and(|words| shown.contains(&words.as_str())),
            &format!("{text} was sent and not shown: {preview}"),
        )?;
    }
    Ok(())
}

/// What reaches the shop's desk does not tell a lost card from a plain decline either.
pub(super) async fn masked_reasons_are_masked(
    page: &Page,
    server: &Server,
    _: Browser,
) -> Result<()> {
    let mut seen = Vec::new();
    for scenario in ["generic_decline", "lost_card"] {
        page.fail(scenario, "&locale=en&order=A-1").await?;
        page.press("one('.quiet button')").await?;
        page.wait("one('#report')?.open").await?;
        let mut record = stored(server, &send(page).await?).await?;
        for own in [
            "/id",
            "/created_at",
            "/payment/occurred_at",
            "/payment/attempt",
            "/payment/reference",
        ] {
            let value = record.pointer_mut(own).ok_or(own)?;
            *value = Value::Null;
        }
        seen.push(record.to_string());
    }
    same(seen.last(), seen.first(), "lost card")
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Object(members) => members.values().for_each(|value| strings(value, found)),
        Value::Array(items) => items.iter().for_each(|value| strings(value, found)),
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
    page.press("one('#report summary')").await?;
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
    for digits in [CARD.to_owned(), CARD.replace(' ', "")] {
        holds(
            !kept(server, &digits),
            "no card number anywhere in the database",
        )?;
    }
    holds(kept(server, "I typed "), "the search finds what is there")?;
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

/// Escape closes the form; the focus is back in the panel, and what was written is still there.
pub(super) async fn escape_closes(page: &Page, _: &Server, _: Browser) -> Result<()> {
    open(page, "&locale=zh-Hans").await?;
    page.find("one('#narrative')")
        .await?
        .send_keys("我的订单在哪里")
        .await?;
    page.key(Key::Escape).await?;
    page.wait("!one('#report')").await?;
    holds(
        page.text("one('#panel')?.contains(root.activeElement)")
            .await?
            == "true",
        "the focus is in the panel",
    )?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await?;
    same(
        page.text("one('#narrative').value").await?,
        "我的订单在哪里".to_owned(),
        "narrative",
    )
}

/// The report's own file is not there (404): the panel says so and stays; when it is again, so is the report, at the
/// next press.
pub(super) async fn without_the_file(page: &Page, _: &Server, _: Browser) -> Result<()> {
    let server = Server::serve(Site::without(&[REPORT])?).await?;
    let page = page.at(&server.url);
    page.fail("insufficient_funds", "&locale=ro").await?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#note').textContent").await?;
    same(
        page.text("one('#note').textContent").await?,
        say("ro", "report-unavailable", None)?,
        "note",
    )?;
    holds(
        page.text("one('#report')").await?.is_empty(),
        "nothing half done is open",
    )?;
    server.site.restore(REPORT)?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await?;
    same(
        page.text("root.activeElement?.id").await?,
        "report-title".to_owned(),
        "focus",
    )
}
