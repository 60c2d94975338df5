//! The words that every later room speaks: reasons and their properties, what happened to the money, actions.

pub mod action;
pub mod charge;
pub(crate) mod id;
pub mod reason;
pub mod retry;

pub use action::Action;
pub use charge::Charge;
pub use reason::{Disclosure, Fixer, Group, Reason};
pub use retry::{AutomaticRetry, SameMethod};
