//! A WebDriver process and a session in its browser.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};

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

    fn command(self, port: u16) -> Command {
        let port_flag = format!("--port={port}");
        match self {
            Self::Chrome => {
                let mut command = Command::new(tool("CHROMEDRIVER", "chromedriver"));
                command.arg(port_flag);
                command
            }
            Self::Firefox => {
                let mut command = Command::new(tool("GECKODRIVER", "geckodriver"));
                // A Marionette port of its own: several sessions may start at once.
                command.args(["--port", &port.to_string(), "--marionette-port", "0"]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new("xvfb-run");
                command
                    .arg("-a")
                    .arg(tool("WEBKITDRIVER", "WebKitWebDriver"))
                    .arg(port_flag);
                command
            }
        }
    }

    fn capabilities(self, arguments: &[&str]) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chrome => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "args": ([CHROME, arguments].concat()) }
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": { "args": ["-headless", "--width=1280", "--height=1000"], "prefs": { "intl.accept_languages": "en" } }
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation"]
                }
            }),
        };
        match capabilities {
            Value::Object(members) => members,
            _ => Map::new(),
        }
    }
}

/// Debian keeps MiniBrowser in a folder of the machine's kind.
fn mini_browser() -> String {
    let machine = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
        .iter()
        .map(|version| format!("{machine}/{version}/MiniBrowser"))
        .find(|path| Path::new(path).is_file())
        .unwrap_or_else(|| "MiniBrowser".to_owned())
}

/// A running driver with a session; both end with it.
#[derive(Debug)]
pub struct Driver {
    /// The session.
    pub session: WebDriver,
    process: Mutex<Child>,
}

impl Driver {
    /// Starts the driver on a free port and opens a session; `arguments` are further ones for Chrome.
    pub async fn start(browser: Browser, arguments: &[&str]) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut command = browser.command(port);
        let program = command.get_program().to_string_lossy().into_owned();
        let process = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!("{program} could not be started ({error}); run `cargo xtask setup`")
            })?;
        let capabilities = Capabilities::from(browser.capabilities(arguments));
        for _ in 0..150 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let session = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        session.set_script_timeout(Duration::from_secs(30)).await?;
        Ok(Self {
            session,
            process: Mutex::new(process),
        })
    }

    /// Closes the session and ends the driver.
    pub async fn stop(&self) {
        drop(self.session.clone().quit().await);
        if let Ok(mut process) = self.process.lock() {
            drop(process.kill());
            drop(process.wait());
        }
    }
}
