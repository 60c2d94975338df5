//! What kinds of value are read out of a failure.

macro_rules! slots {
    ($( $(#[$docs:meta])+ $variant:ident $name:literal; )+) => {
        /// A kind of value that a failure holds.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Slot {
            $( $(#[$docs])+ $variant, )+
        }

        impl Slot {
            /// Every slot.
            pub const ALL: &'static [Slot] = &[$( Slot::$variant, )+];

            /// The name used in provider files and in the merchant's account.
            pub fn name(self) -> &'static str {
                match self {
                    $( Slot::$variant => $name, )+
                }
            }

            /// The slot of a name.
            pub fn from_name(name: &str) -> Option<Self> {
                for slot in Self::ALL {
                    if slot.name() == name {
                        return Some(*slot);
                    }
                }
                None
            }
        }
    };
}

slots! {
    /// The payment's own status, such as `succeeded`.
    Status "status";
    /// The response code of the card scheme or issuer, as ISO 8583 numbers them.
    SchemeCode "scheme_code";
    /// The scheme's advice on retrying: a Mastercard merchant advice code.
    SchemeAdvice "scheme_advice";
    /// The provider's own advice on retrying.
    Advice "advice";
    /// The provider's word for why the issuer declined.
    DeclineCode "decline_code";
    /// The provider's code for what went wrong.
    ErrorCode "error_code";
    /// The provider's family of error.
    ErrorType "error_type";
    /// The result of the address check, in the provider's letters.
    Avs "avs";
    /// The result of the security code's check, in the provider's letters.
    Cvv "cvv";
    /// A code whose layer is not known, from the neutral form.
    Code "code";
    /// EMV 3-D Secure `transStatus`.
    TransStatus "trans_status";
    /// EMV 3-D Secure `transStatusReason`.
    TransStatusReason "trans_status_reason";
    /// EMV 3-D Secure `challengeCancel`.
    ChallengeCancel "challenge_cancel";
    /// The HTTP status of the answer.
    HttpStatus "http_status";
    /// After how many seconds the answer asks to come again.
    RetryAfter "retry_after";
    /// The name of a `DOMException` or JavaScript error.
    Exception "exception";
    /// The type of a DOM event, such as `cancel`.
    Event "event";
    /// The card brand, such as `mastercard`.
    Network "network";
    /// The country of the card's issuer (ISO 3166 alpha-2).
    Country "country";
    /// The provider's reference of the payment, for support.
    Reference "reference";
    /// The parameter that the provider blames.
    Field "field";
    /// Free text of the provider. Never shown.
    Message "message";
    /// EMV 3-D Secure `cardholderInfo`, which the issuer writes for the shopper.
    CardholderInfo "cardholder_info";
}

impl Slot {
    /// Whether it holds a code: a short word of a known vocabulary, and not text or a reference.
    pub fn is_code(self) -> bool {
        !matches!(
            self,
            Self::Reference
                | Self::Field
                | Self::Message
                | Self::CardholderInfo
                | Self::Network
                | Self::Country
                | Self::RetryAfter
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Slot;

    #[test]
    fn names_round_trip() {
        for slot in Slot::ALL {
            assert_eq!(Slot::from_name(slot.name()), Some(*slot));
        }
    }
}
