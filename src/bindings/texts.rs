//! What reads texts for the element's shell: a part of its own, which is fetched when a failure holds an answer as text, or
//! no code says why a payment failed.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::error;
use crate::catalog::{ReadText, phrases::Books};
use crate::signals::Failure;

/// Reads texts with the phrases of the languages that were added.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Texts {
    books: RefCell<Books>,
}

#[wasm_bindgen]
impl Texts {
    /// Without phrases.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::new_without_default,
        reason = "JavaScript has constructors and no Default"
    )]
    pub fn new() -> Self {
        Self {
            books: RefCell::default(),
        }
    }

    /// Adds `phrases/<tag>.pack`. Throws when the text is not one.
    pub fn add(&self, pack: &str) -> Result<(), JsValue> {
        let mut books = self.books.try_borrow_mut().map_err(error)?;
        books.add(pack).map_err(error)
    }

    /// What a text says to a shopper who speaks a language, or without a language the object that it holds, as JSON:
    /// what [`Rescue::read_texts`](super::Rescue::read_texts) asks for. `undefined` when it says and holds nothing.
    pub fn read(&self, text: &str, spoken: Option<String>) -> Option<String> {
        let books = self.books.try_borrow().ok()?;
        match spoken {
            Some(spoken) => Some(books.read(text, &spoken)?.written()),
            None => books.unfold(&Failure::document(text)),
        }
    }
}
