//! The folder outside the clone where tools are kept.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The tool cache: `<cache>/<tool>-<version>/bin/<tool>`, so that a new version never meets an old one.
#[derive(Debug, Clone)]
pub(crate) struct Cache(PathBuf);

impl Cache {
    /// `$CHECKOUT_RESCUE_CACHE`, else `checkout-rescue` in `$XDG_CACHE_HOME` or `~/.cache`.
    pub(crate) fn find() -> Result<Self> {
        locate(
            env::var_os("CHECKOUT_RESCUE_CACHE"),
            env::var_os("XDG_CACHE_HOME"),
            env::home_dir(),
        )
        .map(Self)
        .ok_or_else(|| {
            Failure::new(
                "there is no home folder to keep tools in: set CHECKOUT_RESCUE_CACHE to one",
            )
        })
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Where one version of a tool is installed; its program is in `bin/`.
    pub(crate) fn tool(&self, name: &str, version: impl std::fmt::Display) -> PathBuf {
        self.0.join(format!("{name}-{version}"))
    }
}

fn locate(own: Option<OsString>, xdg: Option<OsString>, home: Option<PathBuf>) -> Option<PathBuf> {
    let set = |value: Option<OsString>| value.filter(|value| !value.is_empty()).map(PathBuf::from);
    set(own).or_else(|| {
        // The XDG specification says to ignore a relative path here.
        set(xdg)
            .filter(|path| path.is_absolute())
            .or_else(|| Some(home?.join(".cache")))
            .map(|caches| caches.join("checkout-rescue"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_variable_wins_then_xdg_then_home() {
        let home = || Some(PathBuf::from("/home/ana"));
        let path = |text: &str| Some(PathBuf::from(text));
        assert_eq!(
            locate(Some("/c".into()), Some("/x".into()), home()),
            path("/c")
        );
        assert_eq!(
            locate(None, Some("/x".into()), home()),
            path("/x/checkout-rescue")
        );
        assert_eq!(
            locate(None, Some("x".into()), home()),
            path("/home/ana/.cache/checkout-rescue")
        );
        assert_eq!(
            locate(Some("".into()), None, home()),
            path("/home/ana/.cache/checkout-rescue")
        );
        assert_eq!(locate(None, None, None), None);
    }
}
