//! Making the JavaScript small, file by file.

use std::path::Path;

use crate::failure::Result;
use crate::files;
use crate::process;
use crate::tools::Tools;

/// Minifies every `.js` file of the package in place, without joining any: what a page imports, and
/// when, stays as written.
pub(super) fn minify(tools: &Tools, package: &Path) -> Result<()> {
    let scripts = files::list(package)?.into_iter().filter(|name| {
        // One line of data that no minifier makes smaller.
        name.ends_with(".js") && name != "wasm/inline.js"
    });
    process::capture(
        tools
            .npm_tool("esbuild")
            .current_dir(package)
            .args(scripts)
            .args([
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--legal-comments=none",
            ])
            // Escapes would make Russian and Chinese texts three times as long; modules are UTF-8 anyway.
            .args([
                "--charset=utf8",
                "--outdir=.",
                "--outbase=.",
                "--allow-overwrite",
            ])
            .arg("--log-level=warning"),
    )
    .map(drop)
}
