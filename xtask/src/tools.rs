//! The tools that setting up has found or installed.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};

/// Where every tool is. Paths are absolute.
#[derive(Debug)]
pub(crate) struct Tools {
    /// The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
    pub(crate) bindgen: PathBuf,
    /// The program `wasm-pack`.
    pub(crate) wasm_pack: PathBuf,
    /// The folder with the npm tools of `xtask/npm/package.json`.
    pub(crate) node_modules: PathBuf,
    /// The program `cargo-fuzz`, when testing was set up.
    pub(crate) fuzz: Option<PathBuf>,
    /// The drivers of the browsers, when testing was set up.
    pub(crate) drivers: Option<Drivers>,
}

/// The WebDriver programs, one a browser engine.
#[derive(Debug)]
pub(crate) struct Drivers {
    /// For Chrome or Chromium.
    pub(crate) chrome: PathBuf,
    /// For Firefox: geckodriver.
    pub(crate) firefox: PathBuf,
    /// For WebKit: WebKitWebDriver.
    pub(crate) webkit: PathBuf,
}

impl Tools {
    /// One of the npm tools, such as `esbuild`.
    pub(crate) fn npm_tool(&self, name: &str) -> Command {
        Command::new(self.node_modules.join(".bin").join(name))
    }

    /// The drivers, or why there are none.
    pub(crate) fn drivers(&self) -> Result<&Drivers> {
        self.drivers
            .as_ref()
            .ok_or_else(|| Failure::new("the browsers were not set up for this command"))
    }

    /// `PATH` with the tools first.
    ///
    /// wasm-pack takes wasm-bindgen from there and would otherwise go to the network for it.
    pub(crate) fn path(&self) -> Result<OsString> {
        let mut folders = vec![self.bindgen.clone(), self.node_modules.join(".bin")];
        folders.extend(self.wasm_pack.parent().map(Path::to_owned));
        if let Some(Drivers { firefox, .. }) = &self.drivers {
            folders.extend(firefox.parent().map(Path::to_owned));
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).map_err(|error| Failure::new(format!("PATH: {error}")))
    }
}

/// Node.js's own test runner, on these files, with one line a test.
pub(crate) fn node_tests(files: impl IntoIterator<Item = String>) -> Command {
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).args(files);
    command
}

/// The first of these programs that is on `PATH`.
pub(crate) fn on_path(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    programs.iter().find_map(|program| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_come_before_whatever_the_machine_has() {
        let tools = Tools {
            bindgen: "/c/bindgen/bin".into(),
            wasm_pack: "/c/pack/bin/wasm-pack".into(),
            node_modules: "/c/npm/node_modules".into(),
            fuzz: None,
            drivers: None,
        };
        let path = tools
            .path()
            .map(|path| env::split_paths(&path).take(3).collect::<Vec<_>>());
        assert_eq!(
            path,
            Ok(vec![
                "/c/bindgen/bin".into(),
                "/c/npm/node_modules/.bin".into(),
                "/c/pack/bin".into(),
            ])
        );
    }

    #[test]
    fn a_program_is_found_by_the_first_name_that_exists() {
        let found = on_path(&["no-such-program-here", "sh"]);
        assert!(found.is_some_and(|file| file.ends_with("sh")));
        assert_eq!(on_path(&["no-such-program-here"]), None);
    }
}
