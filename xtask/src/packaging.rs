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
use crate::tools::{Tools, node_tests};

/// In each project that is used in Node.js: what is done with the package there.
const USE: &str = "use.test.js";

/// Packs `pkg/`, installs it into each project, and runs what each is for.
pub(crate) fn test(project: &Project, tools: &Tools) -> Result<()> {
    let folder = project.target.join("packaging");
    files::empty(&folder)?;
    let tarball = pack(&project.pkg(), &folder)?;
    let install = |name: &str| install(project, &folder, name, &tarball);
    step("Using the package in Node.js", || {
        let place = install("node")?;
        process::run(node_tests([USE.to_owned()]).current_dir(place))
    })?;
    step("Checking the types", || {
        let place = install("types")?;
        process::run(tools.npm_tool("tsc").current_dir(&place))
    })?;
    step("Building a page with Vite", || {
        let place = install("vite")?;
        process::capture(
            tools
                .npm_tool("vite")
                .args(["build", "--logLevel", "warn"])
                .current_dir(&place),
        )?;
        check_vite(
            &files::list(&project.pkg())?,
            &files::list(&place.join("dist"))?,
        )
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
        process::run(node_tests([USE.to_owned()]).current_dir(place))
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

/// Vite has to take the WebAssembly and the packs along as files: a page would ask in vain for one that is
/// missing, and a strict CSP would stop one that became a `data:` URL.
fn check_vite(package: &[String], built: &[String]) -> Result<()> {
    for kind in [".wasm", ".pack"] {
        let count = |names: &[String]| names.iter().filter(|name| name.ends_with(kind)).count();
        let (shipped, taken) = (count(package), count(built));
        if taken < shipped {
            return Err(Failure::new(format!(
                "Vite took {taken} of {shipped} {kind} files along; its build has {}",
                built.join(", ")
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_a_page_fetches_must_be_in_a_build() {
        let names = |names: &[&str]| {
            names
                .iter()
                .map(|&name| name.to_owned())
                .collect::<Vec<_>>()
        };
        let package = names(&[
            "index.js",
            "a_bg.wasm",
            "locales/en.pack",
            "locales/ro.pack",
        ]);
        let complete = ["assets/a_bg-x.wasm", "assets/en-x.pack", "assets/ro-x.pack"];
        assert_eq!(check_vite(&package, &names(&complete)), Ok(()));
        let inlined = check_vite(&package, &names(&complete[..2]));
        assert!(inlined.is_err_and(|failure| {
            failure
                .to_string()
                .starts_with("Vite took 1 of 2 .pack files")
        }));
    }
}
