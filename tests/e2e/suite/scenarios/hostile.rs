//! Hostile pages and hostile failures.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::Site;

use super::words::say;
use super::{holds, same};

/// Everything that the widget does under `default-src 'none'` and Trusted Types, from the first byte of the page,
/// without one violation.
pub(super) async fn strict_policy(page: &Page, _: &Server, _: Browser) -> Result<()> {
    let server = Server::serve(Site::watched()?).await?;
    let page = page.at(&server.url);
    page.fail("bank_down", "&locale=en").await?;
    page.press("one('.primary')").await?;
    page.wait("one('.methods')").await?;
    page.press("one('.quiet button')").await?;
    page.wait("one('#report')?.open").await?;
    page.press("one('#report summary')").await?;
    page.press("one('#report .primary')").await?;
    page.wait("one('#report .number')").await?;
    page.press("one('#report .primary')").await?;
    page.press("one('.methods button')").await?;
    page.press("document.querySelector('[data-testid=pay]')")
        .await?;
    page.paid().await?;
    violates_nothing(&page, "a payment").await?;
    // The watch itself works: a violation made on purpose is seen.
    page.run("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))").await?;
    page.wait("window.violations.length > 0").await
}

/// The policy of a watched page was kept.
pub(super) async fn violates_nothing(page: &Page, what: &str) -> Result<()> {
    let violations = page.text("window.violations.join(' | ')").await?;
    same(violations, String::new(), &format!("{what}: violations"))
}

/// Whatever is thrown, there is a message and a way out.
pub(super) async fn anything_goes(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    let headline = say("en", "unknown", None)?;
    let failures = [
        "null",
        "undefined",
        "'boom'",
        "42",
        "() => 1",
        "Symbol('s')",
        "10n",
        "(() => { const a = {}; a.error = a; return a })()",
        "Object.defineProperty({}, 'code', { enumerable: true, get() { throw new Error('no') } })",
        "'x'.repeat(1 << 20)",
        "(() => { let a = {}; const top = a; for (let i = 0; i < 10000; i++) a = a.error = {}; return top })()",
        "new Proxy({}, { ownKeys() { throw 1 }, get() { throw 2 }, has() { throw 3 }, getPrototypeOf() { throw 4 } })",
        "{ then() {} }",
        "Object.freeze({ error: Promise.reject(1).catch(() => {}) })",
        "document",
        "window",
        "'<img src=x onerror=alert(1)>'",
    ];
    for failure in failures {
        page.run(&format!(
            "host.close(); return host.show({failure}).then(() => true)"
        ))
        .await?;
        page.wait("one('#headline')")
            .await
            .map_err(|error| format!("{failure}: {error}"))?;
        same(
            page.text("one('#headline').textContent").await?,
            headline.clone(),
            failure,
        )?;
        holds(
            page.text("all('#panel button').length >= 2").await? == "true",
            failure,
        )?;
    }
    Ok(())
}

/// A handler that throws is the page's trouble, not the shopper's.
pub(super) async fn handler_that_throws(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run(
        "window.heard = [];
         for (const name of ['rescue-retry', 'rescue-closed'])
           host.addEventListener(name, () => { window.heard.push(name); throw new Error('handler') }, { capture: true })",
    )
    .await?;
    for act in ["action-retry", "action-close", "action-retry"] {
        page.run("return host.show({ statusCode: 'CANCELED' }).then(() => true)")
            .await?;
        page.press_label(&say("en", act, None)?).await?;
        page.wait("!one('#panel')").await?;
    }
    same(
        page.text("window.heard").await?,
        "rescue-retry,rescue-closed,rescue-retry".to_owned(),
        "events",
    )
}

/// A handler that shows the next failure at once, in the middle of the event.
pub(super) async fn handler_that_calls_back(page: &Page, _: &Server, _: Browser) -> Result<()> {
    let expired = serde_json::to_string(&say("en", "expired-card", None)?)?;
    for (event, act) in [
        ("rescue-retry", "action-retry"),
        ("rescue-closed", "action-close"),
    ] {
        page.open("plain.html").await?;
        page.run(&format!(
            "host.addEventListener('{event}', () => {{ host.show({{ networkCode: '54' }}); host.configure({{}}) }}, {{ once: true }})"
        ))
        .await?;
        page.run("return host.show({ statusCode: 'CANCELED' }).then(() => true)")
            .await?;
        page.press_label(&say("en", act, None)?).await?;
        page.wait(&format!("one('#headline')?.textContent === {expired}"))
            .await?;
        page.press_label(&say("en", "action-close", None)?).await?;
        page.wait("!one('#panel')").await?;
    }
    Ok(())
}

/// Two elements in a page speak each for itself.
pub(super) async fn two_elements(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run(
        "const other = document.createElement('checkout-rescue'); other.id = 'other'; other.setAttribute('locale', 'ro'); document.body.append(other);
         return Promise.all([host.show({ networkCode: '54' }), other.show({ networkCode: '51' })]).then(() => true)",
    )
    .await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("en", "expired-card", None)?,
        "first",
    )?;
    let other =
        "document.querySelector('#other').shadowRoot.querySelector('#headline').textContent";
    same(
        page.text(other).await?,
        say("ro", "insufficient-funds", None)?,
        "second",
    )
}

/// Frameworks take elements out and put them back.
pub(super) async fn moved_element(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run("return host.show({ networkCode: '54' }).then(() => true)")
        .await?;
    page.run("host.remove(); document.body.prepend(host); document.body.append(host)")
        .await?;
    page.run("return host.show({ networkCode: '51' }).then(() => true)")
        .await?;
    same(
        page.text("one('#headline').textContent").await?,
        say("en", "insufficient-funds", None)?,
        "headline",
    )?;
    same(
        page.text("host.querySelectorAll('[role=status]').length")
            .await?,
        "1".to_owned(),
        "live regions",
    )
}
