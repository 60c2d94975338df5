//! What a shopper wants of the shop, and the words that a report of it speaks with.

/// What a shopper wants of the shop.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wish {
    /// To look into a problem.
    Report,
    /// To write once payments work again: nothing but an address is asked for.
    Notify,
}

/// The Fluent ids of what the dialog says that depends on the wish.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub intro: &'static str,
    /// The label of the e-mail address.
    pub email: &'static str,
    /// The button that sends.
    pub send: &'static str,
    /// It is on its way.
    pub sending: &'static str,
    /// It has arrived; `.number` and `.keep` follow.
    pub sent: &'static str,
    /// There was no answer.
    pub failed: &'static str,
    /// It was not accepted.
    pub rejected: &'static str,
}

const REPORT: Texts = Texts {
    title: "report-title",
    intro: "report-intro",
    email: "report-email",
    send: "report-send",
    sending: "report-sending",
    sent: "report-sent",
    failed: "report-failed",
    rejected: "report-rejected",
};

const NOTIFY: Texts = Texts {
    title: "notify-title",
    intro: "notify-intro",
    email: "notify-email",
    send: "notify-send",
    sending: "notify-sending",
    sent: "notify-sent",
    failed: "notify-failed",
    rejected: "notify-rejected",
};

impl Wish {
    /// The wish of a name; a report where none is named.
    pub fn named(id: Option<&str>) -> Option<Self> {
        match id {
            None => Some(Self::Report),
            Some("notify") => Some(Self::Notify),
            Some(_) => None,
        }
    }

    /// What the dialog says.
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::Report => &REPORT,
            Self::Notify => &NOTIFY,
        }
    }
}
