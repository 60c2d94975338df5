//! `cargo xtask setup`: everything that building or testing needs, in place.
//!
//! Every command sets up first, so this must cost next to nothing when all is there: it looks at files
//! and asks tools for their version, and goes to the network only for what is missing.

mod browsers;
mod crates;
mod distribution;
mod node;
mod toolchain;

use std::time::Instant;

use crate::cache::Cache;
use crate::failure::{Failure, Result};
use crate::progress::elapsed;
use crate::project::Project;
use crate::tools::{Drivers, Tools};

/// What a command is going to do, and so what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Build and package: no browser, nothing from the system's package manager.
    Build,
    /// Test in browsers as well, and check format and lints.
    Test,
}

/// `cargo xtask setup [build|test]`.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let needs = match words.as_slice() {
        [] | ["test"] => Needs::Test,
        ["build"] => Needs::Build,
        _ => return Err(Failure::new("usage: cargo xtask setup [build|test]")),
    };
    let start = Instant::now();
    set_up(project, needs)?;
    println!("Everything is set up ({}).", elapsed(start.elapsed()));
    Ok(())
}

/// Finds or installs the tools; says something only when it installs.
pub(crate) fn set_up(project: &Project, needs: Needs) -> Result<Tools> {
    let cache = Cache::find()?;
    // First what may need the person: nobody should wait minutes to be told of a missing package.
    node::check(project)?;
    let system = match needs {
        Needs::Build => None,
        Needs::Test => Some(browsers::set_up()?),
    };
    toolchain::set_up(needs)?;
    let bindgen = crates::BINDGEN.set_up(&cache, project.bindgen)?;
    let wasm_pack = crates::WASM_PACK.set_up(&cache, crates::WASM_PACK_VERSION)?;
    let node_modules = node::set_up(project, &cache)?;
    let drivers = match system {
        None => None,
        Some(system) => Some(Drivers {
            chrome: system.chrome,
            firefox: crates::GECKODRIVER.set_up(&cache, crates::GECKODRIVER_VERSION)?,
            webkit: system.webkit,
        }),
    };
    let fuzz = match needs {
        Needs::Build => None,
        Needs::Test => Some(crates::CARGO_FUZZ.set_up(&cache, crates::CARGO_FUZZ_VERSION)?),
    };
    Ok(Tools {
        fuzz,
        bindgen: bindgen.parent().unwrap_or(&bindgen).to_owned(),
        wasm_pack,
        node_modules,
        drivers,
    })
}
