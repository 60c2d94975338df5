//! What a merchant may change: how much is told, and what codes mean.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use checkout_rescue::catalog::Overrides;
use checkout_rescue::explain::{Context, explain};
use checkout_rescue::taxonomy::{Group, Reason};
use checkout_rescue::{Explanation, Library};
use serde_json::{Value, json};
use support::catalogue::rows;
use support::{LANGUAGES, ask, failure, library, none};

fn strictly(library: &Library, value: &Value, language: &str) -> Explanation {
    let context = Context {
        language: language.to_owned(),
        strict: true,
        ..Context::default()
    };
    explain(&failure(value), &context, library)
}

/// In a strict shop, whatever is known of a card looks the same in every byte.
#[test]
fn a_strict_shop_tells_nothing_of_the_card() {
    let library = library();
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let plain = json!(strictly(
            &library,
            &json!({ "networkCode": "05" }),
            language
        ))
        .to_string();
        for code in [
            "51", "61", "65", "57", "62", "41", "59", "1A", "R0", "46", "01", "75",
        ] {
            for network in ["visa", "mastercard", ""] {
                let value = json!({ "networkCode": code, "network": network });
                let told = json!(strictly(&library, &value, language)).to_string();
                if told != plain {
                    faults.push(format!("{language} {value}:\n  {told}\n  {plain}"));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn a_strict_shop_names_typing_mistakes_and_open_outcomes() {
    let library = library();
    for (value, reason) in [
        (json!({ "networkCode": "14" }), Reason::InvalidCardNumber),
        (json!({ "networkCode": "N7" }), Reason::InvalidSecurityCode),
        (json!({ "httpStatus": 502 }), Reason::OutcomeUnknown),
        (json!({ "type": "cancel" }), Reason::CancelledByShopper),
        (json!({ "httpStatus": 429 }), Reason::RateLimited),
    ] {
        assert_eq!(strictly(&library, &value, "en").reason, reason, "{value}");
    }
}

/// Whatever the code, a strict shop tells no more than an easy one, and of the money the same.
#[test]
fn a_strict_shop_is_no_more_certain_of_the_money() {
    let library = library();
    let mut faults = Vec::new();
    for row in rows() {
        let value = json!({ "provider": row.provider, "code": row.code });
        let (strict, usual) = (strictly(&library, &value, "en"), ask(&library, &value));
        let told = matches!(
            strict.reason.group(),
            Group::Funds | Group::Provider | Group::Authentication
        );
        let held = usual.charge.id() == "on_hold";
        if told || (strict.charge != usual.charge && !held) {
            faults.push(format!("{value}: {:?} {:?}", strict.reason, strict.charge));
        }
    }
    none(&faults);
}

#[test]
fn the_merchants_meaning_of_a_code_comes_first() {
    let mut library = library();
    let (overrides, problems) = Overrides::read(&failure(&json!({
        "stripe": { "insufficient_funds": "amount_limit_exceeded", "fraudulent": "expired_card" },
        "*": { "E-17": "session_expired", "51": "contact_issuer" },
    })));
    assert_eq!(problems, Vec::<String>::new());
    library.catalog.overrides = overrides;
    let stripe = |code: &str| json!({ "error": { "type": "card_error", "code": "card_declined", "decline_code": code, "charge": "ch_3Test" } });
    let reason = |value: &Value| ask(&library, value).merchant.unwrap().reason;
    assert_eq!(
        reason(&stripe("insufficient_funds")),
        Reason::AmountLimitExceeded
    );
    assert_eq!(reason(&stripe("lost_card")), Reason::LostOrStolen);
    assert_eq!(reason(&json!({ "code": "E-17" })), Reason::SessionExpired);
    assert_eq!(
        reason(&json!({ "networkCode": "51" })),
        Reason::ContactIssuer
    );
    // Whoever tests stolen cards must not find out by another name.
    assert_eq!(reason(&stripe("fraudulent")), Reason::SuspectedFraud);
}
