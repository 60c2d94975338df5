//! The library with every pack of the repository, as a page would have it, and short ways to ask it.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod anything;
pub(crate) mod catalogue;
pub(crate) mod icu;
pub(crate) mod report;
pub(crate) mod rules;
pub(crate) mod texts;

use std::path::Path;

use checkout_rescue::catalog::phrases::Books;
use checkout_rescue::explain::{Context, Explanation};
use checkout_rescue::signals::{Failure, Index};
use checkout_rescue::wording::Wording;
use checkout_rescue::{Library, explain};
use serde_json::{Value, json};

/// The languages of the repository.
pub(crate) const LANGUAGES: &[&str] = &["en", "ro", "ru", "zh-Hans"];

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A library with every provider and language.
pub(crate) fn library() -> Library {
    let providers = packs::providers(root()).unwrap_or_else(|error| panic!("{error}"));
    let phrases = packs::phrases(root()).unwrap_or_else(|error| panic!("{error}"));
    let mut library = Library {
        index: Index::parse(&packs::index_pack(&providers, &phrases)).expect("an index pack"),
        wording: Wording::new(icu::category),
        ..Library::default()
    };
    for provider in &providers {
        library.add_provider(&provider.pack).expect(&provider.id);
    }
    let mut books = Books::default();
    for (tag, pack) in &phrases.packs {
        books.add(pack).expect(tag);
    }
    library.catalog.read_texts(books);
    for (tag, language) in packs::languages(root()).unwrap_or_else(|error| panic!("{error}")) {
        for pack in [&language.panel, &language.report, &language.fallback] {
            library.wording.add(&tag, pack).expect(&tag);
        }
    }
    library
}

/// JSON as a failure.
pub(crate) fn failure(value: &Value) -> Failure<'static> {
    serde_json::from_value(value.clone()).expect("a failure")
}

/// What the merchant is told, in English.
pub(crate) fn ask(library: &Library, value: &Value) -> Explanation {
    let context = Context {
        language: "en".to_owned(),
        merchant: true,
        ..Context::default()
    };
    explain(&failure(value), &context, library)
}

/// What the shopper is told, as JSON.
pub(crate) fn tell(library: &Library, value: &Value, language: &str) -> Value {
    let context = Context {
        language: language.to_owned(),
        ..Context::default()
    };
    json!(explain(&failure(value), &context, library))
}

/// Panics with every fault found, one a line.
pub(crate) fn none(faults: &[String]) {
    let cut = |fault: &String| fault.chars().take(700).collect::<String>();
    let shown: Vec<String> = faults.iter().take(40).map(cut).collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        shown.join("\n")
    );
}
