//! The operands of a plural rule, as `fluent-bundle` fills them.

/// A number as CLDR sees it. The source is asked for `n`; the visible fraction digits `v` and `f` are kept
/// because `fluent-bundle` writes to them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluralOperands {
    /// The absolute value.
    pub n: f64,
    /// The number of visible fraction digits.
    pub v: usize,
    /// The visible fraction digits as a number.
    pub f: u64,
}

impl TryFrom<f64> for PluralOperands {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        Ok(Self {
            n: number.abs(),
            v: 0,
            f: 0,
        })
    }
}
