//! Whole numbers as digits. The standard library's formatting brings padding, signs and widths along: more than 1 KB of
//! what every shopper downloads, where nothing else formats.

/// A whole number as text, as JSON has it.
pub fn decimal(number: impl Into<i64>) -> String {
    let number = number.into();
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    put(number.unsigned_abs(), &mut text);
    text
}

fn put(number: u64, into: &mut String) {
    if number > 9 {
        put(number / 10, into);
    }
    let digit = u32::try_from(number % 10).unwrap_or_default();
    into.extend(char::from_digit(digit, 10));
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn digits_are_as_the_standard_library_writes_them() {
        for number in [
            0,
            7,
            9,
            10,
            99,
            100,
            1_772_712_451_000,
            -1,
            i64::MAX,
            i64::MIN,
        ] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
