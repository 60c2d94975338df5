//! The project's commands: `cargo xtask <command>`.
//!
//! Everything a person or a build machine does with this repository goes through here, so that both
//! do the same. Each command sets up what it needs first; a second run finds it all in place.
#![allow(
    clippy::print_stdout,
    reason = "a command-line tool talks to a person through its standard output"
)]

mod bench;
mod build;
mod cache;
mod demo;
mod failure;
mod files;
mod package;
mod packaging;
mod process;
mod progress;
mod project;
mod setup;
mod test;
mod tools;
mod version;

use std::process::ExitCode;

use failure::{Failure, Result};
use project::Project;

const HELP: &str = "\
Usage: cargo xtask <command>

  demo                       set up, build, serve the demo checkout and print its address
  test                       set up and run every test
       --only STAGE          run one stage and what it needs (may be repeated)
       --skip STAGE          leave a stage out, taking what its last run left (may be repeated)
       --long                also the stage `long`: 100,000 simulated checkouts instead of 2,000
  package                    set up, build the npm package into pkg/, check it, print its sizes
  build [--dev]              build the WebAssembly into target/wasm (--dev: fast, not optimised)
  bench [ARGS]               set up, build and measure; ARGS go to the benchmark
  setup [build|test]         install what building needs, or what testing needs as well (default)

Tools are kept in $CHECKOUT_RESCUE_CACHE, else in checkout-rescue/ in the user's cache folder.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_told() => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        "setup" => setup::command(&Project::read()?, rest),
        "build" => build::command(&Project::read()?, rest),
        "package" => package::command(&Project::read()?, rest),
        "test" => test::command(&Project::read()?, rest),
        "demo" => demo::command(&Project::read()?, rest),
        "bench" => bench::command(&Project::read()?, rest),
        other => Err(Failure::new(format!(
            "there is no command `{other}`\n\n{HELP}"
        ))),
    }
}
