//! Base64 as RFC 4648, section 4, has it: the alphabet with `+` and `/`, padded.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes for `atob` in a page.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group
            .iter()
            .chain([0; 2].iter())
            .take(3)
            .fold(0u32, |bits, &byte| bits << 8 | u32::from(byte));
        for place in 0..4 {
            let six = (bits >> (18 - 6 * place)) & 0x3f;
            // A group of n bytes fills n + 1 letters; the rest is padding.
            let letter = (place <= group.len())
                .then(|| usize::try_from(six).ok().and_then(|six| ALPHABET.get(six)))
                .flatten()
                .unwrap_or(&b'=');
            text.push(char::from(*letter));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_rfc_4648() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(plain.as_bytes()), encoded);
        }
        assert_eq!(encode(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
