//! Compiles the phrases of every language to a pack of its own.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use checkout_rescue::catalog::phrases::{HEADER, words};
use checkout_rescue::signals::letters::Letters;
use checkout_rescue::taxonomy::Reason;
use serde::Deserialize;

use crate::error::Error;
use crate::provider::{File, line};
use crate::source::Word;
use crate::{files, read};

/// What a language says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    letters: Vec<Word>,
    #[serde(default)]
    denials: Vec<Word>,
    #[serde(default)]
    links: Vec<Word>,
    #[serde(default)]
    fillers: Vec<Word>,
    #[serde(default)]
    reasons: BTreeMap<Word, Vec<Word>>,
    #[serde(default)]
    advice: BTreeMap<Word, Vec<Word>>,
    #[serde(default)]
    ignore: Vec<Word>,
}

/// Every language's pack by its tag, and their lines of the index pack.
pub(crate) fn compile(folder: &Path) -> Result<(BTreeMap<String, String>, String), Error> {
    let mut packs = BTreeMap::new();
    let mut index = String::new();
    for path in files(folder, "toml")? {
        let text = read(&path)?;
        let source: Source = parse(&path, &text)?;
        let file = File {
            path: &path,
            text: &text,
        };
        let tag = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let letters = letters(&file, &source.letters)?;
        index.push_str(&line("x", std::iter::once(&tag).chain(&letters)));
        let pack = line(HEADER, [&tag]) + &line("x", &letters) + &language(&file, &source)?;
        packs.insert(tag, pack);
    }
    Ok((packs, index))
}

/// The letters that tell a language, in their order.
fn letters(file: &File<'_>, written: &[Word]) -> Result<Vec<String>, Error> {
    let mut sorted: Vec<_> = written.iter().collect();
    sorted.sort_by_key(|range| range.get_ref());
    let mut before = None;
    for range in &sorted {
        let text = range.get_ref().as_str();
        if Letters::parse(std::iter::once(text)).is_none() {
            let message = format!("{text:?} is no letter and no range of them, such as \"a-z\"");
            return Err(file.fault(range, message));
        }
        if let Some(before) = before.replace(text)
            && Letters::parse([before, text].into_iter()).is_none()
        {
            let message = format!("{text:?} has letters that are in {before:?} too");
            return Err(file.fault(range, message));
        }
    }
    Ok(sorted
        .into_iter()
        .map(|range| range.get_ref().clone())
        .collect())
}

fn parse<T: for<'de> Deserialize<'de>>(path: &Path, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Error::at(path, text, at, error.message().to_owned())
    })
}

fn language(file: &File<'_>, source: &Source) -> Result<String, Error> {
    let mut pack = String::new();
    let mut fillers = Vec::new();
    for word in &source.fillers {
        fillers.extend(phrases(file, word, &[])?);
    }
    if !fillers.is_empty() {
        pack.push_str(&line("f", &fillers));
    }
    let fillers = fillers.as_slice();
    let mut seen: HashMap<String, String> = HashMap::new();
    for (kind, list) in [("n", &source.denials), ("l", &source.links)] {
        let mut plain = Vec::new();
        for word in list {
            plain.extend(phrases(file, word, &[])?);
        }
        if !plain.is_empty() {
            pack.push_str(&line(kind, &plain));
        }
    }
    let mut ignored = Vec::new();
    for word in &source.ignore {
        ignored.extend(phrases(file, word, fillers)?);
    }
    if !ignored.is_empty() {
        pack.push_str(&line("i", &ignored));
    }
    for (kind, table) in [("p", &source.reasons), ("a", &source.advice)] {
        for (reason, list) in table {
            let id = reason.get_ref();
            if Reason::from_id(id).is_none_or(|reason| reason == Reason::Unknown) {
                return Err(
                    file.fault(reason, format!("\"{id}\" is no reason that a text can say"))
                );
            }
            let mut plain = Vec::new();
            for word in list {
                for phrase in phrases(file, word, fillers)? {
                    match seen.insert(phrase.clone(), id.clone()) {
                        None => plain.push(phrase),
                        // Two ways of writing may come to the same once the fillers are gone.
                        Some(before) if before == *id => {}
                        Some(before) => {
                            return Err(
                                file.fault(word, format!("\"{phrase}\" says \"{before}\" already"))
                            );
                        }
                    }
                }
            }
            if !plain.is_empty() {
                pack.push_str(&line(kind, std::iter::once(id).chain(&plain)));
            }
        }
    }
    Ok(pack)
}

/// The phrases that a line stands for, as the reader compares them: without fillers; one, or more where its beginning may
/// be left out.
fn phrases(file: &File<'_>, word: &Word, fillers: &[String]) -> Result<Vec<String>, Error> {
    let fault = |wrong: Wrong| {
        let message = match wrong {
            Wrong::Form => format!(
                "{:?} is no phrase: words, `*` after two letters or more, `(a|b)` for either, `...` between two words",
                word.get_ref()
            ),
            Wrong::Filler(filler) => format!(
                "{filler:?} is a filler, and with it all of its brackets may be left out: leave it out, or write `|)`"
            ),
        };
        file.fault(word, message)
    };
    let steps = steps(word.get_ref(), fillers).map_err(fault)?;
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
    Err(fault(Wrong::Form))
}

/// The parts of a phrase, each with what may stand there.
fn steps(phrase: &str, fillers: &[String]) -> Result<Vec<Vec<String>>, Wrong> {
    let spaced = phrase.replace("...", " ... ");
    let mut steps = Vec::new();
    let mut rest = spaced.trim();
    while !rest.is_empty() {
        let length = match rest.strip_prefix('(') {
            Some(_) => 1 + closing(rest).ok_or(Wrong::Form)?,
            None => rest.find([' ', '(']).unwrap_or(rest.len()),
        };
        let (group, after) = rest.split_at_checked(length).ok_or(Wrong::Form)?;
        let mut runs = Vec::new();
        let (mut optional, mut filler) = (false, None);
        for run in alternatives(group).ok_or(Wrong::Form)? {
            let run = run.trim();
            let folded = folded(run, fillers).ok_or(Wrong::Form)?;
            if run.is_empty() {
                optional = true;
            } else if folded.is_empty() {
                filler = Some(run.to_owned());
            }
            if !runs.contains(&folded) {
                runs.push(folded);
            }
        }
        // Of a filler nothing is left, and two gaps around it are one.
        let nothing = runs.iter().all(String::is_empty);
        let doubled = runs == ["..."] && steps.last() == Some(&runs);
        if !nothing
            && !optional
            && let Some(filler) = filler
        {
            return Err(Wrong::Filler(filler));
        }
        if !nothing && !doubled {
            steps.push(runs);
        }
        rest = after.trim_start();
    }
    let gap = |step: Option<&Vec<String>>| step.is_none_or(|runs| runs == &["..."]);
    if gap(steps.first()) || gap(steps.last()) {
        return Err(Wrong::Form);
    }
    Ok(steps)
}

/// What is wrong with a phrase.
enum Wrong {
    Form,
    /// This word says nothing.
    Filler(String),
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
