//! Which files come with which: the package's modules and the bundle that a merchant's bundler makes of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::failure::{During, Result};
use crate::files;
use crate::process;
use crate::tools::Tools;

/// The module that a page loads to have the element.
pub(super) const ENTRY: &str = "index.js";

/// Which module of the package imports which, and whether only on demand.
pub(super) struct Imports(BTreeMap<String, Vec<(String, bool)>>);

impl Imports {
    /// Every module that comes with this one; with `lazy`, also those that it imports on demand. Where `stops` are
    /// reached, neither they nor what comes with them counts.
    pub(super) fn closure(&self, from: &str, lazy: bool, stops: &[&str]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![from.to_owned()];
        while let Some(name) = open.pop() {
            if !stops.contains(&name.as_str()) && found.insert(name.clone()) {
                let imported = self.0.get(&name).into_iter().flatten();
                open.extend(
                    imported
                        .filter(|(_, dynamic)| lazy || !dynamic)
                        .map(|(name, _)| name.clone()),
                );
            }
        }
        found
    }

    /// Reads esbuild's metafile: its `inputs` are the package's modules, its `outputs` the bundle's files.
    pub(super) fn from_metafile(metafile: &Value, part: &str) -> Option<Self> {
        let files = metafile.get(part)?.as_object()?;
        let imports = |file: &Value| -> Option<Vec<(String, bool)>> {
            file.get("imports")?
                .as_array()?
                .iter()
                .map(|import| {
                    let dynamic = import.get("kind")?.as_str()? == "dynamic-import";
                    Some((import.get("path")?.as_str()?.to_owned(), dynamic))
                })
                .collect()
        };
        files
            .iter()
            .map(|(name, file)| Some((name.clone(), imports(file)?)))
            .collect::<Option<_>>()
            .map(Self)
    }
}

/// esbuild follows the imports as a page would, and joins the files as a merchant's bundler would.
pub(super) fn bundle(tools: &Tools, package: &Path, folder: &Path) -> Result<Value> {
    files::empty(folder)?;
    let file = folder.join("meta.json");
    process::capture(
        tools
            .npm_tool("esbuild")
            .current_dir(package)
            .arg(ENTRY)
            .args([
                "--bundle",
                "--splitting",
                "--minify",
                "--format=esm",
                "--charset=utf8",
            ])
            .arg(format!("--outdir={}", folder.display()))
            .arg(format!("--metafile={}", file.display()))
            .arg("--log-level=warning"),
    )?;
    let metafile = std::fs::read(&file).during(file.display())?;
    serde_json::from_slice(&metafile).during(file.display())
}

/// The file of the bundle that stands for [`ENTRY`].
pub(super) fn entry_chunk(metafile: &Value) -> Option<&str> {
    let mut outputs = metafile.get("outputs")?.as_object()?.iter();
    outputs
        .find(|(_, output)| output.get("entryPoint").and_then(Value::as_str) == Some(ENTRY))
        .map(|(name, _)| name.as_str())
}

#[cfg(test)]
pub(super) use tests::example;

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn imports(metafile: &Value) -> Imports {
        Imports::from_metafile(metafile, "inputs").unwrap_or(Imports(BTreeMap::new()))
    }

    pub(in crate::package) fn example() -> Imports {
        imports(&json!({ "inputs": {
            "index.js": { "imports": [{ "path": "element.js", "kind": "import-statement" }] },
            "element.js": { "imports": [{ "path": "core.js", "kind": "dynamic-import" }] },
            "core.js": { "imports": [
                { "path": "element.js", "kind": "import-statement" },
                { "path": "wasm/checkout_rescue.js", "kind": "dynamic-import" },
                { "path": "report.js", "kind": "dynamic-import" },
            ] },
            "report.js": { "imports": [
                { "path": "core.js", "kind": "import-statement" },
                { "path": "wasm/report.js", "kind": "dynamic-import" },
            ] },
            "wasm/report.js": { "imports": [] },
            "wasm/checkout_rescue.js": { "imports": [] },
        } }))
    }

    #[test]
    fn the_shell_is_what_comes_without_asking() {
        let names = |names: &[&str]| {
            names
                .iter()
                .map(|&name| name.to_owned())
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(
            example().closure("index.js", false, &[]),
            names(&["element.js", "index.js"])
        );
        assert_eq!(
            example().closure("index.js", true, &[]),
            names(&[
                "core.js",
                "element.js",
                "index.js",
                "report.js",
                "wasm/checkout_rescue.js",
                "wasm/report.js",
            ])
        );
        assert_eq!(
            example().closure("index.js", true, &["report.js"]),
            names(&[
                "core.js",
                "element.js",
                "index.js",
                "wasm/checkout_rescue.js"
            ])
        );
    }

    #[test]
    fn the_bundled_entry_is_found_by_what_it_was_made_from() {
        let metafile = json!({ "outputs": {
            "../b/chunk-A.js": { "imports": [] },
            "../b/index.js": { "entryPoint": "index.js", "imports": [] },
        } });
        assert_eq!(entry_chunk(&metafile), Some("../b/index.js"));
    }
}
