//! Texts that hold an object: a body that nobody parsed, a redirect's URL, an error whose message quotes the answer.

use std::borrow::Cow;

use super::failure::DEPTH_LIMIT;
use super::{Failure, json, query, xml};

/// Members in which answers are handed on as text.
const MEMBERS: &[&str] = &[
    "message", "body", "result", "data", "response", "payload", "raw", "error", "detail",
];

/// The failure, or the object that it holds where it is nothing but text.
pub(super) fn open<'a>(failure: &'a Failure<'a>) -> Cow<'a, Failure<'a>> {
    failure
        .as_text()
        .and_then(|text| document(text).or_else(|| query::parse(text)))
        .map_or(Cow::Borrowed(failure), Cow::Owned)
}

/// The failure with every text in it that holds an object in the object's stead.
pub(super) fn unfold<'a>(failure: &'a Failure<'a>) -> Cow<'a, Failure<'a>> {
    if folded(failure, 0) {
        Cow::Owned(rewrite(failure, 0))
    } else {
        Cow::Borrowed(failure)
    }
}

/// Whether something in there may hold an object.
fn folded(value: &Failure, depth: usize) -> bool {
    match value {
        _ if depth > DEPTH_LIMIT => false,
        Failure::Object(members) => members.iter().any(|(name, value)| match value {
            Failure::Text(text) => MEMBERS.contains(&&**name) && text.contains(['{', '<']),
            value => folded(value, depth + 1),
        }),
        Failure::List(items) => items.iter().any(|item| folded(item, depth + 1)),
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

/// JSON or XML; JSON also at the end of a sentence, as SDKs quote an answer in an error's message. Not within a page of
/// HTML, where it would be anything.
fn document(text: &str) -> Option<Failure<'_>> {
    let text = text.trim_start_matches('\u{feff}');
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
