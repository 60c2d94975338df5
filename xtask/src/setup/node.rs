//! Node.js, which the machine must have, and the npm tools, which the cache keeps.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::cache::Cache;
use crate::failure::{During, Failure, Result};
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::tools::on_path;
use crate::version::Version;

/// Stops with what to install when Node.js is missing or too old.
pub(super) fn check(project: &Project) -> Result<()> {
    let file = project.root.join("xtask/npm/package.json");
    let manifest = fs::read(&file).during(file.display())?;
    let manifest: Value = serde_json::from_slice(&manifest).during(file.display())?;
    let wanted = manifest
        .pointer("/engines/node")
        .and_then(Value::as_str)
        .and_then(Version::find)
        .ok_or_else(|| Failure::new(format!("{} names no engines.node", file.display())))?;
    let found = process::capture(Command::new("node").arg("--version"))
        .ok()
        .and_then(|text| Version::find(&text));
    judge(found, on_path(&["npm"]).is_some(), wanted)
}

fn judge(node: Option<Version>, npm: bool, wanted: Version) -> Result<()> {
    let problem = match node {
        None => "Node.js is missing".to_owned(),
        Some(found) if found < wanted => format!("Node.js {found} is too old"),
        Some(_) if !npm => "npm, which comes with Node.js, is missing".to_owned(),
        Some(_) => return Ok(()),
    };
    Err(Failure::new(format!(
        "{problem}: install Node.js {}.{} or newer with npm, from https://nodejs.org/en/download \
         or your system's packages, and run this again",
        wanted.major, wanted.minor
    )))
}

/// The folder `node_modules` with the tools that the lock file names.
pub(super) fn set_up(project: &Project, cache: &Cache) -> Result<PathBuf> {
    let source = project.root.join("xtask/npm");
    let mut hash = DefaultHasher::new();
    for name in ["package.json", "package-lock.json"] {
        let file = source.join(name);
        hash.write(&fs::read(&file).during(file.display())?);
    }
    let folder = cache.tool("npm", format_args!("{:016x}", hash.finish()));
    let modules = folder.join("node_modules");
    if !modules.is_dir() {
        step("Installing the npm tools", || {
            // Installed beside and then renamed: a half-filled folder must never count as done.
            let partial = folder.with_extension(format!("{}.partial", std::process::id()));
            fs::create_dir_all(&partial).during(partial.display())?;
            for name in ["package.json", "package-lock.json"] {
                fs::copy(source.join(name), partial.join(name)).during(partial.display())?;
            }
            process::run(
                Command::new("npm")
                    .args(["ci", "--ignore-scripts", "--no-fund", "--no-audit"])
                    .arg("--loglevel=error")
                    .current_dir(&partial),
            )?;
            let renamed = fs::rename(&partial, &folder);
            // Two commands at once may both install; the first to finish wins and both are the same.
            if renamed.is_err() && modules.is_dir() {
                return fs::remove_dir_all(&partial).during(partial.display());
            }
            renamed.during(folder.display())
        })?;
    }
    Ok(modules)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: Version = Version::new(20, 19, 0);

    #[test]
    fn a_node_that_fits_passes() {
        assert_eq!(judge(Some(Version::new(20, 19, 0)), true, WANTED), Ok(()));
        assert_eq!(judge(Some(Version::new(24, 0, 0)), true, WANTED), Ok(()));
    }

    #[test]
    fn what_is_wrong_and_what_to_do_is_said() {
        for (node, npm, says) in [
            (
                None,
                false,
                "Node.js is missing: install Node.js 20.19 or newer",
            ),
            (
                Some(Version::new(18, 20, 4)),
                true,
                "Node.js 18.20.4 is too old: install Node.js 20.19",
            ),
            (
                Some(Version::new(22, 12, 0)),
                false,
                "npm, which comes with Node.js, is missing: install",
            ),
        ] {
            let said = judge(node, npm, WANTED).map_err(|failure| failure.to_string());
            assert!(
                said.as_ref().is_err_and(|text| text.starts_with(says)),
                "{said:?}"
            );
        }
    }
}
