//! Builds the standard library anew for size: a panic traps at once without a text, and nothing is formatted that
//! nobody reads. Takes a sixth off what a shopper downloads.
//!
//! These are unstable options of a stable compiler, hence `RUSTC_BOOTSTRAP`, which is set for this build alone.

use std::process::Command;

/// Flags for rustc. What is as small as the call of it is put in the call's place: a third of the time, and fewer bytes
/// than the calls. LLVM's own threshold for "small at any price" is 5.
pub(super) const RUSTC: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
     -Cllvm-args=-inline-threshold=15";

/// Arguments for cargo.
const CARGO: &[&str] = &[
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// Adds what the build for size needs, in a target folder of its own: the options would otherwise recompile
/// everything else at every turn.
pub(super) fn apply(command: &mut Command, target: &std::path::Path) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", target.join("size"))
        .args(CARGO);
}
