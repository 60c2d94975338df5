//! A page that misbehaves: handlers that throw, that call back in, that trap. The panel keeps working.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, call, js};

const CLOSED: &str = "new DOMException('The Payment Request was closed', 'AbortError')";
const NO_MONEY: &str = "{ kind: 'acme_error', code: 'no_money' }";

/// Listens for an event of the element. The listener is a function of Rust, called by JavaScript.
fn listen(stage: &Stage, name: &str, handler: impl FnMut(JsValue) + 'static) {
    let handler = Closure::<dyn FnMut(JsValue)>::new(handler).into_js_value();
    let host: &JsValue = stage.host.as_ref();
    call(
        "(host, name, handler) => { host.addEventListener(name, handler) }",
        &[host, &name.into(), &handler],
    );
}

/// What is thrown in a handler is reported to the window; it must not end the test run.
fn quietly(act: impl FnOnce()) -> Vec<String> {
    let log = call(
        "() => { const log = []; log.hear = event => { log.push(event.message); event.preventDefault(); }; addEventListener('error', log.hear); return log; }",
        &[],
    );
    act();
    call("log => { removeEventListener('error', log.hear) }", &[&log]);
    serde_json::from_value(crate::page::json(&log)).unwrap()
}

fn still_works(stage: &Stage) {
    stage.show(NO_MONEY, "{}");
    assert!(stage.focused("h2.headline"));
    let told = stage.texts("h2").join("");
    assert!(told.contains("money"), "{told}");
}

#[wasm_bindgen_test]
fn a_handler_that_throws_leaves_the_panel_working() {
    let stage = Stage::new();
    let host: &JsValue = stage.host.as_ref();
    call(
        "host => { host.addEventListener('rescue-retry', () => { throw new Error('of the page') }) }",
        &[host],
    );
    stage.show(CLOSED, "{}");
    let thrown = quietly(|| stage.find("button.primary").unwrap().click());
    assert!(thrown.join("").contains("of the page"), "{thrown:?}");
    still_works(&stage);
}

#[wasm_bindgen_test]
fn a_handler_may_show_the_next_failure_at_once() {
    let stage = Stage::new();
    let widget = Rc::clone(&stage.widget);
    listen(&stage, "rescue-retry", move |_| {
        widget.show(&js(NO_MONEY), &js("{}")).expect("a diagnosis");
    });
    stage.show(CLOSED, "{}");
    stage.find("button.primary").unwrap().click();
    assert_eq!(stage.texts("h2").len(), 1);
    assert!(stage.focused("h2.headline"));
    still_works(&stage);
}

#[wasm_bindgen_test]
fn a_handler_may_close_and_configure() {
    let stage = Stage::new();
    let widget = Rc::clone(&stage.widget);
    let calls = Rc::new(RefCell::new(0));
    let counted = Rc::clone(&calls);
    listen(&stage, "rescue-closed", move |_| {
        *counted.borrow_mut() += 1;
        widget.close().unwrap();
        widget.configure(&js("{ order: { id: 'B-2' } }"));
    });
    stage.show("null", "{}");
    stage.widget.close().unwrap();
    assert_eq!(*calls.borrow(), 1, "closing what is closed fires nothing");
    still_works(&stage);
    assert_eq!(stage.texts(".facts li"), ["Order: B-2"]);
}

/// The trap ends the handler in the middle, with everything that it had borrowed.
#[wasm_bindgen_test]
fn a_trap_in_a_handler_leaves_the_panel_working() {
    let stage = Stage::new();
    listen(&stage, "rescue-retry", |_| panic!("a trap, on purpose"));
    stage.show(CLOSED, "{}");
    let thrown = quietly(|| stage.find("button.primary").unwrap().click());
    assert_eq!(thrown.len(), 1, "{thrown:?}");
    still_works(&stage);
    stage.show(CLOSED, "{}");
    let thrown = quietly(|| stage.find("button.primary").unwrap().click());
    assert_eq!(
        thrown.len(),
        1,
        "pressed again, it is heard again: {thrown:?}"
    );
}

/// A getter of the page runs while a context is read, and calls back in.
#[wasm_bindgen_test]
fn a_getter_may_show_another_failure() {
    let stage = Stage::new();
    let widget = Rc::clone(&stage.widget);
    let shown = Closure::<dyn FnMut()>::new(move || {
        widget.show(&js("null"), &js("{}")).expect("a diagnosis");
    })
    .into_js_value();
    let failure = call(
        "show => ({ get error() { show(); return { networkCode: '51' } } })",
        &[&shown],
    );
    stage.widget.show(&failure, &js("{}")).expect("a diagnosis");
    assert_eq!(stage.texts("h2").len(), 1);
    assert!(stage.texts("h2").join("").contains("money"));
}
