//! Our reading of messages against Fluent's own, byte for byte: every message of every language, and whatever else the
//! compiler lets through.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing
)]

mod support;

use std::fs;

use checkout_rescue::wording::{Args, Wording, compile};
use fluent::{FluentArgs, FluentBundle, FluentResource};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use support::{LANGUAGES, none, root, texts};
use unic_langid::LanguageIdentifier;

const LAST: u32 = 2000;
/// What stands for every variable but a count.
const SAMPLES: &[&str] = &["199,90 RON", "Наличные 现金 & <b>{$count}\\n", ""];

/// The source of plural categories that Fluent has: what is compared here is the reading, not the rules.
fn category(tag: &str, count: u32) -> Option<String> {
    // It knows languages without their scripts.
    let language: LanguageIdentifier = tag[..2].parse().expect("a tag");
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).expect("rules");
    let name = match rules.select(count).expect("a category") {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    };
    Some(name.to_owned())
}

/// Fluent's own, and ours, with the same texts.
struct Pair {
    fluent: FluentBundle<FluentResource>,
    ours: Wording,
    tag: String,
}

impl Pair {
    fn new(tag: &str) -> Self {
        let mut fluent = FluentBundle::new(vec![tag.parse().expect("a tag")]);
        fluent.set_use_isolating(false);
        Self {
            fluent,
            ours: Wording::new(category),
            tag: tag.to_owned(),
        }
    }

    fn add(&mut self, ftl: &str) {
        let resource = FluentResource::try_new(ftl.to_owned()).expect("Fluent");
        self.fluent.add_resource_overriding(resource);
        let pack = compile(ftl).unwrap_or_else(|fault| panic!("{fault:?}: {ftl}"));
        self.ours.add(&self.tag, &pack).expect("a pack");
    }

    /// What Fluent says; nothing when it had to leave something out.
    fn theirs(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.fluent.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let said = self.fluent.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }

    /// Compares the two with a count and a sample for these variables, which may be none of the message's.
    fn compare(
        &self,
        id: &str,
        attribute: Option<&str>,
        variables: &[&str],
        (count, sample): (u32, &str),
        faults: &mut Vec<String>,
    ) {
        let mut theirs = FluentArgs::new();
        let mut ours = Args::new();
        for name in variables {
            if *name == "count" {
                theirs.set(*name, count);
                ours.set(name, count);
            } else {
                theirs.set(*name, sample);
                ours.set(name, sample);
            }
        }
        let expected = self.theirs(id, attribute, &theirs);
        let language = self.ours.language(&self.tag).expect("a language");
        let said = language.text(id, attribute, &ours);
        if said != expected {
            let tag = &self.tag;
            faults.push(format!(
                "{tag} {id} {attribute:?} {count} {sample:?}: {said:?}, Fluent {expected:?}"
            ));
        }
    }
}

#[test]
fn every_message_is_said_as_fluent_says_it() {
    let mut faults = Vec::new();
    let mut compared = 0;
    for tag in LANGUAGES {
        let mut pair = Pair::new(tag);
        for file in fs::read_dir(root().join("locales").join(tag)).expect("a language") {
            pair.add(&fs::read_to_string(file.expect("a file").path()).expect("a text"));
        }
        for text in texts::of(tag) {
            let attribute = text.attribute.as_deref();
            let variables: Vec<&str> = text.variables.iter().map(String::as_str).collect();
            let counts = text.variables.contains("count");
            for count in 0..=if counts { LAST } else { 0 } {
                for sample in SAMPLES {
                    pair.compare(
                        &text.id,
                        attribute,
                        &variables,
                        (count, sample),
                        &mut faults,
                    );
                    compared += 1;
                }
            }
            // Half of a message is not said.
            pair.compare(&text.id, attribute, &[], (0, ""), &mut faults);
        }
    }
    none(&faults);
    assert!(compared > 4 * 3 * 2000 * SAMPLES.len(), "{compared}");
}

/// What no language of ours has and a merchant may write.
const ODDITIES: &[&str] = &[
    "a = one\n    two\n\n      three\n",
    "a =\n    .b = only an attribute\n",
    "a = x\n    .b = one\na = y\n",
    "a = x\n    .b = one\na = y\n    .b = two\n    .b = three\n",
    "a = { \"{\" }{ $count }{ \"}\" } \\n \\( { \"\\u0041\\\\\\\"\" }\n",
    "a = tab\there { \"\u{9}\" } and { \"\" }\n",
    "a = { $count ->\n    [0] none\n    [one] one\n    [5] five\n   *[other] { $count } { $name }\n}\n",
    "a = { $count ->\n   *[other] some\n    [5] five\n    [one] one\n}\n",
    "a = { $count ->\n    [few] few\n   *[one] the rest\n}\n",
    "a = before { $count ->\n    [one] one\n   *[other] { $count }\n} after { $name }\n    and below\n",
    "a = { $name ->\n    [PayPal] by PayPal\n    [one] one\n    [1] number\n   *[other] by { $name }\n}\n",
    "a = { $missing ->\n    [one] x\n   *[other] y\n}\n",
    "a = { $count ->\n    [one] { $missing }\n   *[other] y\n}\n",
    "# a comment\na = b\n\n## a group\n\n### a file\n\na-b_c9 = d\n",
];

#[test]
fn what_a_merchant_may_write_is_said_as_fluent_says_it() {
    let mut faults = Vec::new();
    for ftl in ODDITIES {
        for tag in LANGUAGES {
            let mut pair = Pair::new(tag);
            pair.add(ftl);
            let before = faults.len();
            for id in ["a", "a-b_c9", "b"] {
                for attribute in [None, Some("b"), Some("a")] {
                    for count in 0..=25 {
                        for sample in ["PayPal", "one", "1", "other"] {
                            let given = (count, sample);
                            pair.compare(id, attribute, &["count", "name"], given, &mut faults);
                        }
                    }
                }
            }
            if faults.len() > before {
                faults.insert(before, format!("--- {ftl}"));
            }
        }
    }
    none(&faults);
}

/// What a merchant writes is looked up first, message by message, and never mixed with ours inside a sentence.
#[test]
fn a_merchants_messages_speak_before_ours_one_by_one() {
    let pack = |ftl: &str| compile(ftl).expect("Fluent");
    let mut wording = Wording::default();
    let ours = pack("a = ours { $x }\n    .next = ours too\nb = ours\n");
    wording.add("en", &ours).unwrap();
    let own = pack("a = own { $y }\nb = own\n    .more = own\n");
    wording.add_overrides("en", &own).unwrap();
    let language = wording.language("en").unwrap();
    let say = |id: &str, attribute: Option<&str>, variable: &'static str| {
        let mut args = Args::new();
        args.set(variable, "1");
        language.text(id, attribute, &args).unwrap_or_default()
    };
    assert_eq!(say("a", None, "y"), "own 1");
    assert_eq!(
        say("a", None, "x"),
        "ours 1",
        "a variable that is not given"
    );
    assert_eq!(say("a", Some("next"), "x"), "ours too");
    assert_eq!(say("b", None, "x"), "own");
    assert_eq!(say("b", Some("more"), "x"), "own");
}
