//! The style sheet, constructed: a `style-src` policy blocks elements and attributes, not this.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ShadowRoot;

const CSS: &str = include_str!("panel.css");

/// Adopts the sheet beside those that are there. Without constructable sheets the panel is plain and readable.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    let Ok(class) =
        Reflect::get(&js_sys::global(), &"CSSStyleSheet".into())?.dyn_into::<Function>()
    else {
        return Ok(());
    };
    let Ok(sheet) = Reflect::construct(&class, &Array::new()) else {
        return Ok(());
    };
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.unchecked_into();
    replace.call1(&sheet, &CSS.into())?;
    let adopted = Reflect::get(root, &"adoptedStyleSheets".into())?;
    let sheets = Array::from(&adopted);
    sheets.push(&sheet);
    Reflect::set(root, &"adoptedStyleSheets".into(), &sheets)?;
    Ok(())
}
