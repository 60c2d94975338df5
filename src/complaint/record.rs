//! The complaint as it is sent: `checkout-complaint/1`.

use serde::Serialize;

/// The version of the record.
pub const SCHEMA: &str = "checkout-complaint/1";

/// A complaint as it is sent. Every text in it has been scrubbed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Record {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// A UUID, made when the form was opened and never again.
    pub id: String,
    /// `complaint`, `refund_request`, `suggestion` or `notification_request`.
    pub kind: &'static str,
    /// When the form was opened, RFC 3339 with zone.
    pub created_at: String,
    /// The shopper's language, BCP 47.
    pub locale: String,
    /// What it is about.
    pub category: &'static str,
    /// The shopper's words.
    pub narrative: String,
    /// How to answer.
    pub contact: Contact,
    /// The payment.
    pub payment: Payment,
    /// What the shopper was shown.
    pub shown: Shown,
    /// How many card numbers and codes were taken out of the shopper's words.
    pub redactions: usize,
}

/// How to answer.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Contact {
    /// The shopper's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The shopper's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// The payment.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Payment {
    /// The provider's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The merchant's order number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The provider's reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The id of the attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<String>,
    /// The amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The merchant's id of the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// When the failure was shown, RFC 3339 with zone.
    pub occurred_at: String,
    /// The reason as the shopper may know it.
    pub reason: &'static str,
    /// What is known of the money.
    pub charge: &'static str,
    /// The attempts of the order that are known to be paid, where there are several: charged more than once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paid_attempts: Vec<PaidAttempt>,
}

/// An attempt that is known to be paid.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct PaidAttempt {
    /// The id of the attempt.
    pub id: String,
    /// The provider's reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// What was paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The merchant's id of the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// When, RFC 3339 with zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// An amount of money.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Amount {
    /// A decimal string, such as `199.90`.
    pub value: String,
    /// ISO 4217.
    pub currency: String,
}

impl Amount {
    /// Whether a text is a value: `199` or `199.90`.
    pub fn is_value(text: &str) -> bool {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(fraction) && text.len() <= 20
    }

    /// Whether a text has the form of a currency: `RON`.
    pub fn is_currency(text: &str) -> bool {
        text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

/// What the shopper was shown.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Shown {
    /// The headline.
    pub headline: String,
    /// The actions offered.
    pub actions: Vec<&'static str>,
}
