//! What the caller knows beside the failure, as it is given.

use crate::advice::Attempt;
use crate::diagnosis::Circumstances;
use crate::explain::Context;
use crate::signals::Failure;
use crate::wording;

impl Context {
    /// Reads a context. A member of another type counts as not given: the failure is explained all the same.
    pub fn read(value: &Failure) -> Self {
        let text = |name: &str| {
            value
                .get(name)
                .and_then(Failure::as_text)
                .filter(|text| !text.is_empty())
        };
        let flag = |name: &str| match value.get(name) {
            Some(Failure::Flag(flag)) => Some(*flag),
            _ => None,
        };
        let attempt = value.get("attempt");
        let mut attempts = Vec::new();
        if let Some(Failure::List(items)) = value.get("attempts") {
            for item in items {
                attempts.extend(Attempt::read(item));
            }
        }
        Self {
            provider: text("provider").map(str::to_owned),
            language: text("language")
                .or_else(|| text("locale"))
                .unwrap_or(wording::FALLBACK)
                .to_owned(),
            moment: Circumstances {
                online: flag("online"),
                sent: flag("sent"),
            },
            attempt: attempt.and_then(|attempt| attempt.get("id")?.as_code()),
            method: value
                .get("method")
                .or_else(|| attempt?.get("method"))
                .and_then(Failure::as_code),
            attempts,
            strict: text("disclosure") == Some("strict"),
            merchant: text("audience") == Some("merchant"),
        }
    }
}
