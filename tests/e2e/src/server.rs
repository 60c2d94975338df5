//! The demo server, in this process, with a database of its own.

use std::path::PathBuf;
use std::sync::Arc;

use demo::{Demo, Options};
use tokio::task::JoinHandle;

use crate::Result;
use crate::site::Site;

/// A running server, shared by its clones; with the last one it ends and its files go.
#[derive(Clone, Debug)]
pub struct Server {
    /// Its address, with a slash at the end.
    pub url: String,
    /// Its database of complaints.
    pub database: PathBuf,
    /// What it serves.
    pub site: Arc<Site>,
    _task: Arc<Task>,
}

/// Serving, until dropped.
#[derive(Debug)]
struct Task(JoinHandle<std::result::Result<(), demo::Error>>);

impl Server {
    /// Serves the demo's own pages and the built package on a free port.
    ///
    /// # Errors
    /// When the pages, the package or the database cannot be had.
    pub async fn start() -> Result<Self> {
        Self::serve(Site::real()?).await
    }

    /// Serves a site on a free port.
    ///
    /// # Errors
    /// When the pages, the package or the database cannot be had.
    pub async fn serve(site: Site) -> Result<Self> {
        let database = site.folder.path().join("complaints.db");
        let demo = Demo::open(&Options {
            listen: ([127, 0, 0, 1], 0).into(),
            pkg: site.pkg.clone(),
            www: site.www.clone(),
            db: database.clone(),
        })
        .await?;
        Ok(Self {
            url: demo.url(),
            database,
            site: Arc::new(site),
            _task: Arc::new(Task(tokio::spawn(demo.serve()))),
        })
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.0.abort();
    }
}
