//! Compiles the code tables of a provider's file.

use std::collections::{BTreeMap, HashSet};

use checkout_rescue::signals::Slot;
use checkout_rescue::taxonomy::{Charge, Reason};

use crate::error::Error;
use crate::provider::{File, line, require_source};
use crate::source::{Codes, Source, Word};

/// Layers whose codes a provider's file may explain.
const LAYERS: &[Slot] = &[
    Slot::DeclineCode,
    Slot::ErrorCode,
    Slot::ErrorType,
    Slot::Avs,
    Slot::Cvv,
];

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
        pack.push_str(&line(
            "f",
            [&field, name.get_ref()].into_iter().chain(parameters),
        ));
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
        return advice(file, codes, seen);
    }
    if let Some(policy) = codes.advice.keys().next() {
        return Err(file.fault(
            policy,
            "policies belong in a block of the layer \"advice\"".to_owned(),
        ));
    }
    if !LAYERS.iter().any(|slot| slot.name() == layer) {
        return Err(file.fault(&codes.layer, format!("\"{layer}\" is no layer of codes")));
    }
    let mut known = HashSet::new();
    for (reason, words) in &codes.reasons {
        Reason::from_id(reason.get_ref())
            .ok_or_else(|| file.fault(reason, format!("\"{}\" is no reason", reason.get_ref())))?;
        for word in words {
            if !seen.insert((layer, word.get_ref())) {
                return Err(file.fault(
                    word,
                    format!("\"{}\" has a reason already in this layer", word.get_ref()),
                ));
            }
            known.insert(word.get_ref());
        }
    }
    let mut charged = HashSet::new();
    for (charge, words) in &codes.charge {
        Charge::from_id(charge.get_ref())
            .ok_or_else(|| file.fault(charge, format!("\"{}\" is no charge", charge.get_ref())))?;
        if let Some(twice) = words.iter().find(|word| !charged.insert(word.get_ref())) {
            return Err(file.fault(
                twice,
                format!("\"{}\" has a charge already", twice.get_ref()),
            ));
        }
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

fn advice<'a>(
    file: &File<'_>,
    codes: &'a Codes,
    seen: &mut HashSet<(&'a str, &'a str)>,
) -> Result<String, Error> {
    let mut pack = String::new();
    let mut others = [&codes.reasons, &codes.charge, &codes.fields]
        .into_iter()
        .flat_map(BTreeMap::keys);
    if let Some(word) = others.next() {
        return Err(file.fault(
            word,
            "a block of the layer \"advice\" holds [codes.advice] alone".to_owned(),
        ));
    }
    for (policy, words) in &codes.advice {
        if let Some(twice) = words
            .iter()
            .find(|word| !seen.insert(("advice", word.get_ref())))
        {
            return Err(file.fault(
                twice,
                format!("\"{}\" has a policy already", twice.get_ref()),
            ));
        }
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
