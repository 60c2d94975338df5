//! A report as the panel opens one, in a world that stands still.

use checkout_rescue::complaint::Occasion;
use checkout_rescue::host::Host;
use serde_json::Value;

use super::failure;

/// A device whose clock stands still and whose dice always fall alike.
pub(crate) struct Desk;

impl Host for Desk {
    fn now(&self) -> f64 {
        2000.0
    }

    fn uuid(&self) -> String {
        "5b2c8f6e-8a7d-4c1e-9f00-1234567890ab".to_owned()
    }

    fn timestamp(&self, millis: f64) -> String {
        format!("1970-01-01T00:00:{:02}Z", millis / 1000.0)
    }

    fn date_time(&self, _: &str, millis: f64) -> String {
        self.timestamp(millis)
    }

    fn money(&self, _: &str, value: &str, currency: &str) -> String {
        format!("{value} {currency}")
    }
}

/// An occasion as the panel hands it over.
pub(crate) fn occasion(value: &Value) -> Occasion {
    Occasion::read(&failure(value)).unwrap_or_else(|| panic!("no occasion: {value}"))
}
