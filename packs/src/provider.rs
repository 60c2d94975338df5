//! Compiles one provider's file.

use std::collections::HashSet;
use std::path::Path;

use checkout_rescue::catalog::pack;
use checkout_rescue::signals::Slot;
use checkout_rescue::taxonomy::Charge;

use crate::error::Error;
use crate::index;
use crate::rows;
use crate::source::{OneOrMany, Shape, Source, Word};

/// A compiled provider.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Provider {
    /// Its id, the name of its file.
    pub id: String,
    /// Its lines of the index pack.
    pub index: String,
    /// Its own pack.
    pub pack: String,
}

/// The file being compiled, for errors that say where.
pub(crate) struct File<'a> {
    pub(crate) path: &'a Path,
    pub(crate) text: &'a str,
}

impl File<'_> {
    pub(crate) fn fault(&self, word: &Word, message: String) -> Error {
        Error::at(self.path, self.text, word.span().start, message)
    }
}

impl Provider {
    /// Compiles the text of a provider's file. A word that nothing knows, a code that means two things, a shape
    /// that can never be reached or reads nothing: each is an error with its line.
    pub fn compile(path: &Path, text: &str) -> Result<Self, Error> {
        let file = File { path, text };
        let source: Source = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            Error::at(path, text, at, error.message().to_owned())
        })?;
        let id = source.id.get_ref();
        if path.file_stem().is_none_or(|stem| stem != id.as_str()) {
            return Err(file.fault(
                &source.id,
                format!("id \"{id}\" must be the name of the file"),
            ));
        }
        for word in source.words() {
            check_word(&file, word)?;
        }
        let index = line("p", [id, source.name.get_ref()]) + &index::shapes(&source.shape);
        let mut pack = line(pack::HEADER, [id]);
        for (number, shape) in source.shape.iter().enumerate() {
            let earlier = source.shape.get(..number).unwrap_or_default();
            check_shape(&file, shape, earlier)?;
            pack.push_str(&shape_pack(&file, number, shape)?);
        }
        let mut seen = HashSet::new();
        for status in &source.status {
            require_source(&file, &status.source)?;
            for (standing, statuses) in status.standings() {
                if let Some(twice) = statuses.iter().find(|word| !seen.insert(word.get_ref())) {
                    let status = twice.get_ref();
                    return Err(
                        file.fault(twice, format!("status \"{status}\" has a standing already"))
                    );
                }
                if !statuses.is_empty() {
                    let standing = standing.to_owned();
                    let statuses = statuses.iter().map(Word::get_ref);
                    pack.push_str(&line("t", std::iter::once(&standing).chain(statuses)));
                }
            }
        }
        if let Some(session) = &source.session {
            require_source(&file, &session.source)?;
            let refusals = session.refusals.get_ref();
            if *refusals < 2 {
                let message =
                    "a session that ends with its first refusal is no session: leave it out"
                        .to_owned();
                return Err(Error::at(
                    path,
                    text,
                    session.refusals.span().start,
                    message,
                ));
            }
            pack.push_str(&line("n", [&refusals.to_string()]));
        }
        pack.push_str(&rows::compile(&file, &source)?);
        Ok(Self {
            id: id.clone(),
            index,
            pack,
        })
    }
}

/// A line of a pack: fields separated by tabs.
pub(crate) fn line<'a>(kind: &str, fields: impl IntoIterator<Item = &'a String>) -> String {
    let mut line = kind.to_owned();
    for field in fields {
        line.push('\t');
        line.push_str(field);
    }
    line.push('\n');
    line
}

/// A word of a pack stands between tabs on a line of its own.
fn check_word(file: &File<'_>, word: &Word) -> Result<(), Error> {
    check_text(file, word, word.get_ref())
}

/// The same for a text that stands at a word.
fn check_text(file: &File<'_>, word: &Word, text: &str) -> Result<(), Error> {
    if text.trim() != text
        || text.is_empty()
        || text.starts_with('+')
        || text.contains(['\t', '\n', '\r'])
    {
        return Err(file.fault(
            word,
            format!(
                "{text:?} cannot stand in a pack: no tabs, line ends, outer spaces or `+` before it"
            ),
        ));
    }
    Ok(())
}

pub(crate) fn require_source(file: &File<'_>, source: &Word) -> Result<(), Error> {
    if source.get_ref().trim().is_empty() {
        return Err(file.fault(
            source,
            "a source must be named: an address or a file at a commit".to_owned(),
        ));
    }
    Ok(())
}

fn check_shape(file: &File<'_>, shape: &Shape, earlier: &[Shape]) -> Result<(), Error> {
    let name = shape.name.get_ref();
    require_source(file, &shape.source)?;
    if shape.when.is_empty() {
        return Err(file.fault(
            &shape.name,
            format!("shape \"{name}\" has no test in `when`, so it would fit anything"),
        ));
    }
    if shape
        .when
        .values()
        .all(|wants| wants.words().iter().any(|want| want == "!"))
    {
        return Err(file.fault(
            &shape.name,
            format!("shape \"{name}\" only says what must be absent, so it would fit anything"),
        ));
    }
    if let Some((path, _)) = shape
        .when
        .iter()
        .find(|(_, wants)| wants.words().is_empty())
    {
        return Err(file.fault(
            &shape.name,
            format!(
                "shape \"{name}\" wants nothing of \"{}\", so it can never fit",
                path.get_ref()
            ),
        ));
    }
    for text in shape
        .when
        .values()
        .chain(shape.read.values())
        .flat_map(OneOrMany::words)
    {
        check_text(file, &shape.name, text)?;
    }
    if earlier.iter().any(|before| before.name.get_ref() == name) {
        return Err(file.fault(&shape.name, format!("shape \"{name}\" is there already")));
    }
    if shape.read.is_empty() {
        return Err(file.fault(&shape.name, format!("shape \"{name}\" reads nothing")));
    }
    if let Some(before) = earlier.iter().find(|before| covers(before, shape)) {
        let before = before.name.get_ref();
        return Err(file.fault(
            &shape.name,
            format!(
                "shape \"{name}\" is never reached: \"{before}\" above fits everything that it fits"
            ),
        ));
    }
    Ok(())
}

/// Whether every test of `before` is also a test of `shape`, or a wider one.
fn covers(before: &Shape, shape: &Shape) -> bool {
    before.when.iter().all(|(path, wants)| {
        shape.when.get(path).is_some_and(|narrower| {
            narrower.words().iter().all(|want| {
                wants.words().iter().any(|wide| {
                    let wider = wide.strip_suffix('*').filter(|_| want != "!");
                    wide == want || wider.is_some_and(|prefix| want.starts_with(prefix))
                })
            })
        })
    })
}

/// The lines of a shape. Its number stands for its name, which says nothing to anyone but who writes the file.
fn shape_pack(file: &File<'_>, number: usize, shape: &Shape) -> Result<String, Error> {
    let name = (number + 1).to_string();
    let mut opening = vec![&name];
    if let Some(charge) = &shape.charge {
        Charge::from_id(charge.get_ref())
            .ok_or_else(|| file.fault(charge, format!("\"{}\" is no charge", charge.get_ref())))?;
        opening.push(charge.get_ref());
    }
    let mut pack = line("s", opening);
    for (path, wants) in &shape.when {
        pack.push_str(&line(
            "w",
            std::iter::once(path.get_ref()).chain(wants.words()),
        ));
    }
    for (slot, paths) in &shape.read {
        Slot::from_name(slot.get_ref())
            .ok_or_else(|| file.fault(slot, format!("\"{}\" is no slot", slot.get_ref())))?;
        let secret = |path: &&String| path.to_ascii_lowercase().contains("secret");
        if let Some(path) = paths.words().iter().find(secret) {
            return Err(file.fault(
                slot,
                format!("\"{path}\" is a secret and must never be read"),
            ));
        }
        pack.push_str(&line(
            "r",
            std::iter::once(slot.get_ref()).chain(paths.words()),
        ));
    }
    Ok(pack)
}
