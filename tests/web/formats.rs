//! Numbers and amounts as this browser writes them: plural forms and money come from `Intl`.

use checkout_rescue::bindings::plural;
use checkout_rescue::wording::{Args, Wording};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Stage, call, js, pack};

fn minutes(tag: &str, count: u32) -> String {
    let mut wording = Wording::new(plural);
    wording.add(tag, &pack(tag)).expect("a language");
    let mut args = Args::new();
    args.set("count", count);
    let language = wording.language(tag).unwrap();
    let said = language.text("panel-retry-minutes", None, &args);
    said.unwrap().replace('\u{a0}', " ")
}

#[wasm_bindgen_test]
fn romanian_counts_are_those_of_intl() {
    for (count, expected) in [
        (2, "2 minute"),
        (20, "20 de minute"),
        (102, "102 minute"),
        (120, "120 de minute"),
    ] {
        let said = minutes("ro", count);
        assert!(said.contains(expected), "{count}: {said}");
    }
}

#[wasm_bindgen_test]
fn russian_counts_are_those_of_intl() {
    for (count, expected) in [
        (1, "1 минуту"),
        (3, "3 минуты"),
        (11, "11 минут"),
        (21, "21 минуту"),
    ] {
        let said = minutes("ru", count);
        assert!(said.contains(expected), "{count}: {said}");
    }
}

/// What the panel says of an amount.
fn amount(value: &str, currency: &str, language: &str, locale: &str) -> String {
    let stage = Stage::configured(&format!(
        "{{ order: {{ amount: {{ value: '{value}', currency: '{currency}' }} }} }}"
    ));
    stage.show(
        "{ networkCode: '05' }",
        &format!("{{ language: '{language}', locale: '{locale}' }}"),
    );
    stage.texts(".facts li").join("|")
}

#[wasm_bindgen_test]
fn amounts_are_written_by_intl_in_the_whole_tag_of_the_shopper() {
    for (value, currency, language, locale) in [
        ("1234.50", "RON", "ro", "ro-RO"),
        ("1234.50", "MDL", "ro", "ro-MD"),
        ("1234.50", "EUR", "en", "en-GB"),
        ("1234", "JPY", "zh-Hans", "zh-CN"),
        ("1234.50", "RUB", "ru", "ru-RU"),
        ("199.90", "KWD", "en", "en-u-nu-latn"),
    ] {
        let expected = call(
            "(locale, currency, value) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value)",
            &[&locale.into(), &currency.into(), &value.into()],
        );
        let said = amount(value, currency, language, locale);
        let expected = expected.as_string().unwrap();
        assert!(
            said.ends_with(&expected),
            "{said:?} does not say {expected:?}"
        );
    }
}

/// An amount is a decimal string and stays exact; no number of JavaScript could hold this one.
#[wasm_bindgen_test]
fn a_large_amount_loses_no_cent() {
    let said = amount("9007199254740993.01", "EUR", "en", "en-US");
    let exact =
        js("new Intl.NumberFormat('en').format('9007199254740993') === '9,007,199,254,740,993'");
    if exact.is_truthy() {
        assert!(said.contains("9,007,199,254,740,993.01"), "{said}");
    }
}

#[wasm_bindgen_test]
fn a_tag_that_intl_does_not_know_still_shows_the_amount() {
    for locale in ["no tag at all", "x", "ro_RO.UTF-8"] {
        let said = amount("1234.50", "RON", "ro", locale);
        assert!(said.contains("1234.50 RON"), "{locale}: {said}");
    }
}
