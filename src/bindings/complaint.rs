//! A complaint as JavaScript sends it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::object::{object, optional};
use crate::complaint::Record;
use crate::complaint::record::{Amount, Contact, PaidAttempt, Payment, Shown};

/// A record as a plain object. Every member is named here, so that a new one cannot be forgotten.
pub(crate) fn complaint(record: &Record) -> JsValue {
    let Record {
        schema,
        id,
        kind,
        created_at,
        locale,
        category,
        narrative,
        contact,
        payment,
        shown,
        redactions,
    } = record;
    let Contact { name, email } = contact;
    let contact = object(&[
        ("name", optional(name.as_deref())),
        ("email", optional(email.as_deref())),
    ]);
    let Shown { headline, actions } = shown;
    let shown = object(&[
        ("headline", headline.into()),
        (
            "actions",
            actions
                .iter()
                .map(|action| JsValue::from(*action))
                .collect::<Array>()
                .into(),
        ),
    ]);
    object(&[
        ("schema", (*schema).into()),
        ("id", id.into()),
        ("kind", (*kind).into()),
        ("created_at", created_at.into()),
        ("locale", locale.into()),
        ("category", (*category).into()),
        ("narrative", narrative.into()),
        ("contact", contact),
        ("payment", self::payment(payment)),
        ("shown", shown),
        ("redactions", (*redactions).into()),
    ])
}

fn payment(payment: &Payment) -> JsValue {
    let Payment {
        provider,
        order,
        reference,
        attempt,
        amount,
        method,
        occurred_at,
        reason,
        charge,
        paid_attempts,
    } = payment;
    let paid_attempts = match paid_attempts.as_slice() {
        [] => JsValue::UNDEFINED,
        several => several.iter().map(paid).collect::<Array>().into(),
    };
    object(&[
        ("provider", optional(provider.as_deref())),
        ("order", optional(order.as_deref())),
        ("reference", optional(reference.as_deref())),
        ("attempt", optional(attempt.as_deref())),
        (
            "amount",
            amount.as_ref().map_or(JsValue::UNDEFINED, self::amount),
        ),
        ("method", optional(method.as_deref())),
        ("occurred_at", occurred_at.into()),
        ("reason", (*reason).into()),
        ("charge", (*charge).into()),
        ("paid_attempts", paid_attempts),
    ])
}

fn paid(attempt: &PaidAttempt) -> JsValue {
    let PaidAttempt {
        id,
        reference,
        amount,
        method,
        at,
    } = attempt;
    object(&[
        ("id", id.into()),
        ("reference", optional(reference.as_deref())),
        (
            "amount",
            amount.as_ref().map_or(JsValue::UNDEFINED, self::amount),
        ),
        ("method", optional(method.as_deref())),
        ("at", optional(at.as_deref())),
    ])
}

fn amount(amount: &Amount) -> JsValue {
    let Amount { value, currency } = amount;
    object(&[("value", value.into()), ("currency", currency.into())])
}
