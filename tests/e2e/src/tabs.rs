//! Two windows of one browser: they share what the device keeps, and each has a page of its own.

use thirtyfour::{WebDriver, WindowHandle};

use crate::Result;
use crate::page::Page;

/// The window that was there, and another one. Windows and not tabs, so that both are seen.
#[derive(Debug)]
pub struct Tabs {
    session: WebDriver,
    first: WindowHandle,
    second: WindowHandle,
}

impl Tabs {
    /// Opens a second window beside that of a page, and looks at it.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn open(page: &Page) -> Result<Self> {
        let session = page.session.clone();
        let first = session.window().await?;
        let second = session.new_window().await?;
        let tabs = Self {
            session,
            first,
            second,
        };
        tabs.second().await?;
        Ok(tabs)
    }

    /// Looks at the window that was there first.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn first(&self) -> Result<()> {
        Ok(self.session.switch_to_window(self.first.clone()).await?)
    }

    /// Looks at the one that was opened.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn second(&self) -> Result<()> {
        Ok(self.session.switch_to_window(self.second.clone()).await?)
    }
}

/// Leaves one window open and looks at it: what a scenario opened, or left open when it failed, is not for the next.
///
/// # Errors
/// When the browser does not answer.
pub async fn close_all_but_one(session: &WebDriver) -> Result<()> {
    let mut windows = session.windows().await?.into_iter();
    let kept = windows.next();
    for window in windows {
        session.switch_to_window(window).await?;
        session.close_window().await?;
    }
    if let Some(window) = kept {
        session.switch_to_window(window).await?;
    }
    Ok(())
}
