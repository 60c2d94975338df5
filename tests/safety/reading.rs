//! What is kept, read by itself and not with the code that is watched.

use checkout_rescue::host::Device;
use serde_json::Value;

use crate::tab::Tab;

/// An attempt as a tab can read it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) id: String,
    pub(crate) state: String,
    pub(crate) reference: Option<String>,
    pub(crate) at: i64,
}

impl Seen {
    pub(crate) fn is_open(&self) -> bool {
        self.state == "begun" || self.state == "unknown"
    }

    pub(crate) fn is_paid(&self) -> bool {
        self.state == "paid"
    }
}

/// An attempt and its order; `None` for anything else.
pub(crate) fn parse(text: &str) -> Option<(String, Seen)> {
    let value: Value = serde_json::from_str(text).ok()?;
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    let state = text("state")?;
    let known = ["begun", "unknown", "waived", "not_paid", "paid"];
    let seen = Seen {
        id: text("id")?,
        reference: text("reference"),
        at: value.get("at").and_then(Value::as_i64).unwrap_or_default(),
        state: known.contains(&state.as_str()).then_some(state)?,
    };
    Some((text("order")?, seen))
}

/// The attempts of its order that a tab can read.
pub(crate) fn readable(tab: &Tab<'_>) -> Vec<Seen> {
    of_order(tab.device.kept().lines(), tab.order)
}

/// The attempts of an order among some texts.
pub(crate) fn of_order<'a>(texts: impl Iterator<Item = &'a str>, order: &str) -> Vec<Seen> {
    texts
        // Most texts are of other orders, and reading them takes time.
        .filter(|text| text.contains(order))
        .filter_map(parse)
        .filter(|(of, _)| of == order)
        .map(|(_, seen)| seen)
        .collect()
}
