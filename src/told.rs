//! An explanation as JSON: one text crosses to JavaScript in a fraction of the time that its members would one by one.

use std::slice;

use crate::advice::{Attempt, Standing};
use crate::explain::{Explanation, MerchantView};
use crate::object::{Object, list, quote};
use crate::wording::Message;

/// The `Diagnosis` of `diagnosis.d.ts`. Every member is named here, so that a new one cannot be forgotten.
pub fn told(explanation: &Explanation) -> String {
    let Explanation {
        reason,
        group,
        fixer,
        charge,
        ground,
        disclosure,
        actions,
        retry,
        field,
        provider,
        reference,
        bank_message,
        elsewhere,
        locale,
        message,
        merchant,
    } = explanation;
    let mut retrying = Object::new();
    retrying.text("same_method", retry.same_method.id());
    retrying.number("after_seconds", retry.after_seconds.map(i64::from));
    let mut object = Object::new();
    object.text("reason", reason.id());
    object.text("group", group.id());
    object.text("fixer", fixer.id());
    object.text("charge", charge.id());
    object.text("ground", ground.id());
    object.text("disclosure", disclosure.id());
    let actions = actions.iter().map(|action| {
        let mut text = String::new();
        quote(action.id(), &mut text);
        text
    });
    object.raw("actions", &list(actions));
    object.raw("retry", &retrying.end());
    object.optional("field", field.as_deref());
    object.optional("provider", provider.as_deref());
    object.optional("reference", reference.as_deref());
    object.optional("bank_message", bank_message.as_deref());
    standing(elsewhere, &mut object);
    object.text("locale", locale);
    object.raw("message", &said(message));
    if let Some(merchant) = merchant {
        object.raw("merchant", &for_merchant(merchant));
    }
    object.end()
}

/// How the order stands by its other attempts: nothing where they stand in nobody's way.
fn standing(elsewhere: &Standing, into: &mut Object) {
    let (state, attempts) = match elsewhere {
        Standing::Clear => return,
        Standing::Open(open) => ("open", slice::from_ref(open)),
        Standing::Paid(paid) => ("paid", slice::from_ref(paid)),
        Standing::Twice(paid) => ("paid_twice", paid.as_slice()),
    };
    let mut object = Object::new();
    object.text("state", state);
    object.raw("attempts", &list(attempts.iter().map(Attempt::text)));
    into.raw("elsewhere", &object.end());
}

fn said(message: &Message) -> String {
    let Message {
        headline,
        charge,
        next,
        otherwise,
    } = message;
    let mut object = Object::new();
    object.text("headline", headline);
    object.text("charge", charge);
    object.text("next", next);
    object.text("otherwise", otherwise);
    object.end()
}

fn for_merchant(view: &MerchantView) -> String {
    let MerchantView {
        reason,
        rule,
        sure,
        field,
        codes,
    } = view;
    let mut object = Object::new();
    object.text("reason", reason.id());
    object.text("rule", rule);
    object.number("sure", sure.map(i64::from));
    object.optional("field", field.as_deref());
    let codes = codes.iter().map(|code| {
        let mut object = Object::new();
        object.text("layer", code.layer);
        object.text("code", &code.code);
        object.text("field", &code.field);
        object.end()
    });
    object.raw("codes", &list(codes));
    object.end()
}
