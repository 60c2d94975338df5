//! What the end-to-end suite and the benchmark share: browsers, the server, a page with the element.

pub mod browser;
pub mod driver;
mod frame;
pub mod page;
pub mod process;
mod screen;
pub mod server;
pub mod site;
pub mod tabs;
pub mod tools;

/// Whatever went wrong, in words.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
