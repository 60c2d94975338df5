//! Sends the report or copies it, and says how that went.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;

use super::dialog::{CLOSE, Dialog};
use super::form::{STATUS, email_problem, take_over};
use super::send::send;
use super::{events, preview};
use crate::complaint::{Delivery, Draft, Record};
use crate::wording::Args;

impl Dialog {
    /// Sends the report, unless its e-mail address is missing or cannot be answered, or it is on its way already.
    pub(super) fn submit(self: &Rc<Self>) -> Result<(), JsValue> {
        let Some(record) = take_over(self) else {
            return Ok(());
        };
        let (problem, url) = {
            let mut state = self.state.borrow_mut();
            if state.sending {
                return Ok(());
            }
            let problem = state.draft.as_ref().and_then(Draft::email_problem);
            let url = state.receiver.clone();
            state.sending = problem.is_none() && url.is_some();
            (problem, url)
        };
        email_problem(self, problem)?;
        let Some(url) = url.filter(|_| problem.is_none()) else {
            return Ok(());
        };
        self.tell(&self.say(self.texts().sending));
        let dialog = Rc::clone(self);
        spawn_local(async move {
            let delivery = send(&url, &record).await;
            if dialog.shows() {
                dialog.state.borrow_mut().sending = false;
                drop(dialog.finish(&record, delivery));
            }
        });
        Ok(())
    }

    fn finish(&self, record: &Record, delivery: Delivery) -> Result<(), JsValue> {
        match delivery {
            Delivery::Delivered { number } => {
                self.state.borrow_mut().draft = None;
                self.thank(&number)?;
                events::fire(
                    &self.host,
                    "reported",
                    &[
                        ("id", record.id.as_str().into()),
                        ("number", number.into()),
                        ("kind", record.kind.into()),
                    ],
                )
            }
            Delivery::Unproven => {
                self.tell(&self.say(self.texts().failed));
                Ok(())
            }
            Delivery::Rejected => {
                self.tell(&self.say(self.texts().rejected));
                Ok(())
            }
        }
    }

    /// The report has arrived: its number, in place of the form.
    fn thank(&self, number: &str) -> Result<(), JsValue> {
        let Some(element) = self.drawn() else {
            return Ok(());
        };
        element.set_text_content(None);
        let mut args = Args::new();
        args.set("number", number);
        let say = |slot: Option<&str>| {
            self.speak(|language| {
                language
                    .text(self.texts().sent, slot, &args)
                    .unwrap_or_default()
            })
        };
        let title = self
            .dom
            .heading(&element, "h2", "report-title", &say(None))?;
        self.dom
            .add(&element, "p", "number", &say(Some("number")))?;
        self.dom.add(&element, "p", "", &say(Some("keep")))?;
        let actions = self.dom.add(&element, "div", "actions", "")?;
        let close = self.say("action-close");
        self.dom.button(&actions, "primary", CLOSE, &close)?;
        title.focus()
    }

    /// Puts the report on the clipboard as text, the shopper's own copy.
    pub(super) fn copy(self: &Rc<Self>) -> Result<(), JsValue> {
        let (Some(record), Some(clipboard)) = (take_over(self), clipboard()) else {
            return Ok(());
        };
        let mut text = String::new();
        for line in self.speak(|language| preview::lines(&record, language)) {
            for part in [line.label.as_str(), ": ", &line.value, "\n"] {
                text.push_str(part);
            }
        }
        let written = clipboard.write_text(&text);
        let dialog = Rc::clone(self);
        spawn_local(async move {
            if JsFuture::from(written).await.is_ok() {
                dialog.tell(&dialog.say("report-copied"));
            }
        });
        Ok(())
    }

    /// Says how the sending goes, in the dialog and to the ear.
    fn tell(&self, text: &str) {
        let line = self.drawn().and(self.root.get_element_by_id(STATUS));
        if let Some(line) = line {
            line.set_text_content(Some(text));
        }
        self.announcer.set_text_content(Some(text));
    }
}

/// The clipboard; pages without https have none.
pub(super) fn clipboard() -> Option<Clipboard> {
    let clipboard = web_sys::window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}
