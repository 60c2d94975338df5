//! The packs of a whole folder: what is built, and what is said of a language that cannot be.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of this test's own, with files in it; it is emptied when the test begins.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// An error, with the folder's own path left out.
fn said(folder: &Path, error: &packs::Error) -> String {
    let before = format!("{}/", folder.display());
    error.to_string().replace(&before, "")
}

#[test]
fn a_language_is_joined_without_its_comments() {
    let root = folder(
        "joined",
        &[
            (
                "locales/xx/a.ftl",
                "### File\n\n## Group\n\n# About\nfirst = One\n    .next = Two\n",
            ),
            (
                "locales/xx/b.ftl",
                "second = { $count ->\n    [one] a\n   *[other] b\n}\n",
            ),
            ("locales/xx/report.ftl", "third = Three\n"),
            ("locales/xx/fallback.ftl", "fourth = Four\n"),
            ("locales/README.md", "no language"),
        ],
    );
    let languages = packs::languages(&root).unwrap();
    let tags: Vec<_> = languages.keys().collect();
    assert_eq!(tags, ["xx"]);
    assert_eq!(
        languages["xx"].panel,
        "checkout-rescue messages 1\nfirst\tOne\n.next\tTwo\nsecond\tb\tcount\tone\ta\n"
    );
    assert_eq!(
        languages["xx"].report,
        "checkout-rescue messages 1\nthird\tThree\n"
    );
    assert_eq!(
        languages["xx"].fallback,
        "checkout-rescue messages 1\nfourth\tFour\n"
    );
}

#[test]
fn a_line_that_is_not_fluent_is_named() {
    let root = folder(
        "junk",
        &[("locales/xx/a.ftl", "first = One\n\nsecond One\n")],
    );
    let error = packs::languages(&root).unwrap_err();
    let said = said(&root, &error);
    assert!(
        said.starts_with("locales/xx/a.ftl:3: not Fluent syntax: "),
        "{said}"
    );
}

#[test]
fn what_a_pack_cannot_hold_is_named() {
    let root = folder(
        "term",
        &[("locales/xx/a.ftl", "first = One\nsecond = { -shop }\n")],
    );
    let error = packs::languages(&root).unwrap_err();
    let said = said(&root, &error);
    assert!(
        said.starts_with("locales/xx/a.ftl:2: a term is not supported"),
        "{said}"
    );
}

#[test]
fn the_fallback_of_a_language_must_be_whole_and_plain() {
    let root = folder(
        "fallback",
        &[("locales/xx/a.ftl", "action-close = Close\n")],
    );
    let error = packs::fallback(&root).unwrap_err();
    assert_eq!(
        said(&root, &error),
        "locales/xx: \"action-check-status\" must be there and have no variables: the shell carries it"
    );
    let root = folder(
        "variable",
        &[(
            "locales/xx/a.ftl",
            "action-check-status = Check { $order }\n",
        )],
    );
    let error = packs::fallback(&root).unwrap_err();
    assert_eq!(
        said(&root, &error),
        "locales/xx: \"action-check-status\" must be there and have no variables: the shell carries it"
    );
}

const PHRASES: &str = "letters = [\"a-z\"]\nfillers = [\"e\"]\ndenials = [\"nu\"]\n[reasons]\ninsufficient_funds = [\"(Sold e|fonduri) insuficient*\", \"fără...bani\"]\n";

#[test]
fn a_folder_becomes_its_packs() {
    let provider = "id = \"acme\"\nname = \"Acme\"\n";
    let root = folder(
        "whole",
        &[
            ("providers/acme.toml", provider),
            ("locales/xx/a.ftl", "a = b\n"),
            ("phrases/xx.toml", PHRASES),
            ("locales/xx/report.ftl", "c = d\n"),
        ],
    );
    let out = root.join("out");
    let report = packs::build(&root, &out).unwrap();
    assert_eq!(report.providers, ["acme"]);
    assert_eq!(report.languages, ["xx"]);
    let read = |path: &str| fs::read_to_string(out.join(path)).expect(path);
    assert_eq!(
        read("providers/index.pack"),
        "checkout-rescue index 2\nx\txx\ta-z\np\tacme\tAcme\n"
    );
    assert_eq!(
        read("providers/acme.pack"),
        "checkout-rescue provider 1\tacme\n"
    );
    assert_eq!(report.phrases, ["xx"]);
    assert_eq!(
        read("phrases/xx.pack"),
        "checkout-rescue phrases 1\txx\nx\ta-z\nf\te\nn\tnu\np\tinsufficient_funds\t(sold|fonduri) insuficient*\tfara ... bani\n"
    );
    assert_eq!(
        read("locales/xx.pack"),
        "checkout-rescue messages 1\na\tb\n"
    );
    assert_eq!(
        read("locales/xx.report.pack"),
        "checkout-rescue messages 1\nc\td\n"
    );
}

/// What is said of the phrases when a piece of them is replaced.
fn fault_of_phrases(name: &str, from: &str, to: &str) -> String {
    assert_eq!(PHRASES.matches(from).count(), 1, "{from:?} must stand once");
    let root = folder(name, &[("phrases/xx.toml", &PHRASES.replace(from, to))]);
    said(&root, &packs::phrases(&root).unwrap_err())
}

#[test]
fn letters_are_sorted_and_what_is_none_is_named() {
    let written = PHRASES.replace("[\"a-z\"]", "[\"x\", \"é\", \"a-c\"]");
    let root = folder("letters", &[("phrases/xx.toml", &written)]);
    let phrases = packs::phrases(&root).unwrap();
    let line = "x\ta-c\tx\té\n";
    assert!(
        phrases.packs["xx"].contains(line),
        "{}",
        phrases.packs["xx"]
    );
    let index = packs::index_pack(&[], &phrases);
    assert!(index.contains("x\txx\ta-c\tx\té\n"), "{index}");
    assert_eq!(
        fault_of_phrases("no-letter", "\"a-z\"", "\"a-c\",\n  \"xyz\""),
        "phrases/xx.toml:2: \"xyz\" is no letter and no range of them, such as \"a-z\""
    );
    assert_eq!(
        fault_of_phrases("twice", "\"a-z\"", "\"c\",\n  \"a-c\""),
        "phrases/xx.toml:1: \"c\" has letters that are in \"a-c\" too"
    );
}

#[test]
fn what_is_no_phrase_is_named() {
    assert_eq!(
        fault_of_phrases("reason", "insufficient_funds", "no_money"),
        "phrases/xx.toml:5: \"no_money\" is no reason that a text can say"
    );
    assert_eq!(
        fault_of_phrases(
            "twice-said",
            "\"fără...bani\"]",
            "\"fără...bani\"]\nexpired_card = [\"Fara ... bani\"]"
        ),
        "phrases/xx.toml:5: \"fara ... bani\" says \"expired_card\" already"
    );
    assert_eq!(
        fault_of_phrases("filler", "(Sold e|fonduri)", "(e|fonduri)"),
        "phrases/xx.toml:5: \"e\" is a filler, and with it all of its brackets may be left out: leave it out, or write `|)`"
    );
    assert_eq!(
        fault_of_phrases("no-phrase", "fără...bani", "f*"),
        "phrases/xx.toml:5: \"f*\" is no phrase: words, `*` after two letters or more, `(a|b)` for either, `...` between two words"
    );
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let root = folder("empty", &[]);
    let error = packs::providers(&root).unwrap_err();
    let said = said(&root, &error);
    assert!(said.starts_with("providers: "), "{said}");
}
