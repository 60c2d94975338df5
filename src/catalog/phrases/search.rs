//! Finds phrases in the words of a text.

use super::pattern::{self, Pattern, Step};
use super::words::Words;
use crate::taxonomy::Reason;

/// Most words between a denial and what it denies: "not due to any".
const REACH: usize = 4;
/// Phrases are looked up by how their first word begins.
const BUCKETS: usize = 1024;

/// What a phrase says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Said {
    /// The reason.
    Reason(Reason),
    /// What to do, from which a reason follows where nothing else is said: "contact your bank".
    Advice(Reason),
    /// Nothing: "to prevent fraud" is no fraud.
    Nothing,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// What it says.
    pub(super) said: Said,
    /// Whether it is said that it is not so.
    pub(super) denied: bool,
    /// Its first word.
    pub(super) start: usize,
    /// The word after its last.
    pub(super) end: usize,
}

/// The phrases of one language.
#[derive(Clone, Debug)]
pub(super) struct Book {
    phrases: Vec<Phrase>,
    buckets: Vec<Vec<usize>>,
    denials: Vec<Pattern>,
    links: Vec<Pattern>,
    /// Words that say nothing, by their buckets: texts are read, and phrases written, without them.
    fillers: Vec<Vec<Pattern>>,
}

#[derive(Clone, Debug)]
struct Phrase {
    said: Said,
    steps: Vec<Step>,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            phrases: Vec::new(),
            buckets: vec![Vec::new(); BUCKETS],
            denials: Vec::new(),
            links: Vec::new(),
            fillers: vec![Vec::new(); BUCKETS],
        }
    }
}

impl Match {
    /// Whether another is a part of it, and smaller.
    fn holds(&self, inner: &Self) -> bool {
        self.start <= inner.start
            && inner.end <= self.end
            && self.end - self.start > inner.end - inner.start
    }
}

impl Book {
    /// Adds a phrase.
    pub(super) fn add(&mut self, said: Said, phrase: &str) {
        let steps = pattern::parse(phrase);
        let number = self.phrases.len();
        for beginning in steps.iter().take(1).flat_map(Step::beginnings) {
            if let Some(bucket) = self.buckets.get_mut(bucket_of(beginning))
                && bucket.last() != Some(&number)
            {
                bucket.push(number);
            }
        }
        self.phrases.push(Phrase { said, steps });
    }

    /// Adds a word that denies what follows.
    pub(super) fn add_denial(&mut self, word: &str) {
        self.denials.push(Pattern::new(word));
    }

    /// Adds a word that may stand between a denial and what it denies.
    pub(super) fn add_link(&mut self, word: &str) {
        self.links.push(Pattern::new(word));
    }

    /// Adds a word that says nothing.
    pub(super) fn add_filler(&mut self, word: &str) {
        let pattern = Pattern::new(word);
        if let Some(bucket) = self.fillers.get_mut(bucket_of(&pattern)) {
            bucket.push(pattern);
        }
    }

    /// Every phrase of a text, but for those within larger ones: "authentication timed out" is no "timed out".
    pub(super) fn search(&self, words: &Words) -> Vec<Match> {
        let words = words.without(|word| {
            let near = buckets(word).map(|bucket| self.fillers.get(bucket));
            let mut fillers = near.into_iter().flatten().flatten();
            fillers.any(|filler| filler.fits(word))
        });
        let mut found = Vec::new();
        for start in 0..words.len() {
            let near = buckets(words.get(start)).map(|bucket| self.buckets.get(bucket));
            for number in near.into_iter().flatten().flatten() {
                if let Some(phrase) = self.phrases.get(*number)
                    && let Some(end) = pattern::end(&phrase.steps, &words, start)
                    && words.in_one_sentence(start, end.saturating_sub(1))
                {
                    found.push(Match {
                        said: phrase.said,
                        denied: self.denied(&words, start),
                        start,
                        end,
                    });
                }
            }
        }
        let all = found.clone();
        found.retain(|inner| !all.iter().any(|outer| outer.holds(inner)));
        found
    }

    /// Whether a denial stands before a word, with nothing but links between them.
    fn denied(&self, words: &Words, start: usize) -> bool {
        let before = (0..start).rev().take(REACH + 1);
        for number in before.take_while(|number| words.together(*number, start)) {
            let word = words.get(number);
            if self.denials.iter().any(|denial| denial.fits(word)) {
                return true;
            }
            if !self.links.iter().any(|link| link.fits(word)) {
                return false;
            }
        }
        false
    }
}

/// The buckets that a word's phrases stand in: of those that begin with the word, and of those that begin as it begins.
fn buckets(word: &str) -> [usize; 2] {
    [bucket(word), beginning(word)]
}

/// The bucket of a pattern.
fn bucket_of(pattern: &Pattern) -> usize {
    if pattern.open {
        beginning(&pattern.text)
    } else {
        bucket(&pattern.text)
    }
}

/// The bucket of how a word begins: by two letters, which are the least that an open pattern has.
fn beginning(word: &str) -> usize {
    let end = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    bucket(word.get(..end).unwrap_or_default()) ^ 1
}

/// FNV-1a.
fn bucket(word: &str) -> usize {
    let hash = word.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 16)) as usize % BUCKETS
}
