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
    same(
        page.text("one('#headline').textContent").await?,
        say(tag, "insufficient-funds", None)?,
        "headline",
    )?;
    same(
        page.text("one('.charge').textContent").await?,
        say(tag, "charge-not-charged-hold", None)?,
        "charge",
    )?;
    same(
        page.text("one('#panel').lang").await?,
        tag.to_owned(),
        "lang",
    )?;
    same(
        page.text("root.activeElement?.id").await?,
        "headline".to_owned(),
        "focus",
    )?;
    same(
        page.text("root.querySelectorAll('#panel').length").await?,
        "1".to_owned(),
        "panels",
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

/// Whoever stands before the page cannot tell a lost or stolen card from a plain decline: the whole shadow is
/// compared, byte for byte, and so are the events.
pub(super) async fn masked_reasons_look_the_same(
    page: &Page,
    _: &Server,
    _: Browser,
) -> Result<()> {
    let mut seen = Vec::new();
    for scenario in ["generic_decline", "lost_card", "stolen_card"] {
        page.fail(scenario, "&locale=en&order=A-1").await?;
        // The reference differs from payment to payment.
        let shadow = page
            .text("root.innerHTML.replace(/pi_\\w+/g, 'pi_')")
            .await?;
        holds(shadow.len() > 500, "the shadow holds the panel")?;
        let events = page
            .text("document.querySelectorAll('[data-event]').length")
            .await?;
        seen.push((shadow, events));
    }
    same(seen.get(1), seen.first(), "lost card")?;
    same(seen.get(2), seen.first(), "stolen card")
}
