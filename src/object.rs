//! JSON being written. serde_json would bring its own formatting along: more than all of this is.

use crate::decimal::decimal;

/// An object under way.
#[derive(Debug)]
pub(crate) struct Object(String);

impl Object {
    /// Without members yet.
    pub(crate) fn new() -> Self {
        Self("{".to_owned())
    }

    /// A member whose value is JSON already.
    pub(crate) fn raw(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(json);
    }

    /// A member that is a text.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.raw(name, "");
        quote(text, &mut self.0);
    }

    /// A text, where there is one.
    pub(crate) fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// A number, where there is one.
    pub(crate) fn number(&mut self, name: &str, number: Option<i64>) {
        if let Some(number) = number {
            self.raw(name, &decimal(number));
        }
    }

    /// The whole text.
    pub(crate) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A list of finished values.
pub(crate) fn list(items: impl Iterator<Item = String>) -> String {
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
pub(crate) fn quote(text: &str, into: &mut String) {
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
