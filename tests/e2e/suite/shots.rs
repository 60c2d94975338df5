//! Pictures for people to look at: the panel, the report, the honest message and the other screens, in every language, light and dark, narrow and wide.

use std::fs;
use std::path::PathBuf;

use e2e::Result;
use e2e::driver::{Browser, Driver};
use e2e::page::Page;
use e2e::server::Server;
use serde_json::json;

use crate::scenarios::screens;

/// Takes them all, in Chrome, into a folder.
pub(crate) async fn take(folder: PathBuf) -> Result<()> {
    fs::create_dir_all(&folder)?;
    let server = Server::start().await?;
    let driver = Driver::start(Browser::Chrome, &[]).await?;
    let page = Page::new(driver.session.clone(), &server.url);
    let taken = all(&page, &folder).await;
    driver.stop().await;
    taken
}

async fn all(page: &Page, folder: &std::path::Path) -> Result<()> {
    for language in ["en", "ro", "ru", "zh-Hans"] {
        for theme in ["light", "dark"] {
            for (width, height) in [(320, 1400), (1280, 1000)] {
                let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                page.session
                    .cdp()
                    .send_raw("Emulation.setDeviceMetricsOverride", screen)
                    .await?;
                page.fail(
                    "insufficient_funds",
                    &format!("&locale={language}&theme={theme}"),
                )
                .await?;
                page.run("one('#panel').scrollIntoView({ block: 'center' })")
                    .await?;
                settle().await;
                let file = |what| folder.join(format!("{what}-{language}-{theme}-{width}.png"));
                page.session.screenshot(&file("panel")).await?;
                page.press("one('.quiet button')").await?;
                page.press("one('#report summary')").await?;
                settle().await;
                page.session.screenshot(&file("report")).await?;
                let more = format!("&theme={theme}");
                page.open(&format!(
                    "no-wasm.html?scenario=insufficient_funds&locale={language}&pay=1{more}"
                ))
                .await?;
                page.wait("one('section button')").await?;
                page.run("one('section').scrollIntoView({ block: 'center' })")
                    .await?;
                settle().await;
                page.session.screenshot(&file("fallback")).await?;
                for name in screens::NAMES {
                    page.open(&screens::address(name, language, &more)).await?;
                    screens::bring_up(page, name, language).await?;
                    page.run("one('#panel').scrollIntoView({ block: 'center' })")
                        .await?;
                    settle().await;
                    page.session.screenshot(&file(name)).await?;
                }
            }
        }
    }
    Ok(())
}

/// The panel fades in.
async fn settle() {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}
