//! Whatever JavaScript can hand over is read, and reading it ends.

use checkout_rescue::bindings::compile_messages;
use checkout_rescue::explain::{Context, explain};
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{core, js, json, library};

fn told(failure: &str) -> Value {
    let context = js("{ language: 'en', audience: 'merchant' }");
    let told = core().diagnose(&js(failure), &context);
    json(&told.unwrap_or_else(|_| panic!("{failure} throws")))
}

fn expect(failure: &str, reason: &str, charge: &str) {
    let told = told(failure);
    assert_eq!(told["merchant"]["reason"], reason, "{failure}: {told}");
    assert_eq!(told["charge"], charge, "{failure}: {told}");
}

/// Deep, wide, cyclic, hostile, or no data at all.
const JUNK: &[&str] = &[
    "null",
    "undefined",
    "NaN",
    "-Infinity",
    "true",
    "''",
    "123456789012345678901234567890n",
    "Symbol('x')",
    "() => { throw 1 }",
    "class {}",
    "[]",
    "{}",
    "Object.create(null)",
    "new Proxy({}, { ownKeys() { throw 1 }, get() { throw 1 }, has() { throw 1 }, getOwnPropertyDescriptor() { throw 1 } })",
    "new Proxy({}, { get: (_, name) => new Proxy({}, {}) })",
    "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()",
    "(() => { const a = {}; a.error = a; a.cause = [a]; return a })()",
    "{ get error() { throw new Error('getter') } }",
    "{ toString() { throw 1 }, valueOf() { throw 1 }, toJSON() { throw 1 } }",
    "'x'.repeat(1 << 20)",
    "'{\"a\":'.repeat(5000)",
    "Array(10000).fill().reduce(inner => ({ error: inner }), {})",
    "Array(10000).fill().reduce(inner => [inner], [])",
    "Object.fromEntries(Array.from({ length: 100000 }, (_, i) => ['k' + i, i]))",
    "Object.assign([], { length: 4294967295 })",
    "new Array(4294967295)",
    "new Map([['code', 'x']])",
    "new Date(NaN)",
    "new Uint8Array(1 << 20)",
    "Promise.resolve({ networkCode: '51' })",
    "document",
    "window",
    "document.body",
];

#[wasm_bindgen_test]
fn junk_is_unknown_with_a_way_out() {
    for junk in JUNK {
        let told = told(junk);
        assert_eq!(told["reason"], "unknown", "{junk}: {told}");
        assert_eq!(told["charge"], "unknown", "{junk}: {told}");
        assert_eq!(told["actions"][0], "check_status", "{junk}: {told}");
        for slot in ["headline", "charge", "next", "otherwise"] {
            let said = told["message"][slot].as_str().unwrap_or_default();
            assert!(!said.is_empty(), "{junk}: no {slot}");
        }
    }
}

/// What JavaScript is told is all of the explanation, member by member as serde names them.
#[wasm_bindgen_test]
fn everything_that_was_found_is_told() {
    let library = library();
    for failure in [
        r#"{"kind":"acme_error","code":"bad_code","id":"pay_1"}"#,
        r#"{"networkCode":"65","network":"mastercard","adviceCode":"24","message":"x"}"#,
        r#"{"messageType":"CRes","transStatus":"N","cardholderInfo":"Call your bank.","acsTransID":"1"}"#,
        "null",
    ] {
        for audience in ["merchant", "shopper"] {
            let context = format!("{{ language: 'ro', audience: '{audience}' }}");
            let told = core().diagnose(&js(failure), &js(&context));
            let context = Context {
                language: "ro".to_owned(),
                merchant: audience == "merchant",
                ..Context::default()
            };
            let failure = serde_json::from_str(failure).expect("a failure");
            let explanation = explain(&failure, &context, &library);
            assert_eq!(
                json(&told.expect("a diagnosis")),
                serde_json::to_value(&explanation).expect("JSON")
            );
        }
    }
}

#[wasm_bindgen_test]
fn junk_may_stand_for_a_context() {
    let rescue = core();
    for junk in JUNK {
        let told = rescue.diagnose(&js("{ networkCode: '51' }"), &js(junk));
        let told = json(&told.unwrap_or_else(|_| panic!("{junk} throws")));
        assert_eq!(told["reason"], "insufficient_funds", "{junk}");
        assert_eq!(
            rescue.needs(&js(junk), None, None),
            Vec::<String>::new(),
            "{junk}"
        );
    }
}

#[wasm_bindgen_test]
fn what_can_be_read_beside_a_getter_that_throws_is_read() {
    let failure =
        "{ get message() { throw 1 }, error: { get code() { throw 1 }, networkCode: '51' } }";
    expect(failure, "insufficient_funds", "not_charged");
}

#[wasm_bindgen_test]
fn errors_of_the_language_and_of_the_page() {
    expect(
        "new TypeError('Failed to fetch')",
        "outcome_unknown",
        "unknown",
    );
    expect(
        "new DOMException('', 'AbortError')",
        "outcome_unknown",
        "unknown",
    );
    expect(
        "new DOMException('', 'TimeoutError')",
        "outcome_unknown",
        "unknown",
    );
    expect(
        "new DOMException('', 'NotSupportedError')",
        "method_not_available",
        "not_charged",
    );
    expect(
        "new DOMException('', 'SecurityError')",
        "browser_blocked",
        "not_charged",
    );
    let sheet = "new DOMException('Payment Request was aborted', 'AbortError')";
    expect(sheet, "cancelled_by_shopper", "not_charged");
    expect("new Event('cancel')", "cancelled_by_shopper", "not_charged");
    expect(
        "new Error('x', { cause: { networkCode: '51' } })",
        "insufficient_funds",
        "not_charged",
    );
    expect(
        "new AggregateError([new TypeError('x')])",
        "outcome_unknown",
        "unknown",
    );
    expect(
        "new CustomEvent('failed', { detail: { networkCode: '51' } })",
        "insufficient_funds",
        "not_charged",
    );
}

/// The number that a `DOMException` has in `code` is none of a provider: 20 would be a decline.
#[wasm_bindgen_test]
fn the_number_of_an_exception_is_no_code() {
    let told = told("new DOMException('', 'AbortError')");
    let codes = told["merchant"]["codes"].as_array().expect("codes");
    assert!(codes.iter().all(|code| code["code"] != "20"), "{told}");
}

#[wasm_bindgen_test]
fn answers_by_their_status() {
    for (status, reason, charge) in [
        (402, "declined_no_reason", "not_charged"),
        (408, "outcome_unknown", "unknown"),
        (409, "outcome_unknown", "unknown"),
        (429, "rate_limited", "not_charged"),
        (500, "outcome_unknown", "unknown"),
        (503, "outcome_unknown", "unknown"),
    ] {
        let response = format!("new Response('{{}}', {{ status: {status} }})");
        expect(&response, reason, charge);
        expect(&format!("{{ response: {response} }}"), reason, charge);
    }
    expect("Response.error()", "unknown", "unknown");
}

/// Reading a response must leave its body to the page.
#[wasm_bindgen_test]
fn the_body_of_an_answer_is_left_alone() {
    let response = js("new Response('{}', { status: 500 })");
    core().diagnose(&response, &js("{}")).expect("a diagnosis");
    let used = js_sys::Reflect::get(&response, &"bodyUsed".into());
    assert_eq!(used.unwrap().as_bool(), Some(false));
}

#[wasm_bindgen_test]
async fn a_request_that_finds_nobody_leaves_the_outcome_open() {
    let request = js("fetch('http://127.0.0.1:9/', { signal: AbortSignal.timeout(2000) })");
    let thrown = JsFuture::from(request.unchecked_into::<js_sys::Promise>()).await;
    let told = core().diagnose(&thrown.expect_err("nobody answers"), &js("{}"));
    let told = json(&told.expect("a diagnosis"));
    assert_eq!(told["reason"], "outcome_unknown", "{told}");
    assert_eq!(told["charge"], "unknown", "{told}");
}

#[wasm_bindgen_test]
fn text_that_holds_an_object_is_read_as_one() {
    expect(
        "JSON.stringify({ error: { networkCode: '51' } })",
        "insufficient_funds",
        "not_charged",
    );
    expect(
        "'\\n {\"kind\":\"acme_error\",\"code\":\"no_money\"}'",
        "insufficient_funds",
        "not_charged",
    );
}

/// A card number typed into the page, an element on an event: none of it is read.
#[wasm_bindgen_test]
fn the_page_itself_is_not_read() {
    let event = "(() => { const input = document.createElement('input'); input.value = '4111111111111111'; input.name = 'AbortError'; \
        return { target: input, detail: input, error: input, reference: input } })()";
    let told = told(event);
    assert_eq!(told["reason"], "unknown", "{told}");
    assert!(!told.to_string().contains("4111"), "{told}");
}

#[wasm_bindgen_test]
fn what_cannot_be_added_is_said_in_an_error() {
    let rescue = core();
    let text = |result: Result<(), wasm_bindgen::JsValue>| {
        let error: js_sys::Error = result.expect_err("an error").unchecked_into();
        String::from(error.message())
    };
    let index = text(rescue.add("providers/index.pack", "<!doctype html>"));
    assert!(index.starts_with("not an index pack"), "{index}");
    let provider = text(rescue.add("providers/acme.pack", "<!doctype html>"));
    assert_eq!(
        provider,
        "checkout-rescue provider 1, line 1: this is no such pack; is the address right, and is the pack of this version?"
    );
    let locale = text(rescue.add("locales/en.pack", "<!doctype html>"));
    assert!(locale.contains("not a pack of messages"), "{locale}");
    let syntax = compile_messages("en", "unknown = Sorry\nnot fluent").map(drop);
    let syntax = text(syntax);
    assert!(
        syntax.starts_with("messages for \"en\", line 2: "),
        "{syntax}"
    );
    let own = compile_messages("xx", "unknown = Sorry").unwrap();
    let language = text(rescue.add("messages/xx.pack", &own));
    assert!(language.contains("\"xx\""), "{language}");
    let path = text(rescue.add("styles/dark.pack", "dark"));
    assert!(path.contains(" styles/dark.pack "), "{path}");
}
