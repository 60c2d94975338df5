//! The panel for the element's shell.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::Rescue;
use super::attempts::Attempts;
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
    /// returns is kept once the report is open. `asking` is called with
    /// what to ask of the merchant, for a [`Check`](super::Check). `attempts` keeps the attempts of the order.
    #[wasm_bindgen(constructor)]
    pub fn new(
        rescue: &Rescue,
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        report: Function,
        asking: Function,
        attempts: Attempts,
    ) -> Result<Self, JsValue> {
        let panel = Panel::open(
            rescue.library(),
            host,
            root,
            announcer,
            report,
            asking,
            attempts,
        )?;
        Ok(Self { panel })
    }

    /// Sets what the merchant configured. Returns what is wrong with it, one text a problem.
    pub fn configure(&self, config: &JsValue) -> Vec<String> {
        self.panel.configure(config)
    }

    /// Explains a failure, draws it and moves the focus to its headline.
    pub fn show(&self, failure: &JsValue, context: &JsValue) -> Result<JsValue, JsValue> {
        self.panel.show(failure, context)
    }

    /// Whether the order may be paid. Else shows what stands in the way: an attempt that is open, or a payment.
    #[wasm_bindgen(js_name = mayPay)]
    pub fn may_pay(&self, context: &JsValue) -> Result<bool, JsValue> {
        self.panel.may_pay(context)
    }

    /// Looks again: another tab kept something, this one is seen again, or the network is back.
    pub fn wake(&self) -> Result<(), JsValue> {
        self.panel.wake()
    }

    /// Empties the panel and fires `rescue-closed`.
    pub fn close(&self) -> Result<(), JsValue> {
        self.panel.close()
    }
}
