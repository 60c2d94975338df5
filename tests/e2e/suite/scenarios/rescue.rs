//! The ways on: retry, another method, correcting, confirming, checking.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use serde_json::Value;

use super::words::{say, say_with};
use super::{Seen, holds, order, same, seen};

fn text(value: Option<&Value>, pointer: &str) -> String {
    value
        .and_then(|value| value.pointer(pointer)?.as_str())
        .unwrap_or_default()
        .to_owned()
}

pub(super) async fn retry(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "retry");
    page.fail("wallet_cancelled", &format!("&locale=en&order={order}"))
        .await?;
    let label = say("en", "action-retry", None)?;
    // Two presses in one go: only one of them may find the button.
    page.run_with(
        "const button = all('button').find((button) => button.textContent === arguments[0]); button.click(); button.click();",
        serde_json::json!([label]),
    )
    .await?;
    page.paid().await?;
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
    seen(page, &order, Seen::ONCE).await
}

/// The panel alone sees to it that a retry is asked for once, also where the page leaves it standing.
pub(super) async fn second_press(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    // Ahead of the page's own handler, which would close the panel.
    page.run(
        "window.heard = [];
         addEventListener('rescue-retry', (event) => { window.heard.push(event.detail.attempt.method); event.stopImmediatePropagation() }, { capture: true });
         return host.show({ statusCode: 'CANCELED' }, { attempt: host.beginAttempt({ method: 'google_pay' }) }).then(() => true)",
    )
    .await?;
    let label = say("en", "action-retry", None)?;
    page.run_with(
        "const button = all('button').find((button) => button.textContent === arguments[0]); button.click(); button.click();",
        serde_json::json!([label]),
    )
    .await?;
    same(
        page.text("window.heard").await?,
        "google_pay".to_owned(),
        "retries",
    )?;
    same(
        page.text("all('#panel').length").await?,
        "0".to_owned(),
        "panels",
    )
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
    page.wait("!one('#panel')").await?;
    page.wait("document.querySelector('[data-testid=method-paypal]').checked")
        .await
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
    page.paid().await
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
    page.paid().await?;
    let events = page.events("rescue-paid").await?;
    holds(
        text(events.first(), "/reference").starts_with("pi_"),
        "the reference of the payment that was found",
    )?;
    seen(page, &order, Seen::ONCE).await
}

pub(super) async fn unknown_then_not_paid(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "not-paid");
    page.fail("bank_down", &format!("&locale=en&order={order}"))
        .await?;
    page.press("one('.primary')").await?;
    // It says when it asked: “We asked the shop (2:07 PM): no money was taken.”
    let checked = say_with("en", "panel-checked-not-charged", "time", "·")?;
    let (before, after) = checked.split_once('·').ok_or("no time in it")?;
    page.wait(&format!("one('.charge')?.textContent.startsWith({before:?}) && one('.charge').textContent.endsWith({after:?})"))
        .await?;
    same(
        page.text("root.activeElement?.id").await?,
        "headline".to_owned(),
        "focus",
    )?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.paid().await?;
    seen(page, &order, Seen::RETRIED).await
}

/// Not decided yet is neither paid nor unpaid: the check says so and goes on; a press asks at once.
pub(super) async fn still_processing(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let order = order(browser, "processing");
    page.fail(
        "still_processing",
        &format!("&locale=zh-Hans&order={order}"),
    )
    .await?;
    let check = say("zh-Hans", "action-check-status", None)?;
    page.press_label(&check).await?;
    let note = serde_json::to_string(&say("zh-Hans", "panel-ask-again", None)?)?;
    page.wait(&format!("one('#note').textContent === {note}"))
        .await?;
    holds(page.events("rescue-paid").await?.is_empty(), "not paid yet")?;
    page.press_label(&check).await?;
    page.paid().await?;
    seen(page, &order, Seen::ONCE).await
}

/// Who has paid is not asked to pay again.
pub(super) async fn already_paid(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("already_paid", "&locale=en").await?;
    same(
        page.text("one('.charge').textContent").await?,
        say("en", "charge-charged", None)?,
        "charge",
    )?;
    let said = page.text("one('#panel').textContent").await?;
    for id in ["action-retry", "action-other-method"] {
        holds(
            !said.contains(&say("en", id, None)?),
            &format!("{id} is not offered"),
        )?;
    }
    Ok(())
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
        say("ru", "charge-not-sent", None)?,
        "charge",
    )
}

/// A shop's own messages, in the panel and in the report; one that cannot be read is named by its line.
pub(super) async fn own_words(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    let problem = page
        .run(
            "return host.configure({ messages: { en: 'expired-card = Out of date\\nreport-title = Tell us', ro: 'a = b\\nc d' } })
               .catch((error) => error.problems.join())",
        )
        .await?
        .to_string();
    holds(problem.contains("messages.ro: messages for"), &problem)?;
    holds(problem.contains("line 2: not Fluent syntax"), &problem)?;
    page.run("return host.show({ networkCode: '54' }, { locale: 'en' }).then(() => true)")
        .await?;
    same(
        page.text("one('#headline').textContent").await?,
        "Out of date".to_owned(),
        "headline",
    )?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await?;
    same(
        page.text("one('#report-title').textContent").await?,
        "Tell us".to_owned(),
        "the report's title",
    )
}
