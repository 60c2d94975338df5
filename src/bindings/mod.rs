//! The JavaScript surface. Every export takes `&self`, and events fire after every borrow has ended: a panic or a
//! handler that calls back in must not poison the element.
//!
//! Input is read by [`value`] and not by serde: it comes from anywhere, so it is bounded in depth and size, its
//! getters may throw, and what is wrong with it is named in our own words.

pub(crate) mod browser;
pub(crate) mod intl;
#[cfg(feature = "report")]
mod report;
#[cfg(feature = "panel")]
mod rescue;
pub(crate) mod value;
#[cfg(feature = "panel")]
mod widget;

#[cfg(feature = "report")]
pub use report::Report;
#[cfg(feature = "panel")]
pub use rescue::Rescue;
#[cfg(feature = "panel")]
pub use widget::Widget;

use wasm_bindgen::JsValue;

// A page lives for minutes: the small allocator saves 2.6 KB of what a shopper downloads.
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// An `Error` for JavaScript.
fn error(text: impl std::fmt::Display) -> JsValue {
    js_sys::Error::new(&text.to_string()).into()
}

/// A value of ours as plain objects and arrays.
pub(crate) fn to_js(value: &impl serde::Serialize) -> JsValue {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::UNDEFINED)
}
