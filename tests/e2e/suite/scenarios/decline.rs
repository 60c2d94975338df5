//! A decline, in each language.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;

use super::words::say;
use super::{holds, same};

pub(super) async fn english(page: &Page, _: &Server, _: Browser) -> Result<()> {
    shown(page, "en").await
}

pub(super) async fn romanian(page: &Page, _: &Server, _: Browser) -> Result<()> {
    shown(page, "ro").await
}

pub(super) async fn russian(page: &Page, _: &Server, _: Browser) -> Result<()> {
    shown(page, "ru").await
}

pub(super) async fn chinese(page: &Page, _: &Server, _: Browser) -> Result<()> {
    shown(page, "zh-Hans").await
}

async fn shown(page: &Page, tag: &str) -> Result<()> {
    page.fail("insufficient_funds", &format!("&locale={tag}"))
        .await?;
    for (place, id) in [
        ("#headline", "insufficient-funds"),
        (".charge", "charge-not-charged-hold"),
    ] {
        same(
            page.text(&format!("one('{place}').textContent")).await?,
            say(tag, id, None)?,
            place,
        )?;
    }
    for (what, expression, expected) in [
        ("lang", "one('#panel').lang", tag),
        ("focus", "root.activeElement?.id", "headline"),
        ("panels", "all('#panel').length", "1"),
    ] {
        same(page.text(expression).await?, expected.to_owned(), what)?;
    }
    let said = page.text("one('#panel').textContent").await?;
    holds(
        said.contains(&say(tag, "insufficient-funds", Some("next"))?),
        "what to do is said",
    )?;
    holds(
        !said.contains("Your card has insufficient funds."),
        "the provider's own text is not shown",
    )
}

/// `closest('[lang]')` speaks where no attribute does.
pub(super) async fn by_the_language_of_the_page(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run("document.documentElement.lang = 'ru-KZ'").await?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.wait("one('#headline')").await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("ru", "insufficient-funds", None)?,
        "headline",
    )
}

/// What differs from payment to payment: ids, references, times.
const PLAIN: &str = ".replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/pi_\\w+/g, 'pi_').replace(/\\d{4}-\\d\\d-\\d\\dT[^<\" ]+/g, 'time').replace(/\\d{1,2}:\\d\\d/g, 'time')";

/// Whoever stands before the page, or listens in it, cannot tell a lost or stolen card from a plain decline: the
/// whole shadow, the report, the diagnosis and the events are compared, byte for byte.
pub(super) async fn masked_reasons_look_the_same(
    page: &Page,
    _: &Server,
    _: Browser,
) -> Result<()> {
    let mut plain = None;
    for scenario in ["generic_decline", "lost_card", "stolen_card"] {
        page.fail(scenario, "&locale=en&order=A-1").await?;
        let panel = page.text(&format!("root.innerHTML{PLAIN}")).await?;
        let announced = page
            .text("host.querySelector('[role=status]').textContent")
            .await?;
        page.press("one('.quiet button')").await?;
        page.wait("one('#report')?.open").await?;
        let report = page.text(&format!("root.innerHTML{PLAIN}")).await?;
        page.press("one('#report .link')").await?;
        page.press("one('.methods button')").await?;
        page.wait("document.querySelector('[data-event=\"rescue-method\"]')")
            .await?;
        let events = page
            .text(&format!(
                "document.querySelector('[data-testid=events-list]').innerHTML{PLAIN}"
            ))
            .await?;
        let code = if scenario == "generic_decline" {
            scenario
        } else {
            "lost_card"
        };
        let diagnosis = page
            .run(&format!(
                "return host.show({{ type: 'card_error', code: 'card_declined', decline_code: '{code}' }}).then((diagnosis) => JSON.stringify(diagnosis){PLAIN})"
            ))
            .await?
            .to_string();
        holds(panel.len() > 500, "the shadow holds the panel")?;
        holds(
            report.len() > panel.len() + 500,
            "the shadow holds the report",
        )?;
        holds(events.contains("rescue-method"), "the events are listed")?;
        holds(diagnosis.contains("declined_no_reason"), &diagnosis)?;
        let seen = [panel, announced, report, events, diagnosis];
        match &plain {
            None => plain = Some(seen),
            Some(plain) => same(&seen, plain, scenario)?,
        }
    }
    Ok(())
}
