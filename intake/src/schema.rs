//! The complaint record `checkout-complaint/1`: its schema, as a table.

use crate::shapes;

/// The one schema that this receiver reads.
pub(crate) const SCHEMA: &str = "checkout-complaint/1";

/// What a member may hold.
pub(crate) enum Rule {
    /// A string of at most so many characters.
    Text(usize),
    /// A string of that shape, and the words for it.
    Shape(fn(&str) -> bool, &'static str),
    /// One of these strings.
    Choice(&'static [&'static str]),
    /// At most so many strings of at most so many characters.
    Texts(usize, usize),
    /// A whole number from 0 to this.
    Count(u64),
    /// An object of these members.
    Object(&'static [Member]),
    /// At most so many objects of these members.
    Objects(usize, &'static [Member]),
}

/// A member of an object.
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) rule: Rule,
}

const fn must(name: &'static str, rule: Rule) -> Member {
    Member {
        name,
        required: true,
        rule,
    }
}

const fn may(name: &'static str, rule: Rule) -> Member {
    Member {
        name,
        required: false,
        rule,
    }
}

/// The kind of a record by which somebody asks to be written to: it needs an address.
pub(crate) const NOTIFICATION: &str = "notification_request";

const TIMESTAMP: Rule = Rule::Shape(
    shapes::timestamp,
    "must be a date and time with zone (RFC 3339)",
);

/// The members of a record.
pub(crate) const RECORD: &[Member] = &[
    must("schema", Rule::Choice(&[SCHEMA])),
    must(
        "id",
        Rule::Shape(
            shapes::uuid_v4,
            "must be a random UUID (version 4) in lower case",
        ),
    ),
    must(
        "kind",
        Rule::Choice(&["complaint", "refund_request", "suggestion", NOTIFICATION]),
    ),
    must("created_at", TIMESTAMP),
    must(
        "locale",
        Rule::Shape(shapes::locale, "must be a BCP 47 language tag"),
    ),
    must(
        "category",
        Rule::Choice(&[
            "payment_failed",
            "declined",
            "technical",
            "double_charge",
            "wrong_amount",
            "paid_no_order",
            "unauthorised",
            "refund_request",
            "suggestion",
            "other",
            "notify_when_fixed",
        ]),
    ),
    must("narrative", Rule::Text(4000)),
    may("contact", Rule::Object(CONTACT)),
    may("payment", Rule::Object(PAYMENT)),
    may("shown", Rule::Object(SHOWN)),
    may("redactions", Rule::Count(100_000)),
];

const CONTACT: &[Member] = &[
    may("name", Rule::Text(200)),
    may(
        "email",
        Rule::Shape(shapes::email, "must be an e-mail address"),
    ),
];

const PAYMENT: &[Member] = &[
    may("provider", Rule::Text(64)),
    may("order", Rule::Text(128)),
    may("reference", Rule::Text(255)),
    // A UUID when the widget made it, but a merchant may have named the attempt.
    may("attempt", Rule::Text(128)),
    may("amount", Rule::Object(AMOUNT)),
    may("method", Rule::Text(64)),
    may("occurred_at", TIMESTAMP),
    // By form only: a receiver must not refuse a complaint because the taxonomy grew.
    may(
        "reason",
        Rule::Shape(
            shapes::reason,
            "must be a reason id: lower-case letters, digits and _",
        ),
    ),
    may(
        "charge",
        Rule::Choice(&["not_charged", "charged", "on_hold", "unknown"]),
    ),
    may("paid_attempts", Rule::Objects(10, PAID_ATTEMPT)),
];

const PAID_ATTEMPT: &[Member] = &[
    must("id", Rule::Text(128)),
    may("reference", Rule::Text(255)),
    may("amount", Rule::Object(AMOUNT)),
    may("method", Rule::Text(64)),
    may("at", TIMESTAMP),
];

const AMOUNT: &[Member] = &[
    must(
        "value",
        Rule::Shape(
            shapes::decimal,
            "must be a decimal number as a string, for example \"199.90\"",
        ),
    ),
    must(
        "currency",
        Rule::Shape(
            shapes::currency,
            "must be three upper-case letters (ISO 4217)",
        ),
    ),
];

const SHOWN: &[Member] = &[
    may("headline", Rule::Text(500)),
    may("actions", Rule::Texts(20, 64)),
];
