//! The page's words: whole in every language, and in that language's own characters.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use demo::Scenario;

use crate::client::www;

const LANGUAGES: [&str; 4] = ["en", "ro", "ru", "zh-Hans"];

fn texts(language: &str) -> BTreeMap<String, String> {
    let file = www().join(format!("locales/{language}.json"));
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Every name of a text that the page asks for.
fn wanted() -> BTreeSet<String> {
    let html = fs::read_to_string(www().join("index.html")).unwrap();
    let mut names = quoted(&html, "data-text=\"", '"');
    let read = |part: &str| fs::read_to_string(www().join("parts").join(part)).unwrap();
    names.extend(quoted(&read("shop.js"), "text('", '\''));
    let scenarios = read("scenarios.js");
    names.extend(scenario_ids().map(|id| format!("scenario.{id}")));
    let groups = quoted(&scenarios, "group: '", '\'');
    names.extend(groups.iter().map(|group| format!("scenario-group.{group}")));
    names
}

fn scenario_ids() -> impl Iterator<Item = String> {
    let list = fs::read_to_string(www().join("parts/scenarios.js")).unwrap();
    quoted(&list, "{ id: '", '\'').into_iter()
}

fn quoted(text: &str, before: &str, after: char) -> BTreeSet<String> {
    let parts = text.split(before).skip(1);
    parts
        .map(|part| part.split(after).next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_language_has_every_text_and_no_other() {
    let wanted = wanted();
    assert!(wanted.len() > 70, "the page's texts were not found");
    for language in LANGUAGES {
        let has: BTreeSet<String> = texts(language).into_keys().collect();
        assert_eq!(has, wanted, "{language}");
    }
}

#[test]
fn nothing_is_empty_or_left_in_english() {
    let english = texts("en");
    // Words that Romanian shares with English.
    let shared = ["card", "Contact", "Total"];
    for language in LANGUAGES {
        for (name, text) in texts(language) {
            assert!(!text.trim().is_empty(), "{language} {name}");
            let same = english[&name] == text && !shared.contains(&text.as_str());
            assert!(language == "en" || !same, "{language} {name} is English");
        }
    }
}

#[test]
fn each_language_uses_its_own_characters() {
    for (language, wrong) in [
        ("en", "'\"!"),
        ("ro", "şţŞŢ'\"!"),
        ("ru", "\"„!'"),
        ("zh-Hans", ",;:!?()\"「」"),
    ] {
        for (name, text) in texts(language) {
            let found = text.chars().find(|character| wrong.contains(*character));
            assert_eq!(found, None, "{language} {name}: {text}");
        }
    }
}

#[test]
fn the_provider_knows_every_scenario_of_the_page() {
    let pages_own = ["offline", "wallet_cancelled"];
    for id in scenario_ids().filter(|id| !pages_own.contains(&id.as_str())) {
        let known = serde_json::from_value::<Scenario>(id.as_str().into());
        assert!(known.is_ok(), "{id}");
    }
}
