//! The demo checkout, served: the pages of `www/`, the npm package at `/pkg/`, a simulated payment
//! provider at `/api/` and the complaint receiver at `/complaints`.
//!
//! The end-to-end tests start it in their own process:
//!
//! ```no_run
//! # async fn start() -> Result<(), demo::Error> {
//! let options = demo::Options::default();
//! let demo = demo::Demo::open(&options).await?;
//! println!("{}", demo.url());
//! demo.serve().await
//! # }
//! ```

mod answer;
mod assets;
mod error;
mod ledger;
mod money;
mod options;
mod payments;
mod policy;
mod scenario;
mod site;

pub use error::Error;
pub use ledger::State;
pub use options::Options;
pub use scenario::Scenario;
pub use site::Demo;
