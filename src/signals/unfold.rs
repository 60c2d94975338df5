//! Texts that hold an object: a body that nobody parsed, a redirect's URL, an error whose message quotes the answer.

use std::borrow::Cow;

use super::failure::DEPTH_LIMIT;
use super::{Failure, json, query, xml};

/// Members in which answers are handed on as text.
const MEMBERS: &[&str] = &[
    "message", "body", "result", "data", "response", "payload", "raw", "error", "detail",
];

/// The failure, or the object that it is as JSON.
pub fn open<'a>(failure: &'a Failure<'a>) -> Cow<'a, Failure<'a>> {
    failure
        .as_text()
        .and_then(|text| json::parse(plain(text)))
        .map_or(Cow::Borrowed(failure), Cow::Owned)
}

/// Whether an [opened](open) failure may hold an object as text still.
pub fn is_folded(failure: &Failure) -> bool {
    match failure {
        Failure::Text(text) => text.contains(['{', '<', '=']),
        other => holds_folded(other, 0),
    }
}

/// A failure as JSON, with every text that holds an object in the object's stead; `None` for a text that holds none.
pub fn unfold(failure: &Failure) -> Option<String> {
    let held = match failure {
        Failure::Text(text) => Some(document(text).or_else(|| query::parse(text))?),
        _ => None,
    };
    Some(json::write(&rewrite(held.as_ref().unwrap_or(failure), 0)))
}

fn holds_folded(value: &Failure, depth: usize) -> bool {
    match value {
        _ if depth > DEPTH_LIMIT => false,
        Failure::Object(members) => members.iter().any(|(name, value)| match value {
            Failure::Text(text) => MEMBERS.contains(&&**name) && text.contains(['{', '<']),
            value => holds_folded(value, depth + 1),
        }),
        Failure::List(items) => items.iter().any(|item| holds_folded(item, depth + 1)),
        _ => false,
    }
}

fn rewrite<'a>(value: &'a Failure<'a>, depth: usize) -> Failure<'a> {
    match value {
        _ if depth > DEPTH_LIMIT => Failure::Nothing,
        Failure::Object(members) => Failure::Object(
            members
                .iter()
                .map(|(name, value)| {
                    let held = value
                        .as_text()
                        .filter(|_| MEMBERS.contains(&&**name))
                        .and_then(document);
                    let value = held.unwrap_or_else(|| rewrite(value, depth + 1));
                    (Cow::Borrowed(&**name), value)
                })
                .collect(),
        ),
        Failure::List(items) => {
            Failure::List(items.iter().map(|item| rewrite(item, depth + 1)).collect())
        }
        Failure::Text(text) => Failure::Text(Cow::Borrowed(text)),
        other => other.clone(),
    }
}

fn plain(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

/// JSON or XML; JSON also at the end of a sentence, as SDKs quote an answer in an error's message. Not within a page of
/// HTML, where it would be anything.
fn document(text: &str) -> Option<Failure<'_>> {
    let text = plain(text);
    let quoted = || {
        let opens = |rest: &str| rest.trim_start().starts_with('"');
        let (at, _) = text
            .match_indices('{')
            .find(|(at, _)| text.get(at + 1..).is_some_and(opens))
            .filter(|_| !text.trim_start().starts_with('<'))?;
        json::parse(text.get(at..)?)
    };
    json::parse(text)
        .or_else(|| xml::parse(text))
        .or_else(quoted)
}
