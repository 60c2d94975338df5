//! Making the JavaScript small: every file is minified, and modules that always come together become one file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::{During, Result};
use crate::files;
use crate::process;
use crate::tools::Tools;

/// Modules, each with those that it always needs: one request in place of several that wait for another. No part may hold
/// what has to be the same for all of a page, as another module may have a copy of it.
const JOINED: &[(&str, &[&str])] = &[
    (
        "shell.js",
        &["attempt.js", "fallback.js", "locale.js", "version.js"],
    ),
    (
        "load.js",
        &[
            "announcer.js",
            "failure.js",
            "languages.js",
            "ledger.js",
            "plain.js",
            "reflect.js",
            "style.js",
        ],
    ),
    (
        "notice.js",
        &["announcer.js", "labels.js", "ledger.js", "style.js"],
    ),
    ("fetching.js", &["urls.js"]),
];

/// How every call of esbuild writes: escapes would make Russian and Chinese texts three times as long, and modules are UTF-8
/// anyway.
const WRITTEN: &[&str] = &[
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--legal-comments=none",
    "--charset=utf8",
    "--outdir=.",
    "--outbase=.",
    "--allow-overwrite",
    "--log-level=warning",
];

/// Minifies every `.js` file of the package in place, then puts modules into the one that always needs them. What a page
/// imports on demand stays as written.
pub(super) fn minify(tools: &Tools, package: &Path) -> Result<()> {
    let scripts = files::list(package)?.into_iter().filter(|name| {
        // One line of data that no minifier makes smaller.
        name.ends_with(".js") && name != "wasm/inline.js"
    });
    let scripts: Vec<String> = scripts.collect();
    let esbuild = || {
        let mut esbuild = tools.npm_tool("esbuild");
        esbuild.current_dir(package).args(WRITTEN);
        esbuild
    };
    process::capture(esbuild().args(&scripts))?;
    for (module, parts) in JOINED {
        let others = scripts
            .iter()
            .filter(|name| !parts.contains(&name.as_str()))
            .map(|name| format!("--external:./{name}"));
        process::capture(esbuild().args([*module, "--bundle"]).args(others))?;
    }
    let mut texts = String::new();
    for name in &scripts {
        let file = package.join(name);
        texts += &fs::read_to_string(&file).during(file.display())?;
    }
    for part in unused(&texts) {
        let file = package.join(part);
        fs::remove_file(&file).during(file.display())?;
    }
    Ok(())
}

/// The parts that no module imports any more.
fn unused(texts: &str) -> BTreeSet<&'static str> {
    let parts = JOINED.iter().flat_map(|(_, parts)| *parts).copied();
    parts
        .filter(|part| !texts.contains(&format!("\"./{part}\"")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stays_where_another_module_imports_it() {
        let left = "import{a}from\"./locale.js\";import(\"./style.js\")";
        let unused = unused(left);
        assert!(!unused.contains("locale.js") && !unused.contains("style.js"));
        assert!(unused.contains("urls.js") && unused.contains("attempt.js"));
    }
}
