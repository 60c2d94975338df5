//! The crate as a page holds it, in a real browser: what it reads, how it formats, what it draws.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs
)]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "web/page.rs"]
mod page;

#[path = "web/check.rs"]
mod check;
#[path = "web/formats.rs"]
mod formats;
#[path = "web/guard.rs"]
mod guard;
#[path = "web/handlers.rs"]
mod handlers;
#[path = "web/ledger.rs"]
mod ledger;
#[path = "web/notify.rs"]
mod notify;
#[path = "web/panel.rs"]
mod panel;
#[path = "web/report.rs"]
mod report;
#[path = "web/values.rs"]
mod values;
