//! How a WebAssembly file writes its sections (WebAssembly core specification, section 5.5).

/// What every module begins with: its sign and version 1.
pub(super) const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

/// A name, and what follows it.
pub(super) fn name(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    let (name, after) = after.split_at_checked(length)?;
    Some((str::from_utf8(name).ok()?, after))
}

/// An unsigned LEB128 number of at most 32 bits, and what follows it.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0usize;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(index + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_read_with_what_follows() {
        assert_eq!(number(&[0x48, 7]), Some((0x48, &[7][..])));
        // Two bytes, the lower seven bits first.
        assert_eq!(number(&[0xc8, 0x01]), Some((200, &[][..])));
        assert_eq!(name(b"\x04name!"), Some(("name", &b"!"[..])));
    }

    #[test]
    fn what_is_cut_is_nothing() {
        assert_eq!(number(&[]), None);
        assert_eq!(number(&[0xc8]), None);
        assert_eq!(number(&[0x80; 6]), None);
        assert_eq!(name(b"\x04na"), None);
    }
}
