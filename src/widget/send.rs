//! Sends a complaint over HTTP.

use gloo::timers::callback::Timeout;
use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Request, RequestInit, Response};

use crate::bindings::complaint::complaint;
use crate::bindings::object::object;
use crate::bindings::value::read;
use crate::complaint::Record;
use crate::complaint::receipt::{Delivery, judge};

/// Longest wait for the receiver, in milliseconds.
const DEADLINE: u32 = 30_000;

/// Sends a record to an address. Anything that goes wrong on the way leaves the delivery unproven.
pub(super) async fn send(url: &str, record: &Record) -> Delivery {
    post(url, record).await.unwrap_or(Delivery::Unproven)
}

async fn post(url: &str, record: &Record) -> Result<Delivery, JsValue> {
    let body = JSON::stringify(&complaint(record))?;
    let headers = object(&[
        ("Content-Type", "application/json".into()),
        ("Accept", "application/json".into()),
        // A structured-field string, as draft-ietf-httpapi-idempotency-key-header has it.
        ("Idempotency-Key", format!("\"{}\"", record.id).into()),
    ]);
    let abort = AbortController::new()?;
    let signal = abort.signal();
    let deadline = Timeout::new(DEADLINE, move || abort.abort());
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&body);
    init.set_signal(Some(&signal));
    let request = Request::new_with_str_and_init(url, &init)?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_request(&request))
        .await?
        .dyn_into()?;
    let kind = response.headers().get("Content-Type")?.unwrap_or_default();
    let text = JsFuture::from(response.text()?).await?;
    drop(deadline);
    // What is no JSON is no receipt either, and its status still counts.
    let answer = JSON::parse(&text.as_string().unwrap_or_default()).unwrap_or(JsValue::UNDEFINED);
    Ok(judge(&record.id, response.status(), &kind, &read(&answer)))
}
