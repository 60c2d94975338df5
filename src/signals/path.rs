//! Dotted paths into a failure: `error.payment_intent.status`, `errors.0.code`.

use super::Failure;

/// The value at a path; the empty path is the failure itself.
pub fn find<'a>(failure: &'a Failure, path: &str) -> Option<&'a Failure> {
    if path.is_empty() {
        return Some(failure);
    }
    path.split('.')
        .try_fold(failure, |value, key| value.get(key))
}

/// Joins a path and a step.
pub fn join(base: &str, step: &str) -> String {
    match (base.is_empty(), step.is_empty()) {
        (true, _) => step.to_owned(),
        (_, true) => base.to_owned(),
        _ => format!("{base}.{step}"),
    }
}
