//! Version numbers, as tools print them.

use std::fmt;

/// The three numbers of a release; pre-release tags and build data are ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    /// Grows with a breaking change.
    pub(crate) major: u32,
    /// Grows with a feature.
    pub(crate) minor: u32,
    /// Grows with a repair.
    pub(crate) patch: u32,
}

impl Version {
    /// A version from its numbers.
    pub(crate) const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self {
            major,
            minor,
            patch,
        }
    }

    /// The first version number in a text such as `geckodriver 0.37.1 (4f1c 2026-02-01)` or `v20.20.2`.
    ///
    /// A number needs at least two parts; a missing third is 0, a fourth (`156.0.8078.79`) is ignored.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let word = word.trim_start_matches(['v', '=', '^', '>', '(']);
        let mut parts = word.split('.').map(leading_number);
        Some(Self {
            major: parts.next()??,
            minor: parts.next()??,
            patch: parts.next().flatten().unwrap_or(0),
        })
    }
}

/// The digits a text begins with: `1-beta` is 1.
fn leading_number(text: &str) -> Option<u32> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_version_that_each_tool_prints() {
        for (text, version) in [
            ("wasm-bindgen 0.2.130\n", Version::new(0, 2, 130)),
            ("wasm-pack 0.15.1", Version::new(0, 15, 1)),
            (
                "geckodriver 0.37.1 (a1b2c3 2026-02-01 10:00 +0000)\n\nThe source",
                Version::new(0, 37, 1),
            ),
            (
                "ChromeDriver 156.0.8078.79 (a21ce95c-refs/branch-heads/8078@{#1704})",
                Version::new(156, 0, 8078),
            ),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
                Version::new(156, 0, 8078),
            ),
            ("v20.20.2", Version::new(20, 20, 2)),
            (">=20.19", Version::new(20, 19, 0)),
            ("=0.2.130", Version::new(0, 2, 130)),
            ("tool 1.2.3-beta.1", Version::new(1, 2, 3)),
        ] {
            assert_eq!(Version::find(text), Some(version), "{text}");
        }
    }

    #[test]
    fn a_text_without_a_version_has_none() {
        for text in ["", "command not found", "version_132", "7", ".."] {
            assert_eq!(Version::find(text), None, "{text}");
        }
    }

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(Version::find("0.2.130") > Version::find("0.2.99"));
        assert!(Version::find("20.9") < Version::find("20.19"));
    }
}
