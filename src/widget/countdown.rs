//! Counts down until the same method may be used again. It blocks nothing else, and is heard only at its end.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::panel::Panel;
use super::screen::waiting;
use super::showing::Showing;
use crate::bindings::browser::Browser;
use crate::host::Host;

/// The id of the line that counts.
pub(super) const WAIT: &str = "wait";
/// What marks the buttons that wait for it.
pub(super) const WAITING: &str = "aria-disabled";

/// Counts down from so many seconds, until something else is on screen.
pub(super) fn start(panel: &Rc<Panel>, showing: &Rc<Showing>, seconds: u32, drawn: u32) {
    let end = Browser.now() + f64::from(seconds) * 1000.0;
    tick(Rc::clone(panel), Rc::clone(showing), seconds, end, drawn);
}

fn tick(panel: Rc<Panel>, showing: Rc<Showing>, seconds: u32, end: f64, drawn: u32) {
    Timeout::new(1000, move || {
        if !panel.shows(&showing) || panel.state.borrow().drawn != drawn {
            return;
        }
        // A clock that was set back would make it wait for longer: then each second counts by itself.
        let left = left(end).min(seconds.saturating_sub(1));
        if left == 0 {
            return finish(&panel, &showing);
        }
        let text = panel.speak(&showing, |language, _| waiting(left, language));
        if let (Some(line), Some(text)) = (panel.root.get_element_by_id(WAIT), text) {
            line.set_text_content(Some(&text));
        }
        tick(panel, showing, left, end, drawn);
    })
    .forget();
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an hour has 3600 seconds"
)]
fn left(end: f64) -> u32 {
    ((end - Browser.now()) / 1000.0).max(0.0) as u32
}

fn finish(panel: &Panel, showing: &Showing) {
    let ready = panel.say(showing, "panel-retry-ready");
    if let Some(line) = panel.root.get_element_by_id(WAIT) {
        line.set_text_content(Some(&ready));
    }
    if let Ok(Some(button)) = panel.root.query_selector("[aria-disabled]") {
        drop(button.remove_attribute(WAITING));
    }
    panel.announce(&ready);
}
