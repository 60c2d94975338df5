//! What an HTTP status says of a payment (RFC 9110).

use crate::taxonomy::Reason;

/// The reason of a status; `None` for one that is not a status.
///
/// Only an answer that was surely given before processing is certain: 5xx, 408 and 409 come from a server that
/// may have charged, and a 2xx or 3xx that was handed over as a failure says nothing at all.
pub fn reason(status: u16) -> Option<Reason> {
    Some(match status {
        401 | 403 => Reason::MerchantSetupProblem,
        402 => Reason::DeclinedNoReason,
        408 | 409 => Reason::OutcomeUnknown,
        410 => Reason::SessionExpired,
        429 => Reason::RateLimited,
        451 => Reason::ComplianceRestriction,
        400..=499 => Reason::RequestRejected,
        500..=599 => Reason::OutcomeUnknown,
        _ => return None,
    })
}
