//! Reads any JavaScript value into a bounded tree. Cycles, a million members, getters that throw: reading ends.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::signals::Failure;
use crate::signals::failure::{DEPTH_LIMIT, DOCUMENT_LIMIT, NODE_LIMIT, TEXT_LIMIT};

/// Members that errors, events and responses inherit and that say something. `code` is not among them: that of
/// a `DOMException` is a historical number which could be mistaken for a provider's.
const INHERITED: &[&str] = &["name", "message", "status", "type", "detail", "cause"];

/// Reads a value. A text alone may be an answer that nobody parsed, so more of it is kept.
pub(crate) fn read(value: &JsValue) -> Failure<'static> {
    if let Some(text) = value.dyn_ref::<JsString>() {
        return Failure::document(start(text, DOCUMENT_LIMIT));
    }
    let mut left = NODE_LIMIT;
    walk(value, 0, &mut left)
}

/// The beginning of a string, cut before it is copied: it may have a megabyte.
fn start(text: &JsString, limit: usize) -> String {
    String::from(text.slice(0, u32::try_from(limit).unwrap_or(u32::MAX)))
}

fn walk(value: &JsValue, depth: usize, left: &mut usize) -> Failure<'static> {
    *left = left.saturating_sub(1);
    if *left == 0 || depth > DEPTH_LIMIT {
        return Failure::Nothing;
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        return Failure::text(start(text, TEXT_LIMIT));
    }
    if let Some(number) = value.as_f64() {
        return Failure::Number(number);
    }
    if let Some(flag) = value.as_bool() {
        return Failure::Flag(flag);
    }
    if value.is_bigint() {
        let digits = value.unchecked_ref::<js_sys::BigInt>().to_string(10);
        return digits.map_or(Failure::Nothing, |digits| {
            Failure::text(String::from(digits))
        });
    }
    if !value.is_object() || is_node(value) {
        return Failure::Nothing;
    }
    if Array::is_array(value) {
        return list(value, depth, left);
    }
    object(value, depth, left)
}

fn list(value: &JsValue, depth: usize, left: &mut usize) -> Failure<'static> {
    let length = get(value, "length").as_f64().unwrap_or_default();
    let mut items = Vec::new();
    let mut index = 0;
    while f64::from(index) < length && *left > 1 {
        let item = Reflect::get_u32(value, index).unwrap_or(JsValue::UNDEFINED);
        items.push(walk(&item, depth + 1, left));
        index += 1;
    }
    Failure::List(items)
}

fn object(value: &JsValue, depth: usize, left: &mut usize) -> Failure<'static> {
    let keys = Reflect::own_keys(value).unwrap_or_default();
    let mut members = Vec::new();
    for key in keys.iter() {
        let Some(name) = key.as_string() else {
            continue;
        };
        if *left <= 1 {
            break;
        }
        // A stack is long, and nothing in it says why a payment failed.
        if name != "stack" {
            let member = Reflect::get(value, &key).unwrap_or(JsValue::UNDEFINED);
            members.push((name.into(), walk(&member, depth + 1, left)));
        }
    }
    for name in INHERITED {
        if *left > 1 && members.iter().all(|(known, _)| known != name) {
            let member = walk(&get(value, name), depth + 1, left);
            if member != Failure::Nothing {
                members.push(((*name).into(), member));
            }
        }
    }
    Failure::Object(members)
}

/// The widget reads no page input: elements and windows that hang on an event are left alone.
fn is_node(value: &JsValue) -> bool {
    let has = |name: &str| Reflect::has(value, &name.into()).unwrap_or(true);
    has("nodeType") || has("window")
}

/// A member, or `undefined` when getting it throws.
pub(crate) fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
