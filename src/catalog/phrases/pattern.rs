//! How a phrase is written: words between spaces, `word*` for how one begins, `(a|b c|)` for either or nothing, `...`
//! for a gap.

use super::words::{Words, keys};

/// Most words that a gap leaves out.
const GAP: usize = 4;

/// A word, or with `*` how one begins.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    text: String,
    open: bool,
    /// What a word that fits is looked up by: all of it, or how it begins, as far as the pattern goes.
    pub(super) key: u32,
    /// Which of a word's keys that is.
    place: usize,
}

/// The letters of the longer beginning that words are looked up by.
const FOUR: usize = 4;

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
        let place = match text.chars().count() {
            _ if !open => 0,
            FOUR.. => 2,
            _ => 1,
        };
        Self {
            text: text.to_owned(),
            open,
            key: keys(text).get(place).copied().unwrap_or_default(),
            place,
        }
    }

    /// Whether a word of a text fits.
    pub(super) fn fits(&self, words: &Words, number: usize) -> bool {
        // Nearly all are told apart by a number, and only the others by their letters.
        if words.keys(number).get(self.place) != Some(&self.key) {
            return false;
        }
        let word = words.get(number);
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
    /// The words that the step begins with.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = &Pattern> {
        self.runs.iter().filter_map(|run| run.first())
    }

    /// Whether it may be left out.
    pub(super) fn is_optional(&self) -> bool {
        self.runs.iter().any(Vec::is_empty)
    }

    /// Whether a text may have all the words of one of its runs.
    pub(super) fn may_be(&self, in_text: impl Fn(u32) -> bool) -> bool {
        let whole = |run: &Vec<Pattern>| run.iter().all(|pattern| in_text(pattern.key));
        self.runs.iter().any(whole)
    }
}

/// Where the longest way through the steps ends that begins at a word.
pub(super) fn end(steps: &[Step], words: &Words, start: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(start);
    };
    let mut longest = None;
    for from in start..=start + step.gap {
        for run in &step.runs {
            let fits = |(number, pattern): (usize, &Pattern)| pattern.fits(words, from + number);
            if run.iter().enumerate().all(fits)
                && let Some(end) = end(rest, words, from + run.len())
            {
                longest = longest.max(Some(end));
            }
        }
    }
    longest
}
