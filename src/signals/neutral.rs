//! The provider-neutral form, and the standards that look the same whoever sends them.

use super::{Failure, Signals, Slot, path, unwrap::Part};
use crate::decimal::decimal;

/// Members of the neutral form, in camel and snake case. Names that say "network" or "issuer" hold ISO 8583
/// codes; a bare `code` is of no known layer.
const MEMBERS: &[(&str, Slot)] = &[
    ("declineCode", Slot::DeclineCode),
    ("decline_code", Slot::DeclineCode),
    ("networkCode", Slot::SchemeCode),
    ("network_code", Slot::SchemeCode),
    ("networkDeclineCode", Slot::SchemeCode),
    ("network_decline_code", Slot::SchemeCode),
    ("issuerResponseCode", Slot::SchemeCode),
    ("issuer_response_code", Slot::SchemeCode),
    ("adviceCode", Slot::SchemeAdvice),
    ("advice_code", Slot::SchemeAdvice),
    ("networkAdviceCode", Slot::SchemeAdvice),
    ("network_advice_code", Slot::SchemeAdvice),
    ("merchantAdviceCode", Slot::SchemeAdvice),
    ("merchant_advice_code", Slot::SchemeAdvice),
    ("code", Slot::Code),
    ("reason", Slot::Code),
    ("network", Slot::Network),
    ("reference", Slot::Reference),
    ("retryAfter", Slot::RetryAfter),
];

/// EMV 3-D Secure members, as authentication servers and SDKs spell them.
const AUTHENTICATION: &[(&str, Slot)] = &[
    ("transStatus", Slot::TransStatus),
    ("trans_status", Slot::TransStatus),
    ("transStatusReason", Slot::TransStatusReason),
    ("trans_status_reason", Slot::TransStatusReason),
    ("challengeCancel", Slot::ChallengeCancel),
    ("challenge_cancel", Slot::ChallengeCancel),
    ("cardholderInfo", Slot::CardholderInfo),
    ("cardholder_info", Slot::CardholderInfo),
];

/// The provider that the neutral form names.
pub fn provider<'a>(failure: &'a Failure<'_>) -> Option<&'a str> {
    failure
        .get("provider")?
        .as_text()
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// Reads the members of the neutral form from every part.
pub(super) fn read(parts: &[Part<'_>], signals: &mut Signals) {
    members(MEMBERS, parts, signals);
}

/// Reads what needs no provider: 3-D Secure results, HTTP statuses, exceptions, events, messages.
pub(super) fn read_standards(parts: &[Part<'_>], signals: &mut Signals) {
    members(AUTHENTICATION, parts, signals);
    for part in parts {
        for name in [
            "httpStatus",
            "http_status",
            "statusCode",
            "status_code",
            "status",
        ] {
            let status = part.value.get(name).and_then(Failure::as_whole);
            let Some(status) = status.filter(|status| (100..600).contains(status)) else {
                continue;
            };
            // A provider's own number that stands there is no status of HTTP.
            if signals.shape.is_none() || !signals.has(&path::join(&part.path, name)) {
                signals.add(Slot::HttpStatus, &decimal(status), &part.path, name);
            }
        }
    }
    exception(parts, signals);
    for part in parts {
        if let Some(message) = part.value.get("message").and_then(Failure::as_text) {
            signals.add(Slot::Message, message, &part.path, "message");
        }
    }
    if let Some(text) = parts.first().and_then(|part| part.value.as_text()) {
        signals.add(Slot::Message, text, "", "");
    }
}

fn members(table: &[(&str, Slot)], parts: &[Part<'_>], signals: &mut Signals) {
    for part in parts {
        for (name, slot) in table {
            if let Some(code) = part.value.get(name).and_then(Failure::code) {
                signals.add(*slot, &code, &part.path, name);
            }
        }
    }
}

/// What the browser throws or fires: an error has a `name`, an event a `type`. Many a provider's object has a `type`
/// as well, so it counts only where no shape was recognised.
fn exception(parts: &[Part<'_>], signals: &mut Signals) {
    let recognised = signals.shape.is_some();
    for part in parts {
        let text = |name: &str| part.value.get(name).and_then(Failure::as_text);
        if let Some(name) = text("name") {
            signals.add(Slot::Exception, name, &part.path, "name");
        }
        if let Some(kind) = text("type").filter(|_| !recognised) {
            signals.add(Slot::Event, kind, &part.path, "type");
        }
    }
}
