//! What is drawn, and what the page hears when a button is pressed.

use checkout_rescue::bindings::compile_messages;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{LOCALES, Stage, js, label};

/// A sheet that the shopper closed: the simplest failure after which the same method may be tried again.
const CLOSED: &str = "new DOMException('The Payment Request was closed', 'AbortError')";
const METHODS: &str = "{ methods: [{ id: 'card', label: 'Card' }, { id: 'paypal', label: 'PayPal' }, { id: 'bank', label: 'Bank' }] }";

#[wasm_bindgen_test]
fn the_headline_is_drawn_and_has_the_focus() {
    for (language, _) in LOCALES {
        let stage = Stage::new();
        let context = format!("{{ language: '{language}' }}");
        let told = stage.show(
            "{ kind: 'acme_error', code: 'no_money', id: 'pay_1' }",
            &context,
        );
        assert_eq!(told["reason"], "insufficient_funds");
        let headline = stage.find("h2").expect("a headline");
        assert_eq!(
            headline.text_content().unwrap(),
            label(language, "insufficient-funds")
        );
        assert!(stage.focused("h2.headline"), "{language}");
        let panel = stage.find("section").expect("a panel");
        assert_eq!(panel.get_attribute("lang").as_deref(), Some(*language));
        let charge = told["message"]["charge"].as_str().unwrap();
        assert_eq!(stage.texts("p.charge"), [charge]);
        assert!(stage.texts(".facts li").join("").contains("pay_1"));
    }
}

#[wasm_bindgen_test]
fn the_panel_is_styled_without_a_style_of_its_own() {
    let stage = Stage::new();
    stage.show("null", "{}");
    assert_eq!(stage.texts("style, [style], link").len(), 0);
    let host: &wasm_bindgen::JsValue = stage.host.as_ref();
    let sheets = crate::page::call("host => host.shadowRoot.adoptedStyleSheets.length", &[host]);
    assert_eq!(sheets.as_f64(), Some(1.0));
}

#[wasm_bindgen_test]
fn a_second_failure_takes_the_place_of_the_first() {
    let stage = Stage::new();
    stage.show("null", "{}");
    stage.show("{ kind: 'acme_error', code: 'no_money' }", "{}");
    assert_eq!(stage.texts("h2"), [label("en", "insufficient-funds")]);
    assert_eq!(stage.texts("section").len(), 1);
}

#[wasm_bindgen_test]
fn a_double_press_retries_once_with_a_new_attempt() {
    let stage = Stage::new();
    let attempt =
        "{ id: 'a-1', method: 'card', amount: { value: '1', currency: 'RON' }, startedAt: 'then' }";
    stage.show(CLOSED, &format!("{{ attempt: {attempt} }}"));
    let retry = stage.button(&label("en", "action-retry"));
    retry.click();
    retry.click();
    assert_eq!(stage.heard(), ["retry"]);
    let events = stage.events();
    let detail = &events[0]["detail"]["attempt"];
    assert_eq!(detail["method"], "card");
    assert_ne!(
        detail["id"], "a-1",
        "a provider answers a key that it knows with the old decline"
    );
    assert_eq!(detail["id"].as_str().map(str::len), Some(36));
    assert_eq!(
        (&events[0]["bubbles"], &events[0]["composed"]),
        (&true.into(), &true.into())
    );
    assert!(
        stage.find("section").is_none(),
        "the panel is gone before the page hears of it"
    );
}

#[wasm_bindgen_test]
fn other_methods_are_offered_without_the_one_that_failed() {
    let stage = Stage::configured(METHODS);
    stage.show(
        "{ kind: 'acme_error', code: 'plain' }",
        "{ method: 'card' }",
    );
    assert_eq!(stage.texts(".methods button").len(), 2);
    stage.button("Pay with PayPal").click();
    assert_eq!(stage.heard(), ["method"]);
    assert_eq!(stage.events()[0]["detail"]["method"], "paypal");
}

#[wasm_bindgen_test]
fn the_field_to_correct_and_the_step_up_are_told() {
    let stage = Stage::new();
    stage.show("{ kind: 'acme_error', code: 'bad_code' }", "{}");
    stage.button(&label("en", "action-edit")).click();
    stage.show(
        "{ kind: 'acme_error', code: 'step_up' }",
        "{ attempt: { id: 'a-1' } }",
    );
    stage.button(&label("en", "action-authenticate")).click();
    assert_eq!(stage.heard(), ["edit", "authenticate"]);
    assert_eq!(stage.events()[0]["detail"]["field"], "cc-csc");
    assert!(stage.events()[1]["detail"]["attempt"]["id"].is_string());
}

#[wasm_bindgen_test]
fn closing_empties_the_panel_and_says_so_once() {
    let stage = Stage::new();
    stage.show("null", "{}");
    let close = stage.button(&label("en", "action-close"));
    close.click();
    close.click();
    stage.widget.close().unwrap();
    assert_eq!(stage.heard(), ["closed"]);
    assert!(stage.find("section").is_none());
}

/// While it is unknown whether money moved, nothing on screen pays.
#[wasm_bindgen_test]
fn an_open_outcome_offers_nothing_that_pays() {
    let stage = Stage::configured(METHODS);
    stage.show("new TypeError('Failed to fetch')", "{}");
    let quiet = [label("en", "action-report"), label("en", "action-close")];
    assert_eq!(stage.texts("button"), quiet);
}

/// The whole panel, byte for byte: a masked reason and the plain decline.
#[wasm_bindgen_test]
fn a_masked_reason_is_drawn_as_the_plain_decline() {
    let drawn = |code: &str| {
        let stage = Stage::configured(METHODS);
        stage.show(
            &format!("{{ kind: 'acme_error', code: '{code}', id: 'pay_1' }}"),
            "{ language: 'ro' }",
        );
        stage.find("section").expect("a panel").outer_html()
    };
    assert_eq!(drawn("lost"), drawn("plain"));
    assert_ne!(drawn("lost"), drawn("no_money"));
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_configuration_is_named_and_the_rest_is_used() {
    let stage = Stage::new();
    let problems = stage.widget.configure(&js(
        "{ order: { id: 'A-1029', amount: { value: 199.9, currency: 'RON' } }, methods: 'card', checkStatus: true }",
    ));
    assert_eq!(
        problems,
        [
            "order.amount.value: expected a decimal string such as \"199.90\", got a number",
            "methods: expected an array of { id, label }, got \"card\"",
            "checkStatus: expected a function of an attempt",
        ]
    );
    stage.show("null", "{}");
    assert_eq!(stage.texts(".facts li"), ["Order: A-1029"]);
}

#[wasm_bindgen_test]
fn a_merchants_own_words_come_first() {
    let rescue = crate::page::core();
    let own = compile_messages("en", "insufficient-funds = Not enough points").unwrap();
    rescue.add("messages/en.pack", &own).unwrap();
    let told = rescue
        .diagnose(&js("{ networkCode: '51' }"), &js("{}"))
        .unwrap();
    let told = crate::page::json(&told);
    assert_eq!(told["message"]["headline"], "Not enough points");
    let next = told["message"]["next"].as_str().unwrap();
    assert!(!next.is_empty(), "what was not overridden is still said");
}
