//! Compiles one language's folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};

use crate::error::Error;
use crate::{files, read};

/// Messages that the shell carries as plain text.
const FALLBACK: &[&str] = &[
    "action-check-status",
    "action-close",
    "action-other-method",
    "action-report",
    "action-retry",
    "charge-checked-not-charged",
    "fallback-charge",
    "fallback-headline",
    "fallback-next",
    "panel-checking",
    "panel-paid",
    "panel-still-processing",
    "panel-still-unknown",
];

/// The file whose words are a pack of their own.
const REPORT: &str = "report.ftl";

/// A compiled language.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Language {
    /// The words of the panel.
    pub panel: String,
    /// The words of the report, beside those of the panel.
    pub report: String,
}

impl Language {
    /// Compiles the files in a language's folder.
    pub(crate) fn compile(folder: &Path) -> Result<Self, Error> {
        let (report, panel): (Vec<_>, Vec<_>) = files(folder, "ftl")?
            .into_iter()
            .partition(|path| path.file_name().is_some_and(|name| name == REPORT));
        Ok(Self {
            panel: pack(&panel)?,
            report: pack(&report)?,
        })
    }

    /// All of its words.
    pub fn whole(&self) -> String {
        format!("{}{}", self.panel, self.report)
    }
}

/// Joins files, without their comments.
fn pack(paths: &[PathBuf]) -> Result<String, Error> {
    let mut body = Vec::new();
    for path in paths {
        let text = read(path)?;
        let resource = parser::parse(text.clone()).map_err(|(_, errors)| {
            let (at, kind) = errors.first().map_or((0, String::new()), |error| {
                (error.pos.start, error.kind.to_string())
            });
            Error::at(path, &text, at, format!("not Fluent syntax: {kind}"))
        })?;
        body.extend(
            resource
                .body
                .into_iter()
                .filter(|entry| matches!(entry, Entry::Message(_) | Entry::Term(_))),
        );
    }
    // A comment right above a message belongs to it.
    for entry in &mut body {
        match entry {
            Entry::Message(message) => message.comment = None,
            Entry::Term(term) => term.comment = None,
            _ => {}
        }
    }
    Ok(serializer::serialize(&Resource { body }))
}

/// The shell's messages of a language, as plain text.
pub(crate) fn fallback(tag: &str, pack: &str) -> Result<BTreeMap<String, String>, Error> {
    let folder = Path::new("locales").join(tag);
    let missing = |id: &str| {
        Error::new(
            &folder,
            None,
            format!("\"{id}\" must be there and have no variables: the shell carries it"),
        )
    };
    let resource = parser::parse(pack).map_err(|_| missing("the pack"))?;
    FALLBACK
        .iter()
        .map(|id| {
            let pattern = resource.body.iter().find_map(|entry| match entry {
                Entry::Message(message) if message.id.name == *id => message.value.as_ref(),
                _ => None,
            });
            let text = pattern.and_then(plain).ok_or_else(|| missing(id))?;
            Ok(((*id).to_owned(), text))
        })
        .collect()
}

fn plain(pattern: &Pattern<&str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some((*value).to_owned()),
            PatternElement::Placeable {
                expression:
                    fluent_syntax::ast::Expression::Inline(InlineExpression::StringLiteral { value }),
            } => Some(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}
