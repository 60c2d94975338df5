//! The glue of wasm-bindgen without what this package never uses, and with a quicker way for texts: a fifth of what the page
//! would fetch of it.
//!
//! wasm-bindgen is pinned to the digit, so each change is of a text that must be there: a version that writes another fails
//! the build in place of shipping half a change.

/// What stands in place of functions of the same names.
const FUNCTIONS: &str = include_str!("glue.js");

/// How a function ends, and whatever else has braces and begins a line.
const END: &str = "\n}\n";

/// What goes, from its beginning to the end of its braces: `load.js` hands over a `Response` or bytes, once, and every browser
/// that runs this WebAssembly has `encodeInto`.
const BLOCKS: &[&str] = &[
    "function initSync(",
    "async function __wbg_init_once(",
    "function __wbg_finalize_init(",
    "if (!('encodeInto' in cachedTextEncoder)) {",
];

/// What becomes what, wherever it stands, which has to be somewhere.
const TEXTS: &[(&str, &str)] = &[
    ("export { initSync, ", "export { "),
    ("let __wbg_init_promise;\n", ""),
    ("let wasmModule, wasmInstance, wasm;", "let wasm;"),
    ("const MAX_SAFARI_DECODE_BYTES = 2146435072;\n", ""),
    ("let numBytesDecoded = 0;\n", ""),
    (", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ")"),
];

/// The same of what only some glue has: what owns objects or closures.
const OF_OWNERS: &str = "(typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : ";

/// The line that lets `using` free an object of a class, which nobody here writes.
const DISPOSAL: &str = "if (Symbol.dispose) ";

/// The lighter glue.
///
/// # Errors
///
/// What of the glue is not as wasm-bindgen wrote it before.
pub(super) fn lighten(glue: &str) -> Result<String, String> {
    let mut glue = glue.to_owned();
    for (head, function) in functions()? {
        glue = with_block(&glue, head, function)?;
    }
    for head in BLOCKS {
        glue = with_block(&glue, head, "")?;
    }
    for (from, to) in TEXTS {
        if !glue.contains(from) {
            return Err(missing(from));
        }
        glue = glue.replace(from, to);
    }
    let glue = glue.replace(OF_OWNERS, "");
    Ok(glue
        .split_inclusive('\n')
        .filter(|line| !line.starts_with(DISPOSAL))
        .collect())
}

/// Our functions, each with the text that it begins with.
fn functions() -> Result<Vec<(&'static str, &'static str)>, String> {
    let mut functions = Vec::new();
    let mut rest = FUNCTIONS;
    while let Some((_, after)) = split_at_head(rest) {
        let (function, after) = split_after(after, END).ok_or_else(|| missing(END))?;
        let (head, _) = split_after(function, "(").ok_or_else(|| missing("("))?;
        functions.push((head, function));
        rest = after;
    }
    Ok(functions)
}

/// A text before and from the next line that begins a function.
fn split_at_head(text: &str) -> Option<(&str, &str)> {
    let starts = ["\nfunction ", "\nasync function "].map(|head| text.find(head));
    text.split_at_checked(starts.into_iter().flatten().min()? + 1)
}

fn split_after<'a>(text: &'a str, end: &str) -> Option<(&'a str, &'a str)> {
    text.split_at_checked(text.find(end)? + end.len())
}

/// The glue with a block replaced, of which there must be one.
fn with_block(glue: &str, head: &str, block: &str) -> Result<String, String> {
    let lined = format!("\n{head}");
    if glue.matches(&lined).count() != 1 {
        return Err(missing(head));
    }
    let replaced = glue.split_once(&lined).and_then(|(before, from)| {
        let (_, after) = from.split_once(END)?;
        Some(format!("{before}\n{block}{after}"))
    });
    replaced.ok_or_else(|| missing(head))
}

fn missing(text: &str) -> String {
    format!("the glue of wasm-bindgen has not one `{}`", text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What wasm-bindgen writes, in short.
    fn glue() -> String {
        let functions = [
            "function passStringToWasm0(arg, malloc, realloc) {\n    if (realloc) {\n    }\n    old();\n}\n",
            "function decodeText(bytes) {\n    old();\n}\n",
            "function __wbg_finalize_init(instance, module) {\n    old();\n}\n",
            "async function __wbg_load(module, imports) {\n    old();\n\n    function inner() {\n    }\n}\n",
            "function initSync(module) {\n    old();\n}\n",
            "async function __wbg_init(module_or_path) {\n    old();\n}\n",
            "async function __wbg_init_once(module_or_path) {\n    old();\n}\n",
            "if (!('encodeInto' in cachedTextEncoder)) {\n    old();\n}\n",
        ];
        format!(
            "class A {{\n    use() {{ kept(); }}\n}}\nif (Symbol.dispose) old();\nconst CLOSURE_DTORS = {OF_OWNERS}new FinalizationRegistry(1);\n\
             take(passStringToWasm0(a, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc));\n\n{}\n\
             const MAX_SAFARI_DECODE_BYTES = 2146435072;\nlet numBytesDecoded = 0;\nlet wasmModule, wasmInstance, wasm;\nlet __wbg_init_promise;\n\
             export {{ initSync, __wbg_init as default }};\n",
            functions.join("\n"),
        )
    }

    #[test]
    fn what_is_not_used_goes_and_the_rest_stays() {
        let light = lighten(&glue()).expect("as wasm-bindgen writes it");
        for gone in [
            "old()",
            "inner",
            "typeof Fin",
            "Symbol",
            "once",
            "2146435072",
            "initSync",
        ] {
            assert!(!light.contains(gone), "{gone} in {light}");
        }
        for there in [
            "class A {\n    use() { kept(); }\n}\nconst CLOSURE_DTORS = new FinalizationRegistry(1);\n",
            "take(passStringToWasm0(a));\n",
            "let wasm;\n",
            "export { __wbg_init as default };\n",
        ] {
            assert!(light.contains(there), "no {there} in {light}");
        }
        for (_, function) in functions().expect("functions") {
            assert_eq!(light.matches(function).count(), 1, "{function}");
        }
    }

    #[test]
    fn every_function_of_ours_is_found_whole() {
        let heads: Vec<&str> = functions()
            .expect("functions")
            .into_iter()
            .map(|(head, _)| head)
            .collect();
        assert_eq!(
            heads,
            [
                "function passStringToWasm0(",
                "function decodeText(",
                "async function __wbg_load(",
                "async function __wbg_init(",
            ]
        );
    }

    #[test]
    fn another_version_of_the_glue_is_refused_by_name() {
        for (from, to) in [
            ("function decodeText(", "function decode("),
            ("async function __wbg_load(", "function __wbg_load("),
            ("function initSync(", "function init("),
            ("let numBytesDecoded = 0;\n", ""),
            ("wasm.__wbindgen_realloc)", "realloc)"),
        ] {
            let glue = glue();
            assert!(glue.contains(from));
            let refused = lighten(&glue.replace(from, to));
            let named = from.trim().trim_start_matches("wasm.");
            assert!(
                refused.as_ref().is_err_and(|error| error.contains(named)),
                "{from}: {refused:?}"
            );
        }
        assert!(lighten(&glue().repeat(2)).is_err());
    }
}
