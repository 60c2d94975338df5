//! What the browser throws: DOM exceptions, `fetch` errors, timeouts, cancel events.

use crate::signals::letters::holds;
use crate::taxonomy::Reason;

/// Sheets that the browser shows for the page: in them an `AbortError` is the shopper's own cancel.
const SHEETS: &[&str] = &["payment_request", "apple_pay", "google_pay"];

/// What an exception of this name says, thrown while paying by `provider`.
///
/// `AbortError` has two senses. A payment sheet throws it when the shopper closes it; `fetch` throws it when the
/// page gives up waiting, and then nobody knows what the server did. Only the sheet's name or its own words
/// count as the first.
pub fn reason(name: &str, message: Option<&str>, provider: Option<&str>) -> Option<Reason> {
    let sheet = provider.is_some_and(|provider| SHEETS.contains(&provider))
        || message.is_some_and(|message| holds(message, "Payment Request"));
    Some(match name {
        "AbortError" if sheet => Reason::CancelledByShopper,
        // `fetch` throws a TypeError when the connection breaks, in words that differ by browser; a fault of the
        // page's own code after the answer is a TypeError too. Either may hide a payment that was made.
        "AbortError" | "TimeoutError" | "NetworkError" | "TypeError" => Reason::OutcomeUnknown,
        "NotSupportedError" => Reason::MethodNotAvailable,
        "NotAllowedError" | "SecurityError" => Reason::BrowserBlocked,
        // A sheet that is open already: the first press may be paying.
        "InvalidStateError" | "OperationError" if sheet => Reason::OutcomeUnknown,
        "DataError" | "ConstraintError" if sheet => Reason::RequestRejected,
        _ => return None,
    })
}

/// What the code of a network library says, such as Node's or axios's: all of them leave the outcome open.
pub fn network(code: &str) -> Option<Reason> {
    let open = matches!(
        code,
        "ERR_NETWORK"
            | "ECONNABORTED"
            | "ECONNRESET"
            | "ETIMEDOUT"
            | "EPIPE"
            | "UND_ERR_SOCKET"
            | "UND_ERR_HEADERS_TIMEOUT"
            | "UND_ERR_BODY_TIMEOUT"
    );
    open.then_some(Reason::OutcomeUnknown)
}

/// What a DOM event of this type says.
pub fn event(kind: &str) -> Option<Reason> {
    match kind {
        "cancel" => Some(Reason::CancelledByShopper),
        "timeout" | "abort" => Some(Reason::OutcomeUnknown),
        _ => None,
    }
}
