//! The JavaScript modules that hold data: written at package time, never by hand.
//!
//! Each is as small as its one reader allows; the shape is that reader's, named with each function.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::to_string;

use super::base64;
use crate::failure::{During, Failure, Result};
use crate::files;

/// Texts by language and Fluent id.
pub(super) type Texts = BTreeMap<String, BTreeMap<String, String>>;

/// What `shell.js` takes from `fallback.js`.
pub(super) const HEADLINE: &str = "fallback-headline";

/// What `notice.js` takes from `labels.js`, in its order.
pub(super) const LABELS: &[&str] = &[
    "fallback-text",
    "action-retry",
    "action-check-status",
    "action-other-method",
    "action-report",
    "action-close",
    "panel-paid",
    "panel-still-unknown",
    "panel-checking",
    "panel-still-processing",
    "not-completed",
    "charge-checked-not-charged",
];

/// A module whose default export maps each language to the texts of these ids, in this order.
///
/// Lists, not objects: the ids would weigh more than the shell's own code.
pub(super) fn texts(texts: &Texts, ids: &[&str]) -> Result<String> {
    let mut lists = BTreeMap::new();
    for (language, texts) in texts {
        let list: Option<Vec<&String>> = ids.iter().map(|&id| texts.get(id)).collect();
        let list = list
            .ok_or_else(|| Failure::new(format!("{language} lacks one of {}", ids.join(", "))))?;
        lists.insert(language, list);
    }
    let lists = to_string(&lists).during("writing the texts")?;
    Ok(format!("export default {lists};\n"))
}

/// A module whose default export maps each language to the text of this id.
pub(super) fn one_text(texts: &Texts, id: &str) -> Result<String> {
    let one: Option<BTreeMap<&String, &String>> = texts
        .iter()
        .map(|(language, texts)| Some((language, texts.get(id)?)))
        .collect();
    let one = one.ok_or_else(|| Failure::new(format!("a language lacks {id}")))?;
    let one = to_string(&one).during("writing the texts")?;
    Ok(format!("export default {one};\n"))
}

/// A module with one constant, such as the list of languages.
pub(super) fn constant(name: &str, value: &serde_json::Value) -> String {
    format!("export const {name} = {value};\n")
}

/// `urls.js`: the address of every file that the core fetches, by its path in the package.
///
/// Written out one by one because that is the form in which bundlers see files and take them along.
pub(super) fn urls(paths: &[String]) -> String {
    let lines: String = paths
        .iter()
        .map(|path| {
            // Vite would make a `data:` URL of a small file, which a strict CSP forbids.
            format!("  '{path}': new URL('./{path}?no-inline', import.meta.url),\n")
        })
        .collect();
    format!("export const urls = {{\n{lines}}};\n")
}

/// The path of a WebAssembly by the stem of its name.
pub(super) fn wasm(stem: &str) -> String {
    format!("wasm/{stem}_bg.wasm")
}

/// `wasm/inline.js` and a module for every pack: every WebAssembly in Base64 by the stem of its name, and how to import the
/// text of a pack by its path, for pages that cannot fetch them. A bundler that splits code loads one pack at a time.
pub(super) fn inline(
    package: &Path,
    stems: &[&str],
    packs: &[String],
) -> Result<Vec<(String, String)>> {
    let mut encoded = BTreeMap::new();
    for stem in stems {
        let path = wasm(stem);
        let bytes = fs::read(package.join(&path)).during(&path)?;
        encoded.insert(stem, base64::encode(&bytes));
    }
    let encoded = to_string(&encoded).during("writing wasm/inline.js")?;
    let mut modules = Vec::new();
    let mut imports = String::new();
    for path in packs {
        let text = fs::read_to_string(package.join(path)).during(path)?;
        let text = to_string(&text).during(path)?;
        imports.push_str(&format!(
            "  '{path}': () => import('../inlined/{path}.js'),\n"
        ));
        modules.push((
            format!("inlined/{path}.js"),
            format!("export default {text};\n"),
        ));
    }
    modules.push((
        "wasm/inline.js".to_owned(),
        format!("export const wasm = {encoded};\nexport const packs = {{\n{imports}}};\n"),
    ));
    Ok(modules)
}

/// The paths of all packs in the package.
pub(super) fn packs(package: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for folder in ["locales", "phrases", "providers"] {
        let names = files::list(&package.join(folder))?;
        paths.extend(names.into_iter().map(|name| format!("{folder}/{name}")));
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn romanian() -> Texts {
        let texts = [("next", "\"n-a\" mers\\"), ("headline", "„Plata”\nacum")];
        let texts = texts.map(|(id, text)| (id.to_owned(), text.to_owned()));
        BTreeMap::from([("ro".to_owned(), BTreeMap::from(texts))])
    }

    #[test]
    fn texts_come_in_the_order_asked_for_and_escaped() {
        assert_eq!(
            texts(&romanian(), &["headline", "next"]),
            Ok(
                "export default {\"ro\":[\"„Plata”\\nacum\",\"\\\"n-a\\\" mers\\\\\"]};\n"
                    .to_owned()
            )
        );
    }

    #[test]
    fn one_text_needs_no_list() {
        assert_eq!(
            one_text(&romanian(), "headline"),
            Ok("export default {\"ro\":\"„Plata”\\nacum\"};\n".to_owned())
        );
        assert!(one_text(&romanian(), "charge").is_err());
    }

    #[test]
    fn a_language_that_lacks_a_text_stops_the_package() {
        // The shell would show "undefined" to a shopper.
        assert_eq!(
            texts(&romanian(), &["headline", "charge"]),
            Err(Failure::new("ro lacks one of headline, charge"))
        );
    }

    #[test]
    fn constants_and_addresses_are_javascript() {
        assert_eq!(
            constant("languages", &serde_json::json!(["en", "zh-Hans"])),
            "export const languages = [\"en\",\"zh-Hans\"];\n"
        );
        assert_eq!(
            urls(&["locales/en.pack".to_owned()]),
            "export const urls = {\n  'locales/en.pack': new URL('./locales/en.pack?no-inline', import.meta.url),\n};\n"
        );
    }
}
