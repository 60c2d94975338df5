//! For everyone: keyboard, narrow screens, axe-core.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::tools::node_modules;
use thirtyfour::Key;

use super::words::say;
use super::{holds, same};

/// From the headline to a retry with Tab and Enter alone.
pub(super) async fn keyboard(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("processing_error", "&locale=en").await?;
    let retry = say("en", "action-retry", None)?;
    for _ in 0..10 {
        if page.text("root.activeElement?.textContent").await? == retry {
            page.session
                .action_chain()
                .send_keys(Key::Enter)
                .perform()
                .await?;
            return page
                .wait("document.querySelector('[data-testid=confirmation]')")
                .await;
        }
        page.session
            .action_chain()
            .send_keys(Key::Tab)
            .perform()
            .await?;
    }
    Err("Tab never reached the retry button".into())
}

/// 320 CSS pixels: nothing is cut off and nothing scrolls sideways, in the language with the longest words.
pub(super) async fn narrow(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    page.session.set_window_rect(0, 0, 320, 800).await?;
    let outcome = async {
        page.fail("insufficient_funds", "&locale=ru").await?;
        // Browsers have a smallest window of their own; the widget is held to 320 all the same.
        page.run("host.parentElement.style.setProperty('max-inline-size', '304px')").await?;
        let wide = "[host, ...all('*')].filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)";
        same(page.text(&format!("{wide}.map((element) => element.className || element.tagName).join()")).await?, String::new(), "cut off")?;
        if browser == Browser::Chrome {
            holds(page.text("document.scrollingElement.scrollWidth <= innerWidth").await? == "true", "the page scrolls sideways")?;
        }
        Ok(())
    }
    .await;
    page.session.set_window_rect(0, 0, 1280, 1000).await?;
    outcome
}

pub(super) async fn axe_panel_light(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("insufficient_funds", "&locale=en&theme=light")
        .await?;
    axe(page).await
}

pub(super) async fn axe_panel_dark(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("timeout_after_pay", "&locale=zh-Hans&theme=dark")
        .await?;
    axe(page).await
}

pub(super) async fn axe_report(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("generic_decline", "&locale=ro&theme=light")
        .await?;
    page.press("one('.quiet button')").await?;
    page.press("one('summary')").await?;
    axe(page).await
}

pub(super) async fn axe_fallback(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("no-wasm.html?scenario=insufficient_funds&locale=ru&pay=1")
        .await?;
    page.wait("all('section button').length >= 2").await?;
    axe(page).await
}

/// Runs axe-core over the page and the shadow; the rules of WCAG 2.2 AA.
async fn axe(page: &Page) -> Result<()> {
    let source = std::fs::read_to_string(node_modules()?.join("axe-core/axe.min.js"))?;
    // The panel may still be fading in, which axe would take for low contrast.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let script = format!(
        "{source}; const done = arguments[arguments.length - 1];
         axe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }}).then(
           ({{ violations, passes }}) => done({{ passes: passes.length, found: violations.map(({{ id, nodes }}) => `${{id}}: ${{nodes.map(({{ target }}) => target.join(' ')).join(', ')}}`) }}),
           (error) => done({{ passes: 0, found: [String(error)] }}))"
    );
    let answer = page
        .session
        .execute_async(script, Vec::new())
        .await?
        .json()
        .clone();
    holds(
        answer["passes"].as_u64().unwrap_or_default() > 5,
        &format!("axe looked at the page: {answer}"),
    )?;
    same(answer["found"].to_string(), "[]".to_owned(), "violations")
}
