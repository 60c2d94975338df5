//! What happens in a schedule, and when.

use std::collections::BTreeMap;

use checkout_rescue::advice::Attempt;
use checkout_rescue::advice::checking::Answer;
use checkout_rescue::signals::Failure;

use crate::provider::Reply;

/// What happens.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// The shopper does something.
    Shopper,
    /// Something goes wrong.
    Fault,
    /// A request arrives at the provider.
    Arrive(Request),
    /// A payment that took its time ends.
    Resolve(Request),
    /// A question arrives at the shop.
    Question(Question),
    /// Something happens in the tab that lives this life; nothing, once that has ended.
    Tab(u32, Happening),
}

/// A request to pay.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) number: u32,
    pub(crate) life: u32,
    pub(crate) order: &'static str,
    pub(crate) id: String,
}

/// How did this attempt end?
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) number: u32,
    pub(crate) life: u32,
    pub(crate) order: &'static str,
    pub(crate) id: String,
}

/// What happens in a tab.
#[derive(Clone, Debug)]
pub(crate) enum Happening {
    /// Another tab kept something, this one is seen, the network is back.
    Wake,
    /// The core has loaded what it needs to draw; unless something newer came, by its turn.
    Draw(u32, Drawing),
    /// What asks is here, for this showing.
    Check(u32),
    /// The browser says whether this tab may ask: by showing and turn.
    Locked(u32, u32),
    /// A pause is over: by showing and turn.
    Slept(u32, u32),
    /// The shop answered a question, or its function threw.
    Answered(u32, Answer),
    /// Nobody waits for an answer any longer.
    Late(u32),
    /// The provider answered a request.
    Replied(u32, Reply),
    /// The page got round to sending.
    Send(Attempt),
}

/// What is to be drawn.
#[allow(clippy::large_enum_variant, reason = "a few are alive at a time")]
#[derive(Clone, Debug)]
pub(crate) enum Drawing {
    Show {
        failure: Failure<'static>,
        attempt: Attempt,
        online: bool,
        sent: Option<bool>,
    },
    MayPay,
}

/// What is to happen, in order. What happens at the same moment does so in any order.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    events: BTreeMap<(i64, u64), Event>,
}

impl Queue {
    pub(crate) fn add(&mut self, time: i64, tie: u64, event: Event) {
        self.events.insert((time, tie), event);
    }

    /// The next event up to a time.
    pub(crate) fn next(&mut self, until: i64) -> Option<(i64, Event)> {
        let first = self.events.first_entry()?;
        let time = first.key().0;
        (time <= until).then(|| (time, first.remove()))
    }
}
