//! The report of a problem for the element's shell.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::{busy, error, value};
use crate::complaint::Occasion;
use crate::config::Config;
use crate::widget::dialog::Dialog;

/// The report of one failure.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Report {
    dialog: Rc<Dialog>,
}

#[wasm_bindgen]
impl Report {
    /// The report of an occasion that the panel handed over, in the same shadow root; not open yet. Throws when the
    /// occasion is none.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        occasion: &JsValue,
    ) -> Result<Self, JsValue> {
        let occasion = Occasion::read(&value::read(occasion))
            .ok_or_else(|| error("not an occasion of this version's panel"))?;
        let dialog = Dialog::new(host, root, announcer, occasion)?;
        Ok(Self { dialog })
    }

    /// Adds a pack of words: the panel's, or the report's own. Throws when the text is not one.
    #[wasm_bindgen(js_name = addLocale)]
    pub fn add_locale(&self, tag: &str, pack: &str) -> Result<(), JsValue> {
        let mut wording = self.dialog.wording().try_borrow_mut().map_err(|_| busy())?;
        wording
            .add(tag, pack)
            .map_err(|problem| error(&problem.text()))
    }

    /// Lets a merchant's messages speak before ours, as in [`Rescue`](super::Rescue).
    #[wasm_bindgen(js_name = addMessages)]
    pub fn add_messages(&self, tag: &str, pack: &str) -> Result<(), JsValue> {
        let mut wording = self.dialog.wording().try_borrow_mut().map_err(|_| busy())?;
        wording
            .add_overrides(tag, pack)
            .map_err(|problem| error(&problem.text()))
    }

    /// Opens the dialog, with the draft as it was left; nothing happens when the failure is not on screen any more.
    pub fn open(&self, config: &JsValue) -> Result<(), JsValue> {
        // What is wrong with a configuration was told when it was made.
        let (config, _) = Config::read(&value::read(config));
        self.dialog.open(&config)
    }

    /// Another failure has taken the place of this one.
    pub fn end(&self) {
        self.dialog.end();
    }
}
