//! What the page hears. Call only when nothing is borrowed: a handler may call back in.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Fires `rescue-<name>` with its detail, bubbling and out of any shadow.
pub(super) fn fire(
    host: &HtmlElement,
    name: &str,
    detail: &[(&str, JsValue)],
) -> Result<(), JsValue> {
    let settings = CustomEventInit::new();
    settings.set_bubbles(true);
    settings.set_composed(true);
    let detail = object(detail)?;
    settings.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(&format!("rescue-{name}"), &settings)?;
    host.dispatch_event(&event)?;
    Ok(())
}

/// An object of JavaScript with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
