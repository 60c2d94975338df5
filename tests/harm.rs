//! What must never be said or offered, tried with every code that there is.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::Library;
use checkout_rescue::explain::{Context, Explanation, explain};
use checkout_rescue::taxonomy::{AutomaticRetry, Charge, Reason};
use serde_json::{Value, json};
use support::catalogue::{rows, shapes};
use support::{ask, failure, library, none};

/// Actions that use the same method again.
const RETRIES: &[&str] = &[
    "retry_now",
    "retry_once",
    "retry_later",
    "add_funds_then_retry",
    "authenticate_again",
];
/// Actions that send money off, beside those.
const PAYS: &[&str] = &[
    "other_method",
    "edit_details",
    "restart_checkout",
    "change_amount",
    "authorise_again",
];
/// Visa's category 1: the issuer will never approve. 14 and 15 may be corrected, as that is another number; 62, 78
/// and 93 are in some editions only, and count the stricter way.
const NEVER: &[&str] = &[
    "04", "07", "12", "14", "15", "41", "43", "46", "57", "62", "78", "93", "R0", "R1", "R3",
];

fn offers(told: &Explanation, actions: &[&str]) -> bool {
    told.actions
        .iter()
        .any(|action| actions.contains(&action.id()))
}

fn retries(told: &Explanation) -> bool {
    let soon = ["now", "once", "later"].contains(&told.retry.same_method.id());
    soon || offers(told, RETRIES)
}

/// Everything that holds of every explanation, whatever the failure was.
fn harm(told: &Explanation) -> Vec<&'static str> {
    let merchant = told.merchant.as_ref().expect("the merchant's part");
    let mut harm = Vec::new();
    if merchant.reason.automatic_retry() == AutomaticRetry::Never && retries(told) {
        harm.push("a retry where there must never be one");
    }
    if told.charge == Charge::Unknown {
        if told.actions.first().map(|action| action.id()) != Some("check_status") {
            harm.push("the charge is unknown and checking is not first");
        }
        if told.retry.same_method.id() != "after_check" {
            harm.push("the charge is unknown and the same method is not put off until checked");
        }
        if offers(told, RETRIES) || offers(told, PAYS) {
            harm.push("the charge is unknown and something pays");
        }
    }
    let paid = told.reason == Reason::AlreadyPaid || told.charge == Charge::Charged;
    if paid && merchant.rule != "status" && !merchant.codes.iter().any(|code| says_paid(&code.code))
    {
        harm.push("called paid, and no status says so");
    }
    if told.actions.is_empty() {
        harm.push("no way out");
    }
    if told.message.headline.is_empty() || told.message.charge.is_empty() {
        harm.push("nothing is said");
    }
    harm
}

/// Codes of providers that say outright that the order is paid.
fn says_paid(code: &str) -> bool {
    rows()
        .iter()
        .any(|row| row.code == code && row.reason == "already_paid")
}

fn check(library: &Library, value: &Value, faults: &mut Vec<String>) -> Explanation {
    let told = ask(library, value);
    faults.extend(harm(&told).iter().map(|harm| format!("{harm}: {value}")));
    told
}

#[test]
fn every_row_of_every_provider_is_harmless_in_every_shape() {
    let library = library();
    let mut faults = Vec::new();
    let shapes = shapes();
    for row in rows() {
        let mut reached = false;
        for shape in shapes.iter().filter(|shape| shape.provider == row.provider) {
            for path in shape.paths(&row.layer) {
                let value = shape.with(&[(path, json!(row.code))]);
                let told = check(&library, &value, &mut faults);
                let merchant = told.merchant.unwrap();
                let read = |layer: &str, code: &str| layer == row.layer && code == row.code;
                reached |= merchant.reason.id() == row.reason
                    && merchant
                        .codes
                        .iter()
                        .any(|code| read(code.layer, &code.code));
            }
        }
        if !reached {
            faults.push(format!("no shape leads to this row: {row:?}"));
        }
    }
    none(&faults);
}

#[test]
fn every_row_is_harmless_in_the_neutral_form() {
    let library = library();
    let mut faults = Vec::new();
    for row in rows() {
        for member in ["declineCode", "code", "reason", "networkCode"] {
            let value = json!({ "provider": row.provider, member: row.code });
            check(&library, &value, &mut faults);
        }
    }
    none(&faults);
}

fn two_characters() -> impl Iterator<Item = String> {
    let all = || ('0'..='9').chain('A'..='Z');
    all().flat_map(move |first| all().map(move |second| format!("{first}{second}")))
}

#[test]
fn every_response_code_of_two_characters_is_harmless() {
    let library = library();
    let mut faults = Vec::new();
    for code in two_characters() {
        for network in ["visa", "mastercard", "amex", ""] {
            let value = json!({ "networkCode": code, "network": network });
            let told = check(&library, &value, &mut faults);
            let never = NEVER.contains(&code.as_str()) && ["visa", ""].contains(&network);
            if never && retries(&told) {
                faults.push(format!("Visa forbids sending it again: {value}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_authentication_result_is_harmless() {
    let library = library();
    let mut faults = Vec::new();
    for status in ('A'..='Z').chain('a'..='z') {
        for number in 0..100 {
            let two = format!("{number:02}");
            for member in ["transStatusReason", "challengeCancel"] {
                let value = json!({ "transStatus": status.to_string(), member: two });
                check(&library, &value, &mut faults);
            }
        }
    }
    none(&faults);
}

/// Never again, said by Mastercard or Visa, beside any code.
#[test]
fn advice_never_to_try_again_is_obeyed_beside_every_code() {
    let library = library();
    let mut faults = Vec::new();
    let advices = [("mastercard", "03"), ("mastercard", "21"), ("visa", "1")];
    for (network, advice) in advices {
        let mut values: Vec<Value> = two_characters()
            .map(|code| json!({ "networkCode": code, "network": network, "adviceCode": advice }))
            .collect();
        values.extend(rows().iter().map(|row| {
            json!({ "provider": row.provider, "code": row.code, "network": network, "adviceCode": advice })
        }));
        for value in values {
            if retries(&check(&library, &value, &mut faults)) {
                faults.push(format!("the scheme forbids sending it again: {value}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_http_status_and_exception_is_harmless_whatever_the_page_knows() {
    let library = library();
    let mut values: Vec<Value> = (100..600)
        .map(|status| json!({ "status": status, "name": "Error" }))
        .collect();
    values.extend(EXCEPTIONS.split(' ').flat_map(|name| {
        let thrown = json!({ "name": name, "message": "" });
        let sheet = json!({ "name": name, "message": "in the Payment Request sheet" });
        [thrown, sheet, json!({ "type": name.to_lowercase() })]
    }));
    let mut faults = Vec::new();
    for value in values {
        for provider in [None, Some("apple_pay"), Some("google_pay"), Some("stripe")] {
            for (online, sent) in [(None, None), (Some(false), None), (None, Some(false))] {
                let mut context = Context::read(&failure(&json!({ "audience": "merchant" })));
                context.provider = provider.map(str::to_owned);
                context.moment.online = online;
                context.moment.sent = sent;
                let told = explain(&failure(&value), &context, &library);
                let found = harm(&told);
                faults.extend(
                    found
                        .iter()
                        .map(|harm| format!("{harm}: {value} {context:?}")),
                );
            }
        }
    }
    none(&faults);
}

/// The names of the Web IDL standard, of JavaScript and of payment libraries.
const EXCEPTIONS: &str = "AbortError ConstraintError DataCloneError DataError EncodingError Error EvalError HierarchyRequestError \
    IndexSizeError IntegrationError InvalidAccessError InvalidCharacterError InvalidModificationError \
    InvalidNodeTypeError InvalidStateError NamespaceError NetworkError NoModificationAllowedError \
    NotAllowedError NotFoundError NotReadableError NotSupportedError OperationError OptOutError \
    QuotaExceededError RangeError ReadOnlyError ReferenceError SecurityError SyntaxError TimeoutError \
    TransactionInactiveError TypeError URIError UnknownError VersionError WrongDocumentError";
