//! The benchmark: bytes, milliseconds to a message, diagnoses a second, beside `@fluent/bundle` in the same page.
//!
//! Run by `cargo xtask bench`. Times are of this machine and this run: compare the ratios.

#![allow(
    clippy::indexing_slicing,
    reason = "only JSON values are indexed, which never panics"
)]
#![allow(clippy::print_stdout, reason = "a table is what it is for")]

mod machine;
mod pace;
mod reading;
mod table;
mod times;

use std::path::PathBuf;
use std::process::ExitCode;

use e2e::Result;
use e2e::driver::{Browser, Driver};
use e2e::server::Server;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// Frames as fast as they can be made: else every time would be rounded up to the next sixtieth of a second.
const UNBOUND: &[&str] = &["--disable-frame-rate-limit", "--disable-gpu-vsync"];

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let sizes_path = std::env::var_os("CHECKOUT_RESCUE_SIZES")
        .map(PathBuf::from)
        .ok_or("run it as `cargo xtask bench`")?;
    let sizes: Value = serde_json::from_str(&std::fs::read_to_string(&sizes_path)?)?;
    let server = Server::start().await?;
    let (machine, times) = in_chrome(UNBOUND, async |session| {
        Ok((
            machine::describe(session, &server.url).await?,
            times::measure(session, &server.url).await?,
        ))
    })
    .await?;
    // A browser of its own: one that draws as often as it can leaves less of the machine to the page.
    let (pace, reading) = in_chrome(&[], async |session| {
        Ok((
            pace::measure(session, &server.url).await?,
            reading::measure(session, &server.url).await?,
        ))
    })
    .await?;
    table::print(&machine, &times, &pace, &reading);
    let path = sizes_path.with_file_name("bench.json");
    let all = json!({
        "machine": machine,
        "bytes": sizes,
        "milliseconds": times,
        "per_second": pace,
        "reading": reading,
    });
    std::fs::write(&path, serde_json::to_string_pretty(&all)?)?;
    println!("\nWritten to {}", path.display());
    Ok(())
}

/// What is measured in a fresh Chrome with these arguments, which is ended whatever happens.
async fn in_chrome<T>(
    arguments: &[&str],
    measure: impl AsyncFnOnce(&WebDriver) -> Result<T>,
) -> Result<T> {
    let driver = Driver::start(Browser::Chrome, arguments).await?;
    let measured = measure(&driver.session).await;
    driver.stop().await;
    measured
}
