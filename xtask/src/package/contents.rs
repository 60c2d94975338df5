//! What is in the package, and what must never be.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::manifest;
use crate::failure::{During, Failure, Result};
use crate::files;
use crate::process;

/// Whether a file of the template belongs into the package.
pub(super) fn ships(name: &str) -> bool {
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    let private = ["tests/", "node_modules/"]
        .iter()
        .any(|folder| name.starts_with(folder));
    !hidden && !private && !name.ends_with(".map") && name != "package-lock.json"
}

/// Asks npm what it would publish, and compares it with what was promised and with what is there.
pub(super) fn check(package: &Path) -> Result<()> {
    let file = package.join("package.json");
    let manifest = fs::read(&file).during(file.display())?;
    let manifest: Value = serde_json::from_slice(&manifest).during(file.display())?;
    let answer = process::capture(
        Command::new("npm")
            .args([
                "pack",
                "--dry-run",
                "--json",
                "--ignore-scripts",
                "--loglevel=error",
            ])
            .current_dir(package),
    )?;
    let answer: Value = serde_json::from_str(&answer).during("reading what `npm pack` says")?;
    let packed = packed(&answer)
        .ok_or_else(|| Failure::new("`npm pack --dry-run --json` answered in an unknown form"))?;
    let problems = problems(
        &manifest::promises(&manifest),
        &files::list(package)?,
        &packed,
    );
    if problems.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the npm package is not what it should be:\n  - {}",
        problems.join("\n  - ")
    )))
}

fn packed(answer: &Value) -> Option<Vec<String>> {
    let files = answer.get(0)?.get("files")?.as_array()?;
    files
        .iter()
        .map(|file| Some(file.get("path")?.as_str()?.to_owned()))
        .collect()
}

fn problems(promised: &[String], present: &[String], packed: &[String]) -> Vec<String> {
    let missing = promised
        .iter()
        .filter(|promise| !packed.iter().any(|file| matches(promise, file)))
        .map(|promise| format!("package.json names {promise}, which would not be published"));
    let left_out = present
        .iter()
        .filter(|file| !packed.contains(file))
        .map(|file| format!("{file} would not be published: add it to \"files\""));
    let unwanted = packed
        .iter()
        .filter(|file| !ships(file))
        .map(|file| format!("{file} would be published and must not be"));
    missing.chain(left_out).chain(unwanted).collect()
}

/// Whether a path fits a promise, where one `*` stands for any text.
fn matches(promise: &str, file: &str) -> bool {
    match promise.split_once('*') {
        None => promise == file,
        Some((before, after)) => file
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .is_some_and(|middle| !middle.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn a_package_as_promised_has_no_problems() {
        let files = names(&["index.js", "locales/en.pack", "package.json"]);
        let promised = names(&["index.js", "locales/*", "package.json"]);
        assert_eq!(problems(&promised, &files, &files), [""; 0]);
    }

    #[test]
    fn each_kind_of_problem_is_named() {
        let problems = problems(
            &names(&["core.js", "locales/*.pack"]),
            &names(&["a.wasm", "index.js"]),
            &names(&[
                "index.js",
                "index.js.map",
                "tests/a.test.js",
                "wasm/.gitignore",
            ]),
        );
        assert_eq!(
            problems,
            [
                "package.json names core.js, which would not be published",
                "package.json names locales/*.pack, which would not be published",
                "a.wasm would not be published: add it to \"files\"",
                "index.js.map would be published and must not be",
                "tests/a.test.js would be published and must not be",
                "wasm/.gitignore would be published and must not be",
            ]
        );
    }

    #[test]
    fn what_npm_says_is_read() {
        let answer = serde_json::json!([{ "id": "x@1", "files": [{ "path": "a.js", "size": 1 }] }]);
        assert_eq!(packed(&answer), Some(names(&["a.js"])));
        assert_eq!(packed(&serde_json::json!({ "error": {} })), None);
    }
}
