//! How well free text is read: sentences and codes that people labelled who had not seen the phrases, and whole failures
//! of providers that no file describes.
//!
//! The bars are a little below what was measured, so that a change that reads worse is seen. A wrong reason is worse
//! than none: the second bar is the tighter one.

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
use checkout_rescue::explain::{Context, explain};
use checkout_rescue::signals::Failure;
use checkout_rescue::taxonomy::Reason;
use serde_json::Value;
use support::{library, none, root};

/// A labelled failure.
struct Line {
    place: String,
    failure: Failure<'static>,
    reason: String,
}

fn lines(file: &str) -> Vec<Line> {
    let path = root().join("tests/fixtures/messages").join(file);
    let text = fs::read_to_string(path).expect(file);
    let numbered = text.lines().enumerate();
    numbered
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let (reason, failure) = match line.split_once('\t') {
                Some((reason, text)) => (reason.to_owned(), Failure::text(text.to_owned())),
                None => {
                    let value: Value = serde_json::from_str(line).expect(line);
                    let reason = value["reason"].as_str().expect("a reason").to_owned();
                    (reason, support::failure(&value["failure"]))
                }
            };
            assert!(Reason::from_id(&reason).is_some(), "{file}: {reason}");
            Line {
                place: format!("{file}:{}", number + 1),
                failure,
                reason,
            }
        })
        .collect()
}

fn read(library: &Library, failure: &Failure, language: &str) -> &'static str {
    let context = Context {
        language: language.to_owned(),
        merchant: true,
        ..Context::default()
    };
    let told = explain(failure, &context, library);
    told.merchant.expect("the merchant's part").reason.id()
}

/// At least so many in a hundred are right, and at most so many wrong.
#[track_caller]
fn measure(file: &str, language: &str, right_at_least: usize, wrong_at_most: usize) {
    let library = library();
    let lines = lines(file);
    let mut wrong = Vec::new();
    let mut right = 0;
    for line in &lines {
        match read(&library, &line.failure, language) {
            found if found == line.reason => right += 1,
            // Both ask to check first, and neither offers to pay.
            "unknown" | "outcome_unknown" => {}
            found => wrong.push(format!("{}: {found}, not {}", line.place, line.reason)),
        }
    }
    let share = |count: usize| 100 * count / lines.len();
    if share(wrong.len()) > wrong_at_most {
        none(&wrong);
    }
    assert!(
        share(right) >= right_at_least,
        "{file}: only {} % are read",
        share(right)
    );
}

#[test]
fn english() {
    measure("en.tsv", "en", 95, 2);
}

#[test]
fn romanian() {
    measure("ro.tsv", "ro", 90, 2);
}

#[test]
fn russian() {
    measure("ru.tsv", "ru", 95, 2);
}

#[test]
fn chinese() {
    measure("zh.tsv", "zh-Hans", 95, 1);
}

#[test]
fn four_more_languages() {
    for tag in ["es", "pt", "de", "fr"] {
        measure(&format!("{tag}.tsv"), tag, 90, 2);
    }
}

#[test]
fn codes_that_are_words() {
    measure("codes.tsv", "en", 95, 1);
}

#[test]
fn providers_that_no_file_describes() {
    measure("unseen.jsonl", "en", 88, 4);
}

/// Lines that were kept aside while the phrases were written: how texts are read that nobody had in mind.
#[test]
fn texts_that_were_held_back() {
    measure("held-en.tsv", "en", 80, 4);
    measure("held-ro.tsv", "ro", 80, 5);
    measure("held-ru.tsv", "ru", 70, 5);
    measure("held-zh.tsv", "zh-Hans", 85, 4);
    measure("held-codes.tsv", "en", 90, 4);
}

/// The same for whole failures: what is here was written after everything that reads them.
#[test]
fn providers_that_were_held_back() {
    measure("held-unseen.jsonl", "en", 64, 18);
}

/// Labels, hints, terms and notices that speak of cards, limits and fraud, and say nothing of why.
#[test]
fn texts_that_say_nothing() {
    measure("nothing.tsv", "en", 99, 0);
}

/// Whatever a text calls paid may have been paid, and has to be checked.
#[test]
fn a_text_is_no_receipt() {
    let library = library();
    for text in [
        "This order has already been paid",
        "ORDER_ALREADY_PAID",
        "Заказ уже оплачен",
        "订单已支付",
    ] {
        let told = support::ask(&library, &serde_json::json!({ "message": text }));
        assert_eq!(told.charge.id(), "unknown", "{text}");
        assert_ne!(told.reason, Reason::AlreadyPaid, "{text}");
        assert_eq!(told.actions[0].id(), "check_status", "{text}");
    }
}

/// Of several reasons in one text a masked one counts, and then an open outcome.
#[test]
fn what_must_not_be_told_or_is_open_counts_first() {
    let library = library();
    for (text, reason) in [
        ("Insufficient funds. Suspected fraud.", "suspected_fraud"),
        ("Card expired; stolen card", "lost_or_stolen"),
        (
            "Card expired. No response from the bank, status unknown.",
            "outcome_unknown",
        ),
        ("Declined: card expired", "expired_card"),
        (
            "Card expired. The PIN is incorrect. Currency not supported.",
            "unknown",
        ),
    ] {
        assert_eq!(read(&library, &Failure::text(text), "en"), reason, "{text}");
    }
}

/// A text is read in the languages whose letters it has, and in the shopper's.
#[test]
fn a_message_without_accents_is_read_in_the_shoppers_language() {
    let library = library();
    let text = Failure::text("Tranzactie respinsa: fonduri insuficiente");
    assert_eq!(read(&library, &text, "ro"), "insufficient_funds");
}
