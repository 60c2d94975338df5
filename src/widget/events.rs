//! What the page hears. Call only when nothing is borrowed: a handler may call back in.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::bindings::object::object;

/// Fires `rescue-<name>` with its detail, bubbling and out of any shadow.
pub(super) fn fire(
    host: &HtmlElement,
    name: &str,
    detail: &[(&str, JsValue)],
) -> Result<(), JsValue> {
    let settings = CustomEventInit::new();
    settings.set_bubbles(true);
    settings.set_composed(true);
    settings.set_detail(&object(detail));
    let event = CustomEvent::new_with_event_init_dict(&["rescue-", name].concat(), &settings)?;
    host.dispatch_event(&event)?;
    Ok(())
}
