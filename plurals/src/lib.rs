//! Stands in for the `intl_pluralrules` crate inside `fluent-bundle`.
//!
//! That crate carries its own copy of the CLDR rules, which is wrong for Romanian (102 prints "102 de
//! secunde") and adds about 6 KB to the wasm. Here there are no rules at all: the category is asked of the
//! source that the host installs, `Intl.PluralRules` in a page and ICU4X in tests. So a language stays data.
//!
//! Only what `fluent-bundle` calls is here.

use std::sync::OnceLock;

use unic_langid::LanguageIdentifier;

pub mod operands;

use operands::PluralOperands;

/// A CLDR plural category.
#[allow(missing_docs, reason = "the six CLDR names document themselves")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER,
}

impl PluralCategory {
    /// Reads the name that `Intl.PluralRules.prototype.select` returns; anything else is `OTHER`.
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Self::ZERO,
            "one" => Self::ONE,
            "two" => Self::TWO,
            "few" => Self::FEW,
            "many" => Self::MANY,
            _ => Self::OTHER,
        }
    }
}

/// Whether a number counts things or ranks them.
#[allow(missing_docs, reason = "the two CLDR names document themselves")]
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PluralRuleType {
    CARDINAL,
    ORDINAL,
}

/// Answers the category of a number in a language.
pub type Source = fn(&LanguageIdentifier, PluralRuleType, f64) -> PluralCategory;

static SOURCE: OnceLock<Source> = OnceLock::new();

/// Sets where categories come from. The first call wins; without one every number is `OTHER`.
pub fn install(source: Source) {
    SOURCE.get_or_init(|| source);
}

/// The rules of one language.
#[derive(Clone, Debug)]
pub struct PluralRules {
    locale: LanguageIdentifier,
    kind: PluralRuleType,
}

impl PluralRules {
    /// The rules of `locale`; never fails.
    pub fn create(locale: LanguageIdentifier, kind: PluralRuleType) -> Result<Self, &'static str> {
        Ok(Self { locale, kind })
    }

    /// The category of a number in this language.
    pub fn select<N: TryInto<PluralOperands>>(
        &self,
        number: N,
    ) -> Result<PluralCategory, &'static str> {
        let operands: PluralOperands = number.try_into().map_err(|_| "not a number")?;
        Ok(SOURCE.get().map_or(PluralCategory::OTHER, |select| {
            select(&self.locale, self.kind, operands.n)
        }))
    }
}
