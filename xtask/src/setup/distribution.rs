//! Systems whose package manager this tool knows.

use std::fs;
use std::path::Path;

/// A family of systems by its package names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Distribution {
    /// Debian and what follows its names.
    Debian,
    /// Ubuntu, where the browsers have other names.
    Ubuntu,
    /// Anything else: a person is told what to install.
    Other,
}

impl Distribution {
    /// Reads `/etc/os-release`; a system without apt-get is [`Distribution::Other`] whatever its name.
    pub(super) fn here() -> Self {
        if !Path::new("/usr/bin/apt-get").is_file() {
            return Self::Other;
        }
        Self::from_os_release(&fs::read_to_string("/etc/os-release").unwrap_or_default())
    }

    fn from_os_release(text: &str) -> Self {
        let value = |key: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
                .unwrap_or_default()
                .trim_matches('"')
        };
        // ID_LIKE lists the nearest relative first: Mint is `ID_LIKE="ubuntu debian"`.
        std::iter::once(value("ID"))
            .chain(value("ID_LIKE").split(' '))
            .find_map(|name| match name {
                "debian" => Some(Self::Debian),
                "ubuntu" => Some(Self::Ubuntu),
                _ => None,
            })
            .unwrap_or(Self::Other)
    }
}

/// The one line that installs these packages, for root or through sudo.
pub(super) fn install_line(packages: &[&str], root: bool) -> String {
    let sudo = if root { "" } else { "sudo " };
    format!(
        "{sudo}apt-get update && {sudo}apt-get install -y {}",
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_told_apart_by_their_own_name_first() {
        for (text, distribution) in [
            (
                "NAME=\"Debian GNU/Linux\"\nID=debian\n",
                Distribution::Debian,
            ),
            ("ID=ubuntu\nID_LIKE=debian\n", Distribution::Ubuntu),
            (
                "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n",
                Distribution::Ubuntu,
            ),
            ("ID=raspbian\nID_LIKE=debian\n", Distribution::Debian),
            ("ID=\"fedora\"\n", Distribution::Other),
            ("", Distribution::Other),
        ] {
            assert_eq!(Distribution::from_os_release(text), distribution, "{text}");
        }
    }

    #[test]
    fn the_line_to_run_is_complete() {
        assert_eq!(
            install_line(&["chromium", "xvfb"], false),
            "sudo apt-get update && sudo apt-get install -y chromium xvfb"
        );
        assert_eq!(
            install_line(&["xvfb"], true),
            "apt-get update && apt-get install -y xvfb"
        );
    }
}
