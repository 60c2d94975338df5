//! Anything at all, handed over as a failure: reading it ends, and the answer is ours.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::collections::HashSet;

use checkout_rescue::Library;
use checkout_rescue::complaint::card::is_card;
use checkout_rescue::config::Config;
use checkout_rescue::explain::{Context, explain};
use checkout_rescue::signals::Failure;
use proptest::test_runner::{Config as Runs, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::{Value, json};
use support::anything::{CARDS, NAMES, anything};
use support::{LANGUAGES, catalogue, library, texts};

/// Every text of a language, so that whatever is said can be known as ours.
fn ours(library: &Library) -> Vec<HashSet<String>> {
    let of = |tag: &&'static str| {
        let language = library.wording.language(tag).unwrap();
        let none = checkout_rescue::wording::Args::new();
        texts::of(tag)
            .iter()
            .filter_map(|text| language.text(&text.id, text.attribute.as_deref(), &none))
            .collect()
    };
    LANGUAGES.iter().map(of).collect()
}

/// The longest runs of digits of a text.
fn digits(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_ascii_digit())
        .filter(|run| run.len() >= 12)
        .map(str::to_owned)
        .collect()
}

/// Whether a reference holds a card number: a complaint would carry it to the shop. One such as `pi_3Oq…` is a
/// provider's own, whatever its digits add up to.
fn holds_card(text: &str) -> bool {
    let own = text.split_once('_').is_some_and(|(prefix, rest)| {
        (2..=6).contains(&prefix.len())
            && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
            && rest.contains(|letter: char| letter.is_ascii_alphabetic())
    });
    let all: String = text.chars().filter(char::is_ascii_digit).collect();
    let cards = |run: &str| {
        let values: Vec<u32> = run.chars().filter_map(|digit| digit.to_digit(10)).collect();
        is_card(&values)
    };
    !own && (cards(&all) || digits(text).iter().any(|run| cards(run)))
}

/// What is wrong with the answer to a failure in any language, if anything.
fn wrong(library: &Library, known: &[HashSet<String>], failure: &Failure) -> Option<String> {
    wrong_in(LANGUAGES, library, known, failure)
}

fn wrong_in(
    languages: &[&str],
    library: &Library,
    known: &[HashSet<String>],
    failure: &Failure,
) -> Option<String> {
    for (place, language) in languages.iter().enumerate() {
        let context = Context {
            language: (*language).to_owned(),
            ..Context::default()
        };
        let mut told: Value = json!(explain(failure, &context, library));
        if told["actions"].as_array().is_none_or(Vec::is_empty) {
            return Some(format!("no action: {told}"));
        }
        for slot in ["headline", "charge", "next", "otherwise"] {
            let said = told["message"][slot].as_str().unwrap_or_default();
            if !known[place].contains(said) {
                return Some(format!("{language} {slot} is not ours: {said:?}"));
            }
        }
        let reference = told["reference"].as_str().unwrap_or_default().to_owned();
        if holds_card(&reference) {
            return Some(format!("a card number as the reference: {reference}"));
        }
        // A described provider's reference may have many digits; of any other, no number so long is believed.
        if told["provider"].is_string() {
            told["reference"] = Value::Null;
        }
        if !digits(&told.to_string()).is_empty() {
            return Some(format!("a long number: {told}"));
        }
    }
    None
}

/// Tries a property on many failures, always the same ones.
fn each(cases: u32, property: impl Fn(Failure) -> Option<String>) {
    let runs = Runs {
        cases,
        failure_persistence: None,
        ..Runs::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(runs, random);
    let result = runner.run(&anything(), |failure| match property(failure) {
        Some(wrong) => Err(TestCaseError::fail(wrong)),
        None => Ok(()),
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn anything_is_answered_in_our_words_and_without_card_numbers() {
    let library = library();
    let known = ours(&library);
    each(3000, |failure| wrong(&library, &known, &failure));
}

#[test]
fn every_place_for_a_reference_keeps_card_numbers_out() {
    let library = library();
    let known = ours(&library);
    let mut faults = Vec::new();
    for shape in catalogue::shapes() {
        for path in shape.paths("reference") {
            for card in CARDS {
                let value = support::failure(&shape.with(&[(path, json!(card))]));
                // A reference has no language: thousands of places need not be tried in four.
                let found = wrong_in(&LANGUAGES[..1], &library, &known, &value);
                faults.extend(found.map(|found| format!("{} {path}: {found}", shape.name)));
            }
        }
    }
    support::none(&faults);
}

#[test]
fn anything_may_stand_for_a_context_or_a_configuration() {
    let library = library();
    each(1000, |failure| {
        let context = Context::read(&failure);
        let told = explain(&failure, &context, &library);
        let (config, problems) = Config::read(&failure);
        let quoted = problems.iter().any(|problem| problem.len() > 400);
        let long = config
            .methods
            .iter()
            .any(|method| method.label.len() > 4 * 200);
        drop(library.needs(&failure, context.provider.as_deref(), &context.language));
        (told.actions.is_empty() || quoted || long).then(|| format!("{told:?} {problems:?}"))
    });
}

#[test]
fn a_megabyte_of_text_is_answered() {
    let library = library();
    let known = ours(&library);
    let long = "4111111111111111 £ ".repeat(60_000);
    for value in [
        Failure::text(&long),
        Failure::Text(long.clone().into()),
        Failure::Object(
            NAMES
                .iter()
                .map(|name| ((*name).into(), Failure::Text(long.clone().into())))
                .collect(),
        ),
    ] {
        assert_eq!(wrong(&library, &known, &value), None);
    }
}

#[test]
fn ten_thousand_levels_are_answered() {
    let library = library();
    let known = ours(&library);
    for name in ["error", "data", "0", "x"] {
        let mut value = Failure::text("lost_card");
        for level in 0..10_000 {
            value = match (name, level % 2) {
                ("0", 0) => Failure::List(vec![value]),
                _ => Failure::Object(vec![(name.into(), value)]),
            };
        }
        let found = wrong(&library, &known, &value);
        // Taking ten thousand levels apart is the compiler's own recursion, and deeper than ours.
        std::mem::forget(value);
        assert_eq!(found, None);
    }
}

#[test]
fn a_hundred_thousand_members_are_answered() {
    let library = library();
    let known = ours(&library);
    let members = (0..100_000).map(|number| {
        let name = NAMES[number % NAMES.len()].into();
        (
            name,
            Failure::Number(f64::from(u32::try_from(number).unwrap())),
        )
    });
    let wide = Failure::Object(members.collect());
    assert_eq!(wrong(&library, &known, &wide), None);
    let list = Failure::List(vec![wide; 3]);
    assert_eq!(wrong(&library, &known, &list), None);
}
