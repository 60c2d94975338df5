//! How long to wait before the same method is used again.

use crate::config::Config;
use crate::explain::Explanation;
use crate::taxonomy::Action;
use crate::wording::{Args, Language};

/// Longest wait that is counted down, in seconds: nobody looks at a page for longer.
pub const COUNTED: u32 = 3600;

/// The seconds left: what the scheme or the provider said, else what the shop wants where a service did not answer.
pub(super) fn seconds(explanation: &Explanation, config: &Config, elapsed: u32) -> Option<u32> {
    let usual = || {
        let later = explanation.actions.contains(&Action::RetryLater);
        (later && super::facts::is_outage(explanation)).then_some(config.retry_after)
    };
    let seconds = explanation.retry.after_seconds.or_else(usual)?;
    Some(seconds.saturating_sub(elapsed)).filter(|left| *left > 0)
}

/// A wait in words, in the largest unit that suits it.
pub fn waiting(seconds: u32, language: &Language) -> Option<String> {
    let (id, unit) = match seconds {
        0 => return None,
        1..=60 => ("panel-retry-seconds", 1),
        _ if seconds > 86_400 && seconds.is_multiple_of(86_400) => ("panel-retry-days", 86_400),
        _ if seconds.is_multiple_of(3600) => ("panel-retry-hours", 3600),
        _ => ("panel-retry-minutes", 60),
    };
    let mut args = Args::new();
    args.set("count", seconds.div_ceil(unit));
    language.text(id, None, &args)
}
