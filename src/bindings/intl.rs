//! The browser's own formatting, `Intl`. Every call may throw, for a tag or currency that it does not know.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::value::get;

/// The plural category of a count, from `Intl.PluralRules`.
pub fn plural(tag: &str, count: u32) -> Option<String> {
    call("PluralRules", tag, &[], "select", &count.into())
}

/// An amount, from `Intl.NumberFormat`.
pub(super) fn money(locale: &str, value: &str, currency: &str) -> Option<String> {
    let options = [("style", "currency"), ("currency", currency)];
    call("NumberFormat", locale, &options, "format", &value.into())
}

/// A day and time, from `Intl.DateTimeFormat`.
pub(super) fn date_time(locale: &str, millis: f64) -> Option<String> {
    let options = [("dateStyle", "long"), ("timeStyle", "short")];
    call("DateTimeFormat", locale, &options, "format", &millis.into())
}

fn call(
    class: &str,
    locale: &str,
    options: &[(&str, &str)],
    method: &str,
    argument: &JsValue,
) -> Option<String> {
    let constructor: Function = get(&get(&js_sys::global(), "Intl"), class)
        .dyn_into()
        .ok()?;
    let settings = Object::new();
    for (name, value) in options {
        Reflect::set(&settings, &(*name).into(), &(*value).into()).ok()?;
    }
    let format = Reflect::construct(&constructor, &Array::of2(&locale.into(), &settings)).ok()?;
    let method: Function = get(&format, method).dyn_into().ok()?;
    method.call1(&format, argument).ok()?.as_string()
}
