//! ICU4X as the host's source of plural categories, where a page asks `Intl.PluralRules`.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory as Icu, PluralRules};
use intl_pluralrules::{PluralCategory, PluralRuleType};
use unic_langid::LanguageIdentifier;

/// Makes ICU4X the source of every plural category.
pub(crate) fn install() {
    intl_pluralrules::install(category);
}

fn category(language: &LanguageIdentifier, kind: PluralRuleType, number: f64) -> PluralCategory {
    let locale: Locale = language.to_string().parse().expect("a locale");
    let rules = match kind {
        PluralRuleType::CARDINAL => PluralRules::try_new_cardinal((&locale).into()),
        PluralRuleType::ORDINAL => PluralRules::try_new_ordinal((&locale).into()),
    };
    assert!(number.fract() == 0.0, "only whole counts are shown");
    let whole: u64 = format!("{number:.0}").parse().expect("a whole number");
    match rules.expect("plural rules").category_for(whole) {
        Icu::Zero => PluralCategory::ZERO,
        Icu::One => PluralCategory::ONE,
        Icu::Two => PluralCategory::TWO,
        Icu::Few => PluralCategory::FEW,
        Icu::Many => PluralCategory::MANY,
        Icu::Other => PluralCategory::OTHER,
    }
}
