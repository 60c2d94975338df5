//! What the merchant says that codes mean, before any table of ours.
//!
//! `{ "stripe": { "card_declined": "insufficient_funds" }, "*": { "E-17": "session_expired" } }`: provider, code, reason;
//! `*` is any provider and none.

use crate::signals::Failure;
use crate::taxonomy::{Disclosure, Reason};

/// Any provider, and none.
const ANY: &str = "*";

/// The merchant's own reasons of codes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Overrides {
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
struct Row {
    provider: String,
    code: String,
    reason: Reason,
}

impl Overrides {
    /// Reads them leniently: what is readable is used. The second part names what is not: where, what was expected.
    pub fn read(value: &Failure) -> (Self, Vec<String>) {
        let mut overrides = Self::default();
        let mut problems = Vec::new();
        for (provider, codes) in value.members() {
            if codes.members().is_empty() {
                problems.push(
                    [
                        "reasons.",
                        provider,
                        ": expected an object of codes and their reasons",
                    ]
                    .concat(),
                );
            }
            for (code, reason) in codes.members() {
                let known = reason.as_text().and_then(Reason::from_id);
                match known {
                    Some(reason) => overrides.rows.push(Row {
                        provider: provider.clone().into_owned(),
                        code: code.clone().into_owned(),
                        reason,
                    }),
                    None => problems.push(
                        [
                            "reasons.",
                            provider,
                            ".",
                            code,
                            ": expected a reason such as \"insufficient_funds\"",
                        ]
                        .concat(),
                    ),
                }
            }
        }
        let readable = matches!(value, Failure::Object(_) | Failure::Nothing);
        if !readable {
            problems.push(
                "reasons: expected an object of providers, of codes and their reasons".to_owned(),
            );
        }
        (overrides, problems)
    }

    /// The merchant's reason of a code, in place of what our tables say. A code that they mask stays masked: nobody
    /// before the page is told of fraud, loss or sanctions by another name.
    pub fn reason(
        &self,
        provider: Option<&str>,
        code: &str,
        ours: Option<Reason>,
    ) -> Option<Reason> {
        let masked = |reason: Reason| reason.disclosure() == Disclosure::Masked;
        let of = |wanted: &str| {
            self.rows
                .iter()
                .find(|row| row.provider == wanted && row.code == code)
                .map(|row| row.reason)
        };
        provider
            .and_then(of)
            .or_else(|| of(ANY))
            .filter(|reason| masked(*reason) || !ours.is_some_and(masked))
    }
}

#[cfg(test)]
mod tests {
    use super::{Overrides, Reason};

    fn read(json: &str) -> (Overrides, Vec<String>) {
        Overrides::read(&serde_json::from_str(json).expect("JSON"))
    }

    #[test]
    fn the_providers_own_row_comes_before_the_one_for_all() {
        let (overrides, problems) =
            read(r#"{"stripe":{"x":"expired_card"},"*":{"x":"session_expired"}}"#);
        assert!(problems.is_empty());
        assert_eq!(
            overrides.reason(Some("stripe"), "x", None),
            Some(Reason::ExpiredCard)
        );
        assert_eq!(
            overrides.reason(Some("adyen"), "x", None),
            Some(Reason::SessionExpired)
        );
        assert_eq!(
            overrides.reason(None, "x", None),
            Some(Reason::SessionExpired)
        );
        assert_eq!(overrides.reason(None, "y", None), None);
    }

    #[test]
    fn what_is_masked_stays_masked() {
        let (overrides, _) = read(r#"{"*":{"a":"insufficient_funds","b":"risk_blocked"}}"#);
        assert_eq!(
            overrides.reason(None, "a", Some(Reason::SuspectedFraud)),
            None
        );
        assert_eq!(
            overrides.reason(None, "b", Some(Reason::SuspectedFraud)),
            Some(Reason::RiskBlocked)
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_used() {
        let (overrides, problems) =
            read(r#"{"stripe":{"x":"no_money","y":"expired_card"},"adyen":5}"#);
        assert_eq!(
            problems,
            [
                "reasons.stripe.x: expected a reason such as \"insufficient_funds\"",
                "reasons.adyen: expected an object of codes and their reasons",
            ]
        );
        assert_eq!(
            overrides.reason(Some("stripe"), "y", None),
            Some(Reason::ExpiredCard)
        );
        assert_eq!(read("7").1.len(), 1);
    }
}
