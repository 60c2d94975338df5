//! On what, and under what, it was measured: times mean nothing without it.

use e2e::Result;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// A loop that does nothing else, in milliseconds: the median of nine.
const BUSY: &str = "
    const times = [];
    for (let i = 0; i < 9; i++) {
      const began = performance.now(); let sum = 0;
      for (let n = 0; n < 2e7; n++) sum = (sum + n) % 1000003;
      times.push(performance.now() - began + (sum < 0));
    }
    return times.sort((a, b) => a - b)[4];
";

/// The browser, the processors, how busy they were at the start, and what a slow-down to a quarter really was.
pub(crate) async fn describe(session: &WebDriver, url: &str) -> Result<Value> {
    let load = load();
    session.goto(format!("{url}pkg/package.json")).await?;
    let full = busy(session, 1).await?;
    let quarter = busy(session, 4).await?;
    throttle(session, 1).await?;
    let agent = session
        .execute("return navigator.userAgent", Vec::new())
        .await?;
    Ok(json!({
        "browser": agent.json(),
        "system": format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        "processors": std::thread::available_parallelism()?.get(),
        "load_at_start": load,
        "cpu_slow_down_4_measured": quarter / full,
    }))
}

/// How many programs wanted to run in the last minute, where the system tells.
fn load() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next()?.parse().ok()
}

async fn busy(session: &WebDriver, slow_down: u32) -> Result<f64> {
    throttle(session, slow_down).await?;
    let time = session.execute(BUSY, Vec::new()).await?;
    time.json()
        .as_f64()
        .ok_or_else(|| "the busy loop gave no time".into())
}

/// Slows the page's processor down by this factor.
pub(crate) async fn throttle(session: &WebDriver, slow_down: u32) -> Result<()> {
    session
        .cdp()
        .send_raw(
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": slow_down }),
        )
        .await?;
    Ok(())
}
