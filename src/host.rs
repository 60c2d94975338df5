//! What the core asks of the world: time, randomness and the host's own formatting. A page answers with the
//! browser's clock, `crypto` and `Intl`; a test answers with what it likes.

/// The world, as seen from the core.
pub trait Host {
    /// Now, in milliseconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> f64;

    /// A random UUID of version 4, lower case with hyphens.
    fn uuid(&self) -> String;

    /// A moment as RFC 3339 with the device's zone, such as `2026-03-05T14:07:31+02:00`.
    fn timestamp(&self, millis: f64) -> String;

    /// A moment for people, in a language (BCP 47).
    fn date_time(&self, locale: &str, millis: f64) -> String;

    /// An amount for people: `value` is a decimal string, `currency` an ISO 4217 code.
    fn money(&self, locale: &str, value: &str, currency: &str) -> String;
}
