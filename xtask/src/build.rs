//! `cargo xtask build`: the crate as WebAssembly and its JavaScript glue, in `target/wasm`.

mod glue;
mod names;
mod sections;
mod size;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{During, Failure, Result};
use crate::files;
use crate::process;
use crate::progress::step;
use crate::project::Project;
use crate::setup::{self, Needs};
use crate::tools::Tools;

/// The stem of the panel's files: `<stem>.js` and `<stem>_bg.wasm`.
pub(crate) const STEM: &str = "checkout_rescue";

/// A WebAssembly that a page fetches apart: the crate with one of its features.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The stem of its files.
    pub(crate) stem: &'static str,
    /// The feature of the crate that makes it.
    pub(crate) feature: &'static str,
}

/// Every part.
pub(crate) const PARTS: &[Part] = &[
    Part {
        stem: STEM,
        feature: "panel",
    },
    Part {
        stem: "check",
        feature: "check",
    },
    Part {
        stem: "report",
        feature: "report",
    },
    Part {
        stem: "messages",
        feature: "messages",
    },
    Part {
        stem: "texts",
        feature: "texts",
    },
];

/// How much work goes into the WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As it ships: optimised for size, through wasm-opt.
    Release,
    /// Fast to build, for trying things out.
    Dev,
}

/// `cargo xtask build [--dev]`.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let profile = match words.as_slice() {
        [] => Profile::Release,
        ["--dev"] => Profile::Dev,
        _ => return Err(Failure::new("usage: cargo xtask build [--dev]")),
    };
    let tools = setup::set_up(project, Needs::Build)?;
    build(project, &tools, profile)?;
    println!("Built into {}", project.wasm().display());
    Ok(())
}

/// Compiles, binds and, for a release, optimises; fails rather than leave a larger file than promised.
pub(crate) fn build(project: &Project, tools: &Tools, profile: Profile) -> Result<()> {
    files::empty(&project.wasm())?;
    PARTS
        .iter()
        .try_for_each(|part| build_part(project, tools, profile, part))
}

fn build_part(project: &Project, tools: &Tools, profile: Profile, part: &Part) -> Result<()> {
    let Part { stem, feature } = part;
    step(
        &format!("Building the WebAssembly of the {feature}"),
        || {
            // A folder each: wasm-pack takes every WebAssembly that it finds there through wasm-opt again.
            let out = project.target.join("parts").join(stem);
            files::empty(&out)?;
            let mut flags = path_flags(project)?;
            if profile == Profile::Release {
                flags = format!("{flags} {}", size::RUSTC);
            }
            let mut command = Command::new(&tools.wasm_pack);
            command
                .current_dir(&project.root)
                .env("PATH", tools.path()?)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
                // `no-install`: all is set up, and whatever is not must fail here, not start a download.
                .args(["build", "--mode", "no-install", "--target", "web"])
                .args([
                    "--no-pack",
                    "--no-gitignore",
                    "--out-name",
                    stem,
                    "--out-dir",
                ])
                .arg(&out)
                .arg(match profile {
                    Profile::Release => "--release",
                    Profile::Dev => "--dev",
                })
                // What comes after `--` is cargo's; wasm-pack wants the crate's path before it.
                .args([".", "--", "--no-default-features", "--features", feature]);
            if profile == Profile::Release {
                size::apply(&mut command, &project.target);
            }
            process::run(&mut command)?;
            let wasm = format!("{stem}_bg.wasm");
            let script = format!("{stem}.js");
            let mut bytes = fs::read(out.join(&wasm)).during(&wasm)?;
            let mut glue = fs::read_to_string(out.join(&script)).during(&script)?;
            if profile == Profile::Release {
                check_optimised(&bytes)?;
                (bytes, glue) = lighter(&bytes, &glue)?;
            }
            files::write(&project.wasm().join(wasm), bytes)?;
            files::write(&project.wasm().join(script), glue)
        },
    )
}

/// A WebAssembly and its glue without what a page need not fetch.
fn lighter(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let glue = glue::lighten(glue).map_err(Failure::new)?;
    names::shorten(wasm, &glue)
        .ok_or_else(|| Failure::new("wasm-bindgen wrote names that are not the same in its glue"))
}

/// Compiler flags that keep this machine's folders out of the panic messages inside the file: what
/// ships must not tell who built it, nor differ by it.
fn path_flags(project: &Project) -> Result<String> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]))?;
    let home = std::env::var_os("CARGO_HOME")
        .map(Into::into)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .unwrap_or_default();
    Ok([
        (home.as_path(), "/cargo"),
        (Path::new(sysroot.trim()), "/rust"),
        (project.root.as_path(), "/checkout-rescue"),
    ]
    .iter()
    .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
    .collect::<Vec<_>>()
    .join(" "))
}

/// wasm-pack goes on without wasm-opt when it finds none; the section of function names tells, since
/// wasm-opt drops it and nothing else in the build does.
fn check_optimised(wasm: &[u8]) -> Result<()> {
    let sections = sections::custom(wasm)
        .ok_or_else(|| Failure::new("the build left something that is not WebAssembly"))?;
    if sections.contains(&"name") {
        return Err(Failure::new(
            "wasm-opt did not run: the file still holds its function names, and is a third too large",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_function_names_was_not_optimised() {
        // The header, then a custom section (id 0) of 5 bytes: a 4-letter name, "name".
        let unoptimised = b"\0asm\x01\0\0\0\x00\x05\x04name";
        assert!(check_optimised(unoptimised).is_err());
        assert_eq!(check_optimised(b"\0asm\x01\0\0\0"), Ok(()));
        assert!(check_optimised(b"<!doctype html>").is_err());
    }
}
