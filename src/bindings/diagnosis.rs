//! What JavaScript is told of a failure: the `Diagnosis` of `diagnosis.d.ts`.

use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::explain::Explanation;
use crate::told::told;

/// An explanation as a plain object.
pub(crate) fn diagnosis(explanation: &Explanation) -> JsValue {
    JSON::parse(&told(explanation)).unwrap_or(JsValue::UNDEFINED)
}
