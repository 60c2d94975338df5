//! The demo as one server: opened, then served.

use std::net::SocketAddr;

use axum::serve::ListenerExt;
use axum::{Router, middleware};
use intake::Intake;
use tokio::net::TcpListener;

use crate::{Error, Options, assets, ledger::Ledger, payments, policy};

/// The demo checkout, listening but not answering yet.
#[derive(Debug)]
pub struct Demo {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
}

impl Demo {
    /// Opens the database, looks for the files and begins to listen. Payments start from nothing: the
    /// simulated provider keeps them in memory.
    ///
    /// # Errors
    /// When the pages, the package, the database or the address cannot be had.
    pub async fn open(options: &Options) -> Result<Self, Error> {
        let intake = Intake::open(&options.db)
            .await
            .map_err(|cause| Error::Intake {
                file: options.db.clone(),
                cause,
            })?;
        let router = assets::router(&options.www, &options.pkg)?
            .merge(payments::router(Ledger::default()))
            .merge(intake.router())
            .layer(middleware::from_fn(policy::attach));
        let listen = |cause| Error::Listen {
            address: options.listen,
            cause,
        };
        let listener = TcpListener::bind(options.listen).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        Ok(Self {
            listener,
            address,
            router,
        })
    }

    /// The address of the checkout page, with the port that was really taken.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers requests until the task is dropped.
    ///
    /// # Errors
    /// [`Error::Serve`] when the listener breaks.
    pub async fn serve(self) -> Result<(), Error> {
        // Small files would otherwise wait for the acknowledgement of the one before, 40 ms each.
        let listener = self
            .listener
            .tap_io(|stream| drop(stream.set_nodelay(true)));
        axum::serve(listener, self.router)
            .await
            .map_err(Error::Serve)
    }
}
