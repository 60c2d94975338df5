//! The JavaScript surface. Every export takes `&self`, and events fire after every borrow has ended: a panic or a
//! handler that calls back in must not poison the element.
//!
//! Input is read by [`value`]: it comes from anywhere, so it is bounded in depth and size, its getters may throw, and what
//! is wrong with it is named in our own words. Output is written member by member, with [`object`].

#[cfg(any(feature = "panel", feature = "check"))]
pub(crate) mod attempts;
#[cfg(any(feature = "panel", feature = "check", feature = "report"))]
pub(crate) mod browser;
#[cfg(feature = "check")]
mod check;
#[cfg(feature = "report")]
pub(crate) mod complaint;
#[cfg(feature = "panel")]
pub(crate) mod diagnosis;
#[cfg(any(feature = "panel", feature = "check", feature = "report"))]
mod intl;
#[cfg(feature = "messages")]
mod messages;
#[cfg(any(feature = "panel", feature = "check", feature = "report"))]
pub(crate) mod object;
#[cfg(feature = "panel")]
mod reader;
#[cfg(feature = "report")]
mod report;
#[cfg(feature = "panel")]
mod rescue;
#[cfg(feature = "texts")]
mod texts;
#[cfg(any(feature = "panel", feature = "check", feature = "report"))]
pub(crate) mod value;
#[cfg(feature = "panel")]
mod widget;

#[cfg(any(feature = "panel", feature = "check"))]
pub use attempts::Attempts;
#[cfg(feature = "check")]
pub use check::Check;
#[cfg(any(feature = "panel", feature = "check", feature = "report"))]
pub use intl::plural;
#[cfg(feature = "messages")]
pub use messages::compile_messages;
#[cfg(feature = "report")]
pub use report::Report;
#[cfg(feature = "panel")]
pub use rescue::Rescue;
#[cfg(feature = "texts")]
pub use texts::Texts;
#[cfg(feature = "panel")]
pub use widget::Widget;

// A page lives for minutes: the small allocator saves 2.6 KB of what a shopper downloads.
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// An `Error` for JavaScript.
#[cfg(any(
    feature = "panel",
    feature = "report",
    feature = "messages",
    feature = "texts"
))]
fn error(text: &str) -> wasm_bindgen::JsValue {
    js_sys::Error::new(text).into()
}

/// A handler that calls back in while the core is at work.
#[cfg(any(feature = "panel", feature = "report", feature = "texts"))]
fn busy() -> wasm_bindgen::JsValue {
    error("checkout-rescue is at work: call it again once it has answered")
}
