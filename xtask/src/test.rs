//! `cargo xtask test`: every test there is, stage by stage, and a summary.

mod counted;
mod selection;
mod stages;
mod wasm;

use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};
use crate::progress::elapsed;
use crate::project::Project;
use crate::setup::{self, Needs};
use crate::tools::Tools;

use selection::Selection;
use stages::STAGES;

/// One part of the tests.
struct Stage {
    /// What `--only` and `--skip` call it.
    name: &'static str,
    /// What it does, for the heading.
    title: &'static str,
    /// The stage whose result it works on; it is not run when that one fails.
    after: Option<&'static str>,
    run: fn(&Project, &Tools) -> Result<()>,
}

/// How a stage ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    /// What it works on failed. Counted as failed: nobody knows whether it would pass.
    NotRun,
}

/// `cargo xtask test [--only STAGE]… [--skip STAGE]… [--long]`.
pub(crate) fn command(project: &Project, arguments: &[String]) -> Result<()> {
    let selection = Selection::parse(arguments, STAGES)?;
    let start = Instant::now();
    let tools = setup::set_up(project, Needs::Test)?;
    let chosen: Vec<&Stage> = STAGES.iter().filter(|stage| selection.has(stage)).collect();
    let mut outcomes: Vec<(&str, Outcome)> = Vec::new();
    for (index, stage) in chosen.iter().enumerate() {
        println!("\n━━ {}/{} {} ━━", index + 1, chosen.len(), stage.title);
        let outcome = if stands_on_failure(stage, &outcomes) {
            println!(
                "not run: it works on what `{}` makes",
                stage.after.unwrap_or_default()
            );
            Outcome::NotRun
        } else {
            run(stage, project, &tools)
        };
        outcomes.push((stage.name, outcome));
    }
    print!("\n{}", summary(&outcomes, start.elapsed()));
    if outcomes
        .iter()
        .all(|(_, outcome)| matches!(outcome, Outcome::Passed(_)))
    {
        Ok(())
    } else {
        Err(Failure::told())
    }
}

fn run(stage: &Stage, project: &Project, tools: &Tools) -> Outcome {
    let start = Instant::now();
    match (stage.run)(project, tools) {
        Ok(()) => {
            println!("{}: passed in {}", stage.name, elapsed(start.elapsed()));
            Outcome::Passed(start.elapsed())
        }
        Err(failure) => {
            println!(
                "{}: FAILED after {}\n{failure}",
                stage.name,
                elapsed(start.elapsed())
            );
            Outcome::Failed(start.elapsed())
        }
    }
}

fn stands_on_failure(stage: &Stage, outcomes: &[(&str, Outcome)]) -> bool {
    outcomes
        .iter()
        .any(|(name, outcome)| Some(*name) == stage.after && !matches!(outcome, Outcome::Passed(_)))
}

fn summary(outcomes: &[(&str, Outcome)], total: Duration) -> String {
    let mut text = String::new();
    for (name, outcome) in outcomes {
        text.push_str(&match outcome {
            Outcome::Passed(time) => format!("  passed   {name:<14}{}\n", elapsed(*time)),
            Outcome::Failed(time) => format!("  FAILED   {name:<14}{}\n", elapsed(*time)),
            Outcome::NotRun => format!("  not run  {name}\n"),
        });
    }
    let passed = outcomes
        .iter()
        .filter(|(_, outcome)| matches!(outcome, Outcome::Passed(_)))
        .count();
    let failed = outcomes.len() - passed;
    format!(
        "{text}  in all            {}\n{passed} passed, {failed} failed\n",
        elapsed(total)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_last_line_counts_and_what_did_not_run_has_failed() {
        let outcomes = [
            ("format", Outcome::Passed(SECOND)),
            ("package", Outcome::Failed(SECOND)),
            ("packaging", Outcome::NotRun),
        ];
        assert_eq!(
            summary(&outcomes, 3 * SECOND),
            "  passed   format        1.0 s\n  \
               FAILED   package       1.0 s\n  \
               not run  packaging\n  \
               in all            3.0 s\n\
             1 passed, 2 failed\n"
        );
    }

    #[test]
    fn a_stage_is_not_run_after_what_it_works_on_failed_or_did_not_run() {
        let stage = |after| Stage {
            name: "x",
            title: "",
            after,
            run: |_, _| Ok(()),
        };
        for (after, outcome, stands) in [
            (Some("package"), Outcome::Failed(SECOND), true),
            (Some("package"), Outcome::NotRun, true),
            (Some("package"), Outcome::Passed(SECOND), false),
            (None, Outcome::Failed(SECOND), false),
        ] {
            assert_eq!(
                stands_on_failure(&stage(after), &[("package", outcome)]),
                stands
            );
        }
    }
}
