//! What words are looked up by, and told apart by: numbers, in place of their letters.

/// What a word is looked up by: all of it, how it begins, by two letters and by four, as far as it has them, and all of it with
/// the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys {
    all: [u32; 4],
    /// How many are its own.
    own: usize,
    /// The last bits of its own.
    bits: u64,
}

/// Where the key of all of a word is.
pub(super) const WHOLE: usize = 0;
/// Where that of its first two letters is.
pub(super) const TWO: usize = 1;
/// Where that of its first four is.
pub(super) const FOUR: usize = 2;

/// In the keys of words of more than one character, and in no other.
const MANY: u32 = 1 << 31;

impl Keys {
    /// Those of a word. One that is shorter than a beginning has all of it in its place; one of a single character has that
    /// character's number.
    pub(super) fn of(word: &str) -> Self {
        let mut characters = word.chars();
        if let (Some(only), None) = (characters.next(), characters.next()) {
            let only = u32::from(only);
            return Self {
                all: [only, 0, 0, 0],
                own: 1,
                bits: bit(only),
            };
        }
        let mut hash = 0x811c_9dc5_u32;
        let (mut two, mut four) = (None, None);
        let mut letters = 0;
        for byte in word.as_bytes() {
            // Not within a letter of several bytes.
            if byte & 0xc0 != 0x80 {
                match letters {
                    2 => two = Some(hash),
                    4 => four = Some(hash),
                    _ => {}
                }
                letters += 1;
            }
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
        let [two, four] = [two, four].map(|begins| begins.unwrap_or(hash));
        let [whole, two, four] = [hash, !two, four.rotate_left(16)].map(|key| key | MANY);
        let long = letters >= 4;
        Self {
            all: [whole, two, four, 0],
            own: if long { 3 } else { 2 },
            bits: bit(whole) | bit(two) | if long { bit(four) } else { 0 },
        }
    }

    /// All of the word is followed by another, or by none.
    pub(super) fn follow(&mut self, next: Option<u32>) {
        let whole = self.whole();
        if let Some(place) = self.all.get_mut(self.own) {
            *place = pair(whole, next.unwrap_or_default());
        }
    }

    /// What all of it is looked up by.
    pub(super) fn whole(&self) -> u32 {
        let [whole, ..] = self.all;
        whole
    }

    /// By its place.
    pub(super) fn get(&self, place: usize) -> u32 {
        self.all.get(place).copied().unwrap_or_default()
    }

    /// The last bits of its own, as [`bit`] has them.
    pub(super) fn bits(&self) -> u64 {
        self.bits
    }

    /// Every one.
    pub(super) fn all(&self) -> &[u32] {
        self.all.get(..=self.own).unwrap_or_default()
    }
}

/// The last bits of a key: of ten words most are told apart by them at once.
pub(super) fn bit(key: u32) -> u64 {
    1 << (key % u64::BITS)
}

/// Whether only one word has a key: it is of a single character.
pub(super) fn is_exact(key: u32) -> bool {
    key & MANY == 0
}

/// What two whole words are looked up by, one after the other. A Chinese word is two here: both are in many a text, in that
/// order in few.
pub(super) fn pair(first: u32, second: u32) -> u32 {
    first.rotate_left(7) ^ second | MANY
}

#[cfg(test)]
mod tests {
    use super::{FOUR, Keys, TWO, WHOLE, is_exact};

    #[test]
    fn words_that_begin_alike_have_that_in_common() {
        let [card, cards, cargo, ca] = ["card", "cards", "cargo", "ca"].map(Keys::of);
        assert_ne!(card.get(WHOLE), cards.get(WHOLE));
        assert_eq!(card.get(FOUR), cards.get(FOUR));
        assert_ne!(card.get(FOUR), cargo.get(FOUR));
        assert_eq!(card.get(TWO), cargo.get(TWO));
        assert_eq!(card.get(TWO), ca.get(TWO));
        assert_eq!([card, ca].map(|keys| keys.own), [3, 2]);
    }

    #[test]
    fn a_single_character_is_its_number() {
        let card = Keys::of("卡");
        assert_eq!(card.all(), [u32::from('卡'), 0]);
        assert!(is_exact(card.whole()));
        assert!(!is_exact(Keys::of("ca").whole()));
    }

    #[test]
    fn what_follows_is_told() {
        let followed = |word, next| {
            let mut keys = Keys::of(word);
            keys.follow(next);
            *keys.all().last().unwrap()
        };
        let [card, number] = ["卡", "号"].map(|word| Keys::of(word).whole());
        assert_ne!(followed("卡", Some(number)), followed("号", Some(card)));
        assert_ne!(followed("卡", Some(number)), followed("卡", None));
        assert!(!is_exact(followed("卡", Some(number))));
    }
}
