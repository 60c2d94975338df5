//! The receiver over real HTTP on a bound port, against a real SQLite file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cors;
mod embedding;
mod logging;
mod opening;
mod program;
mod receiving;
mod refusing;
mod status;
mod support;
mod validating;
