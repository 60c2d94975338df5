//! What JavaScript is told of a failure: the `Diagnosis` of `diagnosis.d.ts`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::object::{object, optional, texts};
use crate::explain::{Code, Explanation, MerchantView, Retry};
use crate::wording::Message;

/// An explanation as a plain object. Every member is named here, so that a new one cannot be forgotten.
pub(crate) fn diagnosis(explanation: &Explanation) -> JsValue {
    let Explanation {
        reason,
        group,
        fixer,
        charge,
        disclosure,
        actions,
        retry,
        field,
        provider,
        reference,
        bank_message,
        locale,
        message,
        merchant,
    } = explanation;
    let Retry {
        same_method,
        after_seconds,
    } = retry;
    let retry = object(&[
        ("same_method", same_method.id().into()),
        (
            "after_seconds",
            after_seconds.map_or(JsValue::UNDEFINED, JsValue::from),
        ),
    ]);
    object(&[
        ("reason", reason.id().into()),
        ("group", group.id().into()),
        ("fixer", fixer.id().into()),
        ("charge", charge.id().into()),
        ("disclosure", disclosure.id().into()),
        ("actions", texts(actions.iter().map(|action| action.id()))),
        ("retry", retry),
        ("field", optional(field.as_deref())),
        ("provider", optional(provider.as_deref())),
        ("reference", optional(reference.as_deref())),
        ("bank_message", optional(bank_message.as_deref())),
        ("locale", locale.into()),
        ("message", self::message(message)),
        (
            "merchant",
            merchant.as_ref().map_or(JsValue::UNDEFINED, self::merchant),
        ),
    ])
}

fn message(message: &Message) -> JsValue {
    let Message {
        headline,
        charge,
        next,
        otherwise,
    } = message;
    object(&[
        ("headline", headline.into()),
        ("charge", charge.into()),
        ("next", next.into()),
        ("otherwise", otherwise.into()),
    ])
}

fn merchant(view: &MerchantView) -> JsValue {
    let MerchantView {
        reason,
        rule,
        sure,
        field,
        codes,
    } = view;
    let list = Array::new();
    for Code { layer, code, field } in codes {
        list.push(&object(&[
            ("layer", (*layer).into()),
            ("code", code.into()),
            ("field", field.into()),
        ]));
    }
    object(&[
        ("reason", reason.id().into()),
        ("rule", (*rule).into()),
        ("sure", sure.map_or(JsValue::UNDEFINED, JsValue::from)),
        ("field", optional(field.as_deref())),
        ("codes", list.into()),
    ])
}
