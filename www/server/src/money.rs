//! The amount of a payment, as the page writes it and as the provider counts it.

use serde::Deserialize;

/// A decimal amount with its ISO 4217 currency. The demo's shop sells in currencies of two decimals only.
#[derive(Debug, Deserialize)]
pub(crate) struct Money {
    /// Two decimals after a dot: `199.90`.
    pub(crate) value: String,
    /// Three letters: `RON`.
    pub(crate) currency: String,
}

impl Money {
    /// The amount in hundredths, as Stripe counts it; `None` when it is not written as above.
    pub(crate) fn minor(&self) -> Option<u64> {
        let (whole, cents) = self.value.split_once('.')?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(cents) || cents.len() != 2 {
            return None;
        }
        format!("{whole}{cents}").parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_exact_or_nothing() {
        let minor = |value: &str| {
            Money {
                value: value.into(),
                currency: "RON".into(),
            }
            .minor()
        };
        assert_eq!(minor("199.90"), Some(19_990));
        assert_eq!(minor("0.05"), Some(5));
        for bad in [
            "199.9",
            "199",
            "-1.00",
            "1.000",
            "1,00",
            ".00",
            "99999999999999999999.00",
        ] {
            assert_eq!(minor(bad), None, "{bad}");
        }
    }
}
