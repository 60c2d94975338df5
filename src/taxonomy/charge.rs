//! Was the shopper charged?

use super::id::ids;

ids! {
    /// What is known of the money. Never more certain than its evidence.
    Charge;
    /// Nothing was taken.
    NotCharged "not_charged";
    /// The money was taken.
    Charged "charged";
    /// Nothing was taken, but the issuer holds the amount for the shop.
    OnHold "on_hold";
    /// It may have been taken: ask before anything else.
    Unknown "unknown";
}
