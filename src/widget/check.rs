//! Asks the merchant whether the payment went through, before anything pays again.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;

use super::events;
use super::panel::Panel;
use super::promise::{call, settled};
use super::screen::Screen;
use super::showing::Showing;
use crate::bindings::object::optional;
use crate::bindings::value::read;
use crate::signals::Failure;

/// Longest wait for an answer, in milliseconds.
const DEADLINE: u32 = 20_000;

/// What the merchant answered.
enum State {
    Paid {
        reference: Option<String>,
    },
    NotPaid,
    Processing,
    Unknown,
    /// The check itself could not be made.
    Failed,
}

/// Asks, and shows the answer when it comes, unless another failure is on screen by then.
pub(super) fn start(panel: &Rc<Panel>, showing: &Rc<Showing>) -> Result<(), JsValue> {
    let check = {
        let mut state = panel.state.borrow_mut();
        state.checking = true;
        state.check.clone()
    };
    panel.note(&panel.say(showing, "panel-checking"));
    let Some(check) = check else { return Ok(()) };
    // Called here and not later: a check that opens a window needs the press behind it.
    let asked = call(&check, &showing.given);
    let late = Promise::new(&mut |resolve, _| {
        Timeout::new(DEADLINE, move || drop(resolve.call0(&JsValue::UNDEFINED))).forget();
    });
    let first = Promise::race(&Array::of2(&asked, &late));
    let (panel, showing) = (Rc::clone(panel), Rc::clone(showing));
    let then = move |answer: Result<JsValue, JsValue>| {
        let state = match answer {
            Ok(answer) => judge(&read(&answer)),
            Err(_) => State::Failed,
        };
        if panel.shows(&showing) {
            panel.state.borrow_mut().checking = false;
            drop(finish(&panel, &showing, state));
        }
    };
    settled(&first, Box::new(then));
    Ok(())
}

/// Only the four documented states count; anything else leaves it unknown.
fn judge(answer: &Failure) -> State {
    let text = |name: &str| answer.get(name).and_then(Failure::as_text);
    match text("state") {
        Some("paid") => State::Paid {
            reference: text("reference").map(str::to_owned),
        },
        Some("not_paid") => State::NotPaid,
        Some("processing") => State::Processing,
        _ => State::Unknown,
    }
}

fn finish(panel: &Rc<Panel>, showing: &Rc<Showing>, state: State) -> Result<(), JsValue> {
    match state {
        State::Paid { reference } => {
            let screen = panel.speak(showing, |language, _| {
                Screen::paid(language, reference.as_deref())
            });
            panel.draw(&screen, showing)?;
            let reference = optional(reference.as_deref());
            events::fire(
                &panel.host,
                "paid",
                &[("attempt", showing.given.clone()), ("reference", reference)],
            )
        }
        State::NotPaid => {
            let screen = panel.speak(showing, |language, config| {
                Screen::not_charged(&showing.explanation, config, &showing.means, language)
            });
            panel.draw(&screen, showing)
        }
        State::Processing => note(panel, showing, "panel-still-processing"),
        State::Unknown => note(panel, showing, "panel-still-unknown"),
        State::Failed => note(panel, showing, "panel-check-failed"),
    }
}

fn note(panel: &Panel, showing: &Showing, id: &str) -> Result<(), JsValue> {
    panel.note(&panel.say(showing, id));
    Ok(())
}
