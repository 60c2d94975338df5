//! What follows once a promise is settled. An async task would read alike and bring an executor along: 1 KB of what every
//! shopper downloads.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What a promise brought, or the error that it ended in.
type Outcome = Result<JsValue, JsValue>;

/// Calls a function of the page. What it throws at once is a promise that is broken, as if it had been asynchronous.
pub(super) fn call(function: &Function, argument: &JsValue) -> Promise {
    promised(function.call1(&JsValue::UNDEFINED, argument))
}

/// What a call brought, as a promise.
pub(super) fn promised(brought: Outcome) -> Promise {
    match brought {
        Ok(answer) => Promise::resolve(&answer),
        Err(error) => Promise::reject(&error),
    }
}

/// Calls `then` when a promise is settled.
pub(super) fn settled(promise: &Promise, then: Box<dyn FnOnce(Outcome)>) {
    let then = Rc::new(Cell::new(Some(then)));
    let either = |outcome: fn(JsValue) -> Outcome| {
        let then = Rc::clone(&then);
        Closure::<dyn FnMut(JsValue)>::new(move |value| {
            if let Some(then) = then.take() {
                then(outcome(value));
            }
        })
    };
    let (kept, broken) = (either(Ok), either(Err));
    drop(promise.then2(&kept, &broken));
    // From here on they live as long as the promise.
    drop((kept.into_js_value(), broken.into_js_value()));
}
