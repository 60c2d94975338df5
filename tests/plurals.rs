//! Plural forms, count by count, against `Intl.PluralRules` of Node.js: the rules that a page will use.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::collections::BTreeMap;
use std::process::Command;

use checkout_rescue::Library;
use checkout_rescue::wording::Args;
use support::{LANGUAGES, library, texts};

const LAST: u32 = 2000;

/// The category of every count in every language, as Node.js says.
fn node() -> BTreeMap<String, Vec<String>> {
    let tags = serde_json::to_string(LANGUAGES).unwrap();
    let script = format!(
        "const ask = tag => {{ const rules = new Intl.PluralRules(tag); \
           return Array.from({{ length: {LAST} + 1 }}, (_, count) => rules.select(count)); }}; \
         console.log(JSON.stringify(Object.fromEntries({tags}.map(tag => [tag, ask(tag)]))));"
    );
    let output = Command::new("node")
        .args(["-e", &script])
        .output()
        .expect("Node.js on the PATH: the README names it as needed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("categories")
}

fn say(library: &Library, tag: &str, id: &str, count: u32) -> String {
    let mut args = Args::new();
    args.set("count", count);
    library
        .wording
        .language(tag)
        .unwrap()
        .text(id, None, &args)
        .unwrap_or_else(|| panic!("{tag} {id} {count}"))
}

#[test]
fn every_count_takes_the_form_that_intl_selects() {
    let library = library();
    let categories = node();
    let mut wrong = Vec::new();
    for tag in LANGUAGES {
        let texts = texts::of(tag);
        let counted: Vec<_> = texts
            .iter()
            .filter(|text| text.variables.contains("count"))
            .collect();
        assert_eq!(counted.len(), 4, "{tag}: seconds, minutes, hours and days");
        for text in counted {
            for count in 0..=LAST {
                let category = &categories[*tag][usize::try_from(count).unwrap()];
                // Without variants, as in Chinese, every count reads the same.
                let named = [category.as_str(), "other", ""];
                let form = named.iter().find_map(|name| text.forms.get(*name)).unwrap();
                let expected = form.replace("{count}", &count.to_string());
                let actual = say(&library, tag, &text.id, count);
                if actual != expected {
                    wrong.push(format!("{text}, {count}: {actual:?}, not {expected:?}"));
                }
            }
        }
    }
    support::none(&wrong);
}

/// The rules that fluent ships say "102 de minute".
#[test]
fn romanian_counts_above_a_hundred_are_counted_by_their_last_two_digits() {
    let library = library();
    for (count, expected) in [
        (2, "2 minute"),
        (19, "19 minute"),
        (20, "20 de minute"),
        (100, "100 de minute"),
        (101, "101 minute"),
        (102, "102 minute"),
        (119, "119 minute"),
        (120, "120 de minute"),
        (1002, "1002 minute"),
    ] {
        let said = say(&library, "ro", "panel-retry-minutes", count);
        let plain = said.replace('\u{a0}', " ");
        assert!(plain.contains(expected), "{count}: {said}");
    }
}

#[test]
fn russian_counts_agree_with_their_last_digit() {
    let library = library();
    for (count, expected) in [
        (1, "1 минуту"),
        (2, "2 минуты"),
        (5, "5 минут"),
        (11, "11 минут"),
        (21, "21 минуту"),
        (111, "111 минут"),
    ] {
        let said = say(&library, "ru", "panel-retry-minutes", count);
        let plain = said.replace('\u{a0}', " ");
        let after = plain.split_once(expected).map(|(_, after)| after);
        let ends = after.is_some_and(|after| !after.starts_with(char::is_alphabetic));
        assert!(ends, "{count}: {said}");
    }
}
