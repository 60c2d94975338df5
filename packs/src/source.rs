//! A provider's file as it is written; see `CONTRIBUTING.md`, "Add a provider".

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// A word and where it stands.
pub(crate) type Word = Spanned<String>;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: Word,
    pub(crate) name: Word,
    #[serde(default)]
    pub(crate) shape: Vec<Shape>,
    #[serde(default)]
    pub(crate) status: Vec<Status>,
    #[serde(default)]
    pub(crate) codes: Vec<Codes>,
    #[serde(default)]
    pub(crate) fields: BTreeMap<Word, Vec<Word>>,
    pub(crate) session: Option<Session>,
}

/// How long the provider's session lasts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Session {
    pub(crate) source: Word,
    /// After so many refusals nothing more can be paid in it.
    pub(crate) refusals: Spanned<u32>,
}

impl Source {
    /// Every word that goes into a pack and knows where it stands.
    pub(crate) fn words(&self) -> impl Iterator<Item = &Word> {
        let shapes = self.shape.iter().flat_map(|shape| {
            std::iter::once(&shape.name)
                .chain(shape.when.keys())
                .chain(shape.read.keys())
        });
        let statuses = self
            .status
            .iter()
            .flat_map(|status| status.standings().into_iter().flat_map(|(_, words)| words));
        let codes = self.codes.iter().flat_map(|codes| {
            [&codes.reasons, &codes.charge, &codes.fields, &codes.advice]
                .into_iter()
                .flat_map(|table| {
                    table
                        .iter()
                        .flat_map(|(word, codes)| std::iter::once(word).chain(codes))
                })
        });
        let fields = self
            .fields
            .iter()
            .flat_map(|(name, words)| std::iter::once(name).chain(words));
        [&self.id, &self.name]
            .into_iter()
            .chain(shapes)
            .chain(statuses)
            .chain(codes)
            .chain(fields)
    }
}

/// How a failure looks and where its values stand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    pub(crate) name: Word,
    pub(crate) source: Word,
    pub(crate) when: BTreeMap<Word, OneOrMany>,
    pub(crate) charge: Option<Word>,
    pub(crate) read: BTreeMap<Word, OneOrMany>,
}

/// What statuses say of the money.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Status {
    pub(crate) source: Word,
    #[serde(default)]
    pub(crate) paid: Vec<Word>,
    #[serde(default)]
    pub(crate) held: Vec<Word>,
    #[serde(default)]
    pub(crate) pending: Vec<Word>,
    #[serde(default)]
    pub(crate) action: Vec<Word>,
    #[serde(default)]
    pub(crate) failed: Vec<Word>,
    #[serde(default)]
    pub(crate) closed: Vec<Word>,
}

impl Status {
    /// The standings by name, each with its statuses.
    pub(crate) fn standings(&self) -> [(&'static str, &[Word]); 6] {
        [
            ("paid", &self.paid),
            ("held", &self.held),
            ("pending", &self.pending),
            ("action", &self.action),
            ("failed", &self.failed),
            ("closed", &self.closed),
        ]
    }
}

/// What the codes of one layer mean, from one source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Codes {
    pub(crate) layer: Word,
    pub(crate) source: Word,
    #[serde(default)]
    pub(crate) reasons: BTreeMap<Word, Vec<Word>>,
    #[serde(default)]
    pub(crate) charge: BTreeMap<Word, Vec<Word>>,
    #[serde(default)]
    pub(crate) fields: BTreeMap<Word, Vec<Word>>,
    #[serde(default)]
    pub(crate) advice: BTreeMap<Word, Vec<Word>>,
}

/// One word, or several of which any will do.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    pub(crate) fn words(&self) -> &[String] {
        match self {
            Self::One(word) => std::slice::from_ref(word),
            Self::Many(words) => words,
        }
    }
}
