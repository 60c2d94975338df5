//! Every fixture: a payload as a page or server holds it, and what must be made of it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use checkout_rescue::diagnosis::Circumstances;
use checkout_rescue::explain::Context;
use checkout_rescue::signals::Failure;
use checkout_rescue::taxonomy::Reason;
use checkout_rescue::{Library, explain};
use serde_json::{Value, json};
use support::{library, root};

fn fixtures(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("fixtures") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            fixtures(&path, found);
        } else if path.extension().is_some_and(|found| found == "json")
            && path.file_name().unwrap() != "taxonomy.json"
        {
            found.push(path);
        }
    }
    found.sort();
}

fn context(value: &Value, merchant: bool) -> Context {
    Context {
        provider: value["provider"].as_str().map(str::to_owned),
        language: "en".to_owned(),
        moment: Circumstances {
            online: value["online"].as_bool(),
            sent: value["sent"].as_bool(),
        },
        attempt: None,
        method: None,
        attempts: Vec::new(),
        merchant,
        strict: value["disclosure"] == "strict",
    }
}

/// The diagnosis for both audiences: the shopper's, with the merchant's part beside it.
fn diagnose(fixture: &Value, library: &Library, merchant: bool) -> Value {
    let failure: Failure = serde_json::from_value(fixture["failure"].clone()).expect("a failure");
    json!(explain(
        &failure,
        &context(&fixture["context"], merchant),
        library
    ))
}

fn each(mut check: impl FnMut(&Path, &Value, &Library)) -> usize {
    let library = library();
    let mut paths = Vec::new();
    fixtures(&root().join("tests/fixtures"), &mut paths);
    for path in &paths {
        let text = fs::read_to_string(path).expect("a fixture");
        let fixture = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        check(path, &fixture, &library);
    }
    paths.len()
}

#[test]
fn fixtures_are_diagnosed_as_expected() {
    let mut wrong = Vec::new();
    let count = each(|path, fixture, library| {
        let found = diagnose(fixture, library, true);
        for (name, expected) in fixture["expect"].as_object().expect("expect") {
            let actual = match name.as_str() {
                "reason" | "rule" => &found["merchant"][name],
                _ => &found[name],
            };
            if actual != expected {
                let path = path.strip_prefix(root()).unwrap().display();
                wrong.push(format!("{path}: {name} is {actual}, expected {expected}"));
            }
        }
    });
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 110, "only {count} fixtures found");
}

/// The texts of the provider and its secrets stay out of everything that the page can see.
#[test]
fn nothing_of_the_provider_reaches_the_shopper() {
    each(|path, fixture, library| {
        let told = diagnose(fixture, library, false).to_string();
        let mut texts = Vec::new();
        strings(&fixture["failure"], &mut texts);
        for text in texts {
            let prose = text.contains(' ') || text.contains("secret");
            assert!(
                !prose || !told.contains(&text),
                "{}: {text:?} in {told}",
                path.display()
            );
        }
    });
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.len() > 3 => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        // What the issuer writes for the shopper is the one exception.
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| *name != "cardholderInfo")
            .for_each(|(_, item)| strings(item, found)),
        _ => {}
    }
}

/// Whoever stands before the page must not be able to tell a masked reason from the plain decline: the whole
/// answer is compared, byte for byte.
#[test]
fn masked_reasons_are_the_plain_decline_in_every_byte() {
    let library = library();
    let cases = [
        (
            "iso8583",
            "05",
            vec![
                "04", "07", "34", "35", "36", "37", "41", "43", "59", "63", "64", "66", "67", "83",
                "93",
            ],
        ),
        (
            "stripe",
            "generic_decline",
            vec![
                "fraudulent",
                "lost_card",
                "stolen_card",
                "merchant_blacklist",
                "pickup_card",
            ],
        ),
    ];
    for (provider, plain, masked) in cases {
        let told = |code: &str, advice: &str, network: &str| {
            let failure = match provider {
                "stripe" => {
                    json!({ "error": { "type": "card_error", "code": "card_declined", "decline_code": code, "advice_code": advice, "charge": "ch_3Test", "payment_intent": { "id": "pi_3Test", "status": "requires_payment_method" } } })
                }
                _ => {
                    json!({ "networkCode": code, "network": network, "adviceCode": advice, "reference": "ref-1" })
                }
            };
            let fixture = json!({ "failure": failure });
            let reason = diagnose(&fixture, &library, true)["merchant"]["reason"].clone();
            (reason, diagnose(&fixture, &library, false).to_string())
        };
        for advice in [
            "",
            "01",
            "02",
            "03",
            "24",
            "30",
            "do_not_try_again",
            "try_again_later",
            "confirm_card_data",
        ] {
            for network in ["visa", "mastercard", ""] {
                let (_, expected) = told(plain, advice, network);
                for code in &masked {
                    let (reason, actual) = told(code, advice, network);
                    let reason = Reason::from_id(reason.as_str().unwrap()).unwrap();
                    assert_ne!(
                        reason,
                        reason.shown(false),
                        "{provider} {code} should be masked"
                    );
                    assert_eq!(actual, expected, "{provider} {code} {advice} {network}");
                }
            }
        }
    }
}
