//! Plain objects of JavaScript, member by member. serde-wasm-bindgen would make them of what serde knows of our types, and
//! is 3 KB of what every shopper downloads.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object of JavaScript with these members; those that are `undefined` are left out.
pub(crate) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        if !value.is_undefined() {
            // Setting a member of a new object does not fail.
            drop(Reflect::set(&object, &(*name).into(), value));
        }
    }
    object.into()
}

/// A text, or `undefined`.
pub(crate) fn optional(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::UNDEFINED, JsValue::from_str)
}
