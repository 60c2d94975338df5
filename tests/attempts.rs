//! What the attempts of an order mean for what is told and offered: the guard, the double charge, advice that learns.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::Library;
use checkout_rescue::config::Config;
use checkout_rescue::explain::{Context, Explanation, explain};
use checkout_rescue::taxonomy::{Charge, Reason};
use checkout_rescue::widget::screen::{Act, Means, Screen, Step};
use serde_json::{Value, json};
use support::catalogue::rows;
use support::{failure, library, none};

/// An attempt as it is kept.
fn kept(id: &str, method: &str, state: &str) -> Value {
    json!({ "id": id, "method": method, "startedAt": "2026-03-05T12:07:31Z", "state": state })
}

fn refused(id: &str, method: &str) -> Value {
    let mut attempt = kept(id, method, "not_paid");
    attempt["refused"] = json!("yes");
    attempt
}

/// Explains a failure of the attempt `now` by card, after these attempts.
fn told(library: &Library, value: &Value, attempts: &[Value]) -> Explanation {
    let context = json!({ "locale": "en", "audience": "merchant", "attempt": { "id": "now", "method": "card" }, "attempts": attempts });
    explain(&failure(value), &Context::read(&failure(&context)), library)
}

fn actions(told: &Explanation) -> Vec<&'static str> {
    told.actions.iter().map(|action| action.id()).collect()
}

/// The screen that a shop with two more methods, and all that it can offer, would show.
fn screen(library: &Library, told: &Explanation) -> Screen {
    let config = json!({ "methods": [{ "id": "card", "label": "Card" }, { "id": "paypal", "label": "PayPal" }, { "id": "bank", "label": "Bank" }] });
    let (config, problems) = Config::read(&failure(&config));
    assert_eq!(problems, Vec::<String>::new());
    let means = Means {
        check: true,
        method: Some("card".to_owned()),
        time: "14:07".to_owned(),
        ..Means::default()
    };
    let language = library.wording.language("en").expect("English");
    Screen::new(told, &config, &means, language)
}

/// Tried with every code of every provider: whatever failed now, another attempt that is open, or the order's payment,
/// comes first.
#[test]
fn nothing_pays_while_another_attempt_is_open_or_the_order_is_paid() {
    let library = library();
    let mut faults = Vec::new();
    for row in rows() {
        let value = json!({ "provider": row.provider, "code": row.code });
        for state in ["begun", "unknown", "paid"] {
            let told = told(&library, &value, &[kept("other", "paypal", state)]);
            let drawn = screen(&library, &told);
            if drawn.pays() || told.actions.iter().any(|action| action.pays()) {
                faults.push(format!(
                    "{state}: something pays: {value} {:?}",
                    drawn.steps
                ));
            }
            let first = drawn.steps.first();
            let checks = matches!(first, Some(Step::Button(button)) if button.act == Act::Check);
            if state != "paid" && !checks {
                faults.push(format!("{state}: checking is not first: {value} {first:?}"));
            }
        }
        // What the shopper decided about stands in nobody's way, and neither does what ended.
        let alone = told(&library, &value, &[]);
        let after = told(
            &library,
            &value,
            &[
                kept("other", "paypal", "waived"),
                kept("third", "bank", "not_paid"),
            ],
        );
        if alone != after {
            faults.push(format!("changed by attempts that ended: {value}"));
        }
    }
    none(&faults);
}

#[test]
fn of_an_attempt_that_is_paid_no_failure_says_anything_else() {
    let library = library();
    for value in [
        json!({ "networkCode": "51" }),
        json!(null),
        json!({ "name": "TypeError" }),
    ] {
        let told = told(&library, &value, &[kept("now", "card", "paid")]);
        assert_eq!(
            (told.reason, told.charge, told.ground.id()),
            (Reason::AlreadyPaid, Charge::Charged, "checked"),
            "{value}"
        );
        assert!(!screen(&library, &told).pays());
    }
}

#[test]
fn two_payments_are_two_only_with_two_references() {
    let library = library();
    let paid = |id: &str, reference: Option<&str>| {
        let mut attempt = kept(id, "card", "paid");
        if let Some(reference) = reference {
            attempt["reference"] = json!(reference);
        }
        attempt
    };
    let value = json!({ "networkCode": "51" });
    let headline =
        |attempts: &[Value]| screen(&library, &told(&library, &value, attempts)).headline;
    let language = library.wording.language("en").unwrap();
    let (twice, once) = (
        language.plain("panel-twice").unwrap(),
        language.plain("panel-paid").unwrap(),
    );
    assert_eq!(
        headline(&[paid("a", Some("pi_1")), paid("b", Some("pi_2"))]),
        twice
    );
    assert_eq!(
        headline(&[paid("a", Some("pi_1")), paid("b", Some("pi_1"))]),
        once
    );
    assert_eq!(headline(&[paid("a", Some("pi_1")), paid("b", None)]), once);
}

/// A code that calls the order paid may speak of another attempt: that is no second payment.
#[test]
fn only_a_status_makes_an_attempt_paid() {
    let library = library();
    let by_code = told(
        &library,
        &json!({ "provider": "paypal", "code": "ORDER_ALREADY_CAPTURED" }),
        &[],
    );
    assert_eq!(by_code.reason, Reason::AlreadyPaid);
    assert_eq!(by_code.outcome().state.id(), "unknown");
    let by_status = told(
        &library,
        &json!({ "object": "payment_intent", "id": "pi_1", "status": "succeeded", "client_secret": "x" }),
        &[],
    );
    assert_eq!(by_status.outcome().state.id(), "paid");
    assert_eq!(by_status.outcome().reference.as_deref(), Some("pi_1"));
}

#[test]
fn after_a_second_refusal_another_method_comes_first() {
    let library = library();
    let value = json!({ "networkCode": "65" });
    let once = told(&library, &value, &[]);
    assert_eq!(actions(&once)[0], "retry_later");
    let again = told(&library, &value, &[refused("a", "card")]);
    assert_eq!(actions(&again)[0], "other_method");
    // Another method was refused, not this one; and what the shopper cancelled was not refused.
    for before in [refused("a", "paypal"), kept("a", "card", "not_paid")] {
        assert_eq!(actions(&told(&library, &value, &[before])), actions(&once));
    }
    // A bank that did not answer refused nothing.
    let value = json!({ "networkCode": "91" });
    let again = told(&library, &value, &[refused("a", "card")]);
    assert_eq!(actions(&again)[0], "retry_later");
}

/// Visa's categories 2 and 3: fifteen times in thirty days.
#[test]
fn the_scheme_s_limit_ends_retries() {
    let library = library();
    let value = json!({ "networkCode": "51" });
    let before = |count: usize| -> Vec<Value> {
        (0..count)
            .map(|number| refused(&number.to_string(), "card"))
            .collect()
    };
    assert_ne!(
        told(&library, &value, &before(13)).retry.same_method.id(),
        "no"
    );
    let last = told(&library, &value, &before(14));
    assert_eq!(last.retry.same_method.id(), "no");
    assert!(
        !last.actions.iter().any(|action| action.retries()),
        "{:?}",
        last.actions
    );
}

/// Adyen's session takes no more payments after five refusals, by whatever method.
#[test]
fn a_session_that_is_used_up_asks_for_a_new_checkout() {
    let library = library();
    let value = json!({ "resultCode": "Refused", "pspReference": "P1", "refusalReasonCode": "12", "refusalReason": "Not enough balance" });
    let before = ["card", "paypal", "card", "bank"].map(|method| refused(method, method));
    assert_ne!(
        actions(&told(&library, &value, &before[..3]))[0],
        "restart_checkout"
    );
    let used_up: Vec<Value> = (0..4)
        .map(|number| {
            refused(
                &format!("r{number}"),
                before[number]["method"].as_str().unwrap(),
            )
        })
        .collect();
    let told = told(&library, &value, &used_up);
    assert_eq!(told.provider.as_deref(), Some("adyen"));
    assert_eq!(actions(&told)[0], "restart_checkout");
    let drawn = screen(&library, &told);
    assert!(
        matches!(&drawn.steps[0], Step::Button(button) if button.act == Act::Restart),
        "{:?}",
        drawn.steps
    );
}

/// Every diagnosis says on what ground; that of a masked reason is that of the plain decline; and "not charged" has a
/// ground that can carry it.
#[test]
fn every_charge_has_a_ground_that_carries_it() {
    let library = library();
    let mut faults = Vec::new();
    for row in rows() {
        let value = json!({ "provider": row.provider, "code": row.code });
        let told = told(&library, &value, &[]);
        let carries: &[&str] = match told.charge {
            Charge::NotCharged => &["declined", "stopped", "not_sent", "status"],
            Charge::Charged | Charge::OnHold => &["status", "reported"],
            Charge::Unknown => &["no_answer", "in_progress", "not_understood"],
        };
        let plain = told.reason != Reason::DeclinedNoReason
            || told.charge != Charge::NotCharged
            || told.ground.id() == "declined";
        if !carries.contains(&told.ground.id()) || !plain {
            faults.push(format!(
                "{:?} on {}: {value}",
                told.charge,
                told.ground.id()
            ));
        }
    }
    none(&faults);
}

#[test]
fn the_grounds_that_shoppers_ask_about() {
    let library = library();
    let ground = |value: Value, moment: Value| {
        let context = json!({ "locale": "en", "online": moment["online"], "sent": moment["sent"] });
        let told = explain(
            &failure(&value),
            &Context::read(&failure(&context)),
            &library,
        );
        (told.charge, told.ground.id())
    };
    let offline = json!({ "online": false, "sent": false });
    let nothing = json!({});
    assert_eq!(
        ground(json!({ "networkCode": "51" }), nothing.clone()),
        (Charge::NotCharged, "declined")
    );
    assert_eq!(
        ground(json!({ "name": "TypeError" }), offline),
        (Charge::NotCharged, "not_sent")
    );
    assert_eq!(
        ground(json!({ "name": "TimeoutError" }), nothing.clone()),
        (Charge::Unknown, "no_answer")
    );
    assert_eq!(
        ground(json!({ "httpStatus": 502 }), nothing.clone()),
        (Charge::Unknown, "no_answer")
    );
    assert_eq!(
        ground(
            json!({ "object": "payment_intent", "id": "pi_1", "status": "processing" }),
            nothing.clone()
        ),
        (Charge::Unknown, "in_progress")
    );
    assert_eq!(
        ground(
            json!({ "object": "payment_intent", "id": "pi_1", "status": "succeeded" }),
            nothing.clone()
        ),
        (Charge::Charged, "status")
    );
    assert_eq!(
        ground(
            json!({ "name": "AbortError", "message": "Payment Request was closed" }),
            nothing.clone()
        ),
        (Charge::NotCharged, "stopped")
    );
    assert_eq!(
        ground(json!(null), nothing),
        (Charge::Unknown, "not_understood")
    );
}
