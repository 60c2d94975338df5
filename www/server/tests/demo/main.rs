//! The demo over real HTTP: its files, its policy, its provider, its receiver and its words.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod assets;
mod client;
mod payments;
mod policy;
mod receiver;
mod words;
