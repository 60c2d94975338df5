//! What reads texts, for the part that diagnoses: an object of JavaScript, a [`Texts`](super::Texts) of the part that can.

use wasm_bindgen::prelude::*;

use crate::catalog::{ReadText, phrases::Verdict};
use crate::signals::{Failure, Reading, json, unseen};

#[wasm_bindgen]
extern "C" {
    /// An object with the methods of [`Texts`](super::Texts).
    #[derive(Debug)]
    pub type Reader;

    #[wasm_bindgen(method, catch)]
    fn read(this: &Reader, text: &str, spoken: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn unfold(this: &Reader, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn readings(this: &Reader, json: &str) -> Result<Option<String>, JsValue>;
}

impl ReadText for Reader {
    fn readings(&self, failure: &Failure) -> Vec<Reading> {
        let told = self.readings(&json::write(failure)).ok().flatten();
        told.map(|told| unseen::parse(&told)).unwrap_or_default()
    }

    fn read(&self, text: &str, spoken: &str) -> Option<Verdict> {
        Verdict::parse(&self.read(text, spoken).ok()??)
    }

    fn unfold(&self, failure: &Failure) -> Option<String> {
        match failure {
            Failure::Text(text) => self.unfold(text).ok()?,
            other => self.unfold(&json::write(other)).ok()?,
        }
    }
}
