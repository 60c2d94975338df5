//! The failure that a complaint is about, as the panel hands it over: the two are modules of their own, with a memory
//! of their own, and speak through JavaScript.

use super::record::PaidAttempt;
use super::{Wish, paid};
use crate::signals::Failure;
use crate::taxonomy::{Action, Charge, Reason};

/// The failure that a complaint is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Occasion {
    /// The reason as the shopper may know it.
    pub reason: Reason,
    /// What is known of the money.
    pub charge: Charge,
    /// The provider's id.
    pub provider: Option<String>,
    /// The provider's reference.
    pub reference: Option<String>,
    /// The headline that was shown.
    pub headline: String,
    /// The actions that were offered.
    pub actions: Vec<Action>,
    /// The id of the attempt.
    pub attempt: Option<String>,
    /// The merchant's id of the method.
    pub method: Option<String>,
    /// When the failure was shown, in milliseconds since 1970.
    pub failed_at: f64,
    /// The tag of the language spoken.
    pub language: String,
    /// The shopper's full tag, for `Intl`.
    pub locale: String,
    /// The attempts of the order that are known to be paid: none, or at least two.
    pub payments: Vec<PaidAttempt>,
    /// What the shopper wants of the shop.
    pub wish: Wish,
}

impl Occasion {
    /// Reads `{ diagnosis, attempt, method, failedAt, locale, payments, wish }`, where `diagnosis` is what the page was
    /// told, `payments` what [`paid::payments`] reads and `wish` is `notify` or absent; `None` when its reason, charge or
    /// wish is none of ours.
    pub fn read(value: &Failure) -> Option<Self> {
        let diagnosis = value.get("diagnosis")?;
        let told = |name: &str| diagnosis.get(name).and_then(Failure::as_text);
        let given = |name: &str| value.get(name).and_then(Failure::as_text);
        let headline = diagnosis.get("message")?.get("headline")?.as_text()?;
        let actions = match diagnosis.get("actions") {
            Some(Failure::List(actions)) => actions.as_slice(),
            _ => &[],
        };
        let language = told("locale")?;
        Some(Self {
            reason: Reason::from_id(told("reason")?)?,
            charge: Charge::from_id(told("charge")?)?,
            provider: told("provider").map(str::to_owned),
            reference: told("reference").map(str::to_owned),
            headline: headline.to_owned(),
            actions: actions
                .iter()
                .filter_map(|action| Action::from_id(action.as_text()?))
                .collect(),
            attempt: given("attempt").map(str::to_owned),
            method: given("method").map(str::to_owned),
            failed_at: match value.get("failedAt") {
                Some(Failure::Number(millis)) => *millis,
                _ => return None,
            },
            language: language.to_owned(),
            locale: given("locale").unwrap_or(language).to_owned(),
            payments: value
                .get("payments")
                .map(paid::payments)
                .unwrap_or_default(),
            wish: Wish::named(given("wish"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Occasion;
    use crate::complaint::Wish;
    use crate::taxonomy::{Action, Charge, Reason};

    fn read(json: &str) -> Option<Occasion> {
        Occasion::read(&serde_json::from_str(json).expect("JSON"))
    }

    #[test]
    fn what_the_panel_hands_over_is_read() {
        let occasion = read(
            r#"{"diagnosis":{"reason":"insufficient_funds","charge":"not_charged","actions":["other_method","retry_later"],
                "provider":"stripe","reference":"pi_1","locale":"ro","message":{"headline":"Fonduri insuficiente"}},
                "attempt":"a-1","method":"card","failedAt":1000,"locale":"ro-MD"}"#,
        );
        assert_eq!(
            occasion,
            Some(Occasion {
                reason: Reason::InsufficientFunds,
                charge: Charge::NotCharged,
                provider: Some("stripe".to_owned()),
                reference: Some("pi_1".to_owned()),
                headline: "Fonduri insuficiente".to_owned(),
                actions: vec![Action::OtherMethod, Action::RetryLater],
                attempt: Some("a-1".to_owned()),
                method: Some("card".to_owned()),
                failed_at: 1000.0,
                language: "ro".to_owned(),
                locale: "ro-MD".to_owned(),
                payments: Vec::new(),
                wish: Wish::Report,
            })
        );
    }

    #[test]
    fn what_is_wanted_is_told_apart() {
        let wanted = |wish: &str| {
            read(&format!(
                r#"{{"diagnosis":{{"reason":"provider_unavailable","charge":"not_charged","locale":"en",
                    "message":{{"headline":"H"}}}},"failedAt":1,"wish":{wish}}}"#
            ))
            .map(|occasion| occasion.wish)
        };
        assert_eq!(wanted("null"), Some(Wish::Report));
        assert_eq!(wanted(r#""notify""#), Some(Wish::Notify));
        // A wish of a newer panel must not become a complaint.
        assert_eq!(wanted(r#""call""#), None);
    }

    #[test]
    fn anything_else_is_no_occasion() {
        for json in [
            "null",
            "{}",
            r#"{"diagnosis":{"reason":"bad_luck","charge":"unknown","locale":"en","message":{"headline":"H"}},"failedAt":1}"#,
        ] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
