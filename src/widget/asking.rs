//! Has the merchant asked how the payment ended, and shows what comes of it. What asks is a module of its own.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::panel::Panel;
use super::promise::{call, settled};
use super::screen::Screen;
use super::showing::Showing;
use super::{events, told};
use crate::advice::Standing;
use crate::bindings::browser::Browser;
use crate::bindings::object::{object, optional};
use crate::host::Host;
use crate::taxonomy::Charge;

/// Begins to ask; asks at once where it was waiting.
pub(super) fn start(panel: &Rc<Panel>, showing: &Rc<Showing>) {
    panel.note(&panel.say(showing, "panel-checking"));
    let tell = {
        let (panel, showing) = (Rc::clone(panel), Rc::clone(showing));
        Closure::<dyn FnMut(String, Option<String>) -> bool>::new(
            move |what: String, reference: Option<String>| {
                if what == told::FOUND {
                    drop(panel.wake());
                } else if panel.shows(&showing) {
                    drop(hear(&panel, &showing, &what, reference.as_deref()));
                }
                panel.shows(&showing)
            },
        )
    };
    let question = object(&[
        ("occasion", showing.occasion.clone()),
        ("given", showing.given.clone()),
        ("tell", tell.into_js_value()),
    ]);
    let asking = call(&panel.asking, &question);
    let (panel, showing) = (Rc::clone(panel), Rc::clone(showing));
    let then = move |asked: Result<JsValue, JsValue>| {
        if asked.is_err() && panel.shows(&showing) {
            panel.note(&panel.say(&showing, "panel-check-failed"));
        }
    };
    settled(&asking, Box::new(then));
}

fn hear(
    panel: &Rc<Panel>,
    showing: &Rc<Showing>,
    what: &str,
    reference: Option<&str>,
) -> Result<(), JsValue> {
    let note = match what {
        told::AGAIN => "panel-ask-again",
        told::FAILED => "panel-check-failed",
        told::OFFLINE => "panel-offline-pause",
        told::GAVE_UP => "panel-gave-up",
        told::SETTLED => return settle(panel, showing),
        told::NOT_PAID => return show_not_charged(panel, showing),
        told::PAID => {
            let screen = panel.speak(showing, |language, _| Screen::paid(language, reference));
            panel.draw(&screen, showing)?;
            let detail = [
                ("attempt", showing.given.clone()),
                ("reference", optional(reference)),
            ];
            return events::fire(&panel.host, "paid", &detail);
        }
        _ => return Ok(()),
    };
    panel.note(&panel.say(showing, note));
    Ok(())
}

/// All attempts are settled: shows where the order stands.
fn settle(panel: &Rc<Panel>, showing: &Rc<Showing>) -> Result<(), JsValue> {
    match panel.standing() {
        Standing::Open(_) => Ok(()),
        Standing::Clear if showing.told_alone() == Charge::NotCharged => panel.show_alone(showing),
        Standing::Clear => show_not_charged(panel, showing),
        paid => panel.stand(showing, paid),
    }
}

fn show_not_charged(panel: &Rc<Panel>, showing: &Rc<Showing>) -> Result<(), JsValue> {
    let time = Browser.date_time(&showing.locale, Browser.now());
    let screen = panel.speak(showing, |language, config| {
        let Showing {
            explanation, means, ..
        } = &**showing;
        Screen::not_charged(explanation, config, means, language, &time)
    });
    panel.draw(&screen, showing)
}
