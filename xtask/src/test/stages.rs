//! The stages, in the order in which they run: what fails fastest first, whole browsers last.

use std::process::Command;

use super::selection::LONG;
use super::{Stage, counted, wasm};
use crate::build::PARTS;
use crate::failure::{Failure, Result};
use crate::files;
use crate::package;
use crate::packaging;
use crate::process;
use crate::project::Project;
use crate::tools::{Drivers, Tools, node_tests};

const TARGET: &str = "wasm32-unknown-unknown";

pub(super) const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        title: "rustfmt",
        after: None,
        run: format,
    },
    Stage {
        name: "lints",
        title: "clippy on the workspace",
        after: None,
        run: lints,
    },
    Stage {
        name: "lints-wasm",
        title: "clippy on the crate for wasm32",
        after: None,
        run: lints_wasm,
    },
    Stage {
        name: "host",
        title: "tests on the host",
        after: None,
        run: host,
    },
    Stage {
        name: LONG,
        title: "a hundred thousand simulated checkouts",
        after: None,
        run: long,
    },
    Stage {
        name: "fuzz",
        title: "a brief fuzzing of the core",
        after: None,
        run: fuzz,
    },
    Stage {
        name: "docs",
        title: "documentation",
        after: None,
        run: docs,
    },
    Stage {
        name: "shell",
        title: "unit tests of the JavaScript shell in Node.js",
        after: None,
        run: shell,
    },
    Stage {
        name: "wasm-chrome",
        title: "WebAssembly tests in Chrome",
        after: None,
        run: wasm::chrome,
    },
    Stage {
        name: "wasm-firefox",
        title: "WebAssembly tests in Firefox",
        after: None,
        run: wasm::firefox,
    },
    Stage {
        name: "package",
        title: "the npm package",
        after: None,
        run: package::package,
    },
    Stage {
        name: "packaging",
        title: "the npm package, installed and used",
        after: Some("package"),
        run: packaging::test,
    },
    Stage {
        name: "e2e",
        title: "end to end in Chrome, Firefox and WebKit",
        after: Some("package"),
        run: end_to_end,
    },
];

fn format(project: &Project, _: &Tools) -> Result<()> {
    process::run(project.cargo().args(["fmt", "--all", "--check"]))
}

fn lints(project: &Project, _: &Tools) -> Result<()> {
    process::run(project.cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn lints_wasm(project: &Project, _: &Tools) -> Result<()> {
    let clippy = |targets: &[&str]| {
        process::run(
            project
                .cargo()
                .args(["clippy", "-p", "checkout-rescue", "--target", TARGET])
                .args(targets)
                .args(["--", "-D", "warnings"]),
        )
    };
    clippy(&["--all-targets"])?;
    // What ships holds one feature each, and nothing that only another one uses.
    PARTS
        .iter()
        .try_for_each(|part| clippy(&["--no-default-features", "--features", part.feature]))
}

fn host(project: &Project, _: &Tools) -> Result<()> {
    // A snapshot that differs must fail here, not be written anew.
    counted::run(
        project
            .cargo()
            .args(["test", "--workspace", "--exclude", "e2e"])
            .env("INSTA_UPDATE", "no"),
    )?;
    // A simulator that finds nothing with the guard switched off proves nothing with it on.
    counted::run(safety(project).args(["--features", "unguarded"]))
}

fn long(project: &Project, _: &Tools) -> Result<()> {
    counted::run(
        safety(project)
            .args(["--", "--nocapture"])
            .env("SAFETY_SCHEDULES", "100000"),
    )
}

/// The simulated checkouts.
fn safety(project: &Project) -> Command {
    let mut cargo = project.cargo();
    cargo.args(["test", "-p", "checkout-rescue", "--test", "safety"]);
    cargo
}

/// So many inputs of each target, always the same ones: a longer run is by hand, `cargo fuzz run failure --sanitizer none`.
const FUZZ_RUNS: &str = "-runs=30000";

fn fuzz(project: &Project, tools: &Tools) -> Result<()> {
    let program = tools
        .fuzz
        .as_ref()
        .ok_or_else(|| Failure::new("the fuzzer was not set up for this command"))?;
    ["failure", "message"].iter().try_for_each(|target| {
        process::run(
            Command::new(program)
                .current_dir(&project.root)
                // The sanitizers want a nightly compiler, and there is no unsafe code for them to watch.
                .args(["run", target, "--sanitizer", "none", "--target-dir"])
                .arg(project.target.join("fuzz"))
                .args(["--", FUZZ_RUNS, "-seed=1", "-max_len=2048", "-verbosity=0"]),
        )
    })
}

fn docs(project: &Project, _: &Tools) -> Result<()> {
    process::run(
        project
            .cargo()
            .args(["doc", "-p", "checkout-rescue", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn shell(project: &Project, _: &Tools) -> Result<()> {
    // Named one by one: Node.js 20 takes a folder here and 22 does not.
    let folder = project.root.join("pkg-template/tests");
    let tests: Vec<_> = files::list(&folder)?
        .into_iter()
        .filter(|name| name.ends_with(".test.js") || name.ends_with(".test.mjs"))
        .collect();
    if tests.is_empty() {
        return Err(Failure::new(format!(
            "{} has no *.test.js",
            folder.display()
        )));
    }
    process::run(node_tests(tests).current_dir(folder))
}

fn end_to_end(project: &Project, tools: &Tools) -> Result<()> {
    process::run(project.cargo().args(["build", "-p", "demo"]))?;
    let Drivers {
        chrome,
        firefox,
        webkit,
    } = tools.drivers()?;
    let demo = format!("demo{}", std::env::consts::EXE_SUFFIX);
    counted::run(
        project
            .cargo()
            .args(["test", "-p", "e2e"])
            .env("PATH", tools.path()?)
            .env("CHROMEDRIVER", chrome)
            .env("GECKODRIVER", firefox)
            .env("WEBKITDRIVER", webkit)
            .env(
                "CHECKOUT_RESCUE_DEMO",
                project.target.join("debug").join(demo),
            )
            .env("CHECKOUT_RESCUE_PKG", project.pkg())
            .env("CHECKOUT_RESCUE_NODE_MODULES", &tools.node_modules),
    )
}
