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
    let mut rows = Rows::new();
    let mut seen = HashSet::new();
    for codes in &source.codes {
        require_source(file, &codes.source)?;
        block(file, codes, &mut seen, &mut rows)?;
    }
    let mut pack: String = rows
        .into_iter()
        .map(|((kind, words), codes)| {
            let codes = stepped(codes);
            line(kind, std::iter::once(&words).chain(&codes))
        })
        .collect();
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

/// Codes in order, numbers that follow one another as their distance: `81801`, `+1`, `+4`.
fn stepped(codes: Vec<&String>) -> Vec<String> {
    let number = |code: &str| {
        let plain = !code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit());
        code.parse::<u32>().ok().filter(|_| plain)
    };
    let mut codes: Vec<(Option<u32>, &String)> =
        codes.into_iter().map(|code| (number(code), code)).collect();
    codes.sort();
    let mut before = None;
    codes
        .into_iter()
        .map(|(number, code)| {
            let step = number.zip(before).map(|(number, before)| number - before);
            before = number;
            step.filter(|step| *step < 1000)
                .map_or_else(|| code.clone(), |step| format!("+{step}"))
        })
        .collect()
}

/// The codes of each kind of line, by the words before them: those of several blocks share one line.
type Rows<'a> = BTreeMap<(&'static str, String), Vec<&'a String>>;

fn block<'a>(
    file: &File<'_>,
    codes: &'a Codes,
    seen: &mut HashSet<(&'a str, &'a str)>,
    rows: &mut Rows<'a>,
) -> Result<(), Error> {
    let layer = codes.layer.get_ref();
    if layer == Slot::Advice.name() {
        return advice(file, codes, seen, rows);
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
    for (kind, table) in [
        ("c", &codes.reasons),
        ("h", &codes.charge),
        ("f", &codes.fields),
    ] {
        for (word, codes) in table {
            let words = format!("{layer}\t{}", word.get_ref());
            let row = rows.entry((kind, words)).or_default();
            row.extend(codes.iter().map(Word::get_ref));
        }
    }
    Ok(())
}

fn advice<'a>(
    file: &File<'_>,
    codes: &'a Codes,
    seen: &mut HashSet<(&'a str, &'a str)>,
    rows: &mut Rows<'a>,
) -> Result<(), Error> {
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
        let row = rows.entry(("a", policy.to_owned())).or_default();
        row.extend(words.iter().map(Word::get_ref));
    }
    Ok(())
}
