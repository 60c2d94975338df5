//! The attempts that the shell keeps, and the browser as the device that keeps them.

use wasm_bindgen::prelude::*;

use super::browser::Browser;
use crate::host::{Device, Host};

#[wasm_bindgen]
extern "C" {
    /// The `Ledger` of `ledger.js`: it keeps what is handed to it in the browser's storage, and in the page's memory
    /// where there is none. Nothing of it throws.
    #[derive(Clone, Debug)]
    pub type Attempts;

    #[wasm_bindgen(method, getter)]
    fn order(this: &Attempts) -> Option<String>;

    #[wasm_bindgen(method)]
    fn kept(this: &Attempts) -> String;

    #[wasm_bindgen(method)]
    fn keep(this: &Attempts, id: &str, text: &str, shared: bool);

    #[wasm_bindgen(method)]
    fn forget(this: &Attempts, id: &str);

    #[wasm_bindgen(method)]
    fn uuid(this: &Attempts) -> String;
}

impl Attempts {
    /// The number of the order at hand.
    pub(crate) fn order_number(&self) -> Option<String> {
        self.order()
    }
}

impl Host for Attempts {
    fn now(&self) -> f64 {
        Browser.now()
    }

    fn uuid(&self) -> String {
        Self::uuid(self)
    }

    /// In UTC, as the shell writes it.
    fn timestamp(&self, millis: f64) -> String {
        js_sys::Date::new(&millis.into()).to_iso_string().into()
    }

    fn date_time(&self, locale: &str, millis: f64) -> String {
        Browser.date_time(locale, millis)
    }

    fn money(&self, locale: &str, value: &str, currency: &str) -> String {
        Browser.money(locale, value, currency)
    }
}

impl Device for Attempts {
    fn kept(&self) -> String {
        Self::kept(self)
    }

    fn keep(&self, id: &str, text: &str, shared: bool) {
        Self::keep(self, id, text, shared);
    }

    fn forget(&self, id: &str) {
        Self::forget(self, id);
    }
}
