//! The index finds the provider of every fixture from its shape alone, among the few whose packs a page then fetches.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::fs;

use checkout_rescue::Library;
use checkout_rescue::catalog::phrases::Books;
use checkout_rescue::signals::{Failure, Index};
use serde_json::Value;
use support::{none, root};

/// A library as a page has it before anything was fetched but the index and what reads texts.
fn bare() -> Library {
    let providers = packs::providers(root()).unwrap();
    let phrases = packs::phrases(root()).unwrap();
    let mut library = Library {
        index: Index::parse(&packs::index_pack(&providers, &phrases)).expect("an index"),
        ..Library::default()
    };
    library.catalog.read_texts(Books::default());
    library
}

fn fixtures() -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for folder in fs::read_dir(root().join("tests/fixtures")).unwrap() {
        let folder = folder.unwrap().path();
        for file in fs::read_dir(&folder).into_iter().flatten() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|found| found == "json") {
                let value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
                found.push((path.display().to_string(), value));
            }
        }
    }
    found
}

#[test]
fn a_page_fetches_the_right_pack_and_few_others() {
    let library = bare();
    let mut faults = Vec::new();
    let (mut tried, mut fetched) = (0, 0);
    for (path, fixture) in fixtures() {
        let Some(provider) = fixture["expect"]["provider"].as_str() else {
            continue;
        };
        if fixture["context"]["provider"].is_string() {
            continue;
        }
        let failure: Failure = support::failure(&fixture["failure"]);
        let needed = library.needs(&failure, None, "en");
        if !library.index.knows(provider) {
            continue;
        }
        tried += 1;
        fetched += needed.len();
        if !needed.contains(&format!("providers/{provider}.pack")) {
            faults.push(format!("{path}: {provider} is not among {needed:?}"));
        }
    }
    none(&faults);
    assert!(tried > 1000, "only {tried} fixtures were tried");

    assert!(2 * tried > fetched, "{fetched} packs for {tried} failures");
}

/// Where the page names its provider and the failure is that provider's, the index is not needed.
#[test]
fn a_page_that_names_its_provider_needs_no_index() {
    let providers = packs::providers(root()).unwrap();
    let stripe = providers
        .iter()
        .find(|provider| provider.id == "stripe")
        .unwrap();
    let mut library = Library::default();
    let decline: Failure = support::failure(
        &serde_json::json!({ "error": { "type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds", "charge": "ch_3Test" } }),
    );
    assert_eq!(
        library.needs(&decline, Some("stripe"), "en"),
        ["providers/index.pack"]
    );
    library.add_provider(&stripe.pack).unwrap();
    assert_eq!(
        library.needs(&decline, Some("stripe"), "en"),
        Vec::<String>::new()
    );
    let other: Failure = support::failure(&serde_json::json!({ "statusCode": "CANCELED" }));
    assert_eq!(
        library.needs(&other, Some("stripe"), "en"),
        ["providers/index.pack"]
    );
}

/// A wallet's cancel is the wallet's, also in a shop that names its card provider.
#[test]
fn a_named_provider_that_does_not_fit_makes_way() {
    let mut library = bare();
    let cancel: Failure = support::failure(&serde_json::json!({ "statusCode": "CANCELED" }));
    assert_eq!(
        library.needs(&cancel, Some("stripe"), "en"),
        ["providers/stripe.pack"]
    );
    let providers = packs::providers(root()).unwrap();
    let stripe = providers
        .iter()
        .find(|provider| provider.id == "stripe")
        .unwrap();
    library.add_provider(&stripe.pack).unwrap();
    let needed = library.needs(&cancel, Some("stripe"), "en");
    assert!(
        needed.contains(&"providers/google_pay.pack".to_owned()),
        "{needed:?}"
    );
}

/// What failed before must not decide whose the next failure is: a pack that happens to be here may fit it badly.
#[test]
fn a_pack_at_hand_does_not_settle_what_another_knows_better() {
    let mut library = bare();
    library
        .add_provider(
            "checkout-rescue provider 1\tweak\ns\t1\nw\terror.code\t*\nr\tdecline_code\terror.code\n",
        )
        .unwrap();
    let netopia: Failure = support::failure(
        &serde_json::json!({ "error": { "code": "20", "message": "x" }, "payment": { "ntpID": "1", "status": 12 } }),
    );
    let needed = library.needs(&netopia, None, "en");
    assert!(
        needed.contains(&"providers/netopia.pack".to_owned()),
        "{needed:?}"
    );
}

/// What reads texts comes first: whose an answer is that nobody parsed is not known before.
#[test]
fn what_reads_texts_is_fetched_where_a_failure_may_hold_an_answer_as_text() {
    let library = Library::default();
    for folded in [
        serde_json::json!({ "message": "HTTP 402 {\"code\":\"card_declined\"}" }),
        serde_json::json!({ "response": { "data": "<error>51</error>" } }),
        serde_json::json!("status=failed&code=51"),
    ] {
        assert_eq!(
            library.needs(&support::failure(&folded), None, "en"),
            ["wasm/texts_bg.wasm"],
            "{folded}"
        );
    }
    let parsed = serde_json::json!("{\"code\":\"card_declined\",\"note\":\"a = b\"}");
    assert_eq!(
        library.needs(&support::failure(&parsed), None, "en"),
        ["providers/index.pack"]
    );
}

/// The packs of the phrases come last, and only where no code says why.
#[test]
fn phrases_are_fetched_where_no_code_says_why() {
    let library = bare();
    let text: Failure = support::failure(&serde_json::json!({ "message": "余额不足" }));
    assert_eq!(
        library.needs(&text, None, "ro"),
        ["phrases/ro.pack", "phrases/zh.pack"]
    );
    let code: Failure = support::failure(
        &serde_json::json!({ "networkCode": "51", "message": "Not enough money" }),
    );
    assert_eq!(library.needs(&code, None, "en"), Vec::<String>::new());
}
