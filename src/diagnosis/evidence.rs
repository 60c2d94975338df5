//! Codes as evidence: the layers from strongest to weakest, and how they are weighed.

use super::rule::plain;
use super::{Diagnosis, Rule};
use crate::catalog::{Catalog, Meaning, Table, emv3ds, iso8583};
use crate::signals::{Reading, Signals, Slot};
use crate::taxonomy::{Charge, Disclosure, Reason};

/// The layers of codes, strongest first.
const LAYERS: &[Slot] = &[
    Slot::SchemeCode,
    Slot::ChallengeCancel,
    Slot::TransStatusReason,
    Slot::TransStatus,
    Slot::DeclineCode,
    Slot::ErrorCode,
    Slot::Cvv,
    Slot::Avs,
    Slot::Code,
    Slot::ErrorType,
];

#[derive(Clone, Copy)]
struct Evidence<'a> {
    reading: &'a Reading,
    meaning: Meaning<'a>,
}

/// The diagnosis of the codes; `None` where none is understood.
///
/// The strongest layer decides, with two exceptions. A masked reason anywhere wins, as showing any other would
/// tell a card tester more than the plain decline. And a plain decline gives way to a code below it that says
/// why, as issuers answer 05 to nearly anything; but not to a mere family of errors.
///
/// The merchant's own meaning of a code comes before the tables'.
pub(super) fn by_codes(
    signals: &Signals,
    table: Option<&Table>,
    catalog: &Catalog,
) -> Option<Diagnosis> {
    let (mut strongest, mut masked, mut telling, mut held) = (None, None, None, false);
    for reading in signals.by_layer(LAYERS) {
        let ours = meaning(reading, table, signals);
        let own = catalog.overrides.reason(
            signals.provider.as_deref(),
            &reading.value,
            ours.map(|meaning| meaning.reason),
        );
        let Some(meaning) = own.map(Meaning::from).or(ours) else {
            continue;
        };
        let reason = meaning.reason;
        // A code that says only that something went wrong leaves the word to whatever says more.
        if reason == Reason::Unknown && meaning.charge.is_none() {
            continue;
        }
        held |= meaning.charge == Some(Charge::OnHold);
        let evidence = Evidence { reading, meaning };
        if reason.disclosure() == Disclosure::Masked {
            masked = masked.or(Some(evidence));
        }
        if reading.slot != Slot::ErrorType && !plain(reason) {
            telling = telling.or(Some(evidence));
        }
        strongest = strongest.or(Some(evidence));
    }
    let strongest = strongest?;
    let telling = telling.filter(|_| plain(strongest.meaning.reason));
    let deciding = masked.or(telling).unwrap_or(strongest);

    let slot = deciding.reading.slot;
    let overruled = masked.is_some() && !std::ptr::eq(deciding.reading, strongest.reading);
    let reason = deciding.meaning.reason;
    let mut charge = deciding.meaning.charge.unwrap_or(reason.charge());
    if held && charge == Charge::NotCharged {
        charge = Charge::OnHold;
    }
    if plain(reason.shown(false)) {
        // The words of the plain decline cover an amount that may be held; a charge of its own would tell the
        // masked reasons apart.
        charge = reason.charge();
    }
    Some(Diagnosis {
        reason,
        charge,
        rule: if overruled {
            Rule::Masked(slot)
        } else {
            Rule::Code(slot)
        },
        evidence: Some(deciding.reading.clone()),
        field: deciding.meaning.field.map(str::to_owned),
    })
}

fn meaning<'a>(
    reading: &Reading,
    table: Option<&'a Table>,
    signals: &Signals,
) -> Option<Meaning<'a>> {
    let code = reading.value.as_str();
    match reading.slot {
        Slot::SchemeCode => {
            let code = iso8583::normalise(code)?;
            let first = |slot| signals.first(slot).map(|reading| reading.value.as_str());
            let reason = iso8583::by_network(&code, first(Slot::Network), first(Slot::Country))
                .or_else(|| iso8583::reason(&code))?;
            Some(Meaning {
                charge: iso8583::charge(&code),
                ..Meaning::from(reason)
            })
        }
        Slot::ChallengeCancel => emv3ds::cancel(code).map(Meaning::from),
        Slot::TransStatusReason => emv3ds::reason(code).map(Meaning::from),
        Slot::TransStatus => emv3ds::status(code).map(Meaning::from),
        slot => table
            .and_then(|table| {
                // Several codes in one text, or a code with its text: "2000 : Declined", "V6021,V6022".
                let first = code
                    .split([',', ';', ':', '|', ' '])
                    .next()
                    .unwrap_or_default();
                table
                    .meaning(slot, code)
                    .or_else(|| table.meaning(slot, first))
            })
            .or_else(|| {
                let neutral = signals.shape.is_none();
                neutral.then(|| any_layer(code, table)).flatten()
            }),
    }
}

/// Whether a reading is a code that a table knows.
pub(super) fn understood(reading: &Reading, table: Option<&Table>, signals: &Signals) -> bool {
    LAYERS.contains(&reading.slot) && meaning(reading, table, signals).is_some()
}

/// In the neutral form the layer is the merchant's guess: a code of the provider's other layers counts too, and
/// so do our own reason ids.
fn any_layer<'a>(code: &str, table: Option<&'a Table>) -> Option<Meaning<'a>> {
    let (upper, lower) = (code.to_ascii_uppercase(), code.to_ascii_lowercase());
    if let Some(table) = table {
        for code in [code, &upper, &lower] {
            for slot in [Slot::DeclineCode, Slot::ErrorCode, Slot::ErrorType] {
                let known = table.meaning(slot, code);
                if known.is_some() {
                    return known;
                }
            }
        }
    }
    Reason::from_id(&lower)
        .filter(|reason| *reason != Reason::Unknown)
        .map(Meaning::from)
}
