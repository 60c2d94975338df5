//! `cargo xtask build`: the crate as WebAssembly and its JavaScript glue, in `target/wasm`.

mod glue;
mod names;
mod sections;
mod size;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

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
    /// Whether it is worth bytes that it is quick: 2 KB for more than half of the time.
    pub(crate) quick: bool,
}

/// Every part.
pub(crate) const PARTS: &[Part] = &[
    Part {
        stem: STEM,
        feature: "panel",
        quick: false,
    },
    Part {
        stem: "check",
        feature: "check",
        quick: false,
    },
    Part {
        stem: "report",
        feature: "report",
        quick: false,
    },
    Part {
        stem: "messages",
        feature: "messages",
        quick: false,
    },
    Part {
        stem: "texts",
        feature: "texts",
        quick: true,
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
        .try_for_each(|part| build_part(project, tools, profile, part))?;
    step("Finishing the WebAssembly", || {
        // At the same time: wasm-opt keeps little more than one processor busy.
        thread::scope(|scope| {
            let parts = PARTS
                .iter()
                .map(|part| scope.spawn(|| finish(project, tools, profile, part)));
            let parts: Vec<_> = parts.collect();
            parts.into_iter().try_for_each(|part| {
                part.join()
                    .unwrap_or_else(|_| Err(Failure::new("finishing a WebAssembly panicked")))
            })
        })
    })
}

fn build_part(project: &Project, tools: &Tools, profile: Profile, part: &Part) -> Result<()> {
    let Part {
        stem,
        feature,
        quick,
    } = part;
    step(
        &format!("Building the WebAssembly of the {feature}"),
        || {
            let out = bound(project, part);
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
                    "--no-opt",
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
                if *quick {
                    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2");
                }
            }
            process::run(&mut command)
        },
    )
}

/// Where wasm-pack puts a part.
fn bound(project: &Project, part: &Part) -> PathBuf {
    project.target.join("parts").join(part.stem)
}

/// Brings a part that was built to its place; for a release, as small as it gets.
fn finish(project: &Project, tools: &Tools, profile: Profile, part: &Part) -> Result<()> {
    let wasm = format!("{}_bg.wasm", part.stem);
    let script = format!("{}.js", part.stem);
    let from = bound(project, part);
    let to = project.wasm();
    if profile == Profile::Dev {
        files::copy(&from.join(&wasm), &to.join(&wasm))?;
        return files::copy(&from.join(&script), &to.join(&script));
    }
    let optimised = from.join("optimised.wasm");
    size::optimise(tools, &from.join(&wasm), &optimised)?;
    let bytes = fs::read(&optimised).during(optimised.display())?;
    let glue = fs::read_to_string(from.join(&script)).during(&script)?;
    let (bytes, glue) = lighter(&bytes, &glue)?;
    files::write(&to.join(wasm), bytes)?;
    files::write(&to.join(script), glue)
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
