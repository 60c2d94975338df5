//! ICU4X as the host's source of plural categories, where a page asks `Intl.PluralRules`.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The plural category of a count.
pub(crate) fn category(tag: &str, count: u32) -> Option<String> {
    let locale: Locale = tag.parse().expect("a locale");
    let rules = PluralRules::try_new_cardinal((&locale).into()).expect("plural rules");
    let name = match rules.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    Some(name.to_owned())
}
