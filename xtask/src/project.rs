//! This repository, as cargo sees it.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::failure::{During, Failure, Result};
use crate::process;
use crate::version::Version;

/// The places and numbers that every command needs.
#[derive(Debug)]
pub(crate) struct Project {
    /// The folder with the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the person's settings put it.
    pub(crate) target: PathBuf,
    /// The version of the crate `checkout-rescue`, which is also the npm package's.
    pub(crate) version: String,
    /// The one version of wasm-bindgen: the pin in the root `Cargo.toml`.
    pub(crate) bindgen: Version,
}

impl Project {
    /// Asks cargo, without building and without the network.
    pub(crate) fn read() -> Result<Self> {
        // xtask lives one folder below the root; the current folder may be any.
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or_else(|| Failure::new("xtask has no parent folder"))?;
        let metadata = process::capture(
            cargo()
                .args(["metadata", "--no-deps", "--format-version", "1"])
                .current_dir(root),
        )?;
        let metadata = serde_json::from_str(&metadata).during("reading `cargo metadata`")?;
        Self::from_metadata(root, &metadata)
            .ok_or_else(|| Failure::new(
                "the root Cargo.toml must have the package `checkout-rescue` with wasm-bindgen pinned as \"=X.Y.Z\"",
            ))
    }

    fn from_metadata(root: &Path, metadata: &Value) -> Option<Self> {
        let package = named(metadata.get("packages")?, "checkout-rescue")?;
        let pin = named(package.get("dependencies")?, "wasm-bindgen")?
            .get("req")?
            .as_str()?
            .strip_prefix('=')?;
        Some(Self {
            root: root.to_owned(),
            target: PathBuf::from(metadata.get("target_directory")?.as_str()?),
            version: package.get("version")?.as_str()?.to_owned(),
            bindgen: Version::find(pin)?,
        })
    }

    /// A cargo that runs in the root folder.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }

    /// Where `cargo xtask build` leaves the WebAssembly and its JavaScript.
    pub(crate) fn wasm(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// Where `cargo xtask package` leaves the npm package.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }
}

/// The cargo that started this program, so that nested builds use the same toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn named<'a>(list: &'a Value, name: &str) -> Option<&'a Value> {
    list.as_array()?
        .iter()
        .find(|item| item.get("name").and_then(Value::as_str) == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn metadata(requirement: &str) -> Value {
        json!({
            "target_directory": "/t",
            "packages": [
                { "name": "packs", "version": "9.9.9", "dependencies": [] },
                { "name": "checkout-rescue", "version": "1.2.3",
                  "dependencies": [{ "name": "wasm-bindgen", "req": requirement }] },
            ],
        })
    }

    #[test]
    fn version_and_pin_come_from_the_root_package() {
        let project = Project::from_metadata(Path::new("/r"), &metadata("=0.2.130"));
        let read = project.map(|project| (project.version, project.bindgen, project.target));
        assert_eq!(
            read,
            Some((
                "1.2.3".to_owned(),
                Version::new(0, 2, 130),
                PathBuf::from("/t")
            ))
        );
    }

    #[test]
    fn a_loose_pin_is_refused() {
        // A caret requirement could resolve to a crate that the installed CLI does not match.
        assert!(Project::from_metadata(Path::new("/r"), &metadata("^0.2.130")).is_none());
    }
}
