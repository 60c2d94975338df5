//! The headless core for JavaScript: packs in, diagnoses out.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::diagnosis::diagnosis;
use super::reader::Reader;
use super::{busy, error, intl, value};
use crate::catalog::Overrides;
use crate::explain::{Context, explain};
use crate::library::Library;
use crate::signals::json;
use crate::wording::Wording;

/// Explains failures with the packs that were added.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Rescue {
    library: Rc<RefCell<Library>>,
}

#[wasm_bindgen]
impl Rescue {
    /// A core without packs.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::new_without_default,
        reason = "JavaScript has constructors and no Default"
    )]
    pub fn new() -> Self {
        let library = Library {
            wording: Wording::new(intl::plural),
            ..Library::default()
        };
        Self {
            library: Rc::new(RefCell::new(library)),
        }
    }

    /// Adds a pack by its path in the package, such as `locales/ro.pack`; and, as `messages/<tag>.pack`, a merchant's own
    /// messages that `compileMessages` made, which speak before ours. Throws when the text is not one, or the messages'
    /// language is not here.
    pub fn add(&self, path: &str, pack: &str) -> Result<(), JsValue> {
        self.change(|library| library.add(path, pack).map_err(|problem| error(&problem)))
    }

    /// Lets texts be read by a [`Texts`](super::Texts).
    #[wasm_bindgen(js_name = readTexts)]
    pub fn read_texts(&self, reader: Reader) -> Result<(), JsValue> {
        self.change(|library| {
            library.catalog.read_texts(reader);
            Ok(())
        })
    }

    /// Sets what the merchant says that codes mean: `{ provider: { code: reason } }`, `*` for any provider. Returns what is
    /// wrong with it, one text a problem.
    #[wasm_bindgen(js_name = setReasons)]
    pub fn set_reasons(&self, reasons: &JsValue) -> Result<Vec<String>, JsValue> {
        let (overrides, problems) = Overrides::read(&value::read(reasons));
        self.change(|library| {
            library.catalog.overrides = overrides;
            Ok(())
        })?;
        Ok(problems)
    }

    /// What this failure wants, by its path in the package; packs of phrases also where they are here. Asked again once
    /// they are here, it may want others.
    pub fn needs(
        &self,
        failure: &JsValue,
        provider: Option<String>,
        language: Option<String>,
    ) -> Vec<String> {
        let failure = value::read(failure);
        self.library
            .try_borrow()
            .ok()
            .map(|library| {
                library.needs(
                    &failure,
                    provider.as_deref(),
                    language.as_deref().unwrap_or_default(),
                )
            })
            .unwrap_or_default()
    }

    /// Explains a failure, whatever it is. The context may be JSON text too, which crosses faster than its members.
    pub fn diagnose(&self, failure: &JsValue, context: &JsValue) -> Result<JsValue, JsValue> {
        let context = value::read(context);
        let told = context.as_text().and_then(json::parse);
        let context = Context::read(told.as_ref().unwrap_or(&context));
        let failure = value::read(failure);
        let library = self.library.try_borrow().map_err(|_| busy())?;
        Ok(diagnosis(&explain(&failure, &context, &library)))
    }
}

impl Rescue {
    pub(super) fn library(&self) -> Rc<RefCell<Library>> {
        Rc::clone(&self.library)
    }

    fn change(
        &self,
        change: impl FnOnce(&mut Library) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        change(&mut *self.library.try_borrow_mut().map_err(|_| busy())?)
    }
}
