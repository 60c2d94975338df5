//! One tab at a time: the browser's own locks, or a lease where they are missing.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::promise::{promised, settled};
use crate::advice::lease::Lease;
use crate::bindings::attempts::Attempts;
use crate::bindings::object::object;
use crate::bindings::value::get;

/// Does something alone. It is called with whether this tab may; the right ends with the promise that it returns.
type Alone = Box<dyn FnOnce(bool) -> Promise>;

/// Calls `alone` with `true` unless another tab is at it for the same order. An order without a number is nobody else's.
pub(super) fn alone(attempts: &Attempts, tab: &str, alone: Alone) {
    let Some(order) = attempts.order_number() else {
        drop(alone(true));
        return;
    };
    let alone = Rc::new(Cell::new(Some(alone)));
    let lease = {
        let (attempts, order, alone) = (attempts.clone(), order.clone(), Rc::clone(&alone));
        let tab = tab.to_owned();
        move || {
            if let Some(alone) = alone.take() {
                let lease = Lease::take(&attempts, &order, &tab);
                let done = alone(lease.is_some());
                let release = move |_| {
                    if let Some(lease) = lease {
                        lease.release(&attempts);
                    }
                };
                settled(&done, Box::new(release));
            }
        }
    };
    let locks = get(&get(&js_sys::global(), "navigator"), "locks");
    let Ok(request) = get(&locks, "request").dyn_into::<Function>() else {
        return lease();
    };
    let held = Closure::once_into_js(move |lock: JsValue| match alone.take() {
        Some(alone) => alone(!lock.is_null()).into(),
        None => JsValue::UNDEFINED,
    });
    let name = format!("checkout-rescue {order}");
    let options = object(&[("ifAvailable", true.into())]);
    let asked = promised(request.call3(&locks, &name.into(), &options, &held));
    // A page that may not use locks, such as a sandboxed one, is told so by a broken promise.
    settled(&asked, Box::new(move |_| lease()));
}
