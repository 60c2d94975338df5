//! The parts of the Rust toolchain beyond the compiler: wasm32, the sources of its
//! standard library, rustfmt, clippy.

use std::path::Path;
use std::process::Command;

use super::Needs;
use crate::failure::{Failure, Result};
use crate::process;
use crate::progress::step;
use crate::project::cargo;
use crate::tools::on_path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what is missing through rustup.
pub(super) fn set_up(needs: Needs) -> Result<()> {
    // Looked up as a folder, not through rustup, so that a toolchain from elsewhere will do as well.
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]))?;
    let std = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib");
    if !std.is_dir() {
        rustup(&["target", "add", TARGET])?;
    }
    // The WebAssembly is built with a standard library of its own; see `build/size.rs`.
    let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    if !source.is_file() {
        rustup(&["component", "add", "rust-src"])?;
    }
    if needs == Needs::Test {
        for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
            if process::capture(cargo().args([subcommand, "--version"])).is_err() {
                rustup(&["component", "add", component])?;
            }
        }
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if on_path(&["rustup"]).is_none() {
        return Err(Failure::new(format!(
            "this Rust toolchain lacks a part that `{line}` would add, and there is no rustup: \
             install it from https://rustup.rs, or add the part the way your toolchain came"
        )));
    }
    step(&line, || {
        process::run(Command::new("rustup").args(arguments))
    })
}
