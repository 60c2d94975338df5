//! The browsers, their drivers and the fonts that tests and pictures need, from the system's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::distribution::{Distribution, install_line};
use crate::failure::{Failure, Result};
use crate::process;
use crate::progress::step;
use crate::tools::on_path;
use crate::version::Version;

/// The drivers that come with the system's packages.
pub(super) struct SystemDrivers {
    pub(super) chrome: PathBuf,
    pub(super) webkit: PathBuf,
}

/// One thing the system must have.
struct Requirement {
    /// What it is, for a person.
    what: &'static str,
    /// Programs on `PATH`, any of which shows that it is there; none for fonts.
    programs: &'static [&'static str],
    /// Its package in Debian.
    debian: &'static str,
    /// Its package in Ubuntu.
    ubuntu: &'static str,
}

const CHROMES: &[&str] = &[
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
];

const REQUIREMENTS: &[Requirement] = &[
    Requirement {
        what: "Chromium or Google Chrome",
        programs: CHROMES,
        debian: "chromium",
        ubuntu: "chromium-browser",
    },
    Requirement {
        what: "chromedriver of the same version as the browser",
        programs: &["chromedriver"],
        debian: "chromium-driver",
        ubuntu: "chromium-chromedriver",
    },
    Requirement {
        what: "Firefox",
        programs: &["firefox", "firefox-esr"],
        debian: "firefox-esr",
        ubuntu: "firefox",
    },
    Requirement {
        what: "WebKitGTK's MiniBrowser and WebKitWebDriver",
        programs: &["WebKitWebDriver"],
        debian: "webkit2gtk-driver",
        ubuntu: "webkit2gtk-driver",
    },
    Requirement {
        what: "a C++ compiler, which the fuzzer is built with",
        programs: &["c++", "g++", "clang++"],
        debian: "g++",
        ubuntu: "g++",
    },
    Requirement {
        what: "xvfb-run, a screen for WebKitGTK",
        programs: &["xvfb-run"],
        debian: "xvfb",
        ubuntu: "xvfb",
    },
    Requirement {
        what: "xauth, which xvfb-run uses",
        programs: &["xauth"],
        debian: "xauth",
        ubuntu: "xauth",
    },
    Requirement {
        what: "a font with Chinese characters",
        programs: &[],
        debian: "fonts-noto-cjk",
        ubuntu: "fonts-noto-cjk",
    },
    Requirement {
        what: "a font with Latin and Cyrillic letters",
        programs: &[],
        debian: "fonts-noto-core",
        ubuntu: "fonts-noto-core",
    },
];

/// Installs what is missing where that is possible, and otherwise says what to do.
pub(super) fn set_up() -> Result<SystemDrivers> {
    let distribution = Distribution::here();
    let missing = missing(distribution);
    if !missing.is_empty() {
        let packages = packages(&missing, distribution);
        if distribution == Distribution::Other || !is_root() {
            return Err(Failure::new(what_to_do(&missing, distribution)));
        }
        step(&format!("Installing {}", packages.join(" ")), || {
            apt(&packages)
        })?;
    }
    let driver = |name: &str| {
        on_path(&[name]).ok_or_else(|| Failure::new(format!("{name} is still not on PATH")))
    };
    let drivers = SystemDrivers {
        chrome: driver("chromedriver")?,
        webkit: driver("WebKitWebDriver")?,
    };
    check_chrome(&drivers.chrome)?;
    Ok(drivers)
}

fn missing(distribution: Distribution) -> Vec<&'static Requirement> {
    REQUIREMENTS
        .iter()
        .filter(|requirement| match requirement.programs {
            // Only a package manager can tell whether a font is there; elsewhere a missing one shows in
            // the pictures and fails no test.
            [] => distribution != Distribution::Other && !is_installed(requirement.debian),
            programs => on_path(programs).is_none(),
        })
        .collect()
}

fn packages(missing: &[&Requirement], distribution: Distribution) -> Vec<&'static str> {
    missing
        .iter()
        .map(|requirement| match distribution {
            Distribution::Ubuntu => requirement.ubuntu,
            Distribution::Debian | Distribution::Other => requirement.debian,
        })
        .collect()
}

/// The text for a person who has to install something by hand.
fn what_to_do(missing: &[&Requirement], distribution: Distribution) -> String {
    if distribution == Distribution::Other {
        let list: Vec<&str> = missing.iter().map(|requirement| requirement.what).collect();
        return format!(
            "the browser tests need programs that are not on PATH; install these and run this again:\n  - {}",
            list.join("\n  - ")
        );
    }
    format!(
        "the browser tests need packages that only root can install; run this and then the command again:\n\n  {}",
        install_line(&packages(missing, distribution), false)
    )
}

/// A driver of another version than its browser fails late and obscurely, so it is checked here.
fn check_chrome(driver: &Path) -> Result<()> {
    let major = |program: &Path| {
        let text = process::capture(Command::new(program).arg("--version")).ok()?;
        Version::find(&text).map(|version| version.major)
    };
    let Some(browser) = on_path(CHROMES) else {
        return Err(Failure::new("Chromium is still not on PATH"));
    };
    match (major(&browser), major(driver)) {
        (Some(browser), Some(driver)) if browser != driver => Err(Failure::new(format!(
            "the browser is Chrome {browser} and chromedriver is for {driver}: install the same version of both"
        ))),
        _ => Ok(()),
    }
}

fn is_installed(package: &str) -> bool {
    process::capture(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}

fn is_root() -> bool {
    process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt(packages: &[&str]) -> Result<()> {
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            // Another apt may be at work on a machine that has just started.
            .args([
                "-o",
                "DPkg::Lock::Timeout=300",
                "-o",
                "Dpkg::Use-Pty=0",
                "-q",
            ]);
        command
    };
    process::run(apt_get().arg("update"))?;
    process::run(apt_get().args(["install", "-y"]).args(packages))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<&'static Requirement> {
        REQUIREMENTS.iter().collect()
    }

    #[test]
    fn without_root_the_one_line_to_run_is_printed() {
        let text = what_to_do(&all(), Distribution::Debian);
        assert!(text.ends_with(
            "\n  sudo apt-get update && sudo apt-get install -y chromium chromium-driver firefox-esr \
             webkit2gtk-driver g++ xvfb xauth fonts-noto-cjk fonts-noto-core"
        ), "{text}");
    }

    #[test]
    fn ubuntu_has_its_own_names() {
        let text = what_to_do(&all(), Distribution::Ubuntu);
        assert!(
            text.contains("chromium-browser chromium-chromedriver firefox webkit2gtk-driver"),
            "{text}"
        );
    }

    #[test]
    fn elsewhere_things_are_named_and_no_command_is_guessed() {
        let text = what_to_do(&all(), Distribution::Other);
        assert!(text.contains("\n  - Firefox\n"), "{text}");
        assert!(!text.contains("apt-get"), "{text}");
    }
}
