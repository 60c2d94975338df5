//! What free text says, where no code does: the messages, and codes that no table knows but that are words.

use super::evidence::understood;
use super::{Diagnosis, Rule};
use crate::catalog::phrases::{self, BAR, Verdict};
use crate::catalog::{Catalog, Table};
use crate::signals::{Reading, Signals, Slot};
use crate::taxonomy::{Charge, Disclosure, Reason};

/// The layers whose unknown codes are read as words, strongest first.
const LAYERS: &[Slot] = &[
    Slot::DeclineCode,
    Slot::ErrorCode,
    Slot::Code,
    Slot::ErrorType,
];
/// Most codes and most messages read of one failure: what says why stands far out.
const MOST: usize = 8;

/// The texts that may say why, strongest first: codes, then messages.
pub(super) fn texts<'a>(signals: &'a Signals, table: Option<&Table>) -> Vec<&'a Reading> {
    let mut texts = Vec::new();
    for reading in signals.by_layer(LAYERS) {
        let open = !understood(reading, table, signals) && has_letters(&reading.value);
        if open && texts.len() < MOST {
            texts.push(reading);
        }
    }
    let mut messages = signals.by_layer(&[Slot::Message]);
    messages.truncate(MOST);
    texts.append(&mut messages);
    texts
}

/// A number says nothing that could be read; the standard library's tables of letters would weigh more than it is worth.
fn has_letters(text: &str) -> bool {
    text.bytes()
        .any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
}

/// The diagnosis of the texts; `None` where none is sure enough.
///
/// A masked reason in any text wins, then an open outcome, then the first that says more than that it was refused.
pub(super) fn by_text(
    signals: &Signals,
    table: Option<&Table>,
    catalog: &Catalog,
    spoken: &str,
) -> Option<Diagnosis> {
    let mut found: Vec<(&Reading, Verdict)> = Vec::new();
    for reading in texts(signals, table) {
        if let Some(verdict) = catalog.read(&reading.value, spoken)
            && verdict.sure >= BAR
        {
            found.push((reading, verdict));
        }
    }
    let first =
        |holds: &dyn Fn(Reason) -> bool| found.iter().find(|(_, verdict)| holds(verdict.reason));
    let (reading, verdict) = first(&|reason| reason.disclosure() == Disclosure::Masked)
        .or_else(|| first(&|reason| reason.charge() != Charge::NotCharged))
        .or_else(|| first(&|reason| !phrases::vague(reason)))
        .or_else(|| found.first())?;
    // A text is no receipt: what it calls paid may have been paid, and has to be checked.
    let (reason, charge) = match (verdict.reason, verdict.reason.charge()) {
        (Reason::AlreadyPaid, _) => (Reason::DuplicatePayment, Charge::Unknown),
        (reason, Charge::NotCharged) => (reason, Charge::NotCharged),
        (reason, _) => (reason, Charge::Unknown),
    };
    Some(Diagnosis {
        reason,
        charge,
        rule: Rule::Text(verdict.sure),
        evidence: Some((*reading).clone()),
        field: None,
    })
}
