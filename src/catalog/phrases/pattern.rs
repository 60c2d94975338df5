//! How a phrase is written: words between spaces, `word*` for how one begins, `(a|b c|)` for either or nothing, `...`
//! for a gap.

use super::words::Words;

/// Most words that a gap leaves out.
const GAP: usize = 4;

/// A word, or with `*` how one begins.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    text: String,
    open: bool,
}

/// A place in a phrase: any of several runs of words, after a gap.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    runs: Vec<Vec<Pattern>>,
    /// Most words that may stand before it.
    gap: usize,
}

impl Pattern {
    pub(super) fn new(word: &str) -> Self {
        let (text, open) = word
            .strip_suffix('*')
            .map_or((word, false), |begins| (begins, true));
        Self {
            text: text.to_owned(),
            open,
        }
    }

    pub(super) fn fits(&self, word: &str) -> bool {
        if self.open {
            word.starts_with(&self.text)
        } else {
            word == self.text
        }
    }
}

/// Reads a phrase.
pub(super) fn parse(phrase: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut gap = 0;
    let mut rest = phrase;
    while !rest.is_empty() {
        let (group, after) = match rest.strip_prefix('(') {
            Some(inside) => inside.split_once(')').unwrap_or((inside, "")),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        rest = after.trim_start();
        if group == "..." {
            gap = GAP;
        } else {
            let runs = group.split('|').map(run).collect();
            steps.push(Step { runs, gap });
            gap = 0;
        }
    }
    steps
}

fn run(words: &str) -> Vec<Pattern> {
    words
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(Pattern::new)
        .collect()
}

impl Step {
    /// How the words begin that the step begins with.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = &str> {
        self.runs
            .iter()
            .filter_map(|run| run.first())
            .map(|pattern| pattern.text.as_str())
    }
}

/// Where the longest way through the steps ends that begins at a word.
pub(super) fn end(steps: &[Step], words: &Words, start: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(start);
    };
    (start..=start + step.gap)
        .flat_map(|from| step.runs.iter().map(move |run| (from, run)))
        .filter(|(from, run)| {
            run.iter()
                .enumerate()
                .all(|(number, pattern)| pattern.fits(words.get(from + number)))
        })
        .filter_map(|(from, run)| end(rest, words, from + run.len()))
        .max()
}
