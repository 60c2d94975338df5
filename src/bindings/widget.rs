//! The panel for the element's shell.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::Rescue;
use super::diagnosis::diagnosis;
use crate::widget::panel::Panel;

/// Draws into the element's shadow root and fires its events.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    panel: Rc<Panel>,
}

#[wasm_bindgen]
impl Widget {
    /// A panel of the element `host` in its shadow `root`; progress is spoken by `announcer`, a live region in the
    /// light DOM. `report` is called with an occasion and opens a [`Report`](super::Report) of it; the promise that it
    /// returns is kept once the report is open.
    #[wasm_bindgen(constructor)]
    pub fn new(
        rescue: &Rescue,
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        report: Function,
    ) -> Result<Self, JsValue> {
        let panel = Panel::open(rescue.library(), host, root, announcer, report)?;
        Ok(Self { panel })
    }

    /// Sets what the merchant configured. Returns what is wrong with it, one text a problem.
    pub fn configure(&self, config: &JsValue) -> Vec<String> {
        self.panel.configure(config)
    }

    /// Explains a failure, draws it and moves the focus to its headline.
    pub fn show(&self, failure: &JsValue, context: &JsValue) -> Result<JsValue, JsValue> {
        Ok(diagnosis(&self.panel.show(failure, context)?))
    }

    /// Empties the panel and fires `rescue-closed`.
    pub fn close(&self) -> Result<(), JsValue> {
        self.panel.close()
    }
}
