//! What a report holds, and what a shopper reads of it before it is sent.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::complaint::{Category, Draft};
use checkout_rescue::config::Config;
use checkout_rescue::widget::preview::{Line, lines};
use serde_json::{Value, json};
use support::report::{Desk, occasion};
use support::{LANGUAGES, failure, library, tell};

/// The shop: an order, and a shopper who is known.
fn config() -> Config {
    let (config, problems) = Config::read(&failure(&json!({
        "order": { "id": "A-1029", "amount": { "value": "199.90", "currency": "RON" } },
        "shopper": { "name": "Ana", "email": "ana@example.com" },
    })));
    assert_eq!(problems, Vec::<String>::new());
    config
}

/// An order that is paid already, as the panel hands it over, with these members as well.
fn paid(more: &Value) -> Value {
    let diagnosis = tell(&library(), &json!({ "code": "already_paid" }), "en");
    let mut occasion = json!({ "diagnosis": diagnosis, "attempt": "a-2", "method": "paypal", "failedAt": 1000, "locale": "en" });
    let members = more.as_object().unwrap().clone();
    occasion.as_object_mut().unwrap().extend(members);
    occasion
}

fn twice() -> Value {
    paid(&json!({ "payments": [
        { "attempt": "a-1", "reference": "pi_1", "amount": { "value": "199.90", "currency": "RON" }, "method": "card",
          "at": "2026-03-05T14:07:31+02:00" },
        { "attempt": "a-2", "reference": "PAY-2" },
    ] }))
}

/// A payment service that is down, and a shopper who wants to be told.
fn down() -> Value {
    let diagnosis = tell(&library(), &json!({ "code": "provider_unavailable" }), "en");
    json!({ "diagnosis": diagnosis, "attempt": "a-1", "method": "card", "failedAt": 1000, "wish": "notify" })
}

fn draft(value: &Value) -> Draft {
    Draft::open(&occasion(value), &config(), &Desk)
}

#[test]
fn a_double_charge_is_filled_in_with_both_payments() {
    let record = json!(draft(&twice()).record());
    assert_eq!(record["category"], "double_charge");
    assert_eq!(record["kind"], "complaint");
    assert_eq!(
        record["payment"]["paid_attempts"],
        json!([
            { "id": "a-1", "reference": "pi_1", "amount": { "value": "199.90", "currency": "RON" }, "method": "card",
              "at": "2026-03-05T14:07:31+02:00" },
            { "id": "a-2", "reference": "PAY-2" },
        ])
    );
}

#[test]
fn one_payment_is_no_double_charge() {
    let once = paid(&json!({ "payments": [{ "attempt": "a-1", "reference": "pi_1" }] }));
    let record = json!(draft(&once).record());
    assert_ne!(record["category"], "double_charge");
    assert_eq!(record["payment"].get("paid_attempts"), None);
}

/// The address alone, for the shop to write to: no name, no words.
#[test]
fn a_request_to_be_told_is_an_address_and_a_payment() {
    let record = json!(draft(&down()).record());
    assert_eq!(record["kind"], "notification_request");
    assert_eq!(record["category"], "notify_when_fixed");
    assert_eq!(record["narrative"], "");
    assert_eq!(record["contact"], json!({ "email": "ana@example.com" }));
    assert_eq!(record["payment"]["order"], "A-1029");
    assert_eq!(record["payment"]["method"], "card");
}

#[test]
fn who_wants_to_be_told_has_to_say_where() {
    for (occasion, email, problem) in [
        (down(), " ", Some("notify-email-missing")),
        (down(), "ana@", Some("report-email-problem")),
        (down(), " ana@example.com ", None),
        (twice(), "", None),
        (twice(), "ana@", Some("report-email-problem")),
    ] {
        let mut draft = draft(&occasion);
        draft.email = email.to_owned();
        assert_eq!(draft.email_problem(), problem, "{email:?}");
    }
}

/// Being told is a wish of its own: a report is not offered it among its categories, and offers all others.
#[test]
fn a_report_is_not_offered_to_be_told() {
    let offered: Vec<Category> = Category::offered().collect();
    let left: Vec<&Category> = Category::ALL
        .iter()
        .filter(|category| !offered.contains(category))
        .collect();
    assert_eq!(left, [&Category::NotifyWhenFixed]);
}

/// Each payment in words, before anything else, in every language.
#[test]
fn each_payment_is_shown_as_it_will_be_sent() {
    let library = library();
    let record = draft(&twice()).record();
    for (tag, labels) in [
        (
            "en",
            [
                "Payment 1: Payment reference",
                "Payment 2: Payment attempt number",
            ],
        ),
        (
            "ro",
            [
                "Plata 1: Referința plății",
                "Plata 2: Numărul încercării de plată",
            ],
        ),
        (
            "ru",
            ["Платёж 1: Номер платежа", "Платёж 2: Номер попытки оплаты"],
        ),
        (
            "zh-Hans",
            ["第1笔付款的支付编号", "第2笔付款的支付请求编号"],
        ),
    ] {
        let shown = lines(&record, library.wording.language(tag).unwrap());
        let values: Vec<&str> = shown.iter().map(|line| line.value.as_str()).collect();
        assert_eq!(
            values[..7],
            [
                "pi_1",
                "199.90 RON",
                "2026-03-05T14:07:31+02:00",
                "card",
                "a-1",
                "PAY-2",
                "a-2"
            ],
            "{tag}"
        );
        assert_eq!([&shown[0].label, &shown[6].label], labels, "{tag}");
    }
}

/// Whatever text stands in the record stands in the preview, and has a label.
#[test]
fn nothing_is_sent_that_is_not_shown() {
    let library = library();
    for occasion in [twice(), paid(&json!({})), down()] {
        let mut draft = draft(&occasion);
        draft.narrative = "De două ori".to_owned();
        let record = draft.record();
        for tag in LANGUAGES {
            let shown = lines(&record, library.wording.language(tag).unwrap());
            assert!(shown.iter().all(|line| !line.label.is_empty()), "{tag}");
            for text in sent(&json!(record)) {
                assert!(is_shown(&shown, &text), "{tag}: {text} in {shown:?}");
            }
        }
    }
}

/// The texts of a record but for those that are our own words, which are shown translated.
fn sent(value: &Value) -> Vec<String> {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| {
                !["schema", "kind", "category", "reason", "charge", "actions"]
                    .contains(&name.as_str())
            })
            .flat_map(|(_, member)| sent(member))
            .collect(),
        Value::Array(items) => items.iter().flat_map(sent).collect(),
        Value::String(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn is_shown(lines: &[Line], text: &str) -> bool {
    lines.iter().any(|line| line.value.contains(text))
}
