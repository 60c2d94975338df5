//! `cargo xtask bench`: sizes and times, measured in a real browser.

use crate::failure::Result;
use crate::package;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Needs};
use crate::tools::Drivers;

/// Packages, which also writes `bench/sizes.json` in the target folder, and hands over to the benchmark.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    let tools = setup::set_up(project, Needs::Test)?;
    package::package(project, &tools)?;
    let Drivers {
        chrome,
        firefox,
        webkit,
    } = tools.drivers()?;
    process::run(
        project
            .cargo()
            // What is measured runs in the browser; how fast this side is does not matter.
            .args(["run", "-p", "e2e", "--bin", "bench", "--"])
            .args(arguments)
            .env("PATH", tools.path()?)
            .env("CHROMEDRIVER", chrome)
            .env("GECKODRIVER", firefox)
            .env("WEBKITDRIVER", webkit)
            .env("CHECKOUT_RESCUE_PKG", project.pkg())
            .env(
                "CHECKOUT_RESCUE_SIZES",
                project.target.join("bench/sizes.json"),
            )
            .env("CHECKOUT_RESCUE_NODE_MODULES", &tools.node_modules),
    )
}
