//! The meaning of one code.

use crate::taxonomy::{Charge, Reason};

/// What a code says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Meaning<'a> {
    /// Why the payment failed.
    pub reason: Reason,
    /// What it says of the money, where that differs from the reason's usual.
    pub charge: Option<Charge>,
    /// The field to correct, in the autocomplete vocabulary: `cc-csc`.
    pub field: Option<&'a str>,
}

impl From<Reason> for Meaning<'_> {
    fn from(reason: Reason) -> Self {
        Self {
            reason,
            charge: None,
            field: None,
        }
    }
}

/// A table of a standard: one row a code of two characters, with its reason. Walked by a test that finds doubles.
macro_rules! standard {
    (
        $(#[$docs:meta])+ $name:ident: $reason:ident;
        $( $code:literal $meaning:literal => $variant:ident; )+
    ) => {
        $(#[$docs])+
        pub fn $name(code: &str) -> Option<Reason> {
            // A match would be compiled to six times the bytes.
            const KNOWN: &str = concat!($( $code ),+);
            const REASONS: &[Reason] = &[$( Reason::$variant ),+];
            let code: &[u8; 2] = code.as_bytes().try_into().ok()?;
            let (known, _) = KNOWN.as_bytes().as_chunks();
            let at = known.iter().position(|known| known == code)?;
            REASONS.get(at).copied()
        }

        #[cfg(test)]
        pub(crate) const CODES: &[(&str, &str)] = &[$( ($code, $meaning), )+];
    };
}

pub(crate) use standard;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::catalog::{emv3ds, iso8583};

    #[test]
    fn standards_name_each_code_once() {
        for table in [iso8583::CODES, emv3ds::CODES] {
            let codes: HashSet<_> = table.iter().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), table.len());
            assert!(
                table
                    .iter()
                    .all(|(code, meaning)| code.len() == 2 && !meaning.is_empty())
            );
        }
    }
}
