//! Other ways to pay: those that could work after what failed, the likeliest first.

use super::attempt::{Attempt, State};
use super::refuses;
use crate::config::{Config, Method};
use crate::taxonomy::Reason;

/// The merchant's methods that may be offered beside the one that failed, best first; among equals the merchant's order
/// stands. `reason` is the one that the shopper may know.
pub fn others<'a>(
    config: &'a Config,
    failed: Option<&str>,
    reason: Reason,
    attempts: &[Attempt],
) -> Vec<&'a Method> {
    let failed = failed.and_then(|id| config.method(id));
    let mut ranks = [const { Vec::new() }; 4];
    for method in &config.methods {
        let itself = failed.is_some_and(|failed| failed.id == method.id);
        if itself || !method.available || fails_again(method, failed, reason, config) {
            continue;
        }
        let alike = refuses(reason)
            && failed.is_some_and(|failed| {
                same(&method.bank, &failed.bank) || same(&method.kind, &failed.kind)
            });
        let rank = 2 * usize::from(refused_before(method, attempts)) + usize::from(alike);
        if let Some(rank) = ranks.get_mut(rank) {
            rank.push(method);
        }
    }
    ranks.concat()
}

/// Whether what failed would fail with this method too.
fn fails_again(method: &Method, failed: Option<&Method>, reason: Reason, config: &Config) -> bool {
    match reason {
        Reason::CurrencyNotSupported => {
            let currency = config.amount.as_ref().map(|amount| &amount.currency);
            currency.is_some_and(|currency| lacks(&method.currencies, currency))
        }
        Reason::RegionNotSupported => config
            .country
            .as_ref()
            .is_some_and(|country| lacks(&method.countries, country)),
        Reason::WalletOrAppUnavailable => {
            failed.is_some_and(|failed| same(&method.wallet, &failed.wallet))
        }
        _ => false,
    }
}

fn refused_before(method: &Method, attempts: &[Attempt]) -> bool {
    attempts.iter().any(|attempt| {
        attempt.state == State::NotPaid
            && attempt.refused
            && attempt.method.as_deref() == Some(method.id.as_str())
    })
}

fn same(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_some() && one == other
}

/// A list that is empty says nothing.
fn lacks(list: &[String], word: &str) -> bool {
    !list.is_empty() && !list.iter().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::others;
    use crate::advice::Attempt;
    use crate::config::Config;
    use crate::taxonomy::Reason;

    fn config() -> Config {
        let json = r#"{"order":{"id":"1","amount":{"value":"5.00","currency":"RON"}},"shopper":{"country":"MD"},"methods":[
            {"id":"visa","label":"Visa","kind":"card","bank":"bt"},
            {"id":"mastercard","label":"Mastercard","kind":"card"},
            {"id":"transfer","label":"Transfer","kind":"bank","bank":"bt"},
            {"id":"apple","label":"Apple Pay","kind":"wallet","wallet":"apple_pay","currencies":["EUR"]},
            {"id":"apple-express","label":"Apple Pay Express","wallet":"apple_pay","countries":["RO","MD"]},
            {"id":"klarna","label":"Klarna","countries":["SE"]},
            {"id":"cash","label":"Cash","available":false}]}"#;
        let (config, problems) = Config::read(&serde_json::from_str(json).expect("JSON"));
        assert_eq!(problems, Vec::<String>::new());
        config
    }

    #[track_caller]
    fn assert_offered(failed: &str, reason: Reason, attempts: &[Attempt], expected: &[&str]) {
        let config = config();
        let offered = others(&config, Some(failed), reason, attempts);
        let ids: Vec<&str> = offered.iter().map(|method| method.id.as_str()).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn trouble_at_a_bank_puts_what_is_like_it_last() {
        assert_offered(
            "visa",
            Reason::InsufficientFunds,
            &[],
            &["apple", "apple-express", "klarna", "mastercard", "transfer"],
        );
    }

    #[test]
    fn what_would_fail_again_is_hidden() {
        let rest = ["mastercard", "transfer", "apple-express", "klarna"];
        assert_offered("visa", Reason::CurrencyNotSupported, &[], &rest);
        let rest = ["apple", "apple-express", "mastercard", "transfer"];
        assert_offered("visa", Reason::RegionNotSupported, &[], &rest);
        let rest = ["visa", "mastercard", "transfer", "klarna"];
        assert_offered("apple", Reason::WalletOrAppUnavailable, &[], &rest);
    }

    #[test]
    fn a_method_that_was_refused_before_comes_last() {
        let refused = r#"{"id":"a","state":"not_paid","refused":"yes","method":"mastercard"}"#;
        let ended = r#"{"id":"b","state":"not_paid","method":"transfer"}"#;
        let attempts: Vec<Attempt> = [refused, ended]
            .iter()
            .filter_map(|text| Attempt::parse(text))
            .collect();
        assert_offered(
            "visa",
            Reason::SessionExpired,
            &attempts,
            &["transfer", "apple", "apple-express", "klarna", "mastercard"],
        );
    }
}
