//! How a phrase is written: words between spaces, `word*` for how one begins, `(a|b c|)` for either or nothing, `...`
//! for a gap.

use super::keys::{FOUR, Keys, TWO, WHOLE, bit, is_exact, pair};
use super::words::Words;

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

/// Words one after the other.
#[derive(Clone, Debug)]
pub(super) struct Run(Vec<Pattern>);

/// A place in a phrase: any of several runs of words, after a gap.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    runs: Vec<Run>,
    /// Most words that may stand before it.
    gap: usize,
    /// The last bits of what its first words are looked up by, and those of what follows where it may be left out: most words
    /// are told from them to fit none of its ten runs.
    first: u64,
}

impl Pattern {
    pub(super) fn new(word: &str) -> Self {
        let (text, open) = word
            .strip_suffix('*')
            .map_or((word, false), |begins| (begins, true));
        let place = match text.chars().count() {
            _ if !open => WHOLE,
            4.. => FOUR,
            _ => TWO,
        };
        Self {
            text: text.to_owned(),
            open,
            key: Keys::of(text).get(place),
            place,
        }
    }

    /// Whether a word of a text fits.
    pub(super) fn fits(&self, words: &Words, number: usize) -> bool {
        // Nearly all are told apart by a number, and only the others by their letters.
        if words.key(number, self.place) != Some(self.key) {
            return false;
        }
        // A character's number is that character.
        if is_exact(self.key) {
            return true;
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
            steps.push(Step {
                runs,
                gap,
                first: 0,
            });
            gap = 0;
        }
    }
    let mut next = u64::MAX;
    for step in steps.iter_mut().rev() {
        for run in &step.runs {
            step.first |= run.0.first().map_or(next, |word| bit(word.key));
        }
        next = if step.gap == 0 { step.first } else { u64::MAX };
    }
    steps
}

fn run(words: &str) -> Run {
    let words = words.split(' ').filter(|word| !word.is_empty());
    Run(words.map(Pattern::new).collect())
}

impl Run {
    /// What it is looked up by: two whole words, where it begins so, or one; none where the step may be left out.
    pub(super) fn key(&self) -> Option<u32> {
        match self.0.as_slice() {
            [first, second, ..] if !first.open && !second.open => Some(pair(first.key, second.key)),
            [first, ..] => Some(first.key),
            [] => None,
        }
    }

    /// Where it ends that begins at a word.
    fn end(&self, words: &Words, start: usize) -> Option<usize> {
        let mut end = start;
        for pattern in &self.0 {
            if !pattern.fits(words, end) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }
}

impl Step {
    /// Whether it may begin with a word of a text, or what follows where it may be left out.
    fn may_begin(&self, words: &Words, number: usize) -> bool {
        self.first == u64::MAX || self.first & words.bits(number) != 0
    }

    /// The ways to say it.
    pub(super) fn runs(self) -> Vec<Run> {
        self.runs
    }
}

/// Where the longest way through a run and steps after it ends that begins at a word.
pub(super) fn end(run: &Run, rest: &[Step], words: &Words, start: usize) -> Option<usize> {
    let Some((step, rest)) = rest.split_first() else {
        return run.end(words, start);
    };
    // Whether it may go on is known sooner than whether all of it is there.
    let end = start + run.0.len();
    let mut longest = None;
    for from in end..=end + step.gap {
        if step.may_begin(words, from) && run.end(words, start).is_some() {
            for run in &step.runs {
                longest = longest.max(self::end(run, rest, words, from));
            }
        }
    }
    longest
}
