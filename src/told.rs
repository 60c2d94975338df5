//! An explanation as JSON: one text crosses to JavaScript in a fraction of the time that its members would one by one.

use crate::explain::{Explanation, MerchantView};
use crate::wording::Message;

/// The `Diagnosis` of `diagnosis.d.ts`. Every member is named here, so that a new one cannot be forgotten.
pub fn told(explanation: &Explanation) -> String {
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
    let mut retrying = Object::new();
    retrying.text("same_method", retry.same_method.id());
    retrying.number("after_seconds", retry.after_seconds);
    let mut object = Object::new();
    object.text("reason", reason.id());
    object.text("group", group.id());
    object.text("fixer", fixer.id());
    object.text("charge", charge.id());
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
    object.text("locale", locale);
    object.raw("message", &said(message));
    if let Some(merchant) = merchant {
        object.raw("merchant", &ground(merchant));
    }
    object.end()
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

fn ground(view: &MerchantView) -> String {
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
    object.number("sure", sure.map(u32::from));
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

/// An object under way.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn raw(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(json);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.raw(name, "");
        quote(text, &mut self.0);
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    fn number(&mut self, name: &str, number: Option<u32>) {
        if let Some(number) = number {
            self.raw(name, &number.to_string());
        }
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    let mut list = "[".to_owned();
    for item in items {
        if list.len() > 1 {
            list.push(',');
        }
        list.push_str(&item);
    }
    list.push(']');
    list
}

/// A text between quotes.
fn quote(text: &str, into: &mut String) {
    into.push('"');
    let mut start = 0;
    for (at, byte) in text.as_bytes().iter().enumerate() {
        if !matches!(byte, 0..=31 | b'"' | b'\\') {
            continue;
        }
        into.push_str(text.get(start..at).unwrap_or_default());
        start = at + 1;
        if *byte > 31 {
            into.push('\\');
            into.push(char::from(*byte));
        } else {
            into.push_str(if *byte < 16 { "\\u000" } else { "\\u001" });
            into.extend(char::from_digit(u32::from(*byte % 16), 16));
        }
    }
    into.push_str(text.get(start..).unwrap_or_default());
    into.push('"');
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn texts_are_quoted_as_json_is() {
        for text in [
            "",
            "a",
            "„Плата” 余额",
            "\"\\/\n\t\u{0}\u{1f}\u{7f}\u{2028}",
            "a\\\"b",
        ] {
            let mut quoted = String::new();
            quote(text, &mut quoted);
            let read: String = serde_json::from_str(&quoted).expect(&quoted);
            assert_eq!(read, text);
        }
    }
}
