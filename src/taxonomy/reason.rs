//! Why a payment failed: the taxonomy, one row a reason.
//!
//! A row reads: name, group, who can fix it, how much may be told, what it says of the money when nothing else
//! does, what a machine may do, when the shopper may use the same method again, actions in order.
//!
//! The plain decline offers no retry of the same card, although many systems retry it once: the masked reasons
//! must look the same in every byte, and those may never be retried.

use super::id::ids;
use super::{Action, AutomaticRetry, Charge, SameMethod};

ids! {
    /// What kind of trouble it is.
    Group;
    /// The shopper typed something that needs correcting.
    Input "input";
    /// Money or limits.
    Funds "funds";
    /// The issuer said no.
    Issuer "issuer";
    /// The provider said no.
    Provider "provider";
    /// Confirming with the bank.
    Authentication "authentication";
    /// The way through the checkout was left.
    Flow "flow";
    /// What became of the money is open.
    Uncertain "uncertain";
    /// Something does not answer.
    Technical "technical";
    /// The shop's side.
    Merchant "merchant";
    /// Not understood.
    Unknown "unknown";
}

ids! {
    /// Who can put it right.
    Fixer;
    /// The shopper.
    Shopper "shopper";
    /// The bank that issued the card.
    Bank "bank";
    /// The payment service provider.
    Provider "provider";
    /// The shop.
    Merchant "merchant";
    /// The shopper or the bank.
    ShopperOrBank "shopper+bank";
    /// The shop or the provider.
    MerchantOrProvider "merchant+provider";
    /// The shopper or the shop.
    ShopperOrMerchant "shopper+merchant";
    /// Nobody: it will stay as it is.
    Nobody "nobody";
    /// Not known.
    Unknown "unknown";
}

ids! {
    /// How much of a reason may be told to whoever is in front of the page.
    Disclosure;
    /// All of it.
    Specific "specific";
    /// That it is so, not why.
    SoftSpecific "soft_specific";
    /// Only that it was declined.
    Generic "generic";
    /// Nothing: it must look like the plain decline in every byte.
    Masked "masked";
}

macro_rules! reasons {
    ($(
        $(#[$docs:meta])+ $variant:ident $id:literal: $group:ident, $fixer:ident, $disclosure:ident, $charge:ident,
            $automatic:ident, $same:ident, [$($action:ident),+];
    )+) => {
        ids! {
            /// Why a payment failed.
            Reason;
            $( $(#[$docs])+ $variant $id; )+
        }

        impl Reason {
            /// What kind of trouble it is.
            pub const fn group(self) -> Group {
                match self { $( Self::$variant => Group::$group, )+ }
            }

            /// Who can put it right.
            pub const fn fixer(self) -> Fixer {
                match self { $( Self::$variant => Fixer::$fixer, )+ }
            }

            /// How much of it may be told.
            pub const fn disclosure(self) -> Disclosure {
                match self { $( Self::$variant => Disclosure::$disclosure, )+ }
            }

            /// What it says of the money when no better evidence does.
            pub const fn charge(self) -> Charge {
                match self { $( Self::$variant => Charge::$charge, )+ }
            }

            /// What a machine may do without asking.
            pub const fn automatic_retry(self) -> AutomaticRetry {
                match self { $( Self::$variant => AutomaticRetry::$automatic, )+ }
            }

            /// When the shopper may use the same method again.
            pub const fn same_method(self) -> SameMethod {
                match self { $( Self::$variant => SameMethod::$same, )+ }
            }

            /// What to do, best first.
            pub const fn actions(self) -> &'static [Action] {
                match self { $( Self::$variant => &[$( Action::$action ),+], )+ }
            }
        }
    };
}

reasons! {
    /// The number belongs to no card. ISO 8583 14: never resend the same number.
    InvalidCardNumber "invalid_card_number": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// The expiry date typed is not that of the card. Visa category 3.
    InvalidExpiryDate "invalid_expiry_date": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// The card has expired. ISO 8583 54, Visa category 3.
    ExpiredCard "expired_card": Input, Shopper, Specific, NotCharged,
        No, No, [OtherMethod, EditDetails];
    /// The card security code does not match. ISO 8583 N7 and 82: attempts are limited, as card testers guess it.
    InvalidSecurityCode "invalid_security_code": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// The PIN or one-time code was wrong. ISO 8583 55.
    IncorrectPinOrCode "incorrect_pin_or_code": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, AuthenticateAgain, OtherMethod];
    /// The billing address is not the one that the issuer has (AVS).
    BillingAddressMismatch "billing_address_mismatch": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// A name, e-mail, telephone or address needs correcting.
    InvalidPayerDetails "invalid_payer_details": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// The bank account does not exist. ISO 20022 AC01.
    InvalidBankAccount "invalid_bank_account": Input, Shopper, Specific, NotCharged,
        No, AfterEdit, [EditDetails, OtherMethod];
    /// Too little money is available. ISO 8583 51, Visa category 2.
    InsufficientFunds "insufficient_funds": Funds, Shopper, Specific, NotCharged,
        LaterOnly, Later, [OtherMethod, AddFundsThenRetry, RetryLater];
    /// The amount is over a limit of the card or account. ISO 8583 61, Visa category 2.
    AmountLimitExceeded "amount_limit_exceeded": Funds, ShopperOrBank, Specific, NotCharged,
        No, Later, [OtherMethod, ContactBank, RetryLater];
    /// Too many payments for now. ISO 8583 65; with Mastercard in the EEA it may mean that authentication is needed.
    FrequencyLimitExceeded "frequency_limit_exceeded": Funds, Bank, Specific, NotCharged,
        No, Later, [RetryLater, OtherMethod, ContactBank];
    /// Too many attempts: the issuer has paused the card. ISO 8583 38 and 75.
    AttemptsExhausted "attempts_exhausted": Funds, Bank, Specific, NotCharged,
        No, No, [ContactBank, OtherMethod];
    /// The issuer declined and gives no reason. ISO 8583 05, Visa category 4.
    DeclinedNoReason "declined_no_reason": Issuer, Bank, Generic, NotCharged,
        OnceOtherRoute, No, [OtherMethod, ContactBank];
    /// The issuer wants to speak to the shopper. ISO 8583 01 and 02.
    ContactIssuer "contact_issuer": Issuer, Bank, Generic, NotCharged,
        No, Later, [ContactBank, OtherMethod];
    /// The card does not allow this kind of payment. ISO 8583 57: Visa category 1, never again.
    NotPermittedForCard "not_permitted_for_card": Issuer, Bank, Specific, NotCharged,
        No, No, [OtherMethod, ContactBank];
    /// The card is blocked or not active yet. ISO 8583 62 and 78.
    CardBlockedOrInactive "card_blocked_or_inactive": Issuer, Bank, SoftSpecific, NotCharged,
        No, Later, [ContactBank, OtherMethod];
    /// The account behind the card is closed. ISO 8583 46: Visa category 1, never again.
    AccountClosedOrInvalid "account_closed_or_invalid": Issuer, Bank, Specific, NotCharged,
        No, No, [OtherMethod, ContactBank];
    /// Reported lost or stolen, or to be picked up. ISO 8583 04, 07, 41, 43: Visa category 1. Masked.
    LostOrStolen "lost_or_stolen": Issuer, Bank, Masked, NotCharged,
        Never, No, [OtherMethod, ContactBank];
    /// The issuer suspects fraud. ISO 8583 34, 59, 63. Masked.
    SuspectedFraud "suspected_fraud": Issuer, Bank, Masked, NotCharged,
        Never, No, [OtherMethod, ContactBank];
    /// The provider or the merchant blocked it for risk. Masked.
    RiskBlocked "risk_blocked": Provider, MerchantOrProvider, Masked, NotCharged,
        Never, No, [OtherMethod, ContactSupport];
    /// The law or a sanctions list forbids it. ISO 8583 64 and 93, Mastercard advice 42. Masked.
    ComplianceRestriction "compliance_restriction": Provider, Nobody, Masked, NotCharged,
        Never, No, [OtherMethod, ContactSupport];
    /// The cardholder withdrew the permission to charge. ISO 8583 R0, R1, R3: Visa category 1; Mastercard advice 03 and 21.
    AuthorizationRevoked "authorization_revoked": Issuer, Shopper, Specific, NotCharged,
        Never, AfterStepUp, [OtherMethod, AuthoriseAgain];
    /// The method does not work for this country.
    RegionNotSupported "region_not_supported": Issuer, Shopper, Specific, NotCharged,
        No, No, [OtherMethod];
    /// Credit was not granted (pay later). Promise no retry.
    CreditNotApproved "credit_not_approved": Issuer, Nobody, SoftSpecific, NotCharged,
        No, No, [OtherMethod];
    /// The issuer wants strong customer authentication. ISO 8583 1A.
    AuthenticationRequired "authentication_required": Authentication, Shopper, Specific, NotCharged,
        StepUp, AfterStepUp, [AuthenticateAgain, OtherMethod];
    /// The authentication did not succeed. EMV 3DS transStatus N and R.
    AuthenticationFailed "authentication_failed": Authentication, Shopper, Specific, NotCharged,
        No, AfterStepUp, [AuthenticateAgain, OtherMethod, ContactBank];
    /// The authentication took too long. EMV 3DS transStatusReason 14, challengeCancel 04 and 05.
    AuthenticationTimedOut "authentication_timed_out": Authentication, Shopper, Specific, NotCharged,
        No, AfterStepUp, [AuthenticateAgain, OtherMethod];
    /// The authentication could not be made. EMV 3DS transStatus U.
    AuthenticationUnavailable "authentication_unavailable": Authentication, Provider, Specific, NotCharged,
        StepDownNo, Later, [RetryLater, OtherMethod];
    /// The shopper cancelled. Not an error: never scold.
    CancelledByShopper "cancelled_by_shopper": Flow, Shopper, Specific, NotCharged,
        No, Now, [RetryNow, OtherMethod];
    /// The payment session has ended. A new attempt needs a new key.
    SessionExpired "session_expired": Flow, Shopper, Specific, NotCharged,
        No, Now, [RetryNow, OtherMethod];
    /// The payment waits for the shopper in an app. Start no second one.
    ShopperActionPending "shopper_action_pending": Flow, Shopper, Specific, Unknown,
        No, AfterCheck, [FinishInApp, CheckStatus];
    /// The wallet cannot be used on this device or account.
    WalletOrAppUnavailable "wallet_or_app_unavailable": Flow, Shopper, Specific, NotCharged,
        No, No, [OtherMethod, EnableWallet];
    /// The browser blocked the payment window or request.
    BrowserBlocked "browser_blocked": Flow, Shopper, Specific, NotCharged,
        No, Now, [AllowPopupsOrBrowser, OtherMethod];
    /// The outcome is open. ISO 8583 09: never retry meanwhile.
    PaymentProcessing "payment_processing": Uncertain, Provider, Specific, Unknown,
        No, AfterCheck, [CheckStatus, Wait];
    /// Nobody knows how it ended: a timeout, a 5xx, a lost connection after submitting. Query first.
    OutcomeUnknown "outcome_unknown": Uncertain, Provider, Specific, Unknown,
        NeverBlind, AfterCheck, [CheckStatus, ContactSupport];
    /// It looks like a payment that was already sent. ISO 8583 94.
    DuplicatePayment "duplicate_payment": Uncertain, Provider, Specific, Unknown,
        Never, AfterCheck, [CheckStatus, ContactSupport];
    /// The order is paid already. Treat as success once checked.
    AlreadyPaid "already_paid": Uncertain, Nobody, Specific, Charged,
        Never, No, [CheckStatus, ViewOrder];
    /// The order is closed or changed and cannot be paid.
    OrderNotPayable "order_not_payable": Uncertain, Merchant, Specific, Unknown,
        No, No, [RestartCheckout, ContactSupport];
    /// The issuer does not answer. ISO 8583 91, 92: Visa category 2.
    IssuerUnavailable "issuer_unavailable": Technical, Bank, Specific, NotCharged,
        YesOnceDelay, Later, [RetryLater, OtherMethod];
    /// The provider does not work right now and has said so before processing. ISO 8583 96.
    ProviderUnavailable "provider_unavailable": Technical, Provider, Specific, NotCharged,
        YesWithIdempotency, Later, [RetryLater, OtherMethod, CheckStatus];
    /// Too many requests. HTTP 429.
    RateLimited "rate_limited": Technical, Provider, Specific, NotCharged,
        YesBackoff, Later, [RetryLater];
    /// The device is offline.
    Offline "offline": Technical, Shopper, Specific, NotCharged,
        YesIfNotSent, Now, [CheckConnection, RetryNow];
    /// The method is not available here.
    MethodNotAvailable "method_not_available": Merchant, Merchant, Specific, NotCharged,
        No, No, [OtherMethod, ContactSupport];
    /// The method does not take this currency.
    CurrencyNotSupported "currency_not_supported": Merchant, Merchant, Specific, NotCharged,
        No, No, [OtherMethod, ContactSupport];
    /// The method does not take this amount. ISO 8583 13.
    AmountNotAccepted "amount_not_accepted": Merchant, ShopperOrMerchant, Specific, NotCharged,
        No, AfterEdit, [ChangeAmount, OtherMethod, ContactSupport];
    /// The shop's account or keys are at fault. ISO 8583 03: never blame the shopper.
    MerchantSetupProblem "merchant_setup_problem": Merchant, Merchant, SoftSpecific, NotCharged,
        No, No, [OtherMethod, ContactSupport];
    /// The shop's request was malformed. ISO 8583 12 and 30.
    RequestRejected "request_rejected": Merchant, Merchant, SoftSpecific, NotCharged,
        No, No, [OtherMethod, ContactSupport];
    /// A test card on a live page, or the reverse.
    TestLiveMismatch "test_live_mismatch": Merchant, Merchant, SoftSpecific, NotCharged,
        No, No, [ContactSupport];
    /// Nothing was understood. There must still be a way out.
    Unknown "unknown": Unknown, Unknown, Generic, Unknown,
        No, Once, [RetryOnce, OtherMethod, ContactSupport];
}

impl Reason {
    /// The reason as whoever is in front of the page may know it: a masked one is the plain decline.
    ///
    /// `strict` is for shops that card testers visit: then whatever tells something of the card, the account or its
    /// bank is the plain decline too, and only typing mistakes are named. What is no decline (a cancel, an open
    /// outcome, a service that does not answer) stays what it is.
    pub const fn shown(self, strict: bool) -> Self {
        let of_the_card = matches!(
            self.group(),
            Group::Funds | Group::Issuer | Group::Provider | Group::Authentication
        );
        match self.disclosure() {
            Disclosure::Masked => Self::DeclinedNoReason,
            _ if strict && of_the_card => Self::DeclinedNoReason,
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Charge, SameMethod};
    use super::{Disclosure, Group, Reason};

    /// The taxonomy as it was agreed, row by row. The plain decline differs on purpose: see the module's text.
    #[test]
    fn table_is_the_agreed_taxonomy() {
        let agreed: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/fixtures/taxonomy.json")).unwrap();
        let rows = agreed["reasons"].as_array().unwrap();
        assert_eq!(rows.len(), Reason::ALL.len());
        for (row, reason) in rows.iter().zip(Reason::ALL) {
            assert_eq!(row["id"], reason.id());
            assert_eq!(row["group"], reason.group().id(), "{reason:?}");
            assert_eq!(row["who_can_fix"], reason.fixer().id(), "{reason:?}");
            assert_eq!(row["disclosure"], reason.disclosure().id(), "{reason:?}");
            assert_eq!(
                row["automatic_retry"],
                reason.automatic_retry().id(),
                "{reason:?}"
            );
            if *reason != Reason::DeclinedNoReason {
                let actions: Vec<_> = reason.actions().iter().map(|action| action.id()).collect();
                assert_eq!(row["actions"], serde_json::json!(actions), "{reason:?}");
            }
        }
    }

    #[test]
    fn masked_reasons_show_the_plain_decline() {
        let masked: Vec<_> = Reason::ALL
            .iter()
            .filter(|reason| reason.shown(false) != **reason)
            .map(|reason| reason.id())
            .collect();
        let expected = [
            "lost_or_stolen",
            "suspected_fraud",
            "risk_blocked",
            "compliance_restriction",
        ];
        assert_eq!(masked, expected);
        assert_ne!(Reason::DeclinedNoReason.disclosure(), Disclosure::Masked);
    }

    #[test]
    fn a_strict_shop_names_typing_mistakes_and_what_is_no_decline() {
        for reason in Reason::ALL {
            let named = reason.shown(true) == *reason;
            let expected = match reason.group() {
                Group::Input | Group::Flow | Group::Uncertain | Group::Technical => true,
                Group::Merchant | Group::Unknown => true,
                _ => *reason == Reason::DeclinedNoReason,
            };
            assert_eq!(named, expected, "{reason:?}");
            assert_ne!(reason.shown(true).disclosure(), Disclosure::Masked);
        }
    }

    #[test]
    fn the_plain_decline_never_sends_the_same_card_again() {
        assert!(
            !Reason::DeclinedNoReason
                .actions()
                .iter()
                .any(|action| action.retries())
        );
        assert_eq!(Reason::DeclinedNoReason.same_method(), SameMethod::No);
    }

    #[test]
    fn open_outcomes_are_never_certain() {
        for reason in Reason::ALL {
            if reason.actions().first() == Some(&Action::CheckStatus) {
                assert_ne!(reason.charge(), Charge::NotCharged, "{reason:?}");
            }
        }
    }
}
