//! Builds the standard library anew for size: a panic traps at once without a text, and nothing is formatted that
//! nobody reads. Takes a sixth off what a shopper downloads. wasm-opt makes what came of it smaller still.
//!
//! These are unstable options of a stable compiler, hence `RUSTC_BOOTSTRAP`, which is set for this build alone.

use std::path::Path;
use std::process::Command;

use crate::failure::Result;
use crate::process;
use crate::tools::Tools;

/// Flags for rustc. What is as small as the call of it is put in the call's place: a third of the time, and fewer bytes
/// than the calls. LLVM's own threshold for "small at any price" is 5.
pub(super) const RUSTC: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
     -Cllvm-args=-inline-threshold=15";

/// Arguments for cargo.
const CARGO: &[&str] = &[
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// Flags for wasm-opt. Functions of one caller stay apart: what is alike compresses better than what is short. Calls that are
/// as long as what they call do not.
const OPT: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=6",
];

/// Makes a WebAssembly small; drops its function names too.
pub(super) fn optimise(tools: &Tools, from: &Path, to: &Path) -> Result<()> {
    process::capture(
        tools
            .npm_tool("wasm-opt")
            .arg(from)
            .args(OPT)
            .arg("-o")
            .arg(to),
    )
    .map(drop)
}

/// Adds what the build for size needs, in a target folder of its own: the options would otherwise recompile
/// everything else at every turn.
pub(super) fn apply(command: &mut Command, target: &Path) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", target.join("size"))
        .args(CARGO);
}
