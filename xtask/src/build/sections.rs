//! The custom sections of a WebAssembly file (WebAssembly core specification, section 5.5).

/// What every module begins with: its sign and version 1.
pub(super) const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

/// The names of the custom sections, or `None` when the bytes are not a WebAssembly module.
pub(super) fn custom(wasm: &[u8]) -> Option<Vec<&str>> {
    let mut rest = wasm.strip_prefix(MAGIC)?;
    let mut names = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (content, after) = after.split_at_checked(size)?;
        if id == 0 {
            names.push(name(content)?.0);
        }
        rest = after;
    }
    Some(names)
}

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
    fn names_are_read_past_other_sections() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        // A type section (id 1) of 3 bytes, then a custom section of 200 bytes: its size takes two.
        wasm.extend([1, 3, 9, 9, 9, 0, 0xc8, 0x01, 9]);
        wasm.extend(b"producers");
        wasm.extend([7; 190]);
        assert_eq!(custom(&wasm), Some(vec!["producers"]));
    }

    #[test]
    fn a_cut_file_is_not_a_module() {
        assert_eq!(custom(b"\0asm\x01\0\0\0\x00\x05\x04na"), None);
        assert_eq!(custom(b"\0as"), None);
        assert_eq!(custom(b""), None);
    }
}
