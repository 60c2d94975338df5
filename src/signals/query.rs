//! Reads the query string with which a redirect comes back, and other answers of names and values, as an object.

use std::borrow::Cow;

use super::Failure;
use super::failure::DEPTH_LIMIT;

/// What stands between pairs that nobody encoded: older gateways answer line by line, or with bars.
const BARE: &[char] = &['\n', '|', ';'];

/// The parameters of a URL, query string, form body or list of pairs; `None` when the text is none.
pub fn parse(text: &str) -> Option<Failure<'static>> {
    let text = text.trim();
    let mut members = Vec::new();
    if let Some(pairs) = BARE.iter().find_map(|between| bare(text, *between)) {
        for (name, value) in pairs {
            put(&mut members, name, Failure::text(value.to_owned()), 0);
        }
        return Some(Failure::Object(members));
    }
    let query = match text.split_once('?') {
        Some((before, query)) if before.is_empty() || before.contains("://") => query,
        Some(_) => return None,
        None if text.contains('=') && !text.contains(char::is_whitespace) => text,
        None => return None,
    };
    let query = query.split('#').next().unwrap_or(query);
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        put(&mut members, &decode(name), Failure::text(decode(value)), 0);
    }
    (!members.is_empty()).then_some(Failure::Object(members))
}

/// Two or more pairs and nothing else.
fn bare(text: &str, between: char) -> Option<Vec<(&str, &str)>> {
    let mut pairs = Vec::new();
    for pair in text.split(between).map(str::trim) {
        if !pair.is_empty() {
            let (name, value) = pair.split_once('=')?;
            let name = name.trim_end();
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
            let encoded = pairs.is_empty() && value.contains('&');
            if name.is_empty() || !name.bytes().all(plain) || encoded {
                return None;
            }
            pairs.push((name, value.trim_start()));
        }
    }
    (pairs.len() > 1).then_some(pairs)
}

type Members = Vec<(Cow<'static, str>, Failure<'static>)>;

/// Puts a parameter among the members; `result.code` is the code of a result, as it is in JSON.
fn put(members: &mut Members, name: &str, value: Failure<'static>, depth: usize) {
    let Some((outer, inner)) = name
        .split_once('.')
        .filter(|(outer, _)| !outer.is_empty() && depth < DEPTH_LIMIT)
    else {
        members.push((name.to_owned().into(), value));
        return;
    };
    match members.iter_mut().find(|(known, _)| known == outer) {
        Some((_, Failure::Object(inside))) => put(inside, inner, value, depth + 1),
        Some(_) => members.push((name.to_owned().into(), value)),
        None => {
            let mut inside = Vec::new();
            put(&mut inside, inner, value, depth + 1);
            members.push((outer.to_owned().into(), Failure::Object(inside)));
        }
    }
}

/// Undoes percent-encoding and `+`; a broken escape stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let pair = ahead.next().zip(ahead.next());
                match pair.and_then(|(high, low)| Some((hex(high)? << 4) | hex(low)?)) {
                    Some(decoded) => {
                        bytes.push(decoded);
                        rest = ahead;
                    }
                    None => bytes.push(byte),
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::{Failure, parse};

    #[track_caller]
    fn member(text: &str, name: &str) -> Option<String> {
        parse(text)?.get(name)?.as_code()
    }

    #[test]
    fn reads_urls_and_bare_queries() {
        let url = "https://shop.example/done?redirect_status=failed&payment_intent=pi_1#top";
        assert_eq!(member(url, "redirect_status").as_deref(), Some("failed"));
        assert_eq!(member(url, "payment_intent").as_deref(), Some("pi_1"));
        assert_eq!(
            member("?a=%D0%BD%D0%B5%D1%82+b", "a").as_deref(),
            Some("нет b")
        );
        assert_eq!(member("a=100%", "a").as_deref(), Some("100%"));
        assert_eq!(member("a=%é", "a").as_deref(), Some("%é"));
    }

    #[test]
    fn a_dot_in_a_name_opens_an_object() {
        let found = parse("id=1&result.code=800.100&result.text=x&result=y").unwrap();
        let result = found.get("result").unwrap();
        assert_eq!(result.get("code"), Some(&Failure::text("800.100")));
        assert_eq!(result.get("text"), Some(&Failure::text("x")));
        drop(parse(&format!("a{}=b", ".a".repeat(100_000))));
    }

    #[test]
    fn reads_pairs_between_lines_and_bars() {
        let lines = "ssl_result=1\r\nssl_result_message = CALL + AUTH%20CENTER\n\nssl_approval=\n";
        assert_eq!(member(lines, "ssl_result").as_deref(), Some("1"));
        let message = member(lines, "ssl_result_message");
        assert_eq!(message.as_deref(), Some("CALL + AUTH%20CENTER"));
        let bars = "amount=2599|responseCode=05|url=https://shop.example/?a=b";
        assert_eq!(member(bars, "responseCode").as_deref(), Some("05"));
        assert_eq!(member("a=1;result.code=51;", "a").as_deref(), Some("1"));
        assert_eq!(member("a=1&b=2;c=3", "b").as_deref(), Some("2;c=3"));
    }

    #[test]
    fn leaves_prose_alone() {
        for text in [
            "",
            "boom",
            "why? a=b",
            "1 = 1",
            "?",
            "x=y z",
            "a=b; or not",
            "see a b=c\nd=e",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
