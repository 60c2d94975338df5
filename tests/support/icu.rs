//! ICU4X as the host's source of plural categories, where a page asks `Intl.PluralRules`.

use std::str::FromStr;

use icu_plurals::provider::PluralRulesV1 as _;
