//! Reads JSON that was handed over as text, leniently: a text cut in the middle gives what came before the cut.

use std::borrow::Cow;

use super::Failure;
use super::failure::{DEPTH_LIMIT, NODE_LIMIT};
use crate::object::quote;

/// The object or array that a text holds as JSON; `None` when it holds none.
///
/// Numbers are kept as they are written, as codes are: `05` and `1.50` stay so.
pub fn parse(text: &str) -> Option<Failure<'_>> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        left: NODE_LIMIT,
    };
    let value = match reader.peek()? {
        b'{' | b'[' => reader.value(0)?,
        _ => return None,
    };
    let holds = match &value {
        Failure::Object(members) => !members.is_empty(),
        // "[54] Card has expired" is a sentence.
        Failure::List(items) => items.iter().any(|item| matches!(item, Failure::Object(_))),
        _ => false,
    };
    holds.then_some(value)
}

/// Writes a failure as JSON that [`parse`] reads. A number that is not whole is no code, and left out.
pub fn write(value: &Failure) -> String {
    let mut text = String::new();
    put(value, &mut text);
    text
}

fn put(value: &Failure, text: &mut String) {
    let mut before = "";
    match value {
        Failure::Text(value) => quote(value, text),
        Failure::List(items) => {
            text.push('[');
            for item in items {
                text.push_str(before);
                put(item, text);
                before = ",";
            }
            text.push(']');
        }
        Failure::Object(members) => {
            text.push('{');
            for (name, value) in members {
                text.push_str(before);
                quote(name, text);
                text.push(':');
                put(value, text);
                before = ",";
            }
            text.push('}');
        }
        other => text.push_str(&other.code().unwrap_or(Cow::Borrowed("null"))),
    }
}

/// Plain loops over bytes: every failure of plain data comes through here, and what is optimised for size makes iterators
/// slow.
struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    left: usize,
}

impl<'a> Reader<'a> {
    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    /// The text from a place up to where the reader is.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Option<Failure<'a>> {
        self.left = self.left.checked_sub(1)?;
        if depth > DEPTH_LIMIT {
            return self.pass_over();
        }
        match self.peek()? {
            b'{' => {
                self.at += 1;
                let mut members = Vec::new();
                while let Some((name, value)) = self.member(depth) {
                    // What is null says no more than what is not there.
                    if value != Failure::Nothing {
                        members.push((name, value));
                    }
                    self.take(b',');
                }
                self.take(b'}');
                Some(Failure::Object(members))
            }
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.peek() != Some(b']') {
                    let Some(item) = self.value(depth + 1) else {
                        break;
                    };
                    items.push(item);
                    self.take(b',');
                }
                self.take(b']');
                Some(Failure::List(items))
            }
            b'"' => self.string().map(Failure::text),
            _ => self.word(),
        }
    }

    fn member(&mut self, depth: usize) -> Option<(Cow<'a, str>, Failure<'a>)> {
        if self.peek()? != b'"' {
            return None;
        }
        let name = self.string()?;
        if !self.take(b':') {
            return None;
        }
        Some((name, self.value(depth + 1)?))
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Failure<'a>> {
        let start = self.at;
        while let Some(byte) = self.bytes.get(self.at)
            && (byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        {
            self.at += 1;
        }
        let word = self.since(start);
        match word.as_bytes().first()? {
            b'-' | b'0'..=b'9' => Some(Failure::text(word)),
            _ => match word {
                "null" => Some(Failure::Nothing),
                "true" => Some(Failure::Flag(true)),
                "false" => Some(Failure::Flag(false)),
                _ => None,
            },
        }
    }

    /// Skips a value that is nested too deep, brackets and all.
    fn pass_over(&mut self) -> Option<Failure<'a>> {
        let mut open = 0_usize;
        loop {
            match self.peek()? {
                b'{' | b'[' => {
                    open += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    open = open.checked_sub(1)?;
                    self.at += 1;
                }
                b'"' => drop(self.string()?),
                _ => {
                    self.at += 1;
                    while let Some(byte) = self.bytes.get(self.at)
                        && !matches!(byte, b',' | b']' | b'}' | b'[' | b'{' | b'"')
                    {
                        self.at += 1;
                    }
                }
            }
            if open == 0 {
                return Some(Failure::Nothing);
            }
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let start = self.at;
        while let Some(byte) = self.bytes.get(self.at)
            && !matches!(byte, b'"' | b'\\')
        {
            self.at += 1;
        }
        let plain = self.since(start);
        if self.bytes.get(self.at) != Some(&b'\\') {
            self.at += 1;
            return Some(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        let mut characters = self.text.get(self.at..)?.chars();
        loop {
            match characters.next() {
                Some('"') | None => break,
                Some('\\') => match characters.next()? {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    'u' => {
                        let high = hex4(&mut characters)?;
                        text.push(pair(high, &mut characters));
                    }
                    plain @ ('"' | '\\' | '/') => text.push(plain),
                    _ => {}
                },
                Some(plain) => text.push(plain),
            }
        }
        self.at = self.text.len() - characters.as_str().len();
        Some(Cow::Owned(text))
    }
}

fn hex4(characters: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |value, _| {
        Some((value << 4) | characters.next()?.to_digit(16)?)
    })
}

/// The character of a code unit; of a surrogate, with the one that follows.
fn pair(high: u32, characters: &mut std::str::Chars<'_>) -> char {
    if (0xd800..0xdc00).contains(&high) {
        let mut ahead = characters.clone();
        if ahead.next() == Some('\\')
            && ahead.next() == Some('u')
            && let Some(low @ 0xdc00..=0xdfff) = hex4(&mut ahead)
        {
            *characters = ahead;
            let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
    }
    char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::{Failure, parse, write};
    use crate::signals::path;

    #[track_caller]
    fn assert_at(json: &str, path: &str, expected: Option<&str>) {
        let value = parse(json).expect(json);
        let found = path::find(&value, path).and_then(Failure::as_code);
        assert_eq!(found.as_deref(), expected, "{json}");
    }

    #[test]
    fn reads_what_serde_reads() {
        for json in [
            r#"{"a":{"b":[1,"x",true,null,-2.50,"\u0416\ud83d\ude00\n\"\\\/"]},"":{"0":[]}}"#,
            "[ { \"a\" : \"b\" } , 2 ]",
            r#"{"a":"余额不足","b":{}}"#,
        ] {
            let ours = parse(json).expect(json);
            assert_eq!(parse(&write(&ours)).as_ref(), Some(&ours), "{json}");
            let theirs: Failure = serde_json::from_str(json).expect(json);
            assert_eq!(plain(&ours), plain(&theirs), "{json}");
        }
    }

    /// Both as text, as codes are read: numbers that are not whole are no codes.
    fn plain(value: &Failure) -> String {
        match value {
            Failure::Object(members) => members
                .iter()
                .map(|(name, value)| format!("{name:?}:{},", plain(value)))
                .collect(),
            Failure::List(items) => items.iter().map(plain).collect(),
            Failure::Text(text) if *text == *"-2.50" => "None;".to_owned(),
            other => format!("{:?};", other.as_code()),
        }
    }

    #[test]
    fn a_text_that_was_cut_gives_what_came_before() {
        assert_at(r#"{"code":"51","message":"Not eno"#, "code", Some("51"));
        assert_at(r#"{"a":{"code":5,"mess"#, "a.code", Some("5"));
        assert_at(r#"[{"code":"x"},"#, "0.code", Some("x"));
        assert_at(r#"{"code":05}"#, "code", Some("05"));
    }

    #[test]
    fn what_is_nested_too_deep_is_passed_over_and_the_rest_read() {
        let deep = format!(
            "{}{{\"a\":[1,\"]\",true]}}{}",
            "[".repeat(30),
            "]".repeat(30)
        );
        let json = format!("{{\"deep\":{deep},\"code\":\"51\"}}");
        assert_at(&json, "code", Some("51"));
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "{",
            "[",
            "{}",
            "[]",
            "51",
            "{x}",
            "{ $amount }",
            "\"a\"",
            "null",
            "[54] Card has expired",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        drop(parse(&"[".repeat(100_000)));
        drop(parse(&"{\"a\":".repeat(100_000)));
    }
}
