//! The messages of every language: the same ones, complete, and those that the code and `locales/README.md` name.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use checkout_rescue::taxonomy::{Action, Charge, Reason};
use checkout_rescue::wording::Args;
use support::texts::{self, Text};
use support::{LANGUAGES, library, none, root};

/// Words of the page in `src/` that look like ids of messages and are not.
const NOT_MESSAGES: &[&str] = &[
    "aria-busy",
    "aria-describedby",
    "aria-disabled",
    "aria-invalid",
    "aria-labelledby",
    "aria-required",
    "data-act",
    "email-problem",
    "methods-label",
    "narrative-hint",
    "report-status",
];

fn ids(texts: &[Text]) -> BTreeSet<String> {
    texts.iter().map(|text| text.id.clone()).collect()
}

/// Every message that a reason, a charge or a language's fallback asks for by name.
fn derived() -> BTreeSet<String> {
    let kebab = |id: &str| id.replace('_', "-");
    let reasons = Reason::ALL
        .iter()
        .filter(|reason| reason.shown(false) == **reason);
    let charges = Charge::ALL.iter().map(|charge| charge.id());
    let fallback = packs::fallback(root()).expect("fallback messages");
    reasons
        .map(|reason| kebab(reason.id()))
        .chain(charges.map(|id| format!("charge-value-{}", kebab(id))))
        .chain(
            Action::ALL
                .iter()
                .map(|action| format!("option-{}", kebab(action.id()))),
        )
        .chain(fallback["en"].keys().cloned())
        .collect()
}

/// Every string literal of words joined by hyphens in a folder of Rust, with its file and line.
fn literals(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("sources") {
        let path = entry.expect("a source").path();
        if path.is_dir() {
            literals(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        // What unit tests write is no use of a message.
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            for literal in line
                .split('"')
                .skip(1)
                .step_by(2)
                .filter(|word| is_id(word))
            {
                let path = path.strip_prefix(root()).unwrap().display();
                let place = format!("{path}:{}", number + 1);
                found.entry(literal.to_owned()).or_insert(place);
            }
        }
    }
}

fn is_id(word: &str) -> bool {
    let letters =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
    word.contains('-') && word.split('-').all(letters)
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english: BTreeMap<String, Text> = texts::of("en")
        .into_iter()
        .map(|text| (text.key(), text))
        .collect();
    let mut faults = Vec::new();
    for tag in LANGUAGES {
        let mut seen = BTreeSet::new();
        for text in texts::of(tag) {
            match english.get(&text.key()) {
                None => faults.push(format!("{text} is not in English")),
                Some(own) if own.variables != text.variables => {
                    faults.push(format!(
                        "{text} has {:?}, English {:?}",
                        text.variables, own.variables
                    ));
                }
                Some(_) => {}
            }
            if !seen.insert(text.key()) {
                faults.push(format!("{text} stands twice"));
            }
        }
        let missing = english.values().filter(|own| !seen.contains(&own.key()));
        faults.extend(
            missing.map(|own| format!("locales/{tag}: {} is missing, see {own}", own.key())),
        );
    }
    none(&faults);
}

/// A folder that no list names would be packed, and never looked at by a test.
#[test]
fn the_languages_tested_are_those_that_are_built() {
    let built: Vec<String> = packs::languages(root()).unwrap().into_keys().collect();
    assert_eq!(built, LANGUAGES);
}

#[test]
fn every_message_that_the_code_names_exists_and_none_is_unused() {
    let mut named = BTreeMap::new();
    literals(&root().join("src"), &mut named);
    let texts = texts::of("en");
    let known = ids(&texts);
    let mut faults = Vec::new();
    for (id, place) in &named {
        if !known.contains(id) && !NOT_MESSAGES.contains(&id.as_str()) {
            faults.push(format!("{place}: there is no message \"{id}\""));
        }
    }
    let derived = derived();
    for id in derived.difference(&known) {
        faults.push(format!(
            "there is no message \"{id}\", which a table of the code asks for"
        ));
    }
    for text in texts.iter().filter(|text| text.attribute.is_none()) {
        if !named.contains_key(&text.id) && !derived.contains(&text.id) {
            faults.push(format!("{text} is used nowhere in src/"));
        }
    }
    let stale = NOT_MESSAGES
        .iter()
        .filter(|word| !named.contains_key(**word));
    faults.extend(stale.map(|word| format!("NOT_MESSAGES: \"{word}\" is not in src/ any more")));
    none(&faults);
}

#[test]
fn masked_reasons_have_no_message_that_could_give_them_away() {
    let masked = Reason::ALL
        .iter()
        .filter(|reason| reason.shown(false) != **reason);
    let words: Vec<String> = masked.map(|reason| reason.id().replace('_', "-")).collect();
    let telling = |text: &Text| words.iter().any(|word| text.id.contains(word.as_str()));
    let all = texts::all();
    let faults: Vec<String> = all
        .iter()
        .filter(|text| telling(text))
        .map(ToString::to_string)
        .collect();
    none(&faults);
}

#[test]
fn the_readme_names_every_message_and_no_other() {
    let readme = fs::read_to_string(root().join("locales/README.md")).expect("the README");
    let mut named = BTreeMap::new();
    for (number, line) in readme.lines().enumerate() {
        // Rows of the tables: `| ids | meaning |`.
        let Some(cell) = line
            .strip_prefix("| `")
            .and_then(|row| row.split('|').next())
        else {
            continue;
        };
        for id in cell.split(['`', ',', ' ']).filter(|word| !word.is_empty()) {
            named.insert(id.to_owned(), number + 1);
        }
    }
    let texts = texts::of("en");
    let known = ids(&texts);
    let mut faults: Vec<String> = texts
        .iter()
        .filter(|text| text.attribute.is_none() && !named.contains_key(&text.id))
        .map(|text| format!("{text} is not in locales/README.md"))
        .collect();
    for (id, line) in named.iter().filter(|(id, _)| !known.contains(*id)) {
        faults.push(format!(
            "locales/README.md:{line}: there is no message \"{id}\""
        ));
    }
    none(&faults);
}

/// Half a sentence is worse than none: without its variable a message is not said at all.
#[test]
fn a_message_is_said_with_its_variables_and_not_without() {
    let library = library();
    let mut faults = Vec::new();
    for text in texts::all() {
        let language = library.wording.language(text.tag).unwrap();
        let say = |args: &Args<'_>| language.text(&text.id, text.attribute.as_deref(), args);
        let bare = say(&Args::new());
        if bare.is_some() != text.variables.is_empty() {
            faults.push(format!("{text} without variables: {bare:?}"));
        }
        for count in [0_u32, 1, 2, 5, 20, 21, 100, 102] {
            let mut args = Args::new();
            for name in &text.variables {
                match name.as_str() {
                    "count" => args.set("count", count),
                    _ => args.set(name, "Наличные 現金 & <b>"),
                }
            }
            let said = say(&args).unwrap_or_default();
            let broken = ['{', '}', '$', '\u{2068}', '\u{2069}', '\u{fffd}'];
            if said.trim() != said
                || said.is_empty()
                || said.contains("  ")
                || said.contains(broken)
            {
                faults.push(format!("{text} says {said:?}"));
            }
        }
    }
    none(&faults);
}

/// CLDR: what a whole number can be, in each language.
#[test]
fn counts_have_every_plural_form_of_their_language_and_no_other() {
    let forms = BTreeMap::from([
        ("en", vec!["one", "other"]),
        ("ro", vec!["few", "one", "other"]),
        ("ru", vec!["few", "many", "one", "other"]),
        ("zh-Hans", vec![""]),
    ]);
    let mut faults = Vec::new();
    for text in texts::all() {
        let found: Vec<&str> = text.forms.keys().map(String::as_str).collect();
        let counts = text.variables.contains("count");
        let chinese = text.tag == "zh-Hans" && found == ["other"];
        let expected = if counts {
            forms[text.tag].clone()
        } else {
            vec![""]
        };
        if found != expected && !(counts && chinese) {
            faults.push(format!("{text} has {found:?}, needs {expected:?}"));
        }
        for (form, written) in &text.forms {
            // "one" may write the number out: it is 1 only, except in Russian, where it is 21 as well.
            let free = form == "one" && text.tag != "ru";
            if counts && !free && !written.contains("{count}") {
                faults.push(format!("{text} [{form}] does not say the count"));
            }
        }
    }
    none(&faults);
}
