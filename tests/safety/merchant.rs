//! The shop's server, which answers `checkStatus` as the documentation asks it to: `not_paid` only of what can no longer
//! be paid.

use std::collections::BTreeMap;

use checkout_rescue::advice::checking::Answer;
use serde_json::{Value, json};

use crate::provider::Fate;
use crate::setting::Setting;
use crate::support::failure;

#[derive(Debug, Default)]
pub(crate) struct Merchant {
    /// How often it was asked for an id that the provider does not know.
    asked: BTreeMap<String, u32>,
}

impl Merchant {
    /// The truth about an attempt. An id that nobody has heard of is cancelled before it is called not paid, so that a
    /// request that is still on its way finds it closed.
    pub(crate) fn answer(&mut self, id: &str, order: &str, setting: &Setting<'_>) -> Value {
        let mut provider = setting.provider.borrow_mut();
        if setting.schedule.for_order
            && let Some(reference) = setting.charges(order).first()
        {
            return json!({ "state": "paid", "reference": reference.1 });
        }
        match provider.fate(id) {
            Some(Fate::Charged(reference)) => json!({ "state": "paid", "reference": reference }),
            Some(Fate::Declined | Fate::Cancelled) => json!({ "state": "not_paid" }),
            Some(Fate::Pending(_)) => json!({ "state": "processing" }),
            None => {
                let asked = self.asked.entry(id.to_owned()).or_default();
                *asked += 1;
                if *asked <= setting.schedule.patient {
                    return json!({ "state": "unknown" });
                }
                provider.cancel(id);
                setting.notebook.count("cancelled by the shop");
                json!({ "state": "not_paid" })
            }
        }
    }
}

/// What is none of the four states.
pub(crate) fn garbage(setting: &Setting<'_>) -> Answer {
    let garbage = [
        json!({ "state": "PAID" }),
        json!({ "state": "succeeded" }),
        json!({ "state": true }),
        json!({ "paid": true }),
        json!("not_paid"),
        json!(["not_paid"]),
        json!(null),
    ];
    Answer::read(&failure(setting.random.pick(&garbage)))
}
