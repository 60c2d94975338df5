//! Test runs that count: a run of no tests at all succeeds by itself, and must not.

use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process;

/// Runs tests written in Rust; fails when one fails, and when there was none.
pub(super) fn run(command: &mut Command) -> Result<()> {
    let (output, ended) = process::tee(command)?;
    ended?;
    if passed(&output) == 0 {
        return Err(Failure::new("no test ran"));
    }
    Ok(())
}

/// How many tests passed, from lines such as `test result: ok. 3 passed; 0 failed; …`.
fn passed(output: &str) -> u32 {
    output
        .lines()
        .filter_map(|line| {
            let (before, _) = line
                .split_once("test result: ok. ")?
                .1
                .split_once(" passed")?;
            before.parse::<u32>().ok()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_counted_over_all_files() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 0 ignored\nno tests to run!\n\
                      test result: ok. 12 passed; 0 failed; 1 ignored\n";
        assert_eq!(passed(output), 15);
        assert_eq!(passed("no tests to run!"), 0);
    }
}
