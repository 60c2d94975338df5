//! Where WebAssembly cannot be had: the honest message of the shell.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;

use super::words::say;
use super::{holds, same};

/// The policy of the page forbids WebAssembly.
pub(super) async fn without_wasm(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("no-wasm.html?scenario=insufficient_funds&locale=ro&pay=1")
        .await?;
    page.wait("one('section h2')").await?;
    same(
        page.text("one('section h2').textContent").await?,
        say("ro", "fallback-headline", None)?,
        "headline",
    )?;
    let said = page.text("one('section p').textContent").await?;
    let charge = say("ro", "fallback-charge", None)?;
    let next = say("ro", "fallback-next", None)?;
    same(said, format!("{charge}\n{next}"), "what is said")?;
    same(
        page.text("one('section').lang").await?,
        "ro".to_owned(),
        "lang",
    )?;
    same(
        page.text("root.activeElement?.tagName").await?,
        "H2".to_owned(),
        "focus",
    )?;
    page.wait("all('section button').length >= 2").await?;
    holds(
        page.text("all('section button').every((button) => button.textContent)")
            .await?
            == "true",
        "buttons have names",
    )
}

/// The file is not there: the server answers the page's own 404.
pub(super) async fn without_the_file(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run("document.querySelector('checkout-rescue').setAttribute('base', '/nowhere/')")
        .await?;
    page.run(
        "const other = document.createElement('checkout-rescue'); other.setAttribute('base', '/nowhere/'); other.lang = 'en';
         document.querySelector('checkout-rescue').replaceWith(other); other.show(new Error('boom'));",
    )
    .await?;
    page.wait("one('h2')").await?;
    // Its files may have been fetched from the right place before; either way something is said, with a way out.
    page.wait("all('button').length >= 1").await
}

/// With a status check the fallback checks first; found unpaid, it pays again.
pub(super) async fn retry_without_wasm(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("no-wasm.html?scenario=processing_error&locale=en&pay=1")
        .await?;
    page.press_label(&say("en", "action-check-status", None)?)
        .await?;
    page.press_label(&say("en", "action-retry", None)?).await?;
    page.wait("document.querySelector('[data-testid=confirmation]')")
        .await?;
    same(page.events("rescue-retry").await?.len(), 1, "retry events")
}
