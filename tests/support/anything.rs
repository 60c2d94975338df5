//! Failures of any form, at random: with our own names and codes in them, so that they stand where we look.

use std::borrow::Cow;

use checkout_rescue::signals::Failure;
use proptest::prelude::*;

/// Names that we read, so that hostile values stand where we look.
pub(crate) const NAMES: &[&str] = &[
    "error",
    "err",
    "response",
    "data",
    "object",
    "body",
    "result",
    "detail",
    "payload",
    "raw",
    "cause",
    "reason",
    "errors",
    "0",
    "code",
    "type",
    "name",
    "message",
    "status",
    "statusCode",
    "httpStatus",
    "declineCode",
    "decline_code",
    "networkCode",
    "network",
    "adviceCode",
    "advice_code",
    "reference",
    "id",
    "payment_intent",
    "last_payment_error",
    "outcome",
    "latest_charge",
    "charge",
    "request_id",
    "setup_intent",
    "client_secret",
    "transStatus",
    "transStatusReason",
    "challengeCancel",
    "cardholderInfo",
    "provider",
    "param",
    "__proto__",
    "constructor",
    "toString",
    "",
];
/// Values that mean something to us.
const WORDS: &[&str] = &[
    "stripe",
    "payment_intent",
    "charge",
    "card_error",
    "api_error",
    "StripeCardError",
    "requires_action",
    "succeeded",
    "requires_payment_method",
    "processing",
    "card_declined",
    "lost_card",
    "insufficient_funds",
    "51",
    "05",
    "41",
    "N",
    "U",
    "10",
    "AbortError",
    "TypeError",
    "500",
    "409",
    "402",
    "cancel",
    "visa",
    "pi_3Test",
    "?payment_intent=pi_3Test&redirect_status=failed",
    "{ $amount }",
    "{\"code\":\"x\"}",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(WORDS).prop_map(str::to_owned),
        2 => prop::sample::select(CARDS).prop_map(str::to_owned),
        1 => "[0-9]{12,25}",
        1 => "[a-z_]{2,8}[0-9]{12,19}[a-z]{0,4}",
        1 => any::<String>(),
        1 => "\\PC{0,40}",
        1 => Just("\u{0}\u{202e}\u{2066}\t\n".to_owned()),
        1 => (0usize..9000).prop_map(|length| "ж€😀".repeat(length)),
    ]
}

/// Numbers that pass for cards: Visa, Mastercard, American Express, Mir, UnionPay.
pub(crate) const CARDS: &[&str] = &[
    "4111111111111111",
    "5555555555554444",
    "378282246310005",
    "2200000000000004",
    "6200000000000005",
    "4242-4242-4242-4242",
    "ch_4242424242424242",
    "4242.4242.4242.4242",
];

const NUMBERS: &[f64] = &[
    f64::NAN,
    f64::INFINITY,
    -0.0,
    1e308,
    500.0,
    41.0,
    4_111_111_111_111_111.0,
];

fn leaf() -> impl Strategy<Value = Failure<'static>> {
    prop_oneof![
        1 => Just(Failure::Nothing),
        1 => any::<bool>().prop_map(Failure::Flag),
        1 => any::<f64>().prop_map(Failure::Number),
        1 => prop::sample::select(NUMBERS).prop_map(Failure::Number),
        1 => (-1i32..700).prop_map(|number| Failure::Number(f64::from(number))),
        6 => text().prop_map(Failure::text),
    ]
}

pub(crate) fn anything() -> impl Strategy<Value = Failure<'static>> {
    leaf().prop_recursive(30, 120, 8, |inner| {
        let name = prop_oneof![
            6 => prop::sample::select(NAMES).prop_map(str::to_owned),
            1 => any::<String>(),
        ];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..8).prop_map(Failure::List),
            4 => prop::collection::vec((name.prop_map(Cow::Owned), inner), 0..8).prop_map(Failure::Object),
        ]
    })
}
