//! The reference receiver for complaints: takes the record that the checkout-rescue widget sends, keeps it in
//! one SQLite file and answers with a receipt.
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let intake = intake::Intake::open("complaints.db".as_ref()).await?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8787").await?;
//! axum::serve(listener, intake.app()).await?;
//! # Ok(())
//! # }
//! ```

mod cards;
mod cors;
mod error;
mod flight;
mod key;
mod problem;
mod record;
mod schema;
mod shapes;
mod status;
mod store;
mod submit;
mod token;

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{get, post};

pub use error::Error;

use flight::Flights;
use problem::Problem;
use store::Store;
use token::Tokens;

/// What a request handler works with.
#[derive(Clone, Debug)]
struct Desk {
    store: Store,
    tokens: Arc<Tokens>,
    flights: Flights,
}

/// An open complaints file, ready to be served. Clones share the file.
#[derive(Clone, Debug)]
pub struct Intake {
    desk: Desk,
    origins: Vec<HeaderValue>,
}

impl Intake {
    /// Opens a complaints file; creates it (for its owner only) when it does not exist, and brings its tables
    /// up to date. The file is in WAL mode: SQLite keeps `-wal` and `-shm` files beside it.
    ///
    /// # Errors
    /// The file cannot be created or written, is not a complaints database, was made by a newer version, or
    /// the operating system gives no randomness for the token secret.
    pub async fn open(db_path: &Path) -> Result<Self, Error> {
        let (store, tokens) = Store::open(db_path).await?;
        Ok(Self {
            desk: Desk {
                store,
                tokens: Arc::new(tokens),
                flights: Flights::default(),
            },
            origins: Vec::new(),
        })
    }

    /// Lets the pages of one more origin post complaints, for example `https://shop.example`. Without any,
    /// only pages of the receiver's own origin may.
    ///
    /// # Errors
    /// The text is not an origin in the form that browsers send.
    pub fn allow_origin(mut self, origin: &str) -> Result<Self, Error> {
        self.origins.push(cors::origin(origin)?);
        Ok(self)
    }

    /// The receiver's two addresses, `/complaints` and `/complaints/{number}`, to be merged into another
    /// router. It brings no fallback, so the other router keeps its own.
    pub fn router(&self) -> Router {
        let refused = || async { Problem::method_not_allowed() };
        let mut router = Router::new()
            .route("/complaints", post(submit::submit).fallback(refused))
            .route(
                "/complaints/{number}",
                get(status::status).fallback(refused),
            )
            .layer(DefaultBodyLimit::max(submit::LIMIT))
            .with_state(self.desk.clone());
        if !self.origins.is_empty() {
            router = router.layer(cors::layer(&self.origins));
        }
        router.layer(map_response(no_store))
    }

    /// The receiver as a whole server: the router, and 404 for every other address.
    pub fn app(&self) -> Router {
        self.router().merge(
            Router::new()
                .fallback(|| async { Problem::not_found() })
                .layer(map_response(no_store)),
        )
    }

    /// Finishes open work and closes the file. Requests after this are answered with 503.
    pub async fn close(&self) {
        self.desk.store.close().await;
    }
}

/// Receipts and refusals concern one shopper; nothing between may keep them.
async fn no_store(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
