//! Compiles one language's folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use checkout_rescue::wording::pack::HEADER;
use checkout_rescue::wording::{Wording, compile};

use crate::error::Error;
use crate::{files, read};

/// Messages that the shell, and what it fetches when there is no core, carry as plain text.
const FALLBACK: &[&str] = &[
    "action-check-status",
    "action-close",
    "action-other-method",
    "action-report",
    "action-retry",
    "charge-checked-not-charged",
    "fallback-headline",
    "fallback-text",
    "not-completed",
    "panel-checking",
    "panel-paid",
    "panel-still-processing",
    "panel-still-unknown",
];

/// The file whose words are a pack of their own.
const REPORT: &str = "report.ftl";
/// The file whose words are in no pack, as the shell has them.
const ALONE: &str = "fallback.ftl";

/// A compiled language.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Language {
    /// The words of the panel.
    pub panel: String,
    /// The words of the report, beside those of the panel.
    pub report: String,
    /// The words of the shell where it has nothing else, beside those of the panel that it shares.
    pub fallback: String,
}

impl Language {
    /// Compiles the files in a language's folder.
    pub(crate) fn compile(folder: &Path) -> Result<Self, Error> {
        let (alone, panel): (Vec<_>, Vec<_>) = files(folder, "ftl")?
            .into_iter()
            .partition(|path| path.ends_with(REPORT) || path.ends_with(ALONE));
        let (report, fallback): (Vec<_>, Vec<_>) =
            alone.into_iter().partition(|path| path.ends_with(REPORT));
        Ok(Self {
            panel: pack(&panel)?,
            report: pack(&report)?,
            fallback: pack(&fallback)?,
        })
    }
}

/// Compiles files to one pack.
fn pack(paths: &[PathBuf]) -> Result<String, Error> {
    let mut joined = HEADER.to_owned();
    for path in paths {
        let pack = compile(&read(path)?)
            .map_err(|fault| Error::new(path, Some(fault.line), fault.problem))?;
        joined.push_str(pack.strip_prefix(HEADER).unwrap_or_default());
    }
    Ok(joined)
}

/// The shell's messages of a language, as plain text.
pub(crate) fn fallback(tag: &str, words: &Language) -> Result<BTreeMap<String, String>, Error> {
    let folder = Path::new("locales").join(tag);
    let missing = |id: &str| {
        Error::new(
            &folder,
            None,
            format!("\"{id}\" must be there and have no variables: the shell carries it"),
        )
    };
    let mut wording = Wording::default();
    for pack in [&words.panel, &words.fallback] {
        wording
            .add(tag, pack)
            .map_err(|error| Error::new(&folder, None, error.to_string()))?;
    }
    FALLBACK
        .iter()
        .map(|id| {
            let language = wording.language(tag);
            let text = language.and_then(|language| language.plain(id));
            Ok(((*id).to_owned(), text.ok_or_else(|| missing(id))?))
        })
        .collect()
}
