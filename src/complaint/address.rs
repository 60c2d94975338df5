//! An e-mail address that a shop can answer.

use super::redact::redact;

/// Whether a text is an e-mail address that can be answered: one `@`, a host with a dot, no card number. The receiver in
/// `intake/` asks here too: an address that it refused would cost the whole report.
pub fn is_address(text: &str) -> bool {
    let plain = |character: char| {
        !character.is_whitespace()
            && !character.is_control()
            && !r#"@<>()[],;:"\"#.contains(character)
    };
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    text.len() <= 254
        && (1..=64).contains(&user.len())
        && user.chars().all(plain)
        && host.contains('.')
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(plain))
        && redact(text).count == 0
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses_of_people_are_usable() {
        for text in [
            "ana@example.ro",
            "a+b.c@shop.example.com",
            "почта@пример.рф",
            "o'neil@example.ie",
        ] {
            assert!(is_address(text), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_answered_is_not() {
        for text in [
            "",
            "ana",
            "ana@",
            "@example.ro",
            "ana@example",
            "ana@example.",
            "ana@.ro",
            "ana@a..ro",
            "a@b@c.ro",
            "a b@c.ro",
            "a@c.ro\nb",
            "a,b@c.ro",
            "Ana <a@c.ro>",
            "4242424242424242@example.ro",
        ] {
            assert!(!is_address(text), "{text}");
        }
        assert!(!is_address(&format!("{}@example.ro", "a".repeat(65))));
        assert!(!is_address(&format!("ana@{}.ro", "a".repeat(250))));
    }
}
