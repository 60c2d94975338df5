//! Which tab may ask, where the browser has no locks of its own: a lease kept beside the attempts.

use crate::host::{Device, now};
use crate::object::Object;
use crate::signals::{Failure, json};

/// How long a tab may ask alone, in milliseconds: longer than it waits for an answer. A tab that dies gives way after it.
pub const LENGTH: i64 = 30_000;

/// The right of one tab to ask how the attempts of an order ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lease {
    id: String,
    tab: String,
    until: i64,
}

impl Lease {
    /// Takes the lease of an order for a tab; `None` while one runs, be it the tab's own: a question of an earlier panel may
    /// still be out.
    pub fn take(device: &dyn Device, order: &str, tab: &str) -> Option<Self> {
        let now = now(device);
        let lease = Self {
            id: format!("lease {order}"),
            tab: tab.to_owned(),
            until: now.saturating_add(LENGTH),
        };
        let kept = device.kept();
        let leases: Vec<Self> = kept.lines().filter_map(Self::parse).collect();
        // A lease that ends later than any taken now was taken before the clock was set back.
        let runs = |other: &Self| (now + 1..=lease.until).contains(&other.until);
        if leases
            .iter()
            .any(|other| other.id == lease.id && runs(other))
        {
            return None;
        }
        // Tabs that died left theirs behind, of earlier orders too.
        for over in leases.iter().filter(|other| !runs(other)) {
            device.forget(&over.id);
        }
        device.keep(&lease.id, &lease.text(), true);
        Some(lease)
    }

    /// Gives it back, unless it has run out and somebody else has it.
    pub fn release(self, device: &dyn Device) {
        let kept = device.kept();
        if kept
            .lines()
            .filter_map(Self::parse)
            .any(|kept| kept == self)
        {
            device.forget(&self.id);
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let value = json::parse(text)?;
        Some(Self {
            id: value.get("id")?.as_code()?,
            tab: value.get("tab")?.as_code()?,
            until: value.get("until").and_then(Failure::as_whole)?,
        })
    }

    fn text(&self) -> String {
        let mut object = Object::new();
        object.text("id", &self.id);
        object.text("tab", &self.tab);
        object.number("until", Some(self.until));
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;

    use super::{LENGTH, Lease};
    use crate::host::{Device, Host};

    #[derive(Default)]
    struct Shared {
        kept: RefCell<BTreeMap<String, String>>,
        now: Cell<f64>,
    }

    impl Host for Shared {
        fn now(&self) -> f64 {
            self.now.get()
        }
        fn uuid(&self) -> String {
            String::new()
        }
        fn timestamp(&self, _: f64) -> String {
            String::new()
        }
        fn date_time(&self, _: &str, _: f64) -> String {
            String::new()
        }
        fn money(&self, _: &str, _: &str, _: &str) -> String {
            String::new()
        }
    }

    impl Device for Shared {
        fn kept(&self) -> String {
            let kept = self.kept.borrow();
            kept.values().cloned().collect::<Vec<_>>().join("\n")
        }
        fn keep(&self, id: &str, text: &str, _: bool) {
            self.kept
                .borrow_mut()
                .insert(id.to_owned(), text.to_owned());
        }
        fn forget(&self, id: &str) {
            self.kept.borrow_mut().remove(id);
        }
    }

    #[test]
    fn one_tab_at_a_time_an_order() {
        let device = Shared::default();
        device.now.set(1_000_000.0);
        let lease = Lease::take(&device, "A-1", "one").expect("a lease");
        assert_eq!(Lease::take(&device, "A-1", "two"), None);
        assert!(
            Lease::take(&device, "A-2", "two").is_some(),
            "of another order"
        );
        // A question of an earlier panel may still be out.
        assert_eq!(Lease::take(&device, "A-1", "one"), None);
        lease.release(&device);
        assert!(Lease::take(&device, "A-1", "two").is_some());
    }

    #[test]
    fn a_tab_that_died_gives_way_and_so_does_a_clock_that_was_set_back() {
        for later in [f64::from(u32::try_from(LENGTH).unwrap()), -60_000.0] {
            let device = Shared::default();
            device.now.set(1_000_000.0);
            let dead = Lease::take(&device, "A-1", "dead");
            assert!(dead.is_some());
            device.now.set(1_000_000.0 + later);
            let mine = Lease::take(&device, "A-1", "two").expect("a lease");
            // What wakes up again does not end another's.
            dead.expect("a lease").release(&device);
            assert_eq!(Lease::take(&device, "A-1", "three"), None);
            mine.release(&device);
        }
    }
}
