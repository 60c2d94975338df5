//! For everyone: keyboard, narrow screens, axe-core.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::Site;
use e2e::tools::node_modules;
use thirtyfour::Key;

use super::hostile::violates_nothing;
use super::words::say;
use super::{holds, same, screens};

/// The width that a page must work at, in CSS pixels (WCAG 2.2, 1.4.10).
pub(super) const NARROW: u32 = 320;

/// From the headline to a retry with Tab and Enter alone.
pub(super) async fn keyboard(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("wallet_cancelled", "&locale=en").await?;
    let retry = say("en", "action-retry", None)?;
    for _ in 0..10 {
        if page.text("root.activeElement?.textContent").await? == retry {
            page.key(Key::Enter).await?;
            return page.paid().await;
        }
        page.key(Key::Tab).await?;
    }
    Err("Tab never reached the retry button".into())
}

/// 320 CSS pixels: nothing is cut off and nothing scrolls sideways, in the language with the longest words.
pub(super) async fn narrow(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open_narrow("?scenario=insufficient_funds&locale=ru&pay=1", NARROW)
        .await?;
    page.wait("one('.methods')").await?;
    fits(page, "panel").await?;
    page.press("one('.quiet button')").await?;
    page.press("one('#report summary')").await?;
    fits(page, "report").await?;
    page.open_narrow(
        "?scenario=timeout_after_pay&locale=ru&layout=sheet&pay=1",
        NARROW,
    )
    .await?;
    page.wait("one('#panel')").await?;
    fits(page, "sheet").await
}

/// The same for what is shown of a payment that is open, paid, or has to wait.
pub(super) async fn narrow_screens(page: &Page, _: &Server, _: Browser) -> Result<()> {
    for name in screens::NAMES {
        page.open_narrow(&screens::address(name, "ru", ""), NARROW)
            .await?;
        screens::bring_up(page, name, "ru").await?;
        fits(page, name).await?;
        large_enough(page, name).await?;
    }
    Ok(())
}

/// Whatever can be pressed is 44 CSS pixels high and wide; what is still fading in may measure a hair less.
async fn large_enough(page: &Page, what: &str) -> Result<()> {
    let small = "all('section :is(button, a, summary), dialog :is(button, a, summary)').filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 43.5 || height < 43.5 })";
    same(
        page.text(&format!(
            "{small}.map((element) => element.textContent).join()"
        ))
        .await?,
        String::new(),
        &format!("{what}: too small to press"),
    )
}

pub(super) async fn narrow_fallback(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open_narrow(
        "no-wasm.html?scenario=insufficient_funds&locale=ru&pay=1",
        NARROW,
    )
    .await?;
    page.press_label(&say("ru", "action-check-status", None)?)
        .await?;
    page.wait("all('section button').length >= 4").await?;
    fits(page, "fallback").await
}

async fn fits(page: &Page, what: &str) -> Result<()> {
    same(
        page.text("innerWidth").await?,
        NARROW.to_string(),
        "the width it was tried at",
    )?;
    same(
        page.text("document.scrollingElement.scrollWidth <= innerWidth")
            .await?,
        "true".to_owned(),
        &format!("{what}: the page does not scroll sideways"),
    )?;
    let cut = "all('*').filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)";
    same(
        page.text(&format!(
            "{cut}.map((element) => `${{element.localName}}.${{element.className}}`).join()"
        ))
        .await?,
        String::new(),
        &format!("{what}: cut off"),
    )?;
    let out = "all('#panel *, #report *, section *').filter((element) => { const { left, right } = element.getBoundingClientRect(); return right > innerWidth + 1 || left < -1 })";
    same(
        page.text(&format!(
            "{out}.map((element) => `${{element.localName}}.${{element.className}}`).join()"
        ))
        .await?,
        String::new(),
        &format!("{what}: beyond the edge"),
    )
}

/// The panel with its list of methods, the open question, the report as it opens, with a mistake, and sent.
pub(super) async fn axe_panels(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.fail("insufficient_funds", "&locale=en").await?;
    page.wait("one('.methods')").await?;
    axe(page, "panel with methods").await?;
    page.fail("bank_down", "&locale=zh-Hans").await?;
    axe(page, "panel with a check").await?;
    page.press("one('.quiet button')").await?;
    page.press("one('#report summary')").await?;
    axe(page, "report with its preview").await?;
    let email = page.find("one('#email')").await?;
    email.clear().await?;
    email.send_keys("ana").await?;
    page.press("one('#report .primary')").await?;
    page.wait("one('#email-problem').textContent").await?;
    axe(page, "report with a mistake").await?;
    email.send_keys("@example.com").await?;
    page.press("one('#report .primary')").await?;
    page.wait("one('#report .number')").await?;
    axe(page, "report that was sent").await
}

/// Every screen of a payment that is open, paid, or has to wait; the page around it is the same. Each takes a while to bring up,
/// so that it breaks no policy is looked at here too.
pub(super) async fn axe_screens(page: &Page, _: &Server, _: Browser) -> Result<()> {
    let server = Server::serve(Site::watched()?).await?;
    let page = page.at(&server.url);
    for name in screens::NAMES {
        page.open(&screens::address(name, "en", "")).await?;
        screens::bring_up(&page, name, "en").await?;
        violates_nothing(&page, name).await?;
        themes(&page, "'checkout-rescue'", name).await?;
    }
    Ok(())
}

/// What the shell says alone.
pub(super) async fn axe_fallback(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("no-wasm.html?scenario=insufficient_funds&locale=ru&pay=1")
        .await?;
    page.press_label(&say("ru", "action-check-status", None)?)
        .await?;
    page.wait("all('section button').length >= 4").await?;
    axe(page, "fallback").await
}

/// Runs axe-core over the page and the shadow.
async fn axe(page: &Page, what: &str) -> Result<()> {
    themes(page, "document", what).await
}

/// Runs axe-core over a part of the page: light, and what another theme can change also in the dark.
async fn themes(page: &Page, part: &str, what: &str) -> Result<()> {
    for (theme, rules) in [("light", WCAG), ("dark", "['color-contrast']")] {
        let what = format!("{what}, {theme}");
        page.run_with(
            "document.documentElement.dataset.theme = document.querySelector('checkout-rescue').theme = arguments[0]",
            serde_json::json!([theme]),
        )
        .await?;
        let shadow = axe_violates_nothing(page, part, rules, &what).await?;
        holds(shadow, &format!("{what}: axe looked into the shadow"))?;
    }
    Ok(())
}

/// The rules of WCAG 2.2 AA.
pub(super) const WCAG: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// Runs axe-core's rules over a part of the page. Says whether it found a shadow to look into.
pub(super) async fn axe_violates_nothing(
    page: &Page,
    part: &str,
    rules: &str,
    what: &str,
) -> Result<bool> {
    if page.text("window.axe?.version").await?.is_empty() {
        let source = std::fs::read_to_string(node_modules()?.join("axe-core/axe.min.js"))?;
        page.session.execute(source, Vec::new()).await?;
    }
    // What is still fading in axe would take for low contrast.
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const ends = ({{ effect }}) => Number.isFinite(effect.getComputedTiming().endTime);
         const seen = (nodes) => nodes.some(({{ target }}) => target.flat().length > 1);
         const shadow = document.querySelector('checkout-rescue')?.shadowRoot;
         const fading = [document, shadow].flatMap((root) => root?.getAnimations?.() ?? []).filter(ends);
         Promise.all(fading.map((animation) => animation.finished.catch(() => {{}}))).then(() => axe.run({part}, {{ runOnly: {rules} }})).then(
           ({{ violations, passes }}) => done({{ shadow: passes.some(({{ nodes }}) => seen(nodes)), found: violations.map(({{ id, nodes }}) => `${{id}}: ${{nodes.map(({{ target }}) => target.join(' ')).join(', ')}}`) }}),
           (error) => done({{ shadow: false, found: [String(error)] }}))"
    );
    let answer = page
        .session
        .execute_async(script, Vec::new())
        .await?
        .json()
        .clone();
    same(
        answer["found"].to_string(),
        "[]".to_owned(),
        &format!("{what}: violations"),
    )?;
    Ok(answer["shadow"] == true)
}
