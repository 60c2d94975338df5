//! The words of the locales, read from their files and not written down here again.

use checkout_rescue::wording::{Args, Wording};
use e2e::Result;
use e2e::tools::root;

/// Every language with every message.
pub(super) fn wording() -> Result<Wording> {
    let mut wording = Wording::default();
    for (tag, language) in packs::languages(&root())? {
        for pack in [&language.panel, &language.report, &language.fallback] {
            wording.add(&tag, pack)?;
        }
    }
    Ok(wording)
}

/// A message, or one of its attributes, in a language.
pub(super) fn say(tag: &str, id: &str, attribute: Option<&str>) -> Result<String> {
    text(tag, id, attribute, &Args::new())
}

/// A message with a variable.
pub(super) fn say_with(tag: &str, id: &str, name: &str, value: &str) -> Result<String> {
    let mut args = Args::new();
    args.set(name, value);
    text(tag, id, None, &args)
}

fn text(tag: &str, id: &str, attribute: Option<&str>, args: &Args) -> Result<String> {
    let wording = wording()?;
    let language = wording
        .language(tag)
        .filter(|language| language.tag() == tag)
        .ok_or("no such language")?;
    let text = language.text(id, attribute, args);
    Ok(text.ok_or_else(|| format!("{tag} has no {id}"))?)
}
