//! The failure on screen, and what belongs to it.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

use super::screen::Means;
use crate::bindings::browser::Browser;
use crate::explain::Explanation;
use crate::host::Host;
use crate::taxonomy::Charge;

/// The failure on screen.
#[derive(Debug)]
pub(super) struct Showing {
    pub(super) explanation: Explanation,
    /// The tag of the language spoken.
    pub(super) language: String,
    /// What a report of it needs to know, as `complaint::Occasion` reads it: one object however often it is opened,
    /// so that the draft is kept.
    pub(super) occasion: JsValue,
    /// The attempt as the page knows it.
    pub(super) given: JsValue,
    /// The attempt to retry with: the same one while its outcome is open, so that its key can protect the
    /// shopper; a new one after a decline, as a provider answers a key that it knows with the old decline.
    pub(super) retry: JsValue,
    pub(super) means: Means,
}

/// The attempt for a retry, made once for each failure shown: pressing twice cannot make two.
pub(super) fn retry(given: &JsValue, charge: Charge) -> JsValue {
    if charge != Charge::NotCharged || !given.is_object() {
        return given.clone();
    }
    let fresh = js_sys::Object::new();
    let copied = js_sys::Object::assign(&fresh, given.unchecked_ref());
    let id = Browser.uuid();
    let now = js_sys::Date::new_0().to_iso_string();
    let set = Reflect::set(&copied, &"id".into(), &id.into())
        .and_then(|_| Reflect::set(&copied, &"startedAt".into(), &now));
    match set {
        Ok(_) => copied.into(),
        Err(_) => given.clone(),
    }
}
