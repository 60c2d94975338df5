//! Asking the merchant whether the payment went through.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, js, label, settle};

const LOST: &str = "new TypeError('Failed to fetch')";
const CONTEXT: &str = "{ attempt: { id: 'a-1', method: 'card' }, method: 'card' }";

/// A panel that asks `answer`, a JavaScript function of an attempt, and was asked to.
async fn asked(answer: &str) -> Stage {
    let stage = Stage::configured(&format!(
        "{{ checkStatus: {answer}, methods: [{{ id: 'card', label: 'Card' }}, {{ id: 'paypal', label: 'PayPal' }}] }}"
    ));
    stage.show(LOST, CONTEXT);
    let check = stage.find("button.primary").expect("a check");
    assert_eq!(
        check.text_content().as_deref(),
        Some(label("en", "action-check-status").as_str())
    );
    check.click();
    settle().await;
    stage
}

#[wasm_bindgen_test]
async fn a_payment_that_is_found_is_told_and_shown() {
    let stage = asked("async attempt => ({ state: 'paid', reference: 'pi_' + attempt.id })").await;
    assert_eq!(stage.heard(), ["paid"]);
    let detail = &stage.events()[0]["detail"];
    assert_eq!(detail["reference"], "pi_a-1");
    assert_eq!(detail["attempt"]["id"], "a-1");
    assert_eq!(stage.texts("h2"), [label("en", "panel-paid")]);
    assert_eq!(stage.texts("button"), [label("en", "action-close")]);
}

/// The shop says so only of what can no longer be paid: to the old key the provider would answer with the old failure.
#[wasm_bindgen_test]
async fn a_payment_that_is_not_found_may_be_tried_again_with_a_new_key() {
    let stage = asked("() => ({ state: 'not_paid' })").await;
    let charge = stage.texts("section p").join(" ");
    assert!(charge.contains("No money was taken"), "{charge}");
    stage.button(&label("en", "action-retry")).click();
    assert_eq!(stage.heard(), ["retry"]);
    let attempt = &stage.events()[0]["detail"]["attempt"];
    assert_eq!(attempt["method"], "card");
    assert_ne!(attempt["id"], "a-1");
}

/// While the merchant takes its time, the question is not asked twice and the ways out stay open.
#[wasm_bindgen_test]
async fn a_check_that_takes_long_closes_no_way_out() {
    let stage =
        asked("() => { window.asks = (window.asks ?? 0) + 1; return new Promise(() => {}) }").await;
    stage.find("button.primary").expect("a check").click();
    settle().await;
    assert_eq!(js("window.asks").as_f64(), Some(1.0));
    stage.button(&label("en", "action-report")).click();
    settle().await;
    assert!(stage.find("dialog[open]").is_some(), "the report opens");
    stage.button(&label("en", "action-close")).click();
    assert_eq!(stage.heard(), ["closed"]);
}

/// Anything but the four documented states, an answer that throws, or none: it stays open.
#[wasm_bindgen_test]
async fn an_answer_that_is_none_leaves_it_open() {
    for answer in [
        "() => ({ state: 'processing' })",
        "() => ({ state: 'unknown' })",
        "() => ({ state: 'PAID' })",
        "() => ({ paid: true })",
        "() => undefined",
        "() => 'paid'",
        "async () => { throw new Error('offline') }",
        "() => { throw new Error('at once') }",
        "() => ({ get state() { throw 1 } })",
    ] {
        let stage = asked(answer).await;
        assert_eq!(stage.heard(), Vec::<String>::new(), "{answer}");
        assert_eq!(
            stage.texts("button.primary"),
            [label("en", "action-check-status")],
            "{answer}"
        );
        let note = stage.texts(".note").join("");
        assert!(note.contains("Do not pay again"), "{answer}: {note:?}");
        assert_eq!(stage.announced(), note, "{answer}: said to the ear as well");
    }
}

#[wasm_bindgen_test]
async fn it_is_asked_once_however_often_it_is_pressed() {
    let stage = Stage::configured(
        "{ checkStatus: () => { globalThis.asked = (globalThis.asked ?? 0) + 1; return new Promise(() => {}) } }",
    );
    stage.show(LOST, CONTEXT);
    let check = stage.find("button.primary").unwrap();
    (0..3).for_each(|_| check.click());
    settle().await;
    assert_eq!(js("globalThis.asked").as_f64(), Some(1.0));
}

/// An answer that nobody waits for any more: that no money was taken may be untrue by then, but money that was found was
/// found, whatever is on screen.
#[wasm_bindgen_test]
async fn an_answer_that_comes_late_counts_only_when_it_found_money() {
    for (state, heard) in [("not_paid", &[][..]), ("paid", &["paid"][..])] {
        let stage = Stage::configured(
            "{ checkStatus: () => new Promise(done => { globalThis.answer = done }) }",
        );
        stage.show(LOST, CONTEXT);
        stage.find("button.primary").unwrap().click();
        settle().await;
        let told: Value = stage.show("{ networkCode: '51' }", "{}");
        js(&format!("globalThis.answer({{ state: '{state}' }})"));
        settle().await;
        assert_eq!(stage.heard(), heard);
        let headline = match state {
            "paid" => label("en", "panel-paid"),
            _ => told["message"]["headline"].as_str().unwrap().to_owned(),
        };
        assert_eq!(stage.texts("h2"), [headline]);
    }
}
