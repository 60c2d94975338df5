//! Whoever stands before the page cannot tell a masked reason from the plain decline: the answers are compared
//! byte for byte, in every language, for every masked row there is.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::Library;
use checkout_rescue::catalog::{emv3ds, iso8583};
use checkout_rescue::complaint::Draft;
use checkout_rescue::config::Config;
use checkout_rescue::taxonomy::{Disclosure, Reason};
use checkout_rescue::widget::preview::lines;
use serde_json::{Value, json};
use support::catalogue::{Row, rows, shapes};
use support::report::{Desk, occasion};
use support::{LANGUAGES, ask, library, none, tell};

fn is_masked(row: &Row) -> bool {
    let reason = Reason::from_id(&row.reason).expect("a reason");
    reason.disclosure() == Disclosure::Masked
}

/// A code of the same layer that is the plain decline.
fn plain_code(rows: &[Row], masked: &Row) -> Option<String> {
    rows.iter()
        .find(|row| {
            row.provider == masked.provider
                && row.layer == masked.layer
                && row.reason == "declined_no_reason"
        })
        .map(|row| row.code.clone())
}

/// What differs between two failures for the shopper, language by language.
fn differences(library: &Library, masked: &Value, plain: &Value) -> Vec<String> {
    LANGUAGES
        .iter()
        .filter_map(|language| {
            let told = tell(library, masked, language).to_string();
            let expected = tell(library, plain, language).to_string();
            (told != expected).then(|| {
                format!("{language}: {masked} and {plain} differ:\n  {told}\n  {expected}")
            })
        })
        .collect()
}

#[test]
fn every_masked_row_is_the_plain_decline_in_every_shape() {
    let library = library();
    let rows = rows();
    let shapes = shapes();
    let mut faults = Vec::new();
    let mut compared = 0;
    for masked in rows.iter().filter(|row| is_masked(row)) {
        let Some(plain) = plain_code(rows, masked) else {
            continue;
        };
        for shape in shapes
            .iter()
            .filter(|shape| shape.provider == masked.provider)
        {
            for path in shape.paths(&masked.layer) {
                let with = |code: &str| shape.with(&[(path, json!(code))]);
                let told = ask(&library, &with(&masked.code)).merchant.unwrap();
                if told.reason.disclosure() != Disclosure::Masked {
                    continue;
                }
                // Where the masked code is what the shape is recognised by, no plain one can stand there.
                let told = ask(&library, &with(&plain));
                let hidden = ask(&library, &with(&masked.code));
                let same =
                    told.reason == Reason::DeclinedNoReason && told.provider == hidden.provider;
                let known = hidden.provider.is_some();
                let expected = match (same, known) {
                    // The code is nobody's then, and is read as a word.
                    (_, false) => json!({ "declineCode": "declined" }),
                    (true, _) => with(&plain),
                    _ => json!({ "provider": masked.provider, "declineCode": plain }),
                };
                compared += 1;
                faults.extend(differences(&library, &with(&masked.code), &expected));
            }
        }
    }
    assert!(compared > 50, "only {compared} pairs were compared");
    none(&faults);
}

/// The other codes of a failure, its advice, its answer and what else is known of it change nothing.
#[test]
fn a_masked_code_hides_whatever_stands_beside_it() {
    let library = library();
    let rows = rows();
    let beside: Vec<Value> = rows
        .iter()
        .filter(|row| row.provider == "stripe" && row.layer == "error_code")
        .map(|row| json!({ "code": row.code }))
        .chain((400..600).map(|status| json!({ "statusCode": status })))
        .chain(advices())
        .chain(["cvc", "number", "exp_month"].map(|param| json!({ "param": param })))
        .collect();
    let mut faults = Vec::new();
    let stripe = rows
        .iter()
        .filter(|row| row.provider == "stripe" && row.layer == "decline_code");
    for masked in stripe.filter(|row| is_masked(row)) {
        for more in &beside {
            let with = |decline: &str, code: &Value| {
                let mut error = json!({
                    "type": "card_error", "code": "card_declined", "decline_code": decline, "charge": "ch_3Test"
                });
                let members = more.as_object().unwrap().clone();
                error.as_object_mut().unwrap().extend(members);
                error["code"] = code.clone();
                json!({ "error": error })
            };
            // A plain decline gives way to a code that says why; a masked one must not.
            let code = more.get("code").cloned().unwrap_or(json!("card_declined"));
            let masked = with(&masked.code, &code);
            let plain = with("generic_decline", &json!("card_declined"));
            faults.extend(differences(&library, &masked, &plain));
        }
    }
    none(&faults);
}

fn advices() -> impl Iterator<Item = Value> {
    let own = ["do_not_try_again", "try_again_later", "confirm_card_data"];
    let schemes = ["01", "02", "03", "21", "24", "30", "40", "42"];
    let own = own.map(|advice| json!({ "advice_code": advice }));
    own.into_iter().chain(schemes.map(
        |advice| json!({ "network_advice_code": advice, "payment_method": { "card": { "brand": "mastercard" } } }),
    ))
}

/// Network codes and 3-D Secure results, in the neutral form and inside a provider's error.
#[test]
fn masked_standards_are_the_plain_decline() {
    let library = library();
    let masked = |reason: Option<Reason>| {
        reason.is_some_and(|reason| reason.disclosure() == Disclosure::Masked)
    };
    let all = || ('0'..='9').chain('A'..='Z');
    let codes = all().flat_map(|first| all().map(move |second| format!("{first}{second}")));
    let mut pairs = Vec::new();
    let codes: Vec<String> = codes.collect();
    for code in codes.iter().filter(|code| masked(iso8583::reason(code))) {
        for network in ["visa", "mastercard", "amex", ""] {
            for advice in ["", "01", "02", "03", "21", "24", "30", "42", "1", "3"] {
                let neutral = |code: &str| json!({ "networkCode": code, "network": network, "adviceCode": advice, "reference": "ref-1" });
                pairs.push((neutral(code), neutral("05")));
            }
        }
        let stripe = |code: &str| {
            json!({ "type": "card_error", "code": "card_declined", "decline_code": "generic_decline",
                    "network_decline_code": code, "charge": "ch_3Test" })
        };
        pairs.push((stripe(code), stripe("05")));
    }
    let plain = json!({ "networkCode": "05", "reference": "ref-1" });
    for code in codes.iter().filter(|code| masked(emv3ds::reason(code))) {
        for status in ["N", "R", "U", "C", "Y"] {
            for cancel in ["", "01", "04", "06"] {
                let result = json!({ "transStatus": status, "transStatusReason": code,
                                     "challengeCancel": cancel, "reference": "ref-1" });
                pairs.push((result, plain.clone()));
            }
        }
    }
    assert!(pairs.len() > 500, "only {} pairs", pairs.len());
    let faults: Vec<String> = pairs
        .iter()
        .flat_map(|(masked, plain)| differences(&library, masked, plain))
        .collect();
    none(&faults);
}

/// What is sent of a masked reason, and what is shown of it before, is what the plain decline sends: in a report, in one
/// of several payments, and where somebody only wants to be told.
#[test]
fn reports_of_masked_reasons_are_those_of_the_plain_decline() {
    let library = library();
    let report = |code: &str, language: &str, more: &Value| {
        let failure = json!({ "networkCode": code, "reference": "ref-1" });
        let diagnosis = tell(&library, &failure, language);
        let mut handed = json!({ "diagnosis": diagnosis, "attempt": "a-1", "failedAt": 1000 });
        let members = more.as_object().unwrap().clone();
        handed.as_object_mut().unwrap().extend(members);
        let record = Draft::open(&occasion(&handed), &Config::default(), &Desk).record();
        let shown = lines(&record, library.wording.language(language).unwrap());
        format!("{} {shown:?}", json!(record))
    };
    let masked = |code: &&str| {
        iso8583::reason(code).is_some_and(|reason| reason.disclosure() == Disclosure::Masked)
    };
    let codes: Vec<&str> = ["04", "07", "34", "36", "41", "43", "59", "63"]
        .into_iter()
        .filter(masked)
        .collect();
    assert!(codes.len() > 4, "{codes:?}");
    for more in [
        json!({}),
        json!({ "wish": "notify" }),
        json!({ "payments": [{ "attempt": "a-1" }, { "attempt": "a-2" }] }),
    ] {
        for language in LANGUAGES {
            for code in &codes {
                let told = report(code, language, &more);
                assert_eq!(
                    told,
                    report("05", language, &more),
                    "{code} {language} {more}"
                );
            }
        }
    }
}

/// Stripe's own refusal stands in another place than the bank's, and in a shape of its own.
#[test]
fn a_payment_blocked_for_risk_looks_like_one_that_the_bank_declined() {
    let library = library();
    let intent = |kind: &str, network: &str, reason: &str, status: &str| {
        json!({ "object": "payment_intent", "id": "pi_3Test", "status": status,
                "last_payment_error": { "type": "card_error", "code": "card_declined", "decline_code": "generic_decline" },
                "latest_charge": { "id": "ch_3Test", "outcome": { "type": kind, "network_status": network, "reason": reason } } })
    };
    let charge = |kind: &str, network: &str, reason: &str| {
        json!({ "object": "charge", "id": "ch_3Test", "payment_intent": "pi_3Test", "status": "failed",
                "failure_code": "card_declined", "outcome": { "type": kind, "network_status": network, "reason": reason } })
    };
    let mut faults = Vec::new();
    for (kind, network) in [
        ("blocked", "not_sent_to_network"),
        ("blocked", "reversed_after_approval"),
    ] {
        for reason in [
            "highest_risk_level",
            "elevated_risk_level",
            "rule",
            "merchant_blacklist",
        ] {
            for status in ["requires_payment_method", "canceled"] {
                let declined = intent(
                    "issuer_declined",
                    "declined_by_network",
                    "generic_decline",
                    status,
                );
                faults.extend(differences(
                    &library,
                    &intent(kind, network, reason, status),
                    &declined,
                ));
            }
            let declined = charge("issuer_declined", "declined_by_network", "generic_decline");
            faults.extend(differences(
                &library,
                &charge(kind, network, reason),
                &declined,
            ));
        }
    }
    none(&faults);
}

/// Also what only a text says is masked: a message of fraud is the plain decline in every byte.
#[test]
fn masked_texts_are_the_plain_decline() {
    let library = library();
    let mut faults = Vec::new();
    let mut compared = 0;
    for file in ["en", "ro", "ru", "zh", "codes"] {
        let path = support::root().join(format!("tests/fixtures/messages/{file}.tsv"));
        let text = std::fs::read_to_string(path).expect(file);
        for (_, said) in text.lines().filter_map(|line| line.split_once('\t')) {
            let reason = ask(&library, &json!(said)).merchant.unwrap().reason;
            if reason.disclosure() == Disclosure::Masked {
                compared += 1;
                faults.extend(differences(&library, &json!(said), &json!("Declined.")));
            }
        }
    }
    assert!(compared > 20, "only {compared} texts were compared");
    none(&faults);
}
