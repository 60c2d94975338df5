//! What reads texts, for the part that diagnoses: a function of JavaScript, which asks the part that can.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::catalog::{ReadText, phrases::Verdict};
use crate::signals::{Failure, json};

/// A function like [`Texts::read`](super::Texts::read).
#[derive(Debug)]
pub(super) struct Reader(pub(super) Function);

impl Reader {
    fn ask(&self, text: &str, spoken: &JsValue) -> Option<String> {
        let answer = self.0.call2(&JsValue::UNDEFINED, &text.into(), spoken);
        answer.ok()?.as_string()
    }
}

impl ReadText for Reader {
    fn read(&self, text: &str, spoken: &str) -> Option<Verdict> {
        Verdict::parse(&self.ask(text, &spoken.into())?)
    }

    fn unfold(&self, failure: &Failure) -> Option<String> {
        match failure {
            Failure::Text(text) => self.ask(text, &JsValue::UNDEFINED),
            other => self.ask(&json::write(other), &JsValue::UNDEFINED),
        }
    }
}
