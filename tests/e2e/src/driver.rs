//! A WebDriver program and the sessions it opens.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Stdio;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;
use thirtyfour::{Capabilities, WebDriver};

use crate::Result;
pub use crate::browser::Browser;
use crate::process::Process;
use crate::screen::Screen;

/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(20);
/// How often a driver is started: three start at once, and the port that was free for one may be another's by then.
const TRIES: u32 = 3;
/// How long a living browser takes to answer, however busy the machine is.
const ANSWER: Duration = Duration::from_secs(20);
/// How many lines its last words are.
const LAST_LINES: usize = 15;
/// How long a script may run in a page: axe-core over the gallery takes half a minute in Firefox on a busy machine.
const SCRIPT: Duration = Duration::from_secs(90);

/// A running driver with a session; both end with [`Driver::stop`], the driver also when dropped.
#[derive(Debug)]
pub struct Driver {
    /// The session: a fresh browser with no cache, no history and a profile of its own.
    pub session: WebDriver,
    /// What driver and browser write.
    log: NamedTempFile,
    // The driver before the screen, which the browser draws on: they are dropped in this order.
    running: Mutex<Option<(Process, Option<Screen>)>>,
}

impl Driver {
    /// Starts the driver of a browser on a free port and opens a session; `arguments` are further ones for Chrome.
    ///
    /// # Errors
    /// When the driver or the browser is not on this machine, naming the package to install, or does not answer.
    pub async fn start(browser: Browser, arguments: &[&str]) -> Result<Self> {
        let mut tries = 1;
        loop {
            match Self::open(browser, arguments).await {
                Err(error) if tries < TRIES => {
                    eprintln!("{error}\ntrying again on another port");
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn open(browser: Browser, arguments: &[&str]) -> Result<Self> {
        let capabilities = Capabilities::from(browser.capabilities(arguments)?);
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut command = browser.driver(port)?;
        let screen = browser.needs_screen().then(Screen::open).transpose()?;
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.display);
        }
        let log = NamedTempFile::new()?;
        let mut process = Process::start(command.stdout(Stdio::null()).stderr(log.reopen()?))
            .map_err(|error| format!("{error}; {}", browser.remedy()))?;
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if process.ended() || began.elapsed() > START {
                return Err(format!("the driver of {} does not answer", browser.name()).into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let session = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .map_err(|error| {
                let (name, remedy) = (browser.name(), browser.remedy());
                format!("{name} did not open: {error}\nif it is missing, {remedy}")
            })?;
        session.set_script_timeout(SCRIPT).await?;
        Ok(Self {
            session,
            log,
            running: Mutex::new(Some((process, screen))),
        })
    }

    /// Whether the browser still answers.
    pub async fn lives(&self) -> bool {
        let asked = tokio::time::timeout(ANSWER, self.session.execute("return 1", Vec::new()));
        matches!(asked.await, Ok(Ok(_)))
    }

    /// The end of what driver and browser wrote.
    pub fn last_words(&self) -> String {
        let written = std::fs::read(self.log.path()).unwrap_or_default();
        let written = String::from_utf8_lossy(&written);
        let lines: Vec<&str> = written.lines().collect();
        let last = lines.len().saturating_sub(LAST_LINES);
        lines.get(last..).unwrap_or_default().join("\n")
    }

    /// Closes the browser and ends the driver. One that is only dropped may leave its browser open.
    pub async fn stop(&self) {
        // A dead browser does not answer, and must not hold up those that live.
        drop(tokio::time::timeout(ANSWER, self.session.clone().quit()).await);
        let running = self
            .running
            .lock()
            .ok()
            .and_then(|mut running| running.take());
        drop(running);
    }
}
