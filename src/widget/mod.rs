//! What is on screen. [`screen`] and [`preview`] are plain and known everywhere; the rest draws them and exists in a
//! browser only: the panel; and, fetched when somebody
//! needs them, the check of a payment and the report.

pub mod preview;
pub mod screen;

#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
mod dom;
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
mod events;
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
mod style;

#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod asking;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod countdown;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod draw;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod opening;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
pub(crate) mod panel;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod press;
#[cfg(all(target_arch = "wasm32", feature = "panel"))]
mod showing;

#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "check")))]
mod promise;
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "check")))]
mod told;

#[cfg(all(target_arch = "wasm32", feature = "check"))]
pub(crate) mod check;
#[cfg(all(target_arch = "wasm32", feature = "check"))]
mod lock;

#[cfg(all(target_arch = "wasm32", feature = "report"))]
pub(crate) mod dialog;
#[cfg(all(target_arch = "wasm32", feature = "report"))]
mod form;
#[cfg(all(target_arch = "wasm32", feature = "report"))]
mod send;
#[cfg(all(target_arch = "wasm32", feature = "report"))]
mod sending;

/// The id of the panel in the shadow root.
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
const PANEL: &str = "panel";
/// The id of the panel's headline, where the focus goes back to.
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
const HEADLINE: &str = "headline";
/// The id of the report in the shadow root.
#[cfg(all(target_arch = "wasm32", any(feature = "panel", feature = "report")))]
const REPORT: &str = "report";
