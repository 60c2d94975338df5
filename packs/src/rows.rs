//! Compiles the code tables of a provider's file.

use std::collections::{BTreeMap, HashSet};

use checkout_rescue::signals::Slot;
use checkout_rescue::taxonomy::{Charge, Reason};

use crate::error::Error;
use crate::provider::{File, line, require_source};
use crate::source::{Codes, Source, Word};

/// Layers whose codes a provider's file may explain.
const LAYERS: &[Slot] = &[Slot::DeclineCode, Slot::ErrorCode, Slot::ErrorType];

/// The lines of every code table.
pub(crate) fn compile(file: &File<'_>, source: &Source) -> Result<String, Error> {
    let mut pack = String::new();
    let mut seen = HashSet::new();
    for codes in &source.codes {
        require_source(file, &codes.source)?;
        pack.push_str(&block(file, codes, &mut seen)?);
    }
    let field = Slot::Field.name().to_owned();
    for (name, parameters) in &source.fields {
        let parameters = parameters.iter().map(Word::get_ref);
        pack.push_str(&line("f", [&field, name].into_iter().chain(parameters)));
    }
    Ok(pack)
}

fn block<'a>(
    file: &File<'_>,
    codes: &'a Codes,
    seen: &mut HashSet<(&'a str, &'a str)>,
) -> Result<String, Error> {
    let layer = codes.layer.get_ref();
    if layer == Slot::Advice.name() {
        return advice(file, codes);
    }
    if !LAYERS.iter().any(|slot| slot.name() == layer) {
        return Err(file.fault(&codes.layer, format!("\"{layer}\" is no layer of codes")));
    }
    let mut known = HashSet::new();
    for (reason, words) in &codes.reasons {
        Reason::from_id(reason.get_ref())
            .ok_or_else(|| file.fault(reason, format!("\"{}\" is no reason", reason.get_ref())))?;
        for word in words {
            check_code(file, word)?;
            if !seen.insert((layer, word.get_ref())) {
                return Err(file.fault(
                    word,
                    format!("\"{}\" has a reason already in this layer", word.get_ref()),
                ));
            }
            known.insert(word.get_ref());
        }
    }
    for charge in codes.charge.keys() {
        Charge::from_id(charge.get_ref())
            .ok_or_else(|| file.fault(charge, format!("\"{}\" is no charge", charge.get_ref())))?;
    }
    for word in codes.charge.values().chain(codes.fields.values()).flatten() {
        if !known.contains(word.get_ref()) {
            return Err(file.fault(
                word,
                format!("\"{}\" has no reason in this block", word.get_ref()),
            ));
        }
    }
    let mut pack = rows("c", layer, &codes.reasons);
    pack.push_str(&rows("h", layer, &codes.charge));
    pack.push_str(&rows("f", layer, &codes.fields));
    Ok(pack)
}

fn advice(file: &File<'_>, codes: &Codes) -> Result<String, Error> {
    let mut pack = String::new();
    for (policy, words) in &codes.advice {
        let policy = match policy.get_ref().as_str() {
            "never" => "no",
            "later" => "later",
            "after_edit" => "after_edit",
            other => {
                return Err(file.fault(
                    policy,
                    format!("\"{other}\" is no policy: use never, later or after_edit"),
                ));
            }
        };
        pack.push_str(&line(
            "a",
            std::iter::once(&policy.to_owned()).chain(words.iter().map(Word::get_ref)),
        ));
    }
    Ok(pack)
}

fn rows(kind: &str, layer: &String, table: &BTreeMap<Word, Vec<Word>>) -> String {
    table
        .iter()
        .map(|(word, codes)| {
            let fields = [layer, word.get_ref()];
            line(
                kind,
                fields.into_iter().chain(codes.iter().map(Word::get_ref)),
            )
        })
        .collect()
}

fn check_code(file: &File<'_>, word: &Word) -> Result<(), Error> {
    let code = word.get_ref();
    if code.trim() != code || code.is_empty() || code.contains(['\t', '\n']) {
        return Err(file.fault(
            word,
            format!("{code:?} cannot be a code: no tabs, line ends or outer spaces"),
        ));
    }
    Ok(())
}
