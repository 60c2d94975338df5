//! The element as a part of a page: what it takes from its attributes and properties, and what it brings along.

use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::site::{CORE, NOTICE, Site};
use serde_json::json;

use super::same;
use super::words::say;

/// What the page set before the core was there is an attribute afterwards, and speaks for the element; later too.
pub(super) async fn properties(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    page.run(
        "window.other = Object.assign(document.createElement('checkout-rescue'), { locale: 'ro', theme: 'dark' });
         document.body.append(other); return other.show({ networkCode: '51' }).then(() => true)",
    )
    .await?;
    same(
        page.text("other.shadowRoot.querySelector('#headline').textContent")
            .await?,
        say("ro", "insufficient-funds", None)?,
        "headline in the language that was set before",
    )?;
    same(
        page.text("[other.getAttribute('locale'), other.getAttribute('theme'), other.theme, Object.keys(other)]")
            .await?,
        "ro,dark,dark,".to_owned(),
        "attributes, and no member of its own",
    )?;
    page.run("other.locale = 'ru'; other.theme = null; return other.show({ networkCode: '51' }).then(() => true)")
        .await?;
    same(
        page.text("[other.shadowRoot.querySelector('#panel').lang, other.getAttribute('theme'), other.locale, host.locale === null]")
            .await?,
        "ru,,ru,true".to_owned(),
        "what is set later",
    )
}

/// A page that rewrites its element takes the live region along: it is there again for the next failure.
pub(super) async fn emptied(page: &Page, _: &Server, _: Browser) -> Result<()> {
    page.open("plain.html").await?;
    let show = "return host.show({ networkCode: '51' }).then(() => true)";
    page.run(show).await?;
    page.run(&format!("host.replaceChildren(); {show}")).await?;
    same(
        page.text("[host.querySelectorAll('[role=status]').length, host.querySelector('[role=status]')?.lang]")
            .await?,
        "1,en".to_owned(),
        "live regions",
    )
}

/// Where even the rest of the honest message cannot be had, its headline stands: focused, in the language of the page, and
/// closing takes it away.
pub(super) async fn alone(page: &Page, _: &Server, browser: Browser) -> Result<()> {
    let server = Server::serve(Site::without(&[CORE, NOTICE])?).await?;
    let page = page.at(&server.url);
    for tag in ["en", "ro", "ru", "zh-Hans"] {
        page.open("plain.html").await?;
        page.run_with(
            "document.documentElement.lang = arguments[0];
             host.addEventListener('rescue-closed', () => (window.left = true)); host.show({})",
            json!([tag]),
        )
        .await?;
        page.wait("one('#notice h2')").await?;
        same(
            page.text(
                "[one('#notice').textContent, one('#notice').lang, root.activeElement?.localName]",
            )
            .await?,
            format!("{},{tag},h2", say(tag, "fallback-headline", None)?),
            "headline, language and focus",
        )?;
        page.run("host.close()").await?;
        page.wait("!one('#notice') && window.left === true").await?;
    }
    // The rest comes as soon as the network is back. Firefox remembers for as long as the page lives that it could not be had.
    if browser == Browser::Firefox {
        return Ok(());
    }
    page.run("host.show({})").await?;
    page.wait("one('#notice h2')").await?;
    server.site.restore(NOTICE)?;
    // More than once: it is heard from when the first attempt has failed, which may still be under way.
    page.wait("dispatchEvent(new Event('online')) && one('#notice button')")
        .await
}

/// Closed before the rest of the honest message has come: nothing comes back, and nothing breaks.
pub(super) async fn closed_at_once(page: &Page, _: &Server, _: Browser) -> Result<()> {
    let server = Server::serve(Site::without(&[CORE])?).await?;
    let page = page.at(&server.url);
    page.open("plain.html").await?;
    let left = page
        .run(
            "window.broken = [];
             addEventListener('unhandledrejection', ({ reason }) => broken.push(String(reason)));
             host.configure({ fallbackAfter: 0 });
             host.show({});
             return new Promise((seen) => new MutationObserver(() => one('#notice') && (host.close(), seen(0))).observe(root, { childList: true }))
               .then(() => import('/pkg/notice.js')).then(() => new Promise((later) => setTimeout(later, 200)))
               .then(() => [all('#notice').length, ...broken].join())",
        )
        .await?;
    same(left, json!("0"), "notices, and what broke")
}
