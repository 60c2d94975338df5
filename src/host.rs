//! What the core asks of the world: time, randomness, what is kept on the device, and the host's own formatting. A page
//! answers with the browser's clock, `crypto`, storage and `Intl`; a simulator answers with what it likes.

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

/// A host that keeps things, beyond the page's life where it can.
pub trait Device: Host {
    /// What is kept on the device, for all tabs of the shop: one text a line, in no order. What cannot be read is not there.
    fn kept(&self) -> String;

    /// Keeps a text of one line under an id, in place of what was kept there. A device that cannot keep it remembers it
    /// for as long as the page lives; so it does with what is not `shared`.
    fn keep(&self, id: &str, text: &str, shared: bool);

    /// Keeps an id's text no longer.
    fn forget(&self, id: &str);
}

/// Now, in whole milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, reason = "no clock is so far off")]
pub(crate) fn now(host: &(impl Host + ?Sized)) -> i64 {
    host.now() as i64
}
