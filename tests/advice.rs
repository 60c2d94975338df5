//! Advice of the schemes and providers: with it we are never less strict than without.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::Library;
use checkout_rescue::catalog::iso8583;
use checkout_rescue::explain::Explanation;
use serde_json::{Value, json};
use support::catalogue::rows;
use support::{ask, library, none};

/// From the loosest to the strictest.
const STRICTNESS: &[&str] = &[
    "now",
    "once",
    "later",
    "after_edit",
    "after_step_up",
    "after_check",
    "no",
];
/// Actions that use the same method again.
const RETRIES: &[&str] = &[
    "retry_now",
    "retry_once",
    "retry_later",
    "add_funds_then_retry",
    "authenticate_again",
    "authorise_again",
];

fn strictness(told: &Explanation) -> usize {
    let when = told.retry.same_method.id();
    STRICTNESS.iter().position(|known| *known == when).unwrap()
}

fn retrying(told: &Explanation) -> Vec<&'static str> {
    let actions = told.actions.iter().map(|action| action.id());
    actions.filter(|action| RETRIES.contains(action)).collect()
}

/// What advice made looser, if anything.
fn looser(library: &Library, without: &Explanation, with: &Value) -> Option<String> {
    let told = ask(library, with);
    let mut wrong = Vec::new();
    if strictness(&told) < strictness(without) {
        wrong.push("the same method is allowed sooner");
    }
    let before = retrying(without);
    if !retrying(&told).iter().all(|retry| before.contains(retry)) {
        wrong.push("a retry was added");
    }
    if (told.reason, told.charge, &told.message)
        != (without.reason, without.charge, &without.message)
    {
        wrong.push("the reason, the charge or the words changed");
    }
    (!wrong.is_empty()).then(|| format!("{}: {with}", wrong.join(", ")))
}

/// Every two-digit and one-digit code there can be.
fn advices() -> Vec<String> {
    let two = (0..100).map(|number| format!("{number:02}"));
    two.chain((0..10).map(|number| number.to_string()))
        .collect()
}

#[test]
fn no_scheme_advice_makes_any_response_code_looser() {
    let library = library();
    let advices = advices();
    let mut faults = Vec::new();
    let mut tried = 0;
    let all = || ('0'..='9').chain('A'..='Z');
    let codes = all().flat_map(|first| all().map(move |second| format!("{first}{second}")));
    for code in codes.filter(|code| iso8583::reason(code).is_some()) {
        for network in ["visa", "mastercard", "amex", ""] {
            let without = ask(
                &library,
                &json!({ "networkCode": code, "network": network }),
            );
            for advice in &advices {
                let with = json!({ "networkCode": code, "network": network, "adviceCode": advice });
                faults.extend(looser(&library, &without, &with));
                tried += 1;
            }
        }
    }
    assert!(tried > 40_000, "only {tried} pairs were tried");
    none(&faults);
}

#[test]
fn no_advice_makes_any_row_of_a_provider_looser() {
    let library = library();
    let stripe = [
        "confirm_card_data",
        "do_not_try_again",
        "try_again_later",
        "xyzzy",
    ];
    let mut faults = Vec::new();
    for row in rows() {
        let neutral = |advice: Option<&str>| json!({ "provider": row.provider, "code": row.code, "adviceCode": advice });
        let without = ask(&library, &neutral(None));
        for advice in ["01", "02", "03", "21", "24", "30", "40", "1", "3"] {
            faults.extend(looser(&library, &without, &neutral(Some(advice))));
        }
        let error = |advice: &str| json!({ "type": "card_error", row.layer.clone(): row.code, "code": row.code, "advice_code": advice });
        let without = ask(&library, &error(""));
        for advice in stripe {
            faults.extend(looser(&library, &without, &error(advice)));
        }
    }
    none(&faults);
}

#[test]
fn a_delay_is_only_named_where_waiting_is_the_advice() {
    let library = library();
    let mut faults = Vec::new();
    for row in rows() {
        for advice in ["24", "25", "30"] {
            let value = json!({ "provider": row.provider, "code": row.code, "adviceCode": advice });
            let told = ask(&library, &value);
            let waits = told.retry.after_seconds.is_some();
            if waits && told.retry.same_method.id() != "later" {
                faults.push(format!("{:?}: {value}", told.retry));
            }
        }
    }
    none(&faults);
}

/// An answer that asks to come again later is obeyed, within reason.
#[test]
fn an_answer_that_asks_for_patience_gets_it() {
    let library = library();
    let told = |after: Value| ask(&library, &json!({ "httpStatus": 429, "retryAfter": after }));
    assert_eq!(told(json!(90)).retry.after_seconds, Some(90));
    assert_eq!(told(json!("90")).retry.after_seconds, Some(90));
    for nonsense in [json!(0), json!(-1), json!("soon"), json!(90_000), json!({})] {
        assert_eq!(
            told(nonsense.clone()).retry.after_seconds,
            None,
            "{nonsense}"
        );
    }
    // And never makes anything looser.
    let never = ask(&library, &json!({ "networkCode": "04", "retryAfter": 5 }));
    assert_eq!(
        (never.retry.same_method.id(), never.retry.after_seconds),
        ("no", None)
    );
}
