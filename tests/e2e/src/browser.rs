//! The browsers: what starts their drivers, and how they are asked to open.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

use crate::Result;
use crate::tools::tool;

/// Chrome as root in a container, without the requests of its own that a closed network refuses.
const CHROME: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,1000",
    "--lang=en",
];

/// A browser.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Browser {
    /// Chromium or Chrome.
    Chrome,
    /// Firefox.
    Firefox,
    /// WebKitGTK's MiniBrowser.
    WebKit,
}

impl Browser {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chrome, Self::Firefox, Self::WebKit];

    /// The name, as in `E2E_BROWSERS`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What to install where the browser or its driver is missing.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Chrome => "install Debian's `chromium` and `chromium-driver`",
            Self::Firefox => {
                "install Debian's `firefox-esr`, and geckodriver with `cargo xtask setup`"
            }
            Self::WebKit => "install Debian's `webkit2gtk-driver` and `xvfb`",
        }
    }

    /// Whether it has no windowless mode and so needs a screen.
    pub(crate) fn needs_screen(self) -> bool {
        self == Self::WebKit
    }

    /// The driver's command line.
    ///
    /// # Errors
    /// When the driver is not on this machine.
    pub(crate) fn driver(self, port: u16) -> Result<Command> {
        let (variable, name) = match self {
            Self::Chrome => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let program = tool(variable, name)
            .ok_or_else(|| format!("{name} is not on PATH: {}", self.remedy()))?;
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        if self == Self::Firefox {
            // A Marionette port of its own: other runs may have one open.
            command.arg("--marionette-port=0");
        }
        Ok(command)
    }

    /// What a session of it is asked to be; `arguments` are further ones for Chrome.
    ///
    /// # Errors
    /// When the browser is not on this machine; for Chrome and Firefox their drivers find out.
    pub(crate) fn capabilities(self, arguments: &[&str]) -> Result<Map<String, Value>> {
        let capabilities = match self {
            Self::Chrome => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": ([CHROME, arguments].concat()) },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=1000"],
                    "prefs": { "intl.accept_languages": "en" },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser().ok_or_else(|| format!("there is no MiniBrowser: {}", self.remedy()))?,
                    "args": ["--automation"],
                },
            }),
        };
        match capabilities {
            Value::Object(members) => Ok(members),
            _ => Ok(Map::new()),
        }
    }
}

/// Debian keeps MiniBrowser in a folder of the machine's kind, off PATH.
fn mini_browser() -> Option<PathBuf> {
    let machine = Path::new("/usr/lib").join(format!("{}-linux-gnu", std::env::consts::ARCH));
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
        .iter()
        .map(|version| machine.join(version).join("MiniBrowser"))
        .find(|path| path.is_file())
        .or_else(|| tool("MINIBROWSER", "MiniBrowser"))
}
