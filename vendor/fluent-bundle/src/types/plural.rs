use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::FluentNumber;

/// Whether a number is of a plural category in the first of the locales.
pub(super) fn is(
    locales: &[LanguageIdentifier],
    kind: PluralRuleType,
    number: &FluentNumber,
    category: PluralCategory,
) -> bool {
    locales
        .first()
        .and_then(|locale| PluralRules::create(locale.clone(), kind).ok())
        .is_some_and(|rules| rules.select(number) == Ok(category))
}
