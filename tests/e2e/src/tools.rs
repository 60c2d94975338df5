//! Where things are: as `cargo xtask` says in the environment, else on PATH and in its tool cache.

use std::env;
use std::path::{Path, PathBuf};

use crate::Result;

/// A program: by a variable of the environment, on PATH, or in the tool cache.
pub fn tool(variable: &str, name: &str) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(path.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .or_else(|| cached(&format!("{name}-"), &format!("bin/{name}")))
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Cargo's target folder, where results are left.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}

/// The built npm package.
///
/// # Errors
/// When it has not been built.
pub fn package() -> Result<PathBuf> {
    let path = env::var_os("CHECKOUT_RESCUE_PKG").map_or_else(|| root().join("pkg"), Into::into);
    if path.join("index.js").is_file() {
        return Ok(path);
    }
    Err(format!(
        "{} holds no package: build it with `cargo xtask package`",
        path.display()
    )
    .into())
}

/// The folder of the npm tools, with axe-core and @fluent/bundle in it.
///
/// # Errors
/// When they have not been installed.
pub fn node_modules() -> Result<PathBuf> {
    env::var_os("CHECKOUT_RESCUE_NODE_MODULES")
        .map(PathBuf::from)
        .or_else(|| cached("npm-", "node_modules"))
        .ok_or_else(|| "there are no npm tools: run `cargo xtask setup`".into())
}

/// Something in the tool cache, in the last folder by name whose name begins so.
fn cached(begins: &str, inside: &str) -> Option<PathBuf> {
    let set = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let cache = set("CHECKOUT_RESCUE_CACHE").or_else(|| {
        let caches = set("XDG_CACHE_HOME").or_else(|| Some(env::home_dir()?.join(".cache")))?;
        Some(caches.join("checkout-rescue"))
    })?;
    std::fs::read_dir(cache)
        .ok()?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(begins))
        .map(|entry| entry.path().join(inside))
        .filter(|path| path.exists())
        .max()
}
