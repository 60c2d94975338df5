//! Which stages a person asked for.

use super::Stage;
use crate::failure::{Failure, Result};

/// The stage that takes minutes and finds what one run in a thousand finds.
pub(super) const LONG: &str = "long";

/// The stages to run.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Selection {
    /// When not empty: these, and the stages that make what these work on.
    only: Vec<String>,
    /// Never these, not even for another's sake.
    skip: Vec<String>,
    /// Whether the long stage runs although nobody named it.
    long: bool,
}

impl Selection {
    /// Reads `--only STAGE` and `--skip STAGE`, each of which may be repeated, and `--long`.
    pub(super) fn parse(arguments: &[String], stages: &[Stage]) -> Result<Self> {
        let mut selection = Self {
            only: Vec::new(),
            skip: Vec::new(),
            long: false,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let list = match word.as_str() {
                "--long" => {
                    selection.long = true;
                    continue;
                }
                "--only" => &mut selection.only,
                "--skip" => &mut selection.skip,
                other => {
                    return Err(Failure::new(format!(
                        "`{other}` is not an option of `cargo xtask test`: --only STAGE, --skip STAGE and --long are"
                    )));
                }
            };
            let names = || {
                stages
                    .iter()
                    .map(|stage| stage.name)
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let name = words
                .next()
                .ok_or_else(|| Failure::new(format!("{word} needs a stage: {}", names())))?;
            if !stages.iter().any(|stage| stage.name == name) {
                return Err(Failure::new(format!(
                    "there is no stage `{name}`: {}",
                    names()
                )));
            }
            list.push(name.clone());
        }
        for name in selection.only.clone() {
            let after = stages
                .iter()
                .find(|stage| stage.name == name)
                .and_then(|stage| stage.after);
            selection.only.extend(after.map(str::to_owned));
        }
        Ok(selection)
    }

    /// Whether to run a stage.
    pub(super) fn has(&self, stage: &Stage) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == stage.name);
        let all = self.only.is_empty() && (self.long || stage.name != LONG);
        (all || named(&self.only)) && !named(&self.skip)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: &[Stage] = &[
        Stage {
            name: "host",
            title: "",
            after: None,
            run: |_, _| Ok(()),
        },
        Stage {
            name: LONG,
            title: "",
            after: None,
            run: |_, _| Ok(()),
        },
        Stage {
            name: "package",
            title: "",
            after: None,
            run: |_, _| Ok(()),
        },
        Stage {
            name: "packaging",
            title: "",
            after: Some("package"),
            run: |_, _| Ok(()),
        },
    ];

    fn chosen(words: &str) -> Result<Vec<&'static str>> {
        let arguments: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let selection = Selection::parse(&arguments, STAGES)?;
        Ok(STAGES
            .iter()
            .filter(|stage| selection.has(stage))
            .map(|stage| stage.name)
            .collect())
    }

    #[test]
    fn stages_are_chosen_with_what_they_work_on() {
        for (words, stages) in [
            ("", vec!["host", "package", "packaging"]),
            ("--long", vec!["host", "long", "package", "packaging"]),
            ("--only long", vec!["long"]),
            ("--only host", vec!["host"]),
            ("--only packaging", vec!["package", "packaging"]),
            ("--only packaging --skip package", vec!["packaging"]),
            ("--skip package --skip host", vec!["packaging"]),
        ] {
            assert_eq!(chosen(words), Ok(stages), "{words}");
        }
    }

    #[test]
    fn what_is_not_there_is_refused_with_the_list() {
        for (words, says) in [
            (
                "--only unit",
                "there is no stage `unit`: host, long, package, packaging",
            ),
            (
                "--skip",
                "--skip needs a stage: host, long, package, packaging",
            ),
            (
                "host",
                "`host` is not an option of `cargo xtask test`: --only STAGE, --skip STAGE and --long are",
            ),
        ] {
            assert_eq!(chosen(words), Err(Failure::new(says)));
        }
    }
}
