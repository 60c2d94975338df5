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
mod table;
mod times;

use std::path::PathBuf;
use std::process::ExitCode;

use e2e::Result;
use e2e::driver::{Browser, Driver};
use e2e::server::Server;
use serde_json::{Value, json};

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
    let driver = Driver::start(Browser::Chrome, UNBOUND).await?;
    let measured = measure(&driver, &server).await;
    driver.stop().await;
    let (machine, times, pace) = measured?;
    table::print(&machine, &times, &pace);
    let path = sizes_path.with_file_name("bench.json");
    let all =
        json!({ "machine": machine, "bytes": sizes, "milliseconds": times, "per_second": pace });
    std::fs::write(&path, serde_json::to_string_pretty(&all)?)?;
    println!("\nWritten to {}", path.display());
    Ok(())
}

async fn measure(driver: &Driver, server: &Server) -> Result<(Value, Value, Value)> {
    Ok((
        machine::describe(&driver.session, &server.url).await?,
        times::measure(&driver.session, &server.url).await?,
        pace::measure(&driver.session, &server.url).await?,
    ))
}
