//! What a card number looks like: its digits, length, range and check digit (ISO/IEC 7812).

/// Whether digits are a card number: a known range of that length, and the Luhn check.
pub fn is_card(digits: &[u32]) -> bool {
    let prefix = |length: usize| {
        digits
            .iter()
            .take(length)
            .fold(0, |number, digit| number * 10 + digit)
    };
    let known = match digits.len() {
        12 => matches!(prefix(2), 50 | 56..=69),
        13 => prefix(1) == 4 || matches!(prefix(2), 50 | 56..=69),
        14 => matches!(prefix(2), 30 | 36 | 38 | 39 | 50 | 56..=69),
        15 => matches!(prefix(2), 34 | 37 | 50 | 56..=69),
        16..=19 => {
            prefix(1) == 4
                || matches!(prefix(2), 30 | 35 | 36 | 38 | 39 | 50..=69)
                || matches!(prefix(4), 2200..=2204 | 2221..=2720)
        }
        _ => false,
    };
    known && luhn(digits)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A decimal digit of the scripts that keyboards offer: ASCII, full-width, Arabic, Persian.
pub fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(u32::from(character) - u32::from(zero))
}
