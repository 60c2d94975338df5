//! Where the tools are: as `cargo xtask` says in the environment, else on the PATH.

use std::path::PathBuf;

use crate::Result;

/// A tool's path: from a variable of the environment, else its plain name.
pub fn tool(variable: &str, name: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| name.into(), Into::into)
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The built npm package.
pub fn package() -> Result<PathBuf> {
    let path =
        std::env::var_os("CHECKOUT_RESCUE_PKG").map_or_else(|| root().join("pkg"), Into::into);
    if path.join("index.js").is_file() {
        Ok(path)
    } else {
        Err(format!(
            "{} holds no package; run `cargo xtask package` first",
            path.display()
        )
        .into())
    }
}

/// The folder of the npm tools, with axe-core in it.
pub fn node_modules() -> Result<PathBuf> {
    std::env::var_os("CHECKOUT_RESCUE_NODE_MODULES")
        .map(Into::into)
        .ok_or_else(|| "CHECKOUT_RESCUE_NODE_MODULES is not set; run through `cargo xtask test --only e2e` or `cargo xtask bench`".into())
}
