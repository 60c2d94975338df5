//! Which complaints are being worked on at this moment.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The ids of requests between validation and their answer.
///
/// Only one process writes to a database file, so a set in memory is enough to answer 409; that there is
/// never a second row for an id is the primary key's doing, not this set's.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flights(Arc<Mutex<HashSet<String>>>);

/// An id held; released when dropped, also when the client went away in the middle.
#[derive(Debug)]
pub(crate) struct Flight {
    flights: Flights,
    id: String,
}

impl Flights {
    /// Holds the id, or `None` when another request holds it.
    pub(crate) fn take(&self, id: &str) -> Option<Flight> {
        // A poisoned lock still guards a whole set: inserting and removing cannot stop half-way.
        let free = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id.to_owned());
        free.then(|| Flight {
            flights: self.clone(),
            id: id.to_owned(),
        })
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.flights
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::Flights;

    #[test]
    fn an_id_is_held_once_and_released_by_drop() {
        let flights = Flights::default();
        let first = flights.take("a");
        assert!(first.is_some());
        assert!(flights.take("a").is_none());
        assert!(flights.take("b").is_some());
        drop(first);
        assert!(flights.take("a").is_some());
    }
}
