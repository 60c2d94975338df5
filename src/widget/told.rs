//! What a check tells the panel: the two are modules of their own, and speak through JavaScript.

/// Nothing: only whether it still shows what is being asked about.
#[cfg(feature = "check")]
pub(super) const NOTHING: &str = "";
/// It is not known yet, and will be asked again.
pub(super) const AGAIN: &str = "again";
/// The question could not be asked.
pub(super) const FAILED: &str = "failed";
/// It goes on once the device is online.
pub(super) const OFFLINE: &str = "offline";
/// It has gone on for long enough.
pub(super) const GAVE_UP: &str = "gave up";
/// The attempts of the ledger are settled.
pub(super) const SETTLED: &str = "settled";
/// Money that nobody asks for any more was found.
pub(super) const FOUND: &str = "found";
/// An order whose page begins no attempts is paid.
pub(super) const PAID: &str = "paid";
/// It is not.
pub(super) const NOT_PAID: &str = "not paid";
