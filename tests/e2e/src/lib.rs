//! What the end-to-end suite and the benchmark share: drivers, the server, a page with the element.

pub mod driver;
pub mod page;
pub mod server;
pub mod tools;

/// Whatever went wrong, in words.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
