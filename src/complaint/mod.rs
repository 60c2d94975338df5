//! A report of a problem that is filled in already: what it holds, what is removed from it, what proves that it
//! arrived.

pub mod address;
pub mod card;
pub mod category;
pub mod draft;
pub mod numbers;
pub mod occasion;
pub mod paid;
pub mod receipt;
pub mod record;
pub mod redact;
pub mod wish;

pub use category::{Category, Kind};
pub use draft::Draft;
pub use occasion::Occasion;
pub use receipt::Delivery;
pub use record::Record;
pub use wish::Wish;
