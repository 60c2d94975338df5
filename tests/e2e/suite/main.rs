//! The widget as a shopper meets it, in Chrome, Firefox and WebKit, against the real demo server.
//!
//! `E2E_BROWSERS=chrome,webkit` chooses browsers; a part of a scenario's name as argument chooses scenarios. One
//! session a browser is shared by its scenarios, each of which opens its own page. `E2E_SHOTS=folder` takes
//! pictures for people instead.

#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed, which never panics"
)]

mod browsers;
mod evidence;
mod scenarios;
mod shots;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use browsers::Browsers;
use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use e2e::tabs;
use libtest_mimic::{Arguments, Trial};
use scenarios::Scenario;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

/// Longest time for one scenario in one browser.
const LONGEST: Duration = Duration::from_secs(180);

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("end-to-end: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let runtime = Arc::new(Runtime::new()?);
    if let Some(folder) = std::env::var_os("E2E_SHOTS") {
        runtime.block_on(shots::take(folder.into()))?;
        return Ok(ExitCode::SUCCESS);
    }
    // More than browsers: a thread that waits for its browser must not keep the others idle.
    arguments.test_threads = Some(2 * Browser::ALL.len());
    let server = runtime.block_on(Server::start())?;
    let browsers = Arc::new(Browsers::chosen()?);
    runtime.spawn(end_on_signal(Arc::clone(&browsers)));
    let mut trials = Vec::new();
    for (name, scenario) in scenarios::all() {
        for browser in browsers.list() {
            let (runtime, server) = (Arc::clone(&runtime), server.clone());
            let browsers = Arc::clone(&browsers);
            let title = format!("{}::{name}", browser.name());
            let file = title.replace("::", "-");
            trials.push(Trial::test(title, move || {
                runtime.block_on(attempt(&browsers, browser, scenario, server, &file))?;
                Ok(())
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(browsers.stop());
    Ok(conclusion.exit_code())
}

/// Runs one scenario in one browser; when it fails, what was on screen is kept.
///
/// Once more where the browser itself died under it, as WebKitGTK has been seen to: that says nothing of
/// the page, as long as it does not happen again.
async fn attempt(
    browsers: &Browsers,
    browser: Browser,
    scenario: Scenario,
    server: Server,
    file: &str,
) -> Result<()> {
    let mut again = true;
    loop {
        let session = browsers.session(browser).await?;
        let page = Page::new(session.clone(), &server.url);
        // One that does not answer is found out below.
        drop(tabs::close_all_but_one(&page.session).await);
        // A task of its own: a scenario that panics must not take the browser's lock or the run with it.
        let task = tokio::spawn(scenario(page.clone(), server.clone(), browser));
        let outcome = match tokio::time::timeout(LONGEST, task).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => Err(panic.into()),
            Err(_) => Err(format!("not done after {LONGEST:?}").into()),
        };
        let Err(error) = outcome else {
            return Ok(());
        };
        let Some(words) = session.died().await else {
            return Err(evidence::keep(&page, file, &error.to_string()).await.into());
        };
        let name = browser.name();
        eprintln!("{name} died in {file}: {error}\nits last words: {words}");
        if !again {
            return Err(format!("{name} died here twice: {error}").into());
        }
        again = false;
    }
}

/// An interrupted run leaves no browser behind either.
async fn end_on_signal(browsers: Arc<Browsers>) -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    browsers.stop().await;
    std::process::exit(1);
}
