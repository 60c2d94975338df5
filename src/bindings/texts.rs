//! What reads texts for the element's shell: a part of its own, which is fetched when a failure holds an answer as text, or
//! no code says why a payment failed.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::{busy, error};
use crate::catalog::{ReadText, phrases::Books};
use crate::signals::{Failure, json, unseen};

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
        let mut books = self.books.try_borrow_mut().map_err(|_| busy())?;
        books.add(pack).map_err(|problem| error(&problem.text()))
    }

    /// What a text says to a shopper who speaks a language: how sure, and the reason. `undefined` when it says nothing.
    pub fn read(&self, text: &str, spoken: &str) -> Option<String> {
        let books = self.books.try_borrow().ok()?;
        Some(books.read(text, spoken)?.written())
    }

    /// The object that a text holds, as JSON; of an object as JSON the same with what its texts hold. `undefined` when there
    /// is none.
    pub fn unfold(&self, document: &str) -> Option<String> {
        let books = self.books.try_borrow().ok()?;
        books.unfold(&Failure::document(document))
    }

    /// What an object that no shape fits says by the names of its members, as
    /// [`unseen::parse`](crate::signals::unseen::parse) reads it. `undefined` when it is no JSON.
    pub fn readings(&self, json: &str) -> Option<String> {
        let books = self.books.try_borrow().ok()?;
        Some(unseen::written(&books.readings(&json::parse(json)?)))
    }
}
