//! The package's own `package.json`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::{During, Failure, Result};
use crate::files;

/// Writes the crate's version over the template's.
pub(super) fn set_version(file: &Path, version: &str) -> Result<()> {
    let text = fs::read_to_string(file).during(file.display())?;
    let text = with_version(&text, version).ok_or_else(|| {
        Failure::new(format!(
            "{}: there must be one top-level \"version\"",
            file.display()
        ))
    })?;
    files::write(file, text)
}

/// Replaced as text, so that everything else keeps its order and its spaces; then read back to be sure.
fn with_version(text: &str, version: &str) -> Option<String> {
    let template: Value = serde_json::from_str(text).ok()?;
    let old = format!("\"version\": \"{}\"", template.get("version")?.as_str()?);
    let new = text.replacen(&old, &format!("\"version\": \"{version}\""), 1);
    let written: Value = serde_json::from_str(&new).ok()?;
    (written.get("version")?.as_str()? == version).then_some(new)
}

/// Every file that the manifest promises: in `exports`, `bin`, `main`, `types` and `customElements`.
///
/// Paths are relative to the package without a leading `./`; one `*` may stand for part of a name.
pub(super) fn promises(manifest: &Value) -> Vec<String> {
    let mut paths = Vec::new();
    for key in ["main", "types", "customElements", "bin", "exports"] {
        if let Some(value) = manifest.get(key) {
            strings(value, &mut paths);
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

fn strings(value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::String(path) => paths.push(path.trim_start_matches("./").to_owned()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, paths)),
        Value::Object(values) => values.values().for_each(|value| strings(value, paths)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_version_changes_and_nothing_else() {
        let template = "{\n  \"name\": \"x\",\n  \"version\": \"0.0.0\",\n  \"a\": { \"version\": \"7\" }\n}\n";
        assert_eq!(
            with_version(template, "1.2.3"),
            Some(template.replace("0.0.0", "1.2.3"))
        );
    }

    #[test]
    fn a_manifest_whose_version_cannot_be_set_is_refused() {
        assert_eq!(with_version("{}", "1.2.3"), None);
        // The first match would be the wrong one.
        let nested_first = r#"{ "a": { "version": "0.0.0" }, "version": "0.0.0" }"#;
        assert_eq!(with_version(nested_first, "1.2.3"), None);
    }

    #[test]
    fn promises_are_found_at_every_depth_and_named_once() {
        let manifest = json!({
            "main": "./index.js",
            "bin": { "x": "cli.js" },
            "exports": {
                ".": { "types": "./index.d.ts", "default": "./index.js" },
                "./core": { "node": { "import": "./core.js" } },
                "./private/*": null,
                "./locales/*": "./locales/*",
            },
            "files": ["*.js"],
        });
        assert_eq!(
            promises(&manifest),
            ["cli.js", "core.js", "index.d.ts", "index.js", "locales/*"]
        );
    }
}
