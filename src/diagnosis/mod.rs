//! Why the payment failed, and was money taken: the strongest evidence decides.

mod evidence;
pub mod ground;
pub mod rule;
mod text;

pub use ground::Ground;
pub use rule::Rule;

use crate::catalog::{Catalog, exception, http, table::Standing};
use crate::signals::{Reading, Signals, Slot};
use crate::taxonomy::{Charge, Reason};

/// What the page knows of the moment of failure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Circumstances {
    /// Whether the device says that it is online.
    pub online: Option<bool>,
    /// `Some(false)` when the request surely never left the device.
    pub sent: Option<bool>,
}

/// Why it failed, and what is known of the money.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnosis {
    /// The reason, not masked yet.
    pub reason: Reason,
    /// What is known of the money.
    pub charge: Charge,
    /// The rule that decided.
    pub rule: Rule,
    /// What the rule read.
    pub evidence: Option<Reading>,
    /// The field to correct, in the autocomplete vocabulary.
    pub field: Option<String>,
}

/// What an answer says beside its codes.
const ANSWERS: &[Slot] = &[Slot::HttpStatus, Slot::Exception, Slot::Event, Slot::Code];

/// Finds out why, strongest evidence first: the status of the payment, then the uncertainty of the transport,
/// then codes, then families of errors, HTTP statuses and exceptions, then free text. An HTTP status that says no more
/// than that the request was refused gives way to a text that says why.
///
/// `spoken` is the language that the shopper speaks: free text is read in it, beside those whose letters it has.
pub fn diagnose(
    signals: &Signals,
    catalog: &Catalog,
    moment: Circumstances,
    spoken: &str,
) -> Diagnosis {
    let table = signals
        .provider
        .as_deref()
        .and_then(|provider| catalog.table(provider));
    let standing = signals
        .first(Slot::Status)
        .and_then(|status| Some((table?.standing(&status.value)?, status)));

    // What can no longer be paid says so itself; the words beside it tell how it came to that.
    let closed = standing.is_some_and(|(standing, _)| standing == Standing::Closed);
    let text = || {
        (!closed)
            .then(|| text::by_text(signals, table, catalog, spoken))
            .flatten()
    };
    let mut diagnosis = standing
        .and_then(|(standing, status)| by_standing(standing, status))
        .or_else(|| by_transport(signals, moment))
        .or_else(|| evidence::by_codes(signals, table, catalog))
        .or_else(|| by_answer(signals).filter(|answer| !vague(answer)))
        .or_else(text)
        .or_else(|| by_answer(signals))
        .or_else(|| standing.and_then(|(standing, status)| by_failed_standing(standing, status)))
        .unwrap_or_else(|| nothing(moment));

    let certain = table.zip(signals.shape.as_deref());
    if let Some(charge) = certain.and_then(|(table, shape)| table.shape_charge(shape)) {
        diagnosis.charge = charge;
    }
    if diagnosis.field.is_none() {
        diagnosis.field = signals
            .first(Slot::Field)
            .and_then(|field| table?.field(&field.value))
            .map(str::to_owned);
    }
    diagnosis
}

/// The texts that would be read, had the catalog the phrases of their languages: none where stronger evidence decides.
pub fn texts<'a>(signals: &'a Signals, catalog: &Catalog) -> Vec<&'a str> {
    let known = diagnose(signals, catalog, Circumstances::default(), "");
    let silent = matches!(known.rule, Rule::Nothing | Rule::Text(_))
        || vague(&known)
        || (known.rule == Rule::Status && known.reason == Reason::Unknown);
    let table = signals
        .provider
        .as_deref()
        .and_then(|provider| catalog.table(provider));
    let mut texts = Vec::new();
    if silent {
        for reading in text::texts(signals, table) {
            texts.push(reading.value.as_str());
        }
    }
    texts
}

/// Whether no answer came, or one that leaves the outcome open: no code says more.
pub fn is_open(signals: &Signals) -> bool {
    by_transport(signals, Circumstances::default()).is_some()
}

/// An answer that says no more than that it was refused.
fn vague(answer: &Diagnosis) -> bool {
    answer.rule == Rule::HttpStatus
        && matches!(
            answer.reason,
            Reason::DeclinedNoReason | Reason::RequestRejected | Reason::MerchantSetupProblem
        )
}

fn decided(reason: Reason, charge: Charge, rule: Rule, reading: &Reading) -> Diagnosis {
    Diagnosis {
        reason,
        charge,
        rule,
        evidence: Some(reading.clone()),
        field: None,
    }
}

/// A status that says what became of the money stops every other question.
fn by_standing(standing: Standing, status: &Reading) -> Option<Diagnosis> {
    let (reason, charge) = match standing {
        Standing::Paid => (Reason::AlreadyPaid, Charge::Charged),
        Standing::Held => (Reason::AlreadyPaid, Charge::OnHold),
        Standing::Pending => (Reason::PaymentProcessing, Charge::Unknown),
        Standing::Action => (Reason::ShopperActionPending, Charge::Unknown),
        Standing::Failed | Standing::Closed => return None,
    };
    Some(decided(reason, charge, Rule::Status, status))
}

/// A status that says only that nothing was taken, where no code says why.
fn by_failed_standing(standing: Standing, status: &Reading) -> Option<Diagnosis> {
    let reason = match standing {
        Standing::Failed => Reason::Unknown,
        Standing::Closed => Reason::OrderNotPayable,
        _ => return None,
    };
    Some(decided(reason, Charge::NotCharged, Rule::Status, status))
}

/// No answer came, or one that leaves the outcome open.
fn by_transport(signals: &Signals, moment: Circumstances) -> Option<Diagnosis> {
    let mut answers = answers(signals).into_iter();
    let (reason, reading, _) = answers.find(|(reason, ..)| *reason == Reason::OutcomeUnknown)?;
    let (reason, charge) = match (moment.sent, moment.online) {
        (Some(false), Some(false)) => (Reason::Offline, Charge::NotCharged),
        (Some(false), _) => (Reason::ProviderUnavailable, Charge::NotCharged),
        // Being offline now does not prove that the request had not gone out before.
        (_, Some(false)) => (Reason::Offline, Charge::Unknown),
        _ => (reason, Charge::Unknown),
    };
    Some(decided(reason, charge, Rule::Transport, reading))
}

/// The answer itself, where no code says more: an HTTP status, an exception, an event.
fn by_answer(signals: &Signals) -> Option<Diagnosis> {
    let (reason, reading, rule) = answers(signals).into_iter().next()?;
    Some(decided(reason, reason.charge(), rule, reading))
}

/// What HTTP statuses, exceptions and events say, in this order.
fn answers(signals: &Signals) -> Vec<(Reason, &Reading, Rule)> {
    let message = signals.first(Slot::Message);
    let message = message.map(|reading| reading.value.as_str());
    let provider = signals.provider.as_deref();
    let mut answers = Vec::new();
    for reading in signals.by_layer(ANSWERS) {
        let said = reading.value.as_str();
        let reason = match reading.slot {
            Slot::HttpStatus => said.parse().ok().and_then(http::reason),
            Slot::Exception => exception::reason(said, message, provider),
            Slot::Event => exception::event(said),
            _ => exception::network(said),
        };
        let rule = match reading.slot {
            Slot::HttpStatus => Rule::HttpStatus,
            _ => Rule::Exception,
        };
        answers.extend(reason.map(|reason| (reason, reading, rule)));
    }
    answers
}

/// Nothing was understood. Unknown is unknown, also of the money.
fn nothing(moment: Circumstances) -> Diagnosis {
    let (reason, charge) = match (moment.online, moment.sent) {
        (Some(false), Some(false)) => (Reason::Offline, Charge::NotCharged),
        (Some(false), _) => (Reason::Offline, Charge::Unknown),
        (_, Some(false)) => (Reason::Unknown, Charge::NotCharged),
        _ => (Reason::Unknown, Charge::Unknown),
    };
    Diagnosis {
        reason,
        charge,
        rule: Rule::Nothing,
        evidence: None,
        field: None,
    }
}
