//! What a schedule is like before it begins: how many tabs, what the shop configured, what may go wrong.

use checkout_rescue::config::Config;
use serde_json::json;

use crate::random::Random;
use crate::support::failure;

/// The ways to pay.
pub(crate) const METHODS: &[&str] = &["card", "paypal", "bank"];

/// The patience of a shop that cancels nothing.
pub(crate) const NEVER: u32 = u32::MAX;

/// What one number decided.
#[derive(Debug)]
pub(crate) struct Schedule {
    /// Tabs open at the beginning.
    pub(crate) tabs: u64,
    pub(crate) orders: Vec<&'static str>,
    /// Whether the browser has locks; else tabs use a lease.
    pub(crate) locks: bool,
    /// Whether the shop can be asked.
    pub(crate) check: bool,
    /// Whether the shopper may override the guard.
    pub(crate) pay_anyway: bool,
    /// How often the storage fails.
    pub(crate) storage_faults: u32,
    /// Whether the clock may be set.
    pub(crate) clock_jumps: bool,
    /// Whether the shop answers for the order in place of the attempt.
    pub(crate) for_order: bool,
    /// How often the shop is asked for an attempt that the provider does not know before it cancels it.
    pub(crate) patient: u32,
    /// How many requests, replies and answers in a hundred go wrong.
    pub(crate) lossy: u64,
    /// How many payments in a hundred are charged, and how many take their time.
    pub(crate) charged: u64,
    pub(crate) slow: u64,
    /// How many entries of earlier orders are in the storage already.
    pub(crate) history: u64,
    /// Milliseconds until everything works again.
    pub(crate) rough: i64,
}

impl Schedule {
    pub(crate) fn new(random: &Random) -> Self {
        let orders: &[&str] = if random.chance(25) {
            &["A-1", "B-2"]
        } else {
            &["A-1"]
        };
        Self {
            tabs: 1 + random.below(4),
            orders: orders.to_vec(),
            locks: random.chance(50),
            check: random.chance(85),
            pay_anyway: random.chance(30),
            storage_faults: if random.chance(15) {
                1 + random.below(3) as u32
            } else {
                0
            },
            clock_jumps: random.chance(25),
            for_order: random.chance(10),
            patient: if random.chance(4) {
                NEVER
            } else {
                random.below(4) as u32
            },
            lossy: *random.pick(&[0, 10, 30, 60]),
            charged: *random.pick(&[20, 50, 80]),
            slow: *random.pick(&[0, 20, 60]),
            history: if random.chance(3) { 45 } else { 0 },
            rough: random.between(20_000, 300_000),
        }
    }

    /// What the page configured.
    pub(crate) fn config(&self, order: &str) -> Config {
        let methods = METHODS.iter().map(|id| json!({ "id": id, "label": id }));
        let (config, problems) = Config::read(&failure(&json!({
            "order": { "id": order, "amount": { "value": "199.90", "currency": "RON" } },
            "methods": methods.collect::<Vec<_>>(),
            "payAnyway": self.pay_anyway,
        })));
        assert_eq!(problems, Vec::<String>::new());
        config
    }
}
