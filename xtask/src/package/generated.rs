//! The JavaScript modules that hold data: written at package time, never by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::to_string;

use super::base64;
use crate::failure::{During, Result};
use crate::files;

/// `fallback.js`: what the shell says when the WebAssembly cannot run, by language and Fluent id.
pub(super) fn fallback(texts: &BTreeMap<String, BTreeMap<String, String>>) -> Result<String> {
    let texts = to_string(texts).during("writing fallback.js")?;
    Ok(format!("export default {texts};\n"))
}

/// A module with one list of names, such as the languages there are.
pub(super) fn list(name: &str, values: &[String]) -> Result<String> {
    let values = to_string(values).during(name)?;
    Ok(format!("export const {name} = {values};\n"))
}

/// The text of every file in these folders of the package, by path from the package's root.
pub(super) fn texts(package: &Path, folders: &[&str]) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for folder in folders {
        for name in files::list(&package.join(folder))? {
            let name = format!("{folder}/{name}");
            let text = fs::read_to_string(package.join(&name)).during(&name)?;
            texts.insert(name, text);
        }
    }
    Ok(texts)
}

/// `wasm/inline.js`: the WebAssembly and the packs as strings, for pages that cannot fetch them.
pub(super) fn inline(wasm: &[u8], packs: &BTreeMap<String, String>) -> Result<String> {
    let packs = to_string(packs).during("writing wasm/inline.js")?;
    Ok(format!(
        "export const wasm = '{}';\nexport const packs = {packs};\n",
        base64::encode(wasm)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_survive_as_javascript_whatever_they_hold() {
        let texts = BTreeMap::from([(
            "ro".to_owned(),
            BTreeMap::from([("headline".to_owned(), "„Plata”\n\"n-a\" mers\\".to_owned())]),
        )]);
        assert_eq!(
            fallback(&texts),
            Ok(
                "export default {\"ro\":{\"headline\":\"„Plata”\\n\\\"n-a\\\" mers\\\\\"}};\n"
                    .to_owned()
            )
        );
    }

    #[test]
    fn lists_and_inline_have_the_shapes_the_shell_imports() {
        assert_eq!(
            list("languages", &["en".to_owned(), "zh-Hans".to_owned()]),
            Ok("export const languages = [\"en\",\"zh-Hans\"];\n".to_owned())
        );
        let packs = BTreeMap::from([("locales/en.ftl".to_owned(), "a = b\n".to_owned())]);
        assert_eq!(
            inline(b"\0asm", &packs),
            Ok("export const wasm = 'AGFzbQ==';\nexport const packs = {\"locales/en.ftl\":\"a = b\\n\"};\n".to_owned())
        );
    }
}
