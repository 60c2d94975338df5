//! Compiles the phrases of every language to one pack a script.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use checkout_rescue::catalog::phrases::{HEADER, words};
use checkout_rescue::taxonomy::Reason;
use serde::Deserialize;

use crate::error::Error;
use crate::provider::{File, line};
use crate::source::Word;
use crate::{files, read};

/// The file of the scripts, beside those of the languages.
const SCRIPTS: &str = "scripts.toml";
/// What a language says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    script: Word,
    #[serde(default)]
    denials: Vec<Word>,
    #[serde(default)]
    links: Vec<Word>,
    #[serde(default)]
    fillers: Vec<Word>,
    #[serde(default)]
    reasons: BTreeMap<Word, Vec<Word>>,
}

/// Every script's pack by name, and their lines of the index pack.
pub(crate) fn compile(folder: &Path) -> Result<(BTreeMap<String, String>, String), Error> {
    let path = folder.join(SCRIPTS);
    let text = read(&path)?;
    let scripts: BTreeMap<String, Vec<String>> = parse(&path, &text)?;
    let mut packs: BTreeMap<String, String> = scripts
        .keys()
        .map(|script| (script.clone(), line(HEADER, [script])))
        .collect();
    let index = scripts
        .iter()
        .map(|(script, letters)| line("x", std::iter::once(script).chain(letters)))
        .collect();
    let mut seen = HashMap::new();
    let mut texts = Vec::new();
    for path in files(folder, "toml")? {
        if path.file_name().is_none_or(|name| name != SCRIPTS) {
            let text = read(&path)?;
            let source: Source = parse(&path, &text)?;
            texts.push((path, text, source));
        }
    }
    // Languages of one script are read together: what says nothing in one is dropped in all.
    let mut fillers: HashMap<&String, Vec<String>> = HashMap::new();
    for (path, text, source) in &texts {
        let file = File { path, text };
        for word in &source.fillers {
            let plain = phrases(&file, word, &[])?;
            let own = fillers.entry(source.script.get_ref()).or_default();
            own.extend(plain);
        }
    }
    for (script, words) in &fillers {
        if let Some(pack) = packs.get_mut(*script) {
            pack.push_str(&line("f", words.iter()));
        }
    }
    for (path, text, source) in &texts {
        let file = File { path, text };
        let script = source.script.get_ref();
        let pack = packs.get_mut(script).ok_or_else(|| {
            file.fault(
                &source.script,
                format!("\"{script}\" is no script of {SCRIPTS}"),
            )
        })?;
        let fillers = fillers.get(script).map_or(&[][..], Vec::as_slice);
        pack.push_str(&language(&file, source, fillers, &mut seen)?);
    }
    Ok((packs, index))
}

fn parse<T: for<'de> Deserialize<'de>>(path: &Path, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Error::at(path, text, at, error.message().to_owned())
    })
}

fn language(
    file: &File<'_>,
    source: &Source,
    fillers: &[String],
    seen: &mut HashMap<(String, String), String>,
) -> Result<String, Error> {
    let mut pack = String::new();
    for (kind, list) in [("n", &source.denials), ("l", &source.links)] {
        let mut plain = Vec::new();
        for word in list {
            plain.extend(phrases(file, word, &[])?);
        }
        if !plain.is_empty() {
            pack.push_str(&line(kind, &plain));
        }
    }
    for (reason, list) in &source.reasons {
        Reason::from_id(reason.get_ref())
            .ok_or_else(|| file.fault(reason, format!("\"{}\" is no reason", reason.get_ref())))?;
        let mut plain = Vec::new();
        for word in list {
            for phrase in phrases(file, word, fillers)? {
                let place = (source.script.get_ref().clone(), phrase.clone());
                match seen.insert(place, reason.get_ref().clone()) {
                    None => plain.push(phrase),
                    // Languages share words; what they mean by them must be the same.
                    Some(before) if before == *reason.get_ref() => {}
                    Some(before) => {
                        return Err(
                            file.fault(word, format!("\"{phrase}\" says \"{before}\" already"))
                        );
                    }
                }
            }
        }
        if !plain.is_empty() {
            pack.push_str(&line("p", std::iter::once(reason.get_ref()).chain(&plain)));
        }
    }
    Ok(pack)
}

/// The phrases that a line stands for, as the reader compares them: without fillers; one, or more where its beginning may
/// be left out.
fn phrases(file: &File<'_>, word: &Word, fillers: &[String]) -> Result<Vec<String>, Error> {
    let fault = || {
        file.fault(
            word,
            format!(
                "{:?} is no phrase: words, `*` after two letters or more, `(a|b)` for either, `...` between two words",
                word.get_ref()
            ),
        )
    };
    let steps = steps(word.get_ref(), fillers).ok_or_else(fault)?;
    let mut phrases = Vec::new();
    let mut rest = steps.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if first == &["..."] {
            rest = after;
            continue;
        }
        let begins = first
            .iter()
            .filter(|run| !run.is_empty())
            .cloned()
            .collect();
        let whole: Vec<_> = std::iter::once(begins)
            .chain(after.iter().cloned())
            .collect();
        phrases.push(whole.iter().map(written).collect::<Vec<_>>().join(" "));
        if first.iter().all(|run| !run.is_empty()) {
            return Ok(phrases);
        }
        rest = after;
    }
    // Every part may be left out: it would be found in any text.
    Err(fault())
}

/// The parts of a phrase, each with what may stand there.
fn steps(phrase: &str, fillers: &[String]) -> Option<Vec<Vec<String>>> {
    let spaced = phrase.replace("...", " ... ");
    let mut steps = Vec::new();
    let mut rest = spaced.trim();
    while !rest.is_empty() {
        let length = match rest.strip_prefix('(') {
            Some(_) => 1 + closing(rest)?,
            None => rest.find([' ', '(']).unwrap_or(rest.len()),
        };
        let (group, after) = rest.split_at_checked(length)?;
        let mut runs = Vec::new();
        for run in alternatives(group)? {
            let run = folded(run.trim(), fillers)?;
            if !runs.contains(&run) {
                runs.push(run);
            }
        }
        // Of a filler nothing is left, and two gaps around it are one.
        let nothing = runs.iter().all(String::is_empty);
        let doubled = runs == ["..."] && steps.last() == Some(&runs);
        if !nothing && !doubled {
            steps.push(runs);
        }
        rest = after.trim_start();
    }
    let gap = |step: Option<&Vec<String>>| step.is_none_or(|runs| runs == &["..."]);
    (!gap(steps.first()) && !gap(steps.last())).then_some(steps)
}

/// Where the bracket that opens a text closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, character)| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// What may stand for a group, brackets within it taken apart; `None` where one is not closed.
fn alternatives(group: &str) -> Option<Vec<String>> {
    let Some(open) = group.find('(') else {
        return (!group.contains([')', '|'])).then(|| vec![group.to_owned()]);
    };
    let (before, rest) = group.split_at_checked(open)?;
    let close = closing(rest)?;
    let (inside, after) = (rest.get(1..close)?, rest.get(close + 1..)?);
    let mut all = Vec::new();
    for choice in choices(inside) {
        for inner in alternatives(choice)? {
            for outer in alternatives(after)? {
                all.push(format!("{before}{inner}{outer}"));
            }
        }
    }
    Some(all)
}

/// The parts between the bars that stand in no inner bracket.
fn choices(text: &str) -> Vec<&str> {
    let mut depth = 0;
    text.split(|character: char| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0 && character == '|'
    })
    .collect()
}

/// A run of words in the form of the pack.
fn folded(run: &str, fillers: &[String]) -> Option<String> {
    let mut plain = Vec::new();
    for token in run.split_whitespace() {
        if token == "..." {
            plain.push(token.to_owned());
            continue;
        }
        let (text, open) = token
            .strip_suffix('*')
            .map_or((token, false), |text| (text, true));
        let mut folded = words(text);
        let last = folded.last_mut()?;
        if open {
            if last.chars().count() < 2 {
                return None;
            }
            last.push('*');
        }
        plain.extend(folded);
    }
    plain.retain(|word| !fillers.contains(word));
    let gap_within = plain.len() > 1 && plain.iter().any(|word| word == "...");
    (!gap_within).then(|| plain.join(" "))
}

/// A part in the form of the pack.
fn written(runs: &Vec<String>) -> String {
    match runs.as_slice() {
        [word] if !word.contains(' ') => word.clone(),
        runs => format!("({})", runs.join("|")),
    }
}
