//! The browsers of a run, started when first needed and again when one has died.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex as Lock, PoisonError};

use e2e::Result;
use e2e::driver::{Browser, Driver};
use thirtyfour::WebDriver;
use tokio::sync::{Mutex, MutexGuard};

/// How often a browser may die in a run. One that dies of a page of ours would do so each time.
const DEATHS: u32 = 3;

/// The browsers of a run.
pub(crate) struct Browsers {
    chosen: Vec<Slot>,
}

struct Slot {
    browser: Browser,
    driver: Lock<Option<Arc<Driver>>>,
    deaths: AtomicU32,
    turn: Mutex<()>,
}

/// A session, held for one scenario.
pub(crate) struct Session<'a> {
    driver: Arc<Driver>,
    slot: &'a Slot,
    _turn: MutexGuard<'a, ()>,
}

impl std::ops::Deref for Session<'_> {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.driver.session
    }
}

impl Session<'_> {
    /// Whether the browser died meanwhile. Then it is put away, so that the next scenario has a living one; says what
    /// it wrote last.
    pub(crate) async fn died(&self) -> Option<String> {
        if self.driver.lives().await {
            return None;
        }
        self.driver.stop().await;
        *self.slot.held() = None;
        self.slot.deaths.fetch_add(1, Ordering::Relaxed);
        Some(self.driver.last_words())
    }
}

impl Slot {
    fn new(browser: Browser) -> Self {
        Self {
            browser,
            driver: Lock::default(),
            deaths: AtomicU32::new(0),
            turn: Mutex::default(),
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Arc<Driver>>> {
        self.driver.lock().unwrap_or_else(PoisonError::into_inner)
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
                found.map(Slot::new).ok_or_else(|| {
                    format!("E2E_BROWSERS: \"{name}\" is none of chrome, firefox, webkit")
                })
            })
            .collect::<std::result::Result<_, _>>()?;
        Ok(Self { chosen })
    }

    /// The chosen browsers.
    pub(crate) fn list(&self) -> Vec<Browser> {
        self.chosen.iter().map(|slot| slot.browser).collect()
    }

    /// The session of a browser, once no other scenario uses it.
    pub(crate) async fn session(&self, browser: Browser) -> Result<Session<'_>> {
        let slot = self
            .chosen
            .iter()
            .find(|slot| slot.browser == browser)
            .ok_or("not a chosen browser")?;
        let turn = slot.turn.lock().await;
        if slot.deaths.load(Ordering::Relaxed) > DEATHS {
            return Err(format!("{} keeps dying", browser.name()).into());
        }
        let held = slot.held().clone();
        let driver = match held {
            Some(driver) => driver,
            None => {
                let driver = Arc::new(Driver::start(browser, &[]).await?);
                *slot.held() = Some(Arc::clone(&driver));
                driver
            }
        };
        Ok(Session {
            driver,
            slot,
            _turn: turn,
        })
    }

    /// Ends all that were started.
    pub(crate) async fn stop(&self) {
        for slot in &self.chosen {
            let held = slot.held().take();
            if let Some(driver) = held {
                driver.stop().await;
            }
        }
    }
}
