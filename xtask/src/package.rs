//! `cargo xtask package`: the npm package, in `pkg/`.
//!
//! The same inputs give the same bytes: nothing here looks at a clock, and every list is in order.

mod base64;
mod contents;
mod generated;
mod imports;
mod javascript;
mod manifest;
pub(crate) mod sizes;

use crate::build::{self, PARTS, Part, Profile};
use crate::failure::{Failure, Result};
use crate::files;
use crate::progress::step;
use crate::project::Project;
use crate::setup::{self, Needs};
use crate::tools::Tools;

/// What comes from the root folder into the package.
const FROM_ROOT: &[&str] = &["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"];

/// `cargo xtask package`.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        return Err(Failure::new("usage: cargo xtask package"));
    }
    let tools = setup::set_up(project, Needs::Build)?;
    package(project, &tools)
}

/// Builds, puts together, checks and weighs the package.
pub(crate) fn package(project: &Project, tools: &Tools) -> Result<()> {
    build::build(project, tools, Profile::Release)?;
    let table = step("Putting the npm package together", || {
        let staging = project.target.join("pkg");
        files::empty(&staging)?;
        assemble(project, &staging)?;
        javascript::minify(tools, &staging)?;
        contents::check(&staging)?;
        // Only a package that passed takes the place of the last one.
        files::empty(&project.pkg())?;
        for name in files::list(&staging)? {
            files::copy(&staging.join(&name), &project.pkg().join(&name))?;
        }
        sizes::weigh(project, tools)
    })?;
    println!("\n{table}");
    table.save(&project.target.join("bench/sizes.json"))?;
    println!("The package is in {}", project.pkg().display());
    Ok(())
}

fn assemble(project: &Project, staging: &std::path::Path) -> Result<()> {
    let template = project.root.join("pkg-template");
    for name in files::list(&template)? {
        if contents::ships(&name) {
            files::copy(&template.join(&name), &staging.join(&name))?;
        }
    }
    manifest::set_version(&staging.join("package.json"), &project.version)?;
    for name in FROM_ROOT {
        files::copy(&project.root.join(name), &staging.join(name))?;
    }
    for Part { stem, .. } in PARTS {
        for name in [format!("{stem}.js"), format!("{stem}_bg.wasm")] {
            files::copy(
                &project.wasm().join(&name),
                &staging.join("wasm").join(&name),
            )?;
        }
    }
    let report = packs::build(&project.root, staging)
        .map_err(|error| Failure::new(format!("the packs: {error}")))?;
    let texts = packs::fallback(&project.root)
        .map_err(|error| Failure::new(format!("the fallback texts: {error}")))?;
    let stems: Vec<&str> = PARTS.iter().map(|part| part.stem).collect();
    let packs = generated::packs(staging)?;
    let wasm = stems.iter().map(|stem| generated::wasm(stem));
    let fetched: Vec<String> = wasm.chain(packs.iter().cloned()).collect();
    for (name, module) in [
        (
            "fallback.js",
            generated::one_text(&texts, generated::HEADLINE)?,
        ),
        ("labels.js", generated::texts(&texts, generated::LABELS)?),
        (
            "languages.js",
            generated::constant("languages", &report.languages.into()),
        ),
        (
            "packs.js",
            generated::constant("providers", &report.providers.into())
                + &generated::constant("phrases", &report.phrases.into()),
        ),
        (
            "version.js",
            generated::constant("version", &project.version.as_str().into()),
        ),
        ("urls.js", generated::urls(&fetched)),
    ] {
        files::write(&staging.join(name), module)?;
    }
    for (name, module) in generated::inline(staging, &stems, &packs)? {
        files::write(&staging.join(name), module)?;
    }
    Ok(())
}
