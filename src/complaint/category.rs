//! What a complaint is about.

use crate::taxonomy::{Charge, Group, Reason};

macro_rules! categories {
    ($( $(#[$docs:meta])+ $variant:ident $id:literal $text:literal $kind:ident; )+) => {
        /// What a complaint is about.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Category {
            $( $(#[$docs])+ $variant, )+
        }

        impl Category {
            /// Every category, in the order of the list.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The name outside.
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $id, )+ }
            }

            /// The category of a name.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $( $id => Some(Self::$variant), )+ _ => None }
            }

            /// The Fluent id of its label.
            pub const fn text_id(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }

            /// The kind of report that it makes.
            pub const fn kind(self) -> Kind {
                match self { $( Self::$variant => Kind::$kind, )+ }
            }
        }
    };
}

categories! {
    /// The payment did not go through.
    PaymentFailed "payment_failed" "category-payment-failed" Complaint;
    /// The bank refused.
    Declined "declined" "category-declined" Complaint;
    /// The page did not work.
    Technical "technical" "category-technical" Complaint;
    /// Charged twice.
    DoubleCharge "double_charge" "category-double-charge" Complaint;
    /// Another amount than agreed.
    WrongAmount "wrong_amount" "category-wrong-amount" Complaint;
    /// Charged, but there is no order.
    PaidNoOrder "paid_no_order" "category-paid-no-order" Complaint;
    /// Not recognised.
    Unauthorised "unauthorised" "category-unauthorised" Complaint;
    /// Money back.
    RefundRequest "refund_request" "category-refund-request" RefundRequest;
    /// An idea.
    Suggestion "suggestion" "category-suggestion" Suggestion;
    /// Anything else.
    Other "other" "category-other" Complaint;
    /// To be told once payments work again.
    NotifyWhenFixed "notify_when_fixed" "category-notify-when-fixed" NotificationRequest;
}

impl Category {
    /// The categories that a report is offered, in order: a request to be told has a form of its own.
    pub fn offered() -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|category| category.kind() != Kind::NotificationRequest)
    }

    /// The likeliest category of a failure, as the shopper may know it.
    pub fn likeliest(shown: Reason, charge: Charge) -> Self {
        match (shown.group(), charge) {
            (_, Charge::Charged | Charge::OnHold) => Self::PaidNoOrder,
            (Group::Issuer | Group::Funds, _) => Self::Declined,
            (Group::Technical | Group::Merchant, _) => Self::Technical,
            _ => Self::PaymentFailed,
        }
    }
}

/// The kind of a report.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Something went wrong.
    Complaint,
    /// Money back.
    RefundRequest,
    /// An idea: nobody has to answer by a date.
    Suggestion,
    /// To be told once payments work again.
    NotificationRequest,
}

impl Kind {
    /// The name outside.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::RefundRequest => "refund_request",
            Self::Suggestion => "suggestion",
            Self::NotificationRequest => "notification_request",
        }
    }

    /// The Fluent id of its label.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Complaint => "kind-complaint",
            Self::RefundRequest => "kind-refund-request",
            Self::Suggestion => "kind-suggestion",
            Self::NotificationRequest => "kind-notification-request",
        }
    }
}
