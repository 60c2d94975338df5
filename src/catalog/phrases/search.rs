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
    /// The keys of first words, each with the number of a phrase that begins so.
    buckets: Vec<Vec<(u32, usize)>>,
    denials: Vec<Pattern>,
    links: Vec<Pattern>,
    /// Words that say nothing, by their buckets: texts are read, and phrases written, without them.
    fillers: Vec<Vec<Pattern>>,
}

#[derive(Clone, Debug)]
struct Phrase {
    said: Said,
    steps: Vec<Step>,
    /// The buckets of the words with which its most telling further step begins: without one of them it is not in a text.
    wants: Vec<usize>,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            phrases: Vec::new(),
            buckets: (0..BUCKETS).map(|_| Vec::new()).collect(),
            denials: Vec::new(),
            links: Vec::new(),
            fillers: (0..BUCKETS).map(|_| Vec::new()).collect(),
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
            let entry = (beginning.key, number);
            if let Some(bucket) = self.buckets.get_mut(bucket(beginning.key))
                && bucket.last() != Some(&entry)
            {
                bucket.push(entry);
            }
        }
        let telling = steps.iter().skip(1).filter(|step| !step.is_optional());
        let wants = telling
            .map(|step| {
                step.beginnings()
                    .map(|first| self::bucket(first.key))
                    .collect::<Vec<_>>()
            })
            .min_by_key(Vec::len)
            .unwrap_or_default();
        self.phrases.push(Phrase { said, steps, wants });
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
        if let Some(bucket) = self.fillers.get_mut(bucket(pattern.key)) {
            bucket.push(pattern);
        }
    }

    /// Every phrase of a text, but for those within larger ones: "authentication timed out" is no "timed out".
    pub(super) fn search(&self, words: &Words) -> Vec<Match> {
        let words = words.without(|number| {
            words.keys(number).iter().any(|key| {
                let fillers = self.fillers.get(bucket(*key)).into_iter().flatten();
                fillers.into_iter().any(|filler| filler.fits(words, number))
            })
        });
        // Hundreds of phrases begin with "card": nearly all of them go on with words that the text does not have.
        let mut present = vec![false; BUCKETS];
        for number in 0..words.len() {
            for key in words.keys(number) {
                if let Some(present) = present.get_mut(bucket(key)) {
                    *present = true;
                }
            }
        }
        let here = |bucket: &usize| present.get(*bucket).copied().unwrap_or_default();
        let mut found = Vec::new();
        for start in 0..words.len() {
            for key in words.keys(start) {
                for (begins, number) in self.buckets.get(bucket(key)).into_iter().flatten() {
                    if *begins == key
                        && let Some(phrase) = self.phrases.get(*number)
                        && (phrase.wants.is_empty() || phrase.wants.iter().any(here))
                        && phrase
                            .steps
                            .iter()
                            .all(|step| step.may_be(|key| here(&self::bucket(key))))
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
        }
        let all = found.clone();
        found.retain(|inner| !all.iter().any(|outer| outer.holds(inner)));
        found
    }

    /// Whether a denial stands before a word, with nothing but links between them.
    fn denied(&self, words: &Words, start: usize) -> bool {
        let before = (0..start).rev().take(REACH + 1);
        for number in before.take_while(|number| words.together(*number, start)) {
            let fits = |pattern: &Pattern| pattern.fits(words, number);
            if self.denials.iter().any(fits) {
                return true;
            }
            if !self.links.iter().any(fits) {
                return false;
            }
        }
        false
    }
}

/// The bucket of a key.
fn bucket(key: u32) -> usize {
    (key ^ (key >> 16)) as usize % BUCKETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_of_any_length_is_found() {
        for text in ["insufficient", "Недостаточно", "card", "на"] {
            let words = Words::of(text);
            let word = words.get(0);
            for length in 2..=word.chars().count() {
                let begins: String = word.chars().take(length).collect();
                let mut book = Book::default();
                book.add(Said::Nothing, &format!("{begins}*"));
                assert_eq!(book.search(&words).len(), 1, "{begins}* in {text}");
                book = Book::default();
                book.add(Said::Nothing, &format!("{begins}x*"));
                book.add(Said::Nothing, &format!("{begins}x"));
                assert_eq!(book.search(&words).len(), 0, "{begins}x in {text}");
            }
        }
    }
}
