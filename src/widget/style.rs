//! Style sheets, constructed: a `style-src` policy blocks elements and attributes, not these.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ShadowRoot;

thread_local! {
    /// The sheets made so far, by their text: one serves every element of the page.
    static SHEETS: RefCell<Vec<(&'static str, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Adopts a sheet, once, beside those that are there. Without constructable sheets all is plain and readable.
pub(super) fn adopt(root: &ShadowRoot, css: &'static str) -> Result<(), JsValue> {
    let Some(sheet) = sheet(css)? else {
        return Ok(());
    };
    let adopted = Reflect::get(root, &"adoptedStyleSheets".into())?;
    let sheets = Array::from(&adopted);
    if !sheets.includes(&sheet, 0) {
        sheets.push(&sheet);
        Reflect::set(root, &"adoptedStyleSheets".into(), &sheets)?;
    }
    Ok(())
}

fn sheet(css: &'static str) -> Result<Option<JsValue>, JsValue> {
    let known = SHEETS.with_borrow(|sheets| {
        let same = sheets.iter().find(|(text, _)| *text == css);
        same.map(|(_, sheet)| sheet.clone())
    });
    if known.is_some() {
        return Ok(known);
    }
    let Ok(class) =
        Reflect::get(&js_sys::global(), &"CSSStyleSheet".into())?.dyn_into::<Function>()
    else {
        return Ok(None);
    };
    let Ok(sheet) = Reflect::construct(&class, &Array::new()) else {
        return Ok(None);
    };
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.unchecked_into();
    replace.call1(&sheet, &css.into())?;
    SHEETS.with_borrow_mut(|sheets| sheets.push((css, sheet.clone())));
    Ok(Some(sheet))
}
