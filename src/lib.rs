//! Turns a failed payment into a next step.
//!
//! A failure travels one way: [`signals`] says what it holds, [`catalog`] what its codes mean, [`diagnosis`]
//! why it failed and whether money was taken, [`advice`] what to do now, [`wording`] how we say it. [`explain()`]
//! walks the whole way. The `widget` and the bindings, which exist in a browser only, put it on screen.
//!
//! You will notably *not* find here anything that talks to a payment provider or reads a card field.

pub mod advice;
pub mod catalog;
pub mod complaint;
pub mod config;
mod context;
pub mod decimal;
pub mod diagnosis;
pub mod explain;
pub mod host;
pub mod library;
mod object;
pub mod signals;
pub mod taxonomy;
pub mod told;
pub mod widget;
pub mod wording;

#[cfg(target_arch = "wasm32")]
pub mod bindings;

pub use explain::{Explanation, explain};
pub use library::Library;
