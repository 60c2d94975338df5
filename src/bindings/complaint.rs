//! A complaint as JavaScript sends it.

use wasm_bindgen::JsValue;

use super::object::{object, optional};
use crate::complaint::Record;
use crate::complaint::record::{Amount, Contact, Payment, Shown};

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
                .collect::<js_sys::Array>()
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
    } = payment;
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
    ])
}

fn amount(amount: &Amount) -> JsValue {
    let Amount { value, currency } = amount;
    object(&[("value", value.into()), ("currency", currency.into())])
}
