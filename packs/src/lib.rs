//! Compiles the data files to the packs that a page fetches, and checks them on the way.
//!
//! `providers/*.toml` become `providers/index.pack` (how every provider's failures look) and one
//! `providers/<id>.pack` each; `phrases/<tag>.toml` become `phrases/<tag>.pack`; `locales/<tag>/*.ftl` become
//! `locales/<tag>.pack`, except for `report.ftl`, which only those fetch who report a problem:
//! `locales/<tag>.report.pack`.

mod error;
mod index;
mod locale;
mod phrases;
mod provider;
mod rows;
mod source;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use checkout_rescue::signals::index::HEADER;

pub use error::Error;
pub use locale::Language;
pub use provider::Provider;

/// What was built.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Report {
    /// The providers' ids.
    pub providers: Vec<String>,
    /// The languages that there are phrases in.
    pub phrases: Vec<String>,
    /// The languages' tags.
    pub languages: Vec<String>,
}

/// Compiles the data files under `root` to packs under `out`.
pub fn build(root: &Path, out: &Path) -> Result<Report, Error> {
    let providers = providers(root)?;
    let phrases = phrases(root)?;
    write(
        &out.join("providers/index.pack"),
        &index_pack(&providers, &phrases),
    )?;
    for (tag, pack) in &phrases.packs {
        write(&out.join(format!("phrases/{tag}.pack")), pack)?;
    }
    for provider in &providers {
        write(
            &out.join(format!("providers/{}.pack", provider.id)),
            &provider.pack,
        )?;
    }
    let languages = languages(root)?;
    for (tag, language) in &languages {
        write(&out.join(format!("locales/{tag}.pack")), &language.panel)?;
        write(
            &out.join(format!("locales/{tag}.report.pack")),
            &language.report,
        )?;
    }
    Ok(Report {
        providers: providers.into_iter().map(|provider| provider.id).collect(),
        phrases: phrases.packs.into_keys().collect(),
        languages: languages.into_keys().collect(),
    })
}

/// Compiles every provider file under `root`, in the order of their names.
pub fn providers(root: &Path) -> Result<Vec<Provider>, Error> {
    files(&root.join("providers"), "toml")?
        .iter()
        .map(|path| Provider::compile(path, &read(path)?))
        .collect()
}

/// The compiled phrases.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Phrases {
    /// A pack a language, by its tag.
    pub packs: BTreeMap<String, String>,
    /// Their lines of the index pack.
    pub index: String,
}

/// Compiles the phrases of every language under `root`.
pub fn phrases(root: &Path) -> Result<Phrases, Error> {
    let (packs, index) = phrases::compile(&root.join("phrases"))?;
    Ok(Phrases { packs, index })
}

/// The index pack of compiled providers and phrases.
pub fn index_pack(providers: &[Provider], phrases: &Phrases) -> String {
    let shapes: String = providers
        .iter()
        .map(|provider| provider.index.as_str())
        .collect();
    format!("{}\n{}{shapes}", HEADER, phrases.index)
}

/// The packs of every language under `root`, by tag.
pub fn languages(root: &Path) -> Result<BTreeMap<String, Language>, Error> {
    let folder = root.join("locales");
    let mut languages = BTreeMap::new();
    for path in entries(&folder)?.into_iter().filter(|path| path.is_dir()) {
        let tag = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        languages.insert(tag, Language::compile(&path)?);
    }
    Ok(languages)
}

/// The messages that the shell shows where nothing else could be loaded: language, then Fluent id, then plain
/// text.
pub fn fallback(root: &Path) -> Result<BTreeMap<String, BTreeMap<String, String>>, Error> {
    languages(root)?
        .into_iter()
        .map(|(tag, language)| Ok((tag.clone(), locale::fallback(&tag, &language)?)))
        .collect()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let list = fs::read_dir(folder).map_err(|error| Error::io(folder, &error))?;
    let mut paths = list
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| Error::io(folder, &error))?;
    paths.sort();
    Ok(paths)
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Error> {
    let mut paths = entries(folder)?;
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    Ok(paths)
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::io(path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Error::io(folder, &error))?;
    }
    fs::write(path, text).map_err(|error| Error::io(path, &error))
}
