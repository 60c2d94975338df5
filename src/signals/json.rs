//! Reads JSON that was handed over as text, leniently: a text cut in the middle gives what came before the cut.

use super::Failure;
use super::failure::{DEPTH_LIMIT, NODE_LIMIT};

/// The object or array that a text holds as JSON; `None` when it holds none.
///
/// Numbers are kept as they are written, as codes are: `05` and `1.50` stay so.
pub fn parse(text: &str) -> Option<Failure> {
    let mut reader = Reader {
        rest: text.trim_start(),
        left: NODE_LIMIT,
    };
    let value = match reader.rest.as_bytes().first()? {
        b'{' | b'[' => reader.value(0)?,
        _ => return None,
    };
    let holds = match &value {
        Failure::Object(members) => !members.is_empty(),
        Failure::List(items) => !items.is_empty(),
        _ => false,
    };
    holds.then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
    left: usize,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start();
        self.rest.bytes().next()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.skip(1);
        }
        found
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn value(&mut self, depth: usize) -> Option<Failure> {
        self.left = self.left.checked_sub(1)?;
        if depth > DEPTH_LIMIT {
            return None;
        }
        match self.peek()? {
            b'{' => {
                self.skip(1);
                let mut members = Vec::new();
                while let Some((name, value)) = self.member(depth) {
                    members.push((name, value));
                    self.take(b',');
                }
                self.take(b'}');
                Some(Failure::Object(members))
            }
            b'[' => {
                self.skip(1);
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
            b'"' => self.text().map(|text| Failure::text(&text)),
            _ => self.word(),
        }
    }

    fn member(&mut self, depth: usize) -> Option<(String, Failure)> {
        if self.peek()? != b'"' {
            return None;
        }
        let name = self.text()?;
        if !self.take(b':') {
            return None;
        }
        Some((name, self.value(depth + 1)?))
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Failure> {
        let end = self
            .rest
            .bytes()
            .position(|byte| !(byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)))
            .unwrap_or(self.rest.len());
        let word = self.rest.get(..end).filter(|word| !word.is_empty())?;
        let value = match word {
            "null" => Failure::Nothing,
            "true" => Failure::Flag(true),
            "false" => Failure::Flag(false),
            number if number.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => {
                Failure::text(number)
            }
            _ => return None,
        };
        self.skip(end);
        Some(value)
    }

    fn text(&mut self) -> Option<String> {
        self.skip(1);
        let mut text = String::new();
        let mut characters = self.rest.chars();
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
        self.rest = characters.as_str();
        Some(text)
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
    use super::{Failure, parse};
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
            Failure::Text(text) if text == "-2.50" => "None;".to_owned(),
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
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        drop(parse(&"[".repeat(100_000)));
        drop(parse(&"{\"a\":".repeat(100_000)));
    }
}
