//! Opens the report. It is a module of its own, which the page fetches when somebody asks for it.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::panel::Panel;
use super::promise::{call, settled};
use super::showing::Showing;

/// What says that a button has been pressed and is at work.
const BUSY: &str = "aria-busy";

/// Opens the report of an occasion, that of the failure on screen. Until it is there the button is busy, and a second press does nothing;
/// where it cannot be had, the panel says so and stays as it is.
pub(super) fn open(
    panel: &Rc<Panel>,
    showing: &Rc<Showing>,
    occasion: &JsValue,
    button: &Element,
) -> Result<(), JsValue> {
    if button.has_attribute(BUSY) {
        return Ok(());
    }
    button.set_attribute(BUSY, "true")?;
    panel.announce(&panel.say(showing, "panel-opening-report"));
    let opening = call(&panel.report, occasion);
    let (panel, showing, button) = (Rc::clone(panel), Rc::clone(showing), button.clone());
    let then = move |opened: Result<JsValue, JsValue>| {
        drop(button.remove_attribute(BUSY));
        if !panel.shows(&showing) {
            return;
        }
        match opened {
            Ok(_) => panel.announce(""),
            Err(_) => panel.note(&panel.say(&showing, "report-unavailable")),
        }
    };
    settled(&opening, Box::new(then));
    Ok(())
}
