//! Does what a button says. The panel is gone before the page hears of it, so that a second press finds nothing and a
//! handler may show the next failure at once.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::countdown::{WAIT, WAITING};
use super::panel::Panel;
use super::promise::{promised, settled};
use super::screen::{Act, Screen};
use super::showing::Showing;
use super::{asking, opening};
use crate::advice::{Ledger, Standing};
use crate::bindings::object::optional;
use crate::bindings::value::get;

impl Panel {
    /// Does what a button says.
    pub(super) fn press(self: &Rc<Self>, button: &Element) -> Result<(), JsValue> {
        let number = button.get_attribute("data-act");
        let number = number.and_then(|number| number.parse::<usize>().ok());
        let (act, showing) = {
            let state = self.state.borrow();
            let act = number.and_then(|number| state.acts.get(number).cloned());
            (act, state.showing.clone())
        };
        let (Some(act), Some(showing)) = (act, showing) else {
            return Ok(());
        };
        if button.has_attribute(WAITING) {
            let line = self.root.get_element_by_id(WAIT);
            self.announce(
                &line
                    .and_then(|line| line.text_content())
                    .unwrap_or_default(),
            );
            return Ok(());
        }
        // Another tab may have begun to pay since this was drawn, or the order may be paid.
        if act.pays() && !self.is_clear(&showing)? {
            return Ok(());
        }
        match act {
            Act::Check => {
                asking::start(self, &showing);
                Ok(())
            }
            Act::Report => opening::open(self, &showing, &showing.occasion, button),
            Act::Notify => opening::open(self, &showing, &showing.wish, button),
            Act::Close => self.close(),
            Act::Retry => self.again("retry", &showing),
            Act::Authenticate => self.again("authenticate", &showing),
            Act::Method(id) => self.leave("method", &[("method", id.into())]),
            Act::Edit(field) => self.leave("edit", &[("field", optional(field.as_deref()))]),
            Act::Restart => self.leave("restart", &[]),
            Act::PayAnyway => {
                let screen = self.speak(&showing, |language, _| {
                    Screen::pay_anyway(&showing.means, language)
                });
                self.draw(&screen, &showing)
            }
            Act::Waive => self.waive(&showing),
            Act::Copy(text) => {
                self.copy(&showing, &text);
                Ok(())
            }
        }
    }

    /// Whether nothing stands in the way of another payment; else shows what does.
    fn is_clear(self: &Rc<Self>, showing: &Rc<Showing>) -> Result<bool, JsValue> {
        match self.standing() {
            Standing::Clear => Ok(true),
            standing => {
                self.stand(showing, standing)?;
                Ok(false)
            }
        }
    }

    fn again(self: &Rc<Self>, event: &str, showing: &Rc<Showing>) -> Result<(), JsValue> {
        let attempt = {
            let order = self.attempts.order_number();
            let ledger = Ledger::new(&self.attempts, order.as_deref());
            showing.again(&ledger, &self.state.borrow().config)
        };
        match attempt {
            Some(attempt) => self.leave(event, &[("attempt", attempt)]),
            None => self.is_clear(showing).map(drop),
        }
    }

    /// The shopper has been told, and pays again all the same: the attempt whose outcome is open keeps its id, as that is
    /// what may still protect them.
    fn waive(self: &Rc<Self>, showing: &Rc<Showing>) -> Result<(), JsValue> {
        let order = self.attempts.order_number();
        let ledger = Ledger::new(&self.attempts, order.as_deref());
        let standing = ledger.standing();
        if standing.is_paid() {
            return self.stand(showing, standing);
        }
        ledger.waive();
        if showing.explanation.elsewhere == Standing::Clear {
            if let Some(attempt) = &showing.attempt {
                ledger.begin_again(attempt);
            }
            return self.leave("retry", &[("attempt", showing.given.clone())]);
        }
        self.again("retry", showing)
    }

    fn copy(self: &Rc<Self>, showing: &Rc<Showing>, text: &str) {
        let clipboard = get(&get(&js_sys::global(), "navigator"), "clipboard");
        let Ok(write) = get(&clipboard, "writeText").dyn_into::<Function>() else {
            return;
        };
        let copied = promised(write.call1(&clipboard, &text.into()));
        let (panel, showing) = (Rc::clone(self), Rc::clone(showing));
        let then = move |copied: Result<JsValue, JsValue>| {
            if copied.is_ok() && panel.shows(&showing) {
                panel.note(&panel.say(&showing, "panel-copied"));
            }
        };
        settled(&copied, Box::new(then));
    }
}
