//! Asking the merchant how a payment ended, for the element's shell.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::attempts::Attempts;
use crate::widget;

/// A check of what is on screen.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Check {
    check: Rc<widget::check::Check>,
}

#[wasm_bindgen]
impl Check {
    /// Nothing is asked yet. `given` is the attempt that failed, as the page knows it; `tell` is the panel's, which hears
    /// how it goes and says whether it still shows what is asked about.
    #[wasm_bindgen(constructor)]
    pub fn new(attempts: Attempts, given: JsValue, tell: Function) -> Self {
        Self {
            check: widget::check::Check::new(attempts, given, tell),
        }
    }

    /// The shopper wants to know; `ask` is the merchant's `checkStatus`.
    pub fn press(&self, ask: Function) {
        self.check.press(ask);
    }

    /// The tab is seen, the network is back, or another tab kept something.
    pub fn wake(&self) {
        self.check.wake();
    }
}
