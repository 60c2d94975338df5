//! Dotted paths into a failure: `error.payment_intent.status`, `errors.0.code`.

use super::Failure;

/// The value at a path; the empty path is the failure itself.
pub fn find<'a>(failure: &'a Failure<'a>, path: &str) -> Option<&'a Failure<'a>> {
    let mut value = failure;
    let mut rest = path;
    while !rest.is_empty() {
        let (key, after) = step(rest);
        value = value.get(key)?;
        rest = after;
    }
    Some(value)
}

/// The first step of a path, and the rest: thousands of paths are followed for a failure, and splitting by a pattern
/// takes ten times as long.
pub(super) fn step(path: &str) -> (&str, &str) {
    for (at, byte) in path.as_bytes().iter().enumerate() {
        if *byte == b'.' {
            return path.get(..at).zip(path.get(at + 1..)).unwrap_or((path, ""));
        }
    }
    (path, "")
}

/// Joins a path and a step.
pub fn join(base: &str, step: &str) -> String {
    match (base.is_empty(), step.is_empty()) {
        (true, _) => step.to_owned(),
        (_, true) => base.to_owned(),
        _ => [base, ".", step].concat(),
    }
}
