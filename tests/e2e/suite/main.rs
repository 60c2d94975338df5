//! The widget as a shopper meets it, in Chrome, Firefox and WebKit, against the real demo server.
//!
//! `E2E_BROWSERS=chrome,webkit` chooses browsers; a part of a scenario's name as argument chooses scenarios. One
//! session a browser is shared by its scenarios, each of which opens its own page.

#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed, which never panics"
)]

mod browsers;
mod scenarios;

use std::process::ExitCode;
use std::sync::Arc;

use browsers::Browsers;
use e2e::Result;
use e2e::driver::Browser;
use e2e::page::Page;
use e2e::server::Server;
use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;

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
    // A thread a browser: within a browser its session is used by one scenario at a time.
    arguments.test_threads = Some(Browser::ALL.len());
    let runtime = Arc::new(Runtime::new()?);
    let server = runtime.block_on(Server::start())?;
    let browsers = Arc::new(Browsers::chosen()?);
    let mut trials = Vec::new();
    for (name, scenario) in scenarios::all() {
        for browser in browsers.list() {
            let (runtime, server) = (Arc::clone(&runtime), server.clone());
            let browsers = Arc::clone(&browsers);
            let title = format!("{}::{name}", browser.name());
            let file = title.replace("::", "-");
            trials.push(Trial::test(title, move || {
                runtime.block_on(async {
                    let session = browsers.session(browser).await?;
                    let page = Page::new(session.clone(), &server.url);
                    let outcome = scenario(page, server, browser).await;
                    if outcome.is_err() {
                        let shots = e2e::tools::root().join("target/e2e");
                        drop(std::fs::create_dir_all(&shots));
                        drop(session.screenshot(&shots.join(format!("{file}.png"))).await);
                    }
                    outcome
                })?;
                Ok(())
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(browsers.stop());
    Ok(conclusion.exit_code())
}
