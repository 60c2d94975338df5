//! A text as words that can be compared: lower case, without accents, one word a Han character.
//!
//! The same for messages ("Fonduri insuficiente", «Недостаточно средств», "余额不足") and for codes that are words
//! (`INSUFFICIENT_FUNDS`, `insufficientFunds`).

use super::keys::Keys;

/// Longest text read, in bytes. A reason stands in the first sentences.
const TEXT_LIMIT: usize = 2048;

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    words: Vec<Word>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// The part of the sentence, counted: a denial does not reach beyond its own.
    clause: usize,
    /// The sentence, counted: a phrase stands in one.
    sentence: usize,
    /// What it is looked up by.
    keys: Keys,
}

impl Words {
    /// Splits a text.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self {
            text: String::with_capacity(text.len().min(TEXT_LIMIT)),
            words: Vec::new(),
        };
        let (mut clause, mut sentence) = (0, 0);
        let mut before = ' ';
        let mut rest = text.chars();
        let mut read = 0;
        let mut open = false;
        while let Some(character) = rest.next() {
            read += character.len_utf8();
            if read > TEXT_LIMIT {
                break;
            }
            if ideograph(character) {
                words.open(clause, sentence);
                words.text.push(character);
                open = true;
                before = character;
                continue;
            }
            // Most letters are of these kinds, within a word.
            let goes_on = match character {
                'a'..='z' => before.is_ascii(),
                'а'..='я' => matches!(before, 'А'..='я'),
                _ => false,
            };
            if open && goes_on {
                words.text.push(character);
                before = character;
                continue;
            }
            let contraction = matches!(character, '\'' | '’')
                && rest
                    .clone()
                    .next()
                    .is_some_and(|next| matches!(next, 't' | 'T'));
            let accent = matches!(character, '\u{300}'..='\u{36f}');
            if contraction || accent {
                continue;
            }
            let folded = fold(character);
            if !letter(folded) {
                open = false;
                if !character.is_whitespace()
                    && !matches!(character, '_' | '-' | '\'' | '’' | '"' | '/')
                {
                    clause += 1;
                    if ends_sentence(character, rest.clone()) {
                        sentence += 1;
                    }
                }
            } else {
                let camel = before.is_ascii_lowercase() && character.is_ascii_uppercase();
                if !open || camel || ideograph(before) {
                    words.open(clause, sentence);
                    open = true;
                }
                words.text.push(folded);
                if folded == 'ß' {
                    words.text.pop();
                    words.text.push_str("ss");
                }
            }
            before = character;
        }
        let mut end = words.text.len();
        for word in words.words.iter_mut().rev() {
            word.end = end;
            word.keys = Keys::of(words.text.get(word.start..end).unwrap_or_default());
            end = word.start;
        }
        words
    }

    /// Begins a word where the text ends.
    fn open(&mut self, clause: usize, sentence: usize) {
        self.words.push(Word {
            start: self.text.len(),
            end: 0,
            clause,
            sentence,
            keys: Keys::default(),
        });
    }

    /// The same without the words that a test picks out by their numbers.
    pub(super) fn without(&self, drop: impl Fn(usize) -> bool) -> Self {
        let mut kept = Vec::new();
        for (number, word) in self.words.iter().enumerate() {
            if !drop(number) {
                kept.push(*word);
            }
        }
        let mut next = None;
        for word in kept.iter_mut().rev() {
            word.keys.follow(next);
            next = Some(word.keys.whole());
        }
        Self {
            text: self.text.clone(),
            words: kept,
        }
    }

    /// What a word is looked up by; nothing past the end.
    pub(super) fn keys(&self, number: usize) -> &[u32] {
        let word = self.words.get(number);
        word.map(|word| word.keys.all()).unwrap_or_default()
    }

    /// One of these that are its own, by its place; nothing past the end.
    pub(super) fn key(&self, number: usize, place: usize) -> Option<u32> {
        Some(self.words.get(number)?.keys.get(place))
    }

    /// Their last bits.
    pub(super) fn bits(&self, number: usize) -> u64 {
        self.words.get(number).map_or(0, |word| word.keys.bits())
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word by its number; empty past the end.
    pub(super) fn get(&self, number: usize) -> &str {
        self.words
            .get(number)
            .and_then(|word| self.text.get(word.start..word.end))
            .unwrap_or_default()
    }

    /// Whether two words stand in the same sentence.
    pub(super) fn in_one_sentence(&self, one: usize, other: usize) -> bool {
        let sentence = |number: usize| self.words.get(number).map(|word| word.sentence);
        sentence(one) == sentence(other)
    }

    /// Whether two words stand in the same part of a sentence.
    pub(super) fn together(&self, one: usize, other: usize) -> bool {
        let clause = |number: usize| self.words.get(number).map(|word| word.clause);
        clause(one) == clause(other)
    }
}

/// Characters that are words by themselves.
fn ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character ends a sentence, before the rest of the text. A full stop within a word (`error.code`, `sk_live…9f2`)
/// or before a small letter ("dvs. a expirat") ends nothing.
fn ends_sentence(character: char, mut rest: std::str::Chars<'_>) -> bool {
    match character {
        ':' | ',' | '(' | ')' | '|' | '—' | '–' | '、' | '（' | '）' => false,
        '«' | '»' | '“' | '”' | '„' | '「' | '」' => false,
        '.' | '…' => match rest.next() {
            Some(next) if !next.is_whitespace() => false,
            _ => rest
                .find(|next| !next.is_whitespace())
                .is_none_or(|next| fold(next) != next || ideograph(next)),
        },
        _ => true,
    }
}

/// Letters and digits, without the standard library's tables: of what lies outside of ASCII, all but punctuation.
fn letter(character: char) -> bool {
    match character {
        '×'
        | '÷'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3030}' => false,
        '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}' => false,
        _ => character.is_ascii_alphanumeric() || character >= '\u{c0}',
    }
}

/// Latin letters with accents from U+00C0 on, and what they are without: the standard library's tables for all of
/// Unicode would weigh more than the reader.
const ACCENTED: &str = "aaaaaaaceeeeiiiidnooooo×ouuuuyþßaaaaaaaceeeeiiiidnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// One character in lower case and without its accents.
fn fold(character: char) -> char {
    let code = u32::from(character);
    let at = |code: u32| char::from_u32(code).unwrap_or(character);
    match character {
        'A'..='Z' | 'А'..='Я' => at(code + 32),
        'Ё' | 'ё' => 'е',
        'Ѐ'..='Џ' => at(code + 80),
        // Of the further Cyrillic letters, Kazakh's and Ukrainian's among them, each small one follows its capital.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' if code % 2 == 0 => at(code + 1),
        '\u{c0}'..='\u{17f}' => usize::try_from(code - 0xc0)
            .ok()
            .and_then(|place| ACCENTED.chars().nth(place))
            .unwrap_or(character),
        'Ș' | 'ș' => 's',
        'Ț' | 'ț' => 't',
        // Full width, as Chinese keyboards write Latin letters and digits.
        '\u{ff01}'..='\u{ff5e}' => fold(at(code - 0xfee0)),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::{ACCENTED, Words, fold};

    #[track_caller]
    fn assert_words(text: &str, expected: &str) {
        let words = Words::of(text);
        let found: Vec<_> = (0..words.len()).map(|number| words.get(number)).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn texts_and_codes_split_alike() {
        assert_words("Insufficient funds.", "insufficient funds");
        assert_words("INSUFFICIENT_FUNDS", "insufficient funds");
        assert_words("insufficientFunds", "insufficient funds");
        assert_words("card-declined/05", "card declined 05");
        assert_words("Refused | 51 : Don't", "refused 51 dont");
        assert_words("l’émetteur n'est pas", "l emetteur n est pas");
    }

    #[test]
    fn accents_and_cases_fold() {
        assert_words(
            "Fonduri insuficiente, țară ȘI Ţară",
            "fonduri insuficiente tara si tara",
        );
        assert_words("НЕДОСТАТОЧНО средств, всё", "недостаточно средств все");
        assert_words("余额不足 ３ＤＳ", "余 额 不 足 3ds");
        assert_words("Größe ungültig", "grosse ungultig");
        assert_words("Cartão não é válido", "cartao nao e valido");
    }

    #[test]
    fn the_table_of_accents_has_every_letter_in_its_place() {
        assert_eq!(ACCENTED.chars().count(), 0x180 - 0xc0);
        for (accented, plain) in [
            ('À', 'a'),
            ('é', 'e'),
            ('ñ', 'n'),
            ('ă', 'a'),
            ('Ł', 'l'),
            ('ő', 'o'),
            ('ş', 's'),
            ('ţ', 't'),
            ('ū', 'u'),
            ('ž', 'z'),
        ] {
            assert_eq!(fold(accented), plain, "{accented}");
        }
    }

    #[test]
    fn a_full_stop_ends_a_sentence_before_a_capital_only() {
        let together = |text: &str| Words::of(text).in_one_sentence(0, 1);
        assert!(together("dvs. a expirat"));
        assert!(together("error.Code"));
        assert!(together("live…9f2"));
        assert!(!together("Declined. Session expired"));
        assert!(!together("拒。卡"));
    }

    #[test]
    fn a_sentence_ends_where_it_ends() {
        let words = Words::of("Not approved: insufficient funds");
        assert!(words.together(0, 1));
        assert!(!words.together(1, 2));
    }
}
