//! The WebAssembly tests, in real browsers through wasm-pack.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::counted;
use crate::failure::{During, Failure, Result};
use crate::files;
use crate::project::Project;
use crate::tools::Tools;

/// Without this line in a test file, a browser run skips the whole file without a word.
const IN_BROWSER: &str = "wasm_bindgen_test_configure!(run_in_browser)";

pub(super) fn chrome(project: &Project, tools: &Tools) -> Result<()> {
    let driver = tools.drivers()?.chrome.as_os_str();
    run(project, tools, ["--chrome", "--chromedriver"], driver)
}

pub(super) fn firefox(project: &Project, tools: &Tools) -> Result<()> {
    let driver = tools.drivers()?.firefox.as_os_str();
    run(project, tools, ["--firefox", "--geckodriver"], driver)
}

fn run(project: &Project, tools: &Tools, browser: [&str; 2], driver: &OsStr) -> Result<()> {
    let tests = browser_tests(&project.root.join("tests"))?;
    let mut command = Command::new(&tools.wasm_pack);
    command
        .current_dir(&project.root)
        .env("PATH", tools.path()?)
        // Seconds that one test may take; the first one also waits for the browser to start.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        // `no-install`: the drivers of the system fit its browsers, a downloaded one may not.
        .args(["test", "--headless", "--mode", "no-install"])
        .args(browser)
        .arg(driver)
        .arg("--");
    // Only these: the host's tests need not even compile for wasm32.
    for test in tests {
        command.args(["--test", &test]);
    }
    counted::run(&mut command)
}

/// The names of the test files for browsers, which hold `wasm_bindgen_test`.
fn browser_tests(folder: &Path) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for name in files::list(folder)? {
        let Some(stem) = name.strip_suffix(".rs").filter(|stem| !stem.contains('/')) else {
            continue;
        };
        let file = folder.join(&name);
        let text = fs::read_to_string(&file).during(file.display())?;
        match kind(&text) {
            Kind::Browser => tests.push(stem.to_owned()),
            Kind::Skipped => {
                return Err(Failure::new(format!(
                    "tests/{name} lacks `{IN_BROWSER};`, without which no browser runs its tests"
                )));
            }
            Kind::Host => {}
        }
    }
    if tests.is_empty() {
        return Err(Failure::new("tests/*.rs holds no WebAssembly test"));
    }
    Ok(tests)
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Host,
    Browser,
    Skipped,
}

fn kind(text: &str) -> Kind {
    let packed: String = text.split_whitespace().collect();
    if packed.contains(IN_BROWSER) {
        Kind::Browser
    } else if packed.contains("#[wasm_bindgen_test") {
        Kind::Skipped
    } else {
        Kind::Host
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_every_browser_would_skip_is_noticed() {
        assert_eq!(kind("#[test]\nfn a() {}"), Kind::Host);
        assert_eq!(kind("#[wasm_bindgen_test]\nfn a() {}"), Kind::Skipped);
        assert_eq!(
            kind(
                "wasm_bindgen_test_configure!( run_in_browser );\n#[wasm_bindgen_test]\nfn a() {}"
            ),
            Kind::Browser
        );
    }
}
