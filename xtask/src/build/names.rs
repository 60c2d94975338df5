//! Short names for what a WebAssembly imports from its glue, and for what it exports to it.
//!
//! wasm-bindgen gives functions names with a hash, which nothing compresses, and writes them into both files: 3 KB of what
//! a shopper downloads.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::sections::{MAGIC, name, number};

/// A section that is no part of the program: which tools wrote it, which features it uses (WebAssembly core specification,
/// section 5.5.3).
const CUSTOM: u8 = 0;
/// The section of imports (5.5.5).
const IMPORTS: u8 = 2;
/// The section of exports (5.5.10).
const EXPORTS: u8 = 7;
/// What the glue's own module is called afterwards.
const MODULE: &str = "glue";
/// What the glue calls the exports.
const INSTANCE: &str = "wasm.";

/// The WebAssembly and its glue with short names; `None` when they are not as wasm-bindgen writes them.
pub(super) fn shorten(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let mut short = MAGIC.to_vec();
    let mut rest = wasm.strip_prefix(MAGIC)?;
    while let Some((&id, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (content, after) = after.split_at_checked(size)?;
        rest = after;
        let content = match id {
            CUSTOM => continue,
            IMPORTS => Cow::Owned(imports(content, &mut glue)?),
            EXPORTS => Cow::Owned(exports(content, &mut glue)?),
            _ => Cow::Borrowed(content),
        };
        short.push(id);
        push_bytes(&mut short, &content);
    }
    Some((short, glue))
}

/// The section with short names; the glue is changed along.
fn imports(section: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut short = Vec::new();
    push_number(&mut short, count);
    let mut modules = Vec::new();
    for place in 0..count {
        let (module, after) = name(rest)?;
        let (function, after) = name(after)?;
        // Only functions are imported: a zero, and the number of their type.
        let (kind, after) = number(after.strip_prefix(&[0])?)?;
        let letters = letters(place);
        *glue = renamed(glue, &format!(" {function}: "), &format!(" {letters}: "))?;
        push_bytes(&mut short, MODULE.as_bytes());
        push_bytes(&mut short, letters.as_bytes());
        short.push(0);
        push_number(&mut short, kind);
        modules.push(module);
        rest = after;
    }
    modules.dedup();
    let [module] = modules.as_slice() else {
        return None;
    };
    *glue = renamed(glue, &format!(" \"{module}\": "), &format!(" {MODULE}: "))?;
    Some(short)
}

/// The section with short names, and with nothing that the glue does not use; the glue is changed along.
fn exports(section: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let long = std::mem::take(glue);
    let mut uses = long.split(INSTANCE).map(identifier);
    let (first, rest) = uses.next()?;
    *glue = [first, rest].concat();
    let uses: Vec<_> = uses.collect();
    let used: BTreeSet<&str> = uses.iter().map(|&(export, _)| export).collect();

    let (count, mut rest) = number(section)?;
    let mut short = Vec::new();
    let mut names = BTreeMap::from([("", String::new())]);
    for _ in 0..count {
        let (export, after) = name(rest)?;
        let (&kind, after) = after.split_first()?;
        let (index, after) = number(after)?;
        rest = after;
        if used.contains(export) {
            let letters = letters(names.len() - 1);
            push_bytes(&mut short, letters.as_bytes());
            short.push(kind);
            push_number(&mut short, index);
            names.insert(export, letters);
        }
    }
    for (export, after) in uses {
        glue.extend([INSTANCE, names.get(export)?, after]);
    }
    let mut section = Vec::new();
    push_number(&mut section, names.len() - 1);
    section.extend(short);
    Some(section)
}

/// The identifier that a text begins with, empty where it is a comment's end of a sentence, and what follows.
fn identifier(text: &str) -> (&str, &str) {
    let more = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let rest = text.trim_start_matches(more);
    (text.strip_suffix(rest).unwrap_or_default(), rest)
}

/// Renames a member that the glue defines once.
fn renamed(glue: &str, from: &str, to: &str) -> Option<String> {
    (glue.matches(from).count() == 1).then(|| glue.replacen(from, to, 1))
}

/// `a` to `z`, `ba`, `bb`, …
fn letters(number: usize) -> String {
    let (rest, last) = (number / 26, number % 26);
    let mut letters = match rest {
        0 => String::new(),
        rest => self::letters(rest),
    };
    letters.extend(('a'..='z').nth(last));
    letters
}

/// An unsigned LEB128 number.
fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

/// Bytes with their number before them.
fn push_bytes(bytes: &mut Vec<u8>, more: &[u8]) {
    push_number(bytes, more.len());
    bytes.extend(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports and exports functions of these names, and its glue, which uses them.
    fn module(imported: &[&str], exported: &[&str]) -> (Vec<u8>, String) {
        let mut glue = "const import0 = {\n".to_owned();
        let mut imports = Vec::new();
        push_number(&mut imports, imported.len());
        for function in imported {
            push_bytes(&mut imports, b"./x_bg.js");
            push_bytes(&mut imports, function.as_bytes());
            imports.extend([0, 7]);
            glue += &format!("    {function}: function() {{}},\n");
        }
        glue += "};\nreturn { \"./x_bg.js\": import0, };\n";
        let mut exports = Vec::new();
        push_number(&mut exports, exported.len());
        for (function, place) in exported.iter().zip(5..) {
            push_bytes(&mut exports, function.as_bytes());
            exports.extend([0, place]);
            glue += &format!("function {function}() {{ wasm.{function}(); }}\n");
        }
        let mut wasm = MAGIC.to_vec();
        wasm.extend([1, 2, 9, 9, IMPORTS]);
        push_bytes(&mut wasm, &imports);
        wasm.push(EXPORTS);
        push_bytes(&mut wasm, &exports);
        wasm.extend([10, 1, 0, CUSTOM, 3, 2, b'a', b'b']);
        (wasm, glue)
    }

    #[test]
    fn both_files_speak_of_the_same_short_names() {
        let (wasm, glue) = module(
            &["__wbg_set_0123456789abcdef", "__wbg_get_fedcba9876543210"],
            &["rescue_add", "nobody", "rescue_addIndex"],
        );
        let glue = glue.replace("wasm.nobody()", "/* A wasm. Good. */ wasm.rescue_add()");
        let (short, glue) = shorten(&wasm, &glue).expect("a module");
        assert_eq!(
            glue,
            "const import0 = {\n    a: function() {},\n    b: function() {},\n};\nreturn { glue: import0, };\n\
             function rescue_add() { wasm.a(); }\nfunction nobody() { /* A wasm. Good. */ wasm.a(); }\n\
             function rescue_addIndex() { wasm.b(); }\n"
        );
        let mut expected = MAGIC.to_vec();
        expected.extend([1, 2, 9, 9, IMPORTS, 19, 2]);
        for name in [b"a", b"b"] {
            push_bytes(&mut expected, b"glue");
            push_bytes(&mut expected, name);
            expected.extend([0, 7]);
        }
        expected.extend([EXPORTS, 9, 2, 1, b'a', 0, 5, 1, b'b', 0, 7]);
        expected.extend([10, 1, 0]);
        assert_eq!(short, expected);
    }

    #[test]
    fn files_that_do_not_belong_together_are_refused() {
        let (wasm, glue) = module(&["one"], &["two"]);
        assert_eq!(shorten(&wasm, "return {}"), None);
        assert_eq!(shorten(&wasm, &glue.repeat(2)), None);
        assert_eq!(shorten(&wasm, &(glue.clone() + "wasm.three()")), None);
        assert_eq!(shorten(b"\0as", &glue), None);
    }

    #[test]
    fn names_never_end() {
        let names: Vec<String> = (0..1000).map(letters).collect();
        assert_eq!(names.first().map(String::as_str), Some("a"));
        assert_eq!(names.get(26).map(String::as_str), Some("ba"));
        let mut unique = names.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
    }
}
