//! Which evidence decided.

use crate::signals::Slot;
use crate::taxonomy::Reason;

/// The rule that fired, for the merchant's eyes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Rule {
    /// The payment's own status.
    Status,
    /// No answer, or one that leaves the outcome open.
    Transport,
    /// A code of this layer.
    Code(Slot),
    /// A masked reason in a weaker layer than another code: it wins, so that nothing gives it away.
    Masked(Slot),
    /// An HTTP status given before processing.
    HttpStatus,
    /// An exception or event of the browser.
    Exception,
    /// Free text, so sure in percent.
    Text(u8),
    /// No failure at all: what is kept of the order's attempts.
    Ledger,
    /// Nothing was understood.
    Nothing,
}

impl Rule {
    /// The name outside.
    pub fn id(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Transport => "transport",
            Self::Code(slot) => slot.name(),
            Self::Masked(_) => "masked",
            Self::HttpStatus => Slot::HttpStatus.name(),
            Self::Exception => Slot::Exception.name(),
            Self::Text(_) => Slot::Message.name(),
            Self::Ledger => "ledger",
            Self::Nothing => "nothing",
        }
    }

    /// How sure a reading of free text is, in percent; codes are what they are.
    pub fn sure(self) -> Option<u8> {
        match self {
            Self::Text(sure) => Some(sure),
            _ => None,
        }
    }
}

/// Whether a code's reason is the plain one, which any more telling code below it completes.
pub(super) fn plain(reason: Reason) -> bool {
    reason == Reason::DeclinedNoReason
}
