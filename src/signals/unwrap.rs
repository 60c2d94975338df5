//! Takes the wrapping off: the objects inside a failure that may be the provider's own.

use super::{Failure, path};

/// Members behind which SDKs, HTTP clients and servers put the provider's object, likeliest first.
const WRAPPERS: &[&str] = &[
    "error", "err", "response", "data", "object", "body", "result", "detail", "details", "payload",
    "raw", "cause", "reason", "errors", "0", "message",
];
/// Most parts looked at.
const PART_LIMIT: usize = 32;
/// Most wrappers around a part: an event of a webhook in an HTTP client's error has five.
const DEPTH_LIMIT: usize = 6;

/// An object within a failure, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    /// The object.
    pub(super) value: &'a Failure<'a>,
    /// Its path from the failure.
    pub(super) path: String,
}

/// The failure itself and the objects it wraps, outermost first.
pub(super) fn parts<'a>(failure: &'a Failure<'a>) -> Vec<Part<'a>> {
    let mut parts = vec![Part {
        value: failure,
        path: String::new(),
    }];
    let mut level = 0..1;
    for _ in 0..DEPTH_LIMIT {
        let mut next = Vec::new();
        for part in parts.get(level.clone()).unwrap_or_default() {
            for name in WRAPPERS {
                if let Some(value @ (Failure::Object(_) | Failure::List(_))) = part.value.get(name)
                {
                    next.push(Part {
                        value,
                        path: path::join(&part.path, name),
                    });
                }
            }
        }
        level = parts.len()..parts.len() + next.len();
        parts.append(&mut next);
        if level.is_empty() || parts.len() >= PART_LIMIT {
            break;
        }
    }
    parts.truncate(PART_LIMIT);
    parts
}
