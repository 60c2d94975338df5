//! Whether a failure holds what nobody has read: then it is worth reading by the [names](super::unseen) of its members.

use super::{Failure, Signals, path};

/// Whether something in an object is read neither by a shape nor as one of the standards.
pub(super) fn is_strange(failure: &Failure, signals: &Signals) -> bool {
    matches!(failure, Failure::Object(_) | Failure::List(_)) && holds(failure, "", signals)
}

fn holds(value: &Failure, place: &str, signals: &Signals) -> bool {
    let strange = |name: &str, value: &Failure| holds(value, &path::join(place, name), signals);
    match value {
        Failure::Object(members) => members.iter().any(|(name, value)| strange(name, value)),
        Failure::List(items) => items.iter().any(|item| strange("", item)),
        Failure::Text(_) | Failure::Number(_) => place != "provider" && !signals.has(place),
        Failure::Nothing | Failure::Flag(_) => false,
    }
}
