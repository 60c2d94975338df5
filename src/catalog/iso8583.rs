//! ISO 8583 response codes, as the schemes number them.
//!
//! Sources: softwaregroup-bg/ut-codec@8f24598796 `iso0.json`; docs.paymentplatform.dev payengine-api v2.5
//! "response codes from credit card networks"; support.tillpayments.com 6552884716687.
//! An approval (00, 08, 10, 11, 85) is no decline: where one is handed over as a failure, the outcome is open.

use super::code::standard;
use crate::taxonomy::{Charge, Reason};

standard! {
    /// The reason of a response code of two characters.
    reason: Reason;
    "00" "approved" => OutcomeUnknown;
    "01" "refer to card issuer" => ContactIssuer;
    "02" "refer to card issuer, special conditions" => ContactIssuer;
    "03" "merchant not known" => MerchantSetupProblem;
    "04" "pick up card" => LostOrStolen;
    "05" "do not honour" => DeclinedNoReason;
    "06" "error" => DeclinedNoReason;
    "07" "pick up card, special condition" => LostOrStolen;
    "08" "honour with identification" => OutcomeUnknown;
    "09" "request in progress" => PaymentProcessing;
    "10" "approved in part" => OutcomeUnknown;
    "11" "approved, VIP" => OutcomeUnknown;
    "12" "transaction not valid" => RequestRejected;
    "13" "amount not valid" => AmountNotAccepted;
    "14" "card number not valid" => InvalidCardNumber;
    "15" "no such issuer" => InvalidCardNumber;
    "17" "customer cancellation" => CancelledByShopper;
    "18" "customer dispute" => DeclinedNoReason;
    "19" "re-enter transaction" => ProviderUnavailable;
    "20" "response not valid" => DeclinedNoReason;
    "21" "no action taken" => DeclinedNoReason;
    "22" "suspected malfunction" => ProviderUnavailable;
    "23" "fee not acceptable" => RequestRejected;
    "24" "file action not supported" => RequestRejected;
    "25" "record not found" => RequestRejected;
    "26" "duplicate record" => DuplicatePayment;
    "27" "file field edit" => RequestRejected;
    "28" "file locked" => ProviderUnavailable;
    "29" "file action not successful" => ProviderUnavailable;
    "30" "format" => RequestRejected;
    "31" "issuer not supported by the switch" => NotPermittedForCard;
    "32" "completed in part" => OutcomeUnknown;
    "33" "expired card, pick up" => ExpiredCard;
    "34" "suspected fraud, pick up" => SuspectedFraud;
    "35" "contact acquirer, pick up" => LostOrStolen;
    "36" "restricted card, pick up" => LostOrStolen;
    "37" "call acquirer security, pick up" => LostOrStolen;
    "38" "PIN tries exceeded, pick up" => AttemptsExhausted;
    "39" "no credit account" => AccountClosedOrInvalid;
    "40" "function not supported" => NotPermittedForCard;
    "41" "lost card" => LostOrStolen;
    "42" "no universal account" => AccountClosedOrInvalid;
    "43" "stolen card" => LostOrStolen;
    "44" "no investment account" => AccountClosedOrInvalid;
    "46" "closed account" => AccountClosedOrInvalid;
    "51" "insufficient funds" => InsufficientFunds;
    "52" "no checking account" => AccountClosedOrInvalid;
    "53" "no savings account" => AccountClosedOrInvalid;
    "54" "expired card" => ExpiredCard;
    "55" "PIN not right" => IncorrectPinOrCode;
    "56" "no card record" => InvalidCardNumber;
    "57" "not permitted to cardholder" => NotPermittedForCard;
    "58" "not permitted to terminal" => NotPermittedForCard;
    "59" "suspected fraud" => SuspectedFraud;
    "60" "contact acquirer" => DeclinedNoReason;
    "61" "exceeds amount limit" => AmountLimitExceeded;
    "62" "restricted card" => CardBlockedOrInactive;
    "63" "security violation" => SuspectedFraud;
    "64" "anti-money-laundering requirement not met" => ComplianceRestriction;
    "65" "exceeds frequency limit" => FrequencyLimitExceeded;
    "66" "call acquirer security" => RiskBlocked;
    "67" "hard capture" => LostOrStolen;
    "68" "response received too late" => IssuerUnavailable;
    "70" "PIN data required" => AuthenticationRequired;
    "74" "PIN encryption differs" => ProviderUnavailable;
    "75" "PIN tries exceeded" => AttemptsExhausted;
    "76" "previous message not located" => ProviderUnavailable;
    "77" "inconsistent with original" => RequestRejected;
    "78" "blocked, first used" => CardBlockedOrInactive;
    "79" "life cycle" => AccountClosedOrInvalid;
    "80" "issuer unavailable or stale date" => IssuerUnavailable;
    "81" "PIN cryptography" => ProviderUnavailable;
    "82" "card security code not right" => InvalidSecurityCode;
    "83" "fraud or security (Mastercard)" => SuspectedFraud;
    "85" "no reason to decline" => OutcomeUnknown;
    "86" "PIN cannot be verified" => IncorrectPinOrCode;
    "87" "purchase only, no cash" => NotPermittedForCard;
    "88" "cryptography" => ProviderUnavailable;
    "89" "PIN not acceptable" => IncorrectPinOrCode;
    "90" "cutover in process" => ProviderUnavailable;
    "91" "issuer or switch inoperative" => IssuerUnavailable;
    "92" "destination not found" => IssuerUnavailable;
    "93" "violation of law" => ComplianceRestriction;
    "94" "duplicate transmission" => DuplicatePayment;
    "95" "reconcile" => ProviderUnavailable;
    "96" "system malfunction" => ProviderUnavailable;
    "1A" "additional customer authentication required" => AuthenticationRequired;
    "6P" "verification data failed" => InvalidPayerDetails;
    "B1" "surcharge not permitted" => RequestRejected;
    "N0" "force stand-in processing" => IssuerUnavailable;
    "N3" "cash service not available" => NotPermittedForCard;
    "N4" "cash request exceeds limit" => AmountLimitExceeded;
    "N7" "card security code not right" => InvalidSecurityCode;
    "P2" "biller information not valid" => RequestRejected;
    "Q1" "card authentication failed" => DeclinedNoReason;
    "R0" "stop payment order" => AuthorizationRevoked;
    "R1" "revocation of authorisation order" => AuthorizationRevoked;
    "R3" "revocation of all authorisations" => AuthorizationRevoked;
    "Z3" "unable to go online" => IssuerUnavailable;
}

/// What a code says with a scheme that means something else by it than the others do.
///
/// Mastercard: 65 is the soft decline that asks for strong customer authentication wherever that is the law (EEA and
/// United Kingdom), and a limit elsewhere; 82 is "policy", not the security code.
/// Source: Mastercard Authorization Manual, response codes; EBA Opinion on SCA, as in docs.adyen.com "raw acquirer
/// responses" and checkout.com "soft declines".
pub fn by_network(code: &str, network: Option<&str>, country: Option<&str>) -> Option<Reason> {
    let mastercard = network.is_some_and(|network| {
        ["mastercard", "mc", "maestro"]
            .iter()
            .any(|name| network.eq_ignore_ascii_case(name))
    });
    let authenticates = || {
        country
            .is_some_and(|country| AUTHENTICATES.contains(&country.to_ascii_uppercase().as_str()))
    };
    match code {
        "65" if mastercard && authenticates() => Some(Reason::AuthenticationRequired),
        "82" if mastercard => Some(Reason::DeclinedNoReason),
        _ => None,
    }
}

/// Countries whose issuers must authenticate: the European Economic Area and the United Kingdom.
const AUTHENTICATES: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Brings a code to the two characters of the standard: `5` is `05`, `1a` is `1A`, `05 : Do not honor` is `05`.
/// A negative number is a code of the processor's own software, never one of the standard.
pub fn normalise(code: &str) -> Option<String> {
    if code.trim_start().starts_with('-') {
        return None;
    }
    let code = code
        .split([' ', ':', '|', '-'])
        .find(|part| !part.is_empty())?
        .to_ascii_uppercase();
    match code.len() {
        1 if code.bytes().all(|byte| byte.is_ascii_digit()) => Some(["0", &code].concat()),
        2 => Some(code),
        _ => None,
    }
}

/// What a code says of the money, where that differs from its reason's usual: an answer that came too late may
/// have been an approval.
pub fn charge(code: &str) -> Option<Charge> {
    (code == "68").then_some(Charge::Unknown)
}

#[cfg(test)]
mod tests {
    use super::{normalise, reason};
    use crate::taxonomy::Reason;

    #[test]
    fn codes_come_in_many_spellings() {
        for spelling in ["05", "5", "05 : Do not honor", "05|decline", " 05"] {
            let code = normalise(spelling).expect(spelling);
            assert_eq!(reason(&code), Some(Reason::DeclinedNoReason), "{spelling}");
        }
        assert_eq!(normalise("2005"), None);
        assert_eq!(normalise("-17"), None);
        assert_eq!(normalise(""), None);
        assert_eq!(normalise("é").as_deref().and_then(reason), None);
    }

    #[test]
    fn an_approval_is_no_decline() {
        for code in ["00", "08", "10", "11", "85"] {
            assert_eq!(reason(code), Some(Reason::OutcomeUnknown), "{code}");
        }
    }
}
