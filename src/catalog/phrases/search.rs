//! Finds phrases in the words of a text.

use super::keys::bit;
use super::pattern::{self, Pattern, Run, Step};
use super::words::Words;
use crate::taxonomy::Reason;

/// Most words between a denial and what it denies: "not due to any".
const REACH: usize = 4;

/// Phrases are looked up in so many buckets, by how they begin.
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
    /// How they begin, by buckets.
    beginnings: Vec<Vec<Beginning>>,
    denials: Vec<Pattern>,
    links: Vec<Pattern>,
    /// Words that say nothing, by their buckets: texts are read, and phrases written, without them.
    fillers: Vec<Vec<Pattern>>,
    /// The last bits of what these are looked up by.
    filler_bits: u64,
}

#[derive(Clone, Debug)]
struct Phrase {
    said: Said,
    /// What follows its beginning.
    rest: Vec<Step>,
}

/// One of the ways in which a phrase begins.
#[derive(Clone, Debug)]
struct Beginning {
    /// What its words are looked up by.
    key: u32,
    run: Run,
    /// The number of the phrase.
    phrase: usize,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            phrases: Vec::new(),
            beginnings: (0..BUCKETS).map(|_| Vec::new()).collect(),
            denials: Vec::new(),
            links: Vec::new(),
            fillers: (0..BUCKETS).map(|_| Vec::new()).collect(),
            filler_bits: 0,
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
        let mut steps = pattern::parse(phrase).into_iter();
        let number = self.phrases.len();
        for run in steps.next().into_iter().flat_map(Step::runs) {
            let Some(key) = run.key() else { continue };
            if let Some(bucket) = self.beginnings.get_mut(bucket(key)) {
                bucket.push(Beginning {
                    key,
                    run,
                    phrase: number,
                });
            }
        }
        let rest = steps.collect();
        self.phrases.push(Phrase { said, rest });
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
        self.filler_bits |= bit(pattern.key);
        if let Some(bucket) = self.fillers.get_mut(bucket(pattern.key)) {
            bucket.push(pattern);
        }
    }

    /// Every phrase of a text, but for those within larger ones: "authentication timed out" is no "timed out".
    pub(super) fn search(&self, words: &Words) -> Vec<Match> {
        let words = words.without(|number| {
            words.bits(number) & self.filler_bits != 0
                && words.keys(number).iter().any(|key| {
                    let fillers = self.fillers.get(bucket(*key)).into_iter().flatten();
                    fillers.into_iter().any(|filler| filler.fits(words, number))
                })
        });
        let mut found = Vec::new();
        for start in 0..words.len() {
            for key in words.keys(start) {
                for beginning in self.beginnings.get(bucket(*key)).into_iter().flatten() {
                    if beginning.key == *key
                        && let Some(phrase) = self.phrases.get(beginning.phrase)
                        && let Some(end) = pattern::end(&beginning.run, &phrase.rest, &words, start)
                        && words.in_one_sentence(start, end.saturating_sub(1))
                    {
                        found.push(Match {
                            said: phrase.said,
                            denied: false,
                            start,
                            end,
                        });
                    }
                }
            }
        }
        let all = found.clone();
        found.retain(|inner| !all.iter().any(|outer| outer.holds(inner)));
        for kept in &mut found {
            kept.denied = self.denied(&words, kept.start);
        }
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

    /// One place of a phrase: whether a gap is before it, and the runs of words to say it.
    type Place = (bool, Vec<Vec<String>>);

    /// Where the ways through a phrase end that begin at a word: what is looked up by numbers, once more by letters.
    fn ends(places: &[Place], words: &[&str], start: usize) -> Vec<usize> {
        let Some(((gap, runs), rest)) = places.split_first() else {
            return vec![start];
        };
        let fits = |word: &&str, pattern: &String| match pattern.strip_suffix('*') {
            Some(begins) => word.starts_with(begins),
            None => *word == pattern,
        };
        let mut found = Vec::new();
        for from in start..=start + if *gap { 4 } else { 0 } {
            for run in runs {
                let Some(here) = words.get(from..from + run.len()) else {
                    continue;
                };
                if here
                    .iter()
                    .zip(run)
                    .all(|(word, pattern)| fits(word, pattern))
                {
                    found.extend(ends(rest, words, from + run.len()));
                }
            }
        }
        found
    }

    #[test]
    fn phrases_are_found_as_letter_by_letter() {
        const WORDS: &[&str] = &[
            "a",
            "ab",
            "abc",
            "abcd",
            "abcde",
            "cd",
            "卡",
            "余",
            "额",
            "не",
            "нет",
            "недос",
        ];
        let mut seed = 7_u32;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as usize % below
        };
        let mut hits = 0;
        for _ in 0..20_000 {
            let mut places: Vec<Place> = Vec::new();
            for number in 0..=random(3) {
                let mut runs = Vec::new();
                let gap = number > 0 && random(4) == 0;
                for _ in 0..=random(3) {
                    // What begins a phrase or follows a gap is never left out.
                    let length = random(3) + usize::from(number == 0 || gap);
                    let mut run: Vec<_> = (0..length)
                        .map(|_| WORDS[random(WORDS.len())].to_owned())
                        .collect();
                    if let Some(last) = run.last_mut()
                        && last.chars().count() > 1
                        && random(3) == 0
                    {
                        last.push('*');
                    }
                    runs.push(run);
                }
                places.push((gap, runs));
            }
            let mut phrase = String::new();
            for (gap, runs) in &places {
                let runs: Vec<_> = runs.iter().map(|run| run.join(" ")).collect();
                phrase += if *gap { " ... " } else { " " };
                phrase += &format!("({})", runs.join("|"));
            }
            let words: Vec<_> = (0..8).map(|_| WORDS[random(WORDS.len())]).collect();
            let mut expected = Vec::new();
            for start in 0..words.len() {
                let longest = ends(&places, &words, start).into_iter().max();
                expected.extend(longest.map(|end| (start, end)));
            }
            let all = expected.clone();
            expected.retain(|(start, end)| {
                !all.iter()
                    .any(|(from, to)| from <= start && end <= to && to - from > end - start)
            });
            let mut book = Book::default();
            book.add(Said::Nothing, phrase.trim());
            let found = book.search(&Words::of(&words.join(" ")));
            let mut found: Vec<_> = found.iter().map(|found| (found.start, found.end)).collect();
            found.dedup();
            assert_eq!(found, expected, "{phrase} in {words:?}");
            hits += found.len();
        }
        assert!(hits > 5_000, "{hits}");
    }
}
