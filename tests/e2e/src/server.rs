//! The demo server, in this process, with a database of its own.

use std::path::PathBuf;

use demo::{Demo, Options};

use crate::Result;
use crate::tools::{package, root};

/// A running server.
#[derive(Clone, Debug)]
pub struct Server {
    /// Its address, with a slash at the end.
    pub url: String,
    /// Its database of complaints.
    pub database: PathBuf,
}

impl Server {
    /// Starts one on a free port; it ends with the process.
    pub async fn start() -> Result<Self> {
        let database =
            std::env::temp_dir().join(format!("checkout-rescue-e2e-{}.db", std::process::id()));
        drop(std::fs::remove_file(&database));
        let options = Options {
            listen: ([127, 0, 0, 1], 0).into(),
            pkg: package()?,
            www: root().join("www"),
            db: database.clone(),
        };
        let demo = Demo::open(&options).await?;
        let url = demo.url().to_string();
        tokio::spawn(demo.serve());
        Ok(Self { url, database })
    }
}
