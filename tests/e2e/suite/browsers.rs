//! The browsers of a run, started when first needed.

use e2e::Result;
use e2e::driver::{Browser, Driver};
use thirtyfour::WebDriver;
use tokio::sync::{Mutex, MutexGuard, OnceCell};

/// The browsers of a run.
pub(crate) struct Browsers {
    chosen: Vec<(Browser, Slot)>,
}

#[derive(Default)]
struct Slot {
    driver: OnceCell<Driver>,
    turn: Mutex<()>,
}

/// A session, held for one scenario.
pub(crate) struct Session<'a> {
    driver: WebDriver,
    _turn: MutexGuard<'a, ()>,
}

impl std::ops::Deref for Session<'_> {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.driver
    }
}

impl Browsers {
    /// Those that `E2E_BROWSERS` names, all by default.
    pub(crate) fn chosen() -> Result<Self> {
        let names =
            std::env::var("E2E_BROWSERS").unwrap_or_else(|_| "chrome,firefox,webkit".to_owned());
        let chosen = names
            .split(',')
            .map(|name| {
                let found = Browser::ALL
                    .into_iter()
                    .find(|browser| browser.name() == name.trim());
                found
                    .map(|browser| (browser, Slot::default()))
                    .ok_or_else(|| {
                        format!("E2E_BROWSERS: \"{name}\" is none of chrome, firefox, webkit")
                    })
            })
            .collect::<std::result::Result<_, _>>()?;
        Ok(Self { chosen })
    }

    /// The chosen browsers.
    pub(crate) fn list(&self) -> Vec<Browser> {
        self.chosen.iter().map(|(browser, _)| *browser).collect()
    }

    /// The session of a browser, once no other scenario uses it.
    pub(crate) async fn session(&self, browser: Browser) -> Result<Session<'_>> {
        let (_, slot) = self
            .chosen
            .iter()
            .find(|(known, _)| *known == browser)
            .ok_or("not a chosen browser")?;
        let turn = slot.turn.lock().await;
        let driver = slot
            .driver
            .get_or_try_init(|| Driver::start(browser, &[]))
            .await?;
        Ok(Session {
            driver: driver.session.clone(),
            _turn: turn,
        })
    }

    /// Ends all that were started.
    pub(crate) async fn stop(&self) {
        for (_, slot) in &self.chosen {
            if let Some(driver) = slot.driver.get() {
                driver.stop().await;
            }
        }
    }
}
