//! Tools that come as crates: used when the machine has a fitting version, else built into the cache.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cache::Cache;
use crate::failure::{During, Result};
use crate::process;
use crate::progress::step;
use crate::project::cargo;
use crate::tools::on_path;
use crate::version::Version;

/// The wasm-pack that is known to build and test this project.
pub(super) const WASM_PACK_VERSION: Version = Version::new(0, 15, 1);
/// The geckodriver that is known to drive Firefox ESR.
pub(super) const GECKODRIVER_VERSION: Version = Version::new(0, 37, 1);

/// The cargo-fuzz that is known to fuzz this project.
pub(super) const CARGO_FUZZ_VERSION: Version = Version::new(0, 13, 2);

/// wasm-bindgen: the crate and the program speak a private format, so only the same version fits.
pub(super) const BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    // Its lock file names a crate version that registry mirrors may not have yet.
    locked: false,
    fits: |found, wanted| found == wanted,
};

/// wasm-pack: options such as `--no-gitignore` may change meaning with a new minor version.
pub(super) const WASM_PACK: Tool = Tool {
    name: "wasm-pack",
    programs: &["wasm-pack"],
    locked: true,
    fits: |found, wanted| {
        found >= wanted && (found.major, found.minor) == (wanted.major, wanted.minor)
    },
};

/// geckodriver: a newer one drives the same Firefox.
pub(super) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    programs: &["geckodriver"],
    locked: true,
    fits: |found, wanted| found >= wanted,
};

/// cargo-fuzz: its options may change meaning with a new minor version.
pub(super) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    programs: &["cargo-fuzz"],
    locked: true,
    fits: |found, wanted| {
        found >= wanted && (found.major, found.minor) == (wanted.major, wanted.minor)
    },
};

/// One crate with programs in it.
pub(super) struct Tool {
    /// The crate's name.
    name: &'static str,
    /// What it installs; all must be there, and the first is asked for its version.
    programs: &'static [&'static str],
    /// Whether to build with the crate's own lock file.
    locked: bool,
    /// Whether the version found will do for the version wanted.
    fits: fn(Version, Version) -> bool,
}

impl Tool {
    /// The path of the tool's first program, installed if need be.
    pub(super) fn set_up(&self, cache: &Cache, wanted: Version) -> Result<PathBuf> {
        if let Some(program) = self.on_machine(wanted) {
            return Ok(program);
        }
        let folder = cache.tool(self.name, wanted);
        let program = self.first_program(&folder.join("bin"));
        if !program
            .as_deref()
            .is_some_and(|program| self.is(program, wanted))
        {
            step(&format!("Installing {} {wanted}", self.name), || {
                self.install(cache, &folder, wanted)
            })?;
        }
        self.first_program(&folder.join("bin")).ok_or_else(|| {
            crate::failure::Failure::new(format!(
                "{} {wanted} was installed, but {} lacks {}",
                self.name,
                folder.join("bin").display(),
                self.programs.join(" or ")
            ))
        })
    }

    fn on_machine(&self, wanted: Version) -> Option<PathBuf> {
        let program = on_path(self.programs)?;
        let program = self.first_program(program.parent()?)?;
        self.is(&program, wanted).then_some(program)
    }

    /// The first program in a folder that has them all.
    fn first_program(&self, folder: &Path) -> Option<PathBuf> {
        let file = |name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let complete = self.programs.iter().all(|name| file(name).is_file());
        complete.then(|| self.programs.first().map(|name| file(name)))?
    }

    fn is(&self, program: &Path, wanted: Version) -> bool {
        process::capture(Command::new(program).arg("--version"))
            .ok()
            .and_then(|text| Version::find(&text))
            .is_some_and(|found| (self.fits)(found, wanted))
    }

    fn install(&self, cache: &Cache, folder: &Path, version: Version) -> Result<()> {
        std::fs::create_dir_all(cache.path()).during(cache.path().display())?;
        let mut command = cargo();
        command
            // Away from the project, whose cargo settings are not meant for its tools.
            .current_dir(cache.path())
            .args(["install", "--force"])
            .arg(format!("{}@{version}", self.name))
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", cache.path().join("build"))
            // These tools run for seconds and compile for minutes: three times faster to install so.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off");
        if self.locked {
            command.arg("--locked");
        }
        process::run(&mut command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_wasm_bindgen_fits() {
        let wanted = Version::new(0, 2, 130);
        assert!((BINDGEN.fits)(wanted, wanted));
        assert!(!(BINDGEN.fits)(Version::new(0, 2, 131), wanted));
        assert!(!(BINDGEN.fits)(Version::new(0, 2, 127), wanted));
    }

    #[test]
    fn a_newer_repair_of_wasm_pack_fits_and_a_newer_minor_does_not() {
        let fits = |found| (WASM_PACK.fits)(found, WASM_PACK_VERSION);
        assert!(fits(Version::new(0, 15, 2)));
        assert!(!fits(Version::new(0, 15, 0)));
        assert!(!fits(Version::new(0, 16, 0)));
    }

    #[test]
    fn any_newer_geckodriver_fits() {
        let fits = |found| (GECKODRIVER.fits)(found, GECKODRIVER_VERSION);
        assert!(fits(Version::new(0, 38, 0)));
        assert!(!fits(Version::new(0, 33, 0)));
    }

    #[test]
    fn a_folder_that_lacks_one_program_does_not_count() {
        // Debian's own wasm-bindgen package, for one, has no test runner.
        let tool = Tool {
            programs: &["sh", "no-such-program-here"],
            ..BINDGEN
        };
        assert_eq!(tool.first_program(Path::new("/bin")), None);
        let tool = Tool {
            programs: &["sh"],
            ..BINDGEN
        };
        assert_eq!(
            tool.first_program(Path::new("/bin")),
            Some(PathBuf::from("/bin/sh"))
        );
    }
}
