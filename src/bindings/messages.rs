//! A merchant's own messages for the element's shell.

use wasm_bindgen::prelude::*;

use super::error;
use crate::wording::compile;

/// Compiles a merchant's messages in a language to a pack for [`Rescue::add`](super::Rescue::add). Throws naming the language and the line.
#[wasm_bindgen(js_name = compileMessages)]
pub fn compile_messages(tag: &str, ftl: &str) -> Result<String, JsValue> {
    compile(ftl).map_err(|fault| {
        let (line, problem) = (fault.line, fault.problem);
        error(&format!("messages for \"{tag}\", line {line}: {problem}"))
    })
}
