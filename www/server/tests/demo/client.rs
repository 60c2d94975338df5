//! A demo of its own for each test, and a client that talks to it.

use std::{net::Ipv4Addr, path::PathBuf, time::Duration};

use demo::{Demo, Options};
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, StatusCode, body::Bytes};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A running demo with an empty package and an empty database.
pub(crate) struct Site {
    url: String,
    client: Client<HttpConnector, Full<Bytes>>,
    /// Removed with the site.
    _files: TempDir,
}

/// The pages of this checkout.
pub(crate) fn www() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

impl Site {
    pub(crate) async fn open() -> Self {
        let files = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("index.js", "export {}"),
            ("wasm/checkout_rescue_bg.wasm", "\0asm"),
            ("locales/ro.pack", "a = ă"),
            ("providers/stripe.pack", "p"),
        ] {
            let file = files.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, content).unwrap();
        }
        let options = Options {
            listen: (Ipv4Addr::LOCALHOST, 0).into(),
            pkg: files.path().into(),
            www: www(),
            db: files.path().join("complaints.db"),
        };
        let demo = Demo::open(&options).await.unwrap();
        let url = demo.url();
        tokio::spawn(demo.serve());
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self {
            url,
            client,
            _files: files,
        }
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> Response<Bytes> {
        let (head, body) = self.client.request(request).await.unwrap().into_parts();
        Response::from_parts(head, body.collect().await.unwrap().to_bytes())
    }

    /// GET of a path without its leading slash.
    pub(crate) async fn get(&self, path: &str) -> Response<Bytes> {
        let request = Request::get(format!("{}{path}", self.url));
        self.send(request.body(Full::default()).unwrap()).await
    }

    pub(crate) async fn json(&self, path: &str) -> Value {
        serde_json::from_slice(self.get(path).await.body()).unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> (StatusCode, Bytes) {
        let request = Request::post(format!("{}{path}", self.url))
            .header("Content-Type", "application/json")
            .header(
                "Idempotency-Key",
                format!("\"{}\"", body["id"].as_str().unwrap_or("-")),
            );
        let answer = self
            .send(request.body(Full::from(body.to_string())).unwrap())
            .await;
        (answer.status(), answer.into_body())
    }

    /// Pays as the page does.
    pub(crate) async fn pay(
        &self,
        scenario: &str,
        order: &str,
        attempt: &str,
    ) -> (StatusCode, Value) {
        let amount = json!({ "value": "199.90", "currency": "RON" });
        let pay =
            json!({ "scenario": scenario, "order": order, "attempt": attempt, "amount": amount });
        let (status, body) = self.post("api/pay", &pay).await;
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    /// Pays and gives up waiting, as the page does; `None` when no answer came in time.
    pub(crate) async fn pay_within(
        &self,
        patience: Duration,
        scenario: &str,
        order: &str,
        attempt: &str,
    ) -> Option<(StatusCode, Value)> {
        tokio::time::timeout(patience, self.pay(scenario, order, attempt))
            .await
            .ok()
    }
}
