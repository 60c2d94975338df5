//! EMV 3-D Secure results.
//!
//! Source: EMVCo 3-D Secure Protocol and Core Functions Specification, as restated by checkout.com
//! "diagnose authentication failures".

use super::code::standard;
use crate::taxonomy::Reason;

/// The reason of a `transStatus`; `None` where the authentication succeeded or says nothing.
pub fn status(status: &str) -> Option<Reason> {
    match status {
        "N" | "R" => Some(Reason::AuthenticationFailed),
        "U" => Some(Reason::AuthenticationUnavailable),
        "C" | "D" | "S" => Some(Reason::AuthenticationRequired),
        _ => None,
    }
}

/// The reason of a `challengeCancel`.
pub fn cancel(code: &str) -> Option<Reason> {
    match code {
        "01" => Some(Reason::CancelledByShopper),
        "03" | "04" | "05" | "08" => Some(Reason::AuthenticationTimedOut),
        "06" => Some(Reason::AuthenticationUnavailable),
        "07" => Some(Reason::AuthenticationFailed),
        _ => None,
    }
}

standard! {
    /// The reason of a `transStatusReason`; `None` where it says less than the status.
    reason: Reason;
    "01" "card authentication failed" => AuthenticationFailed;
    "02" "unknown device" => AuthenticationFailed;
    "03" "unsupported device" => AuthenticationFailed;
    "04" "exceeds authentication frequency limit" => AttemptsExhausted;
    "05" "expired card" => ExpiredCard;
    "06" "card number not valid" => InvalidCardNumber;
    "07" "transaction not valid" => RequestRejected;
    "08" "no card record" => InvalidCardNumber;
    "09" "security failure" => AuthenticationFailed;
    "10" "stolen card" => LostOrStolen;
    "11" "suspected fraud" => SuspectedFraud;
    "12" "not permitted to cardholder" => NotPermittedForCard;
    "13" "cardholder not enrolled" => AuthenticationUnavailable;
    "14" "timed out at the access control server" => AuthenticationTimedOut;
    "19" "exceeds the maximum of challenges" => AttemptsExhausted;
    "20" "non-payment not supported" => RequestRejected;
    "21" "requestor-initiated not supported" => RequestRejected;
    "22" "technical issue at the access control server" => AuthenticationUnavailable;
    "23" "decoupled authentication required but not requested" => AuthenticationRequired;
    "24" "decoupled time exceeded" => AuthenticationTimedOut;
    "25" "decoupled time too short" => AuthenticationTimedOut;
    "26" "attempted but not performed by the cardholder" => AuthenticationFailed;
}
