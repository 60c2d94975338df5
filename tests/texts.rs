//! Everything that a shopper may read, one file a language in `tests/snapshots/`: to be reviewed as a text.
//!
//! After a change of the words: `INSTA_UPDATE=always cargo test --test texts`, then read the difference.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::panic::catch_unwind;

use checkout_rescue::diagnosis::{Ground, Rule};
use checkout_rescue::signals::Slot;
use checkout_rescue::taxonomy::{Charge, Reason};
use checkout_rescue::wording::{Args, Language, Message};
use support::texts::{self, Text};
use support::{LANGUAGES, library, root};

/// What stands for a variable.
const SAMPLES: &[(&str, &str)] = &[
    ("amount", "199,90 RON"),
    ("method", "PayPal"),
    ("number", "CR-2026-000017"),
    ("text", "0800 000 000"),
    ("order", "A-1029"),
    ("reference", "pi_3Test"),
    ("time", "14:07"),
    ("position", "2"),
    ("field", "…"),
];
const COUNTS: &[u32] = &[1, 2, 5, 20, 21, 102];

/// The slots of a message, below a line that says when they are read.
fn slots(page: &mut String, when: &str, message: &Message) {
    let Message {
        headline,
        charge,
        next,
        otherwise,
    } = message;
    writeln!(
        page,
        "{when}\n  {headline}\n  {charge}\n  {next}\n  {otherwise}\n"
    )
    .unwrap();
}

/// The ground that a code of the provider gives.
fn ground(reason: Reason, charge: Charge) -> Ground {
    Ground::new(reason, charge, Rule::Code(Slot::DeclineCode))
}

/// Every reason with its usual charge, then with those that change its words.
fn reasons(page: &mut String, language: &Language) {
    let open = Message::new(
        Reason::OutcomeUnknown,
        Charge::Unknown,
        Ground::NoAnswer,
        language,
    );
    let shown = Reason::ALL.iter().copied();
    for reason in shown.filter(|reason| reason.shown(false) == *reason) {
        let usual = Message::new(
            reason,
            reason.charge(),
            ground(reason, reason.charge()),
            language,
        );
        let when = format!("{} · {}", reason.id(), reason.charge().id());
        slots(page, &when, &usual);
        for charge in [Charge::Unknown, Charge::NotCharged, Charge::OnHold] {
            let other = Message::new(reason, charge, ground(reason, charge), language);
            let when = format!("{} · {}", reason.id(), charge.id());
            // The charge slot differs by itself; what is worth reading is an advice that follows it.
            let advice = (&other.headline, &other.next) != (&usual.headline, &usual.next);
            if charge == reason.charge() || !advice {
                continue;
            }
            if (&other.charge, &other.next) == (&open.charge, &open.next) {
                let headline = &other.headline;
                writeln!(page, "{when}\n  {headline}\n  (then as outcome_unknown)\n").unwrap();
            } else {
                slots(page, &when, &other);
            }
        }
    }
}

fn say(text: &Text, language: &Language, count: u32) -> String {
    let mut args = Args::new();
    args.set("count", count);
    for (name, sample) in SAMPLES {
        args.set(name, *sample);
    }
    language
        .text(&text.id, text.attribute.as_deref(), &args)
        .unwrap_or_else(|| panic!("{text}"))
}

/// Every other message, file by file.
fn messages(page: &mut String, texts: &[Text], language: &Language) {
    let mut file = "";
    for text in texts
        .iter()
        .filter(|text| !text.file.ends_with("reasons.ftl"))
    {
        if file != text.file {
            file = &text.file;
            writeln!(page, "=== {file}\n").unwrap();
        }
        let counts = text.variables.contains("count");
        for count in if counts { COUNTS } else { &COUNTS[..1] } {
            let said = say(text, language, *count);
            writeln!(page, "{}: {said}", text.key()).unwrap();
        }
    }
}

#[test]
fn texts_are_as_they_were_reviewed() {
    let library = library();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let failed: Vec<&str> = LANGUAGES
        .iter()
        .copied()
        .filter(|tag| {
            let language = library.wording.language(tag).unwrap();
            let mut page = String::new();
            reasons(&mut page, language);
            messages(&mut page, &texts::of(tag), language);
            let same = || settings.bind(|| insta::assert_snapshot!(*tag, page));
            // Every language is compared before the test fails, so that one run shows all that changed.
            catch_unwind(std::panic::AssertUnwindSafe(same)).is_err()
        })
        .collect();
    assert!(
        failed.is_empty(),
        "texts changed: {failed:?}; read the difference above, then accept it with INSTA_UPDATE=always"
    );
}

#[test]
fn every_snapshot_has_its_language() {
    let found: BTreeSet<String> = fs::read_dir(root().join("tests/snapshots"))
        .expect("snapshots")
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".snap").map(str::to_owned))
        .collect();
    assert_eq!(
        found,
        LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect()
    );
}
