//! The packaging tests: the package as npm would publish it, installed into empty projects and used.
//!
//! The projects are in `tests/packaging/`, one folder each. They are copied out of the repository's
//! reach first, so that nothing but the installed package can answer for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{During, Failure, Result};
use crate::files;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::tools::Tools;

/// Packs `pkg/`, installs it into each project, and runs what each is for.
pub(crate) fn test(project: &Project, tools: &Tools) -> Result<()> {
    let folder = project.target.join("packaging");
    files::empty(&folder)?;
    let tarball = pack(&project.pkg(), &folder)?;
    let install = |name: &str| install(project, &folder, name, &tarball);
    step("Using the package in Node.js", || {
        let place = install("node")?;
        process::run(
            Command::new("node")
                .args(["--test", "use.test.js"])
                .current_dir(place),
        )
    })?;
    step("Building a page with Vite", || {
        let place = install("vite")?;
        process::capture(
            tools
                .npm_tool("vite")
                .args(["build", "--logLevel", "warn"])
                .current_dir(&place),
        )?;
        check_vite(&files::list(&place.join("dist"))?)
    })?;
    step("Bundling ./inline with esbuild", || {
        let place = install("esbuild")?;
        process::capture(
            tools
                .npm_tool("esbuild")
                .args([
                    "main.js",
                    "--bundle",
                    "--format=esm",
                    "--outfile=dist/main.js",
                ])
                .arg("--log-level=warning")
                .current_dir(&place),
        )?;
        // One file and nothing beside it: the WebAssembly travels inside.
        process::run(
            Command::new("node")
                .args(["--test", "use.test.js"])
                .current_dir(place),
        )
    })
}

fn pack(package: &Path, folder: &Path) -> Result<PathBuf> {
    let answer = process::capture(
        Command::new("npm")
            .args([
                "pack",
                "--json",
                "--ignore-scripts",
                "--loglevel=error",
                "--pack-destination",
            ])
            .arg(folder)
            .current_dir(package),
    )?;
    let answer: serde_json::Value =
        serde_json::from_str(&answer).during("reading what `npm pack` says")?;
    answer
        .pointer("/0/filename")
        .and_then(serde_json::Value::as_str)
        .map(|name| folder.join(name))
        .ok_or_else(|| Failure::new("`npm pack --json` names no file"))
}

/// Copies a project to an empty place and installs the tarball there, without the network.
fn install(project: &Project, folder: &Path, name: &str, tarball: &Path) -> Result<PathBuf> {
    let source = project.root.join("tests/packaging").join(name);
    let place = folder.join(name);
    for file in files::list(&source)? {
        files::copy(&source.join(&file), &place.join(&file))?;
    }
    // The template's own manifest must be valid for npm and must ask for nothing else.
    process::capture(
        Command::new("npm")
            .args([
                "install",
                "--offline",
                "--no-fund",
                "--no-audit",
                "--loglevel=error",
            ])
            .arg(tarball)
            .current_dir(&place),
    )?;
    let installed = fs::read_dir(place.join("node_modules"))
        .during(place.display())?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| !name.starts_with('.'))
        .collect::<Vec<_>>();
    if installed != ["checkout-rescue"] {
        return Err(Failure::new(format!(
            "installing the package brought {}; it must have no dependencies",
            installed.join(", ")
        )));
    }
    Ok(place)
}

/// Vite has to copy the WebAssembly beside the page, or the page would ask for a file that is not there.
fn check_vite(built: &[String]) -> Result<()> {
    if built.iter().any(|name| name.ends_with(".wasm")) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Vite's build lacks the WebAssembly; it has only {}",
        built.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_without_the_wasm_fails() {
        assert!(check_vite(&["index.html".to_owned(), "assets/index-a.js".to_owned()]).is_err());
        assert_eq!(
            check_vite(&["assets/checkout_rescue_bg-a.wasm".to_owned()]),
            Ok(())
        );
    }
}
