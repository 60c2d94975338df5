//! The shop's page, as the documentation tells shops to write it and as some do; and the element's shell, `shell.js` and
//! `attempt.js`, that it talks to.

use checkout_rescue::advice::State;
use checkout_rescue::advice::ledger::Outcome;
use checkout_rescue::advice::{Attempt, Standing};
use checkout_rescue::complaint::record::Amount;

use crate::event::{Drawing, Happening, Request};
use crate::invariants;
use crate::provider::Reply;
use crate::random::Random;
use crate::support::failure;
use crate::tab::{Effect, Tab};

/// What a page does that it should not, or need not.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manners {
    /// Sends all that it sends twice.
    twice: bool,
    /// Its handlers throw now and then.
    throws: bool,
    /// Does not look at what stands in the way, when it asks for the same again.
    hasty: bool,
    /// Begins an attempt in a handler that was handed one.
    begins: bool,
    /// Has something to do before it sends.
    slow: bool,
    /// Goes on listening for an answer that it has given up.
    patient: bool,
    /// Hands what succeeded to `show`.
    shows_success: bool,
    /// Says nothing of what succeeded.
    silent: bool,
}

impl Manners {
    pub(crate) fn new(random: &Random) -> Self {
        if random.chance(40) {
            return Self::default();
        }
        Self {
            twice: random.chance(25),
            throws: random.chance(25),
            hasty: random.chance(25),
            begins: random.chance(40),
            slow: random.chance(30),
            patient: random.chance(30),
            shows_success: random.chance(20),
            silent: random.chance(20),
        }
    }
}

/// What the shell remembers.
#[derive(Debug, Default)]
pub(crate) struct Shell {
    last: Option<String>,
    offered: Option<Attempt>,
    /// Whether the device was offline all through every attempt begun since a failure was last shown.
    offline: Option<bool>,
    /// Grows with every show and close.
    turn: u32,
}

impl Shell {
    /// The network is back: from now on something may have been sent.
    pub(crate) fn back_online(&mut self) {
        self.offline = self.offline.map(|_| false);
    }
}

/// What the panel tells the page.
#[derive(Clone, Debug)]
pub(crate) enum Told {
    Retry(Attempt),
    Authenticate(Attempt),
    Method(String),
    Edit,
    Restart,
}

impl Tab<'_> {
    fn amount(&self) -> Option<Amount> {
        self.config.amount.clone()
    }

    /// The shopper wants to pay by a method.
    pub(crate) fn pay(&mut self, method: &str) {
        let (attempt, blocked_by) = self.begin_attempt(method);
        match blocked_by {
            None => {
                invariants::sends(self, &attempt);
                self.send(&attempt);
            }
            // It trusts that the same asked for again is the same attempt.
            Some(blocker)
                if self.manners.hasty
                    && blocker.state != State::Paid
                    && blocker.method.as_deref() == Some(method) =>
            {
                self.setting.notebook.count("pages that did not look");
                self.send(&attempt);
            }
            Some(_) => self.ask_whether_it_may(),
        }
    }

    /// `beginAttempt`.
    fn begin_attempt(&mut self, method: &str) -> (Attempt, Option<Attempt>) {
        let online = self.setting.online.get();
        let offline = Some(!online && self.shell.offline != Some(false));
        // An attempt that was begun before may have been sent before: the network of now proves nothing of it.
        self.shell.offline = Some(false);
        let amount = self.amount();
        let offered = self.shell.offered.take();
        let offered = offered.filter(|offered| {
            offered.method.as_deref() == Some(method)
                && offered.amount == amount
                && self.is_all_that_is_open(&offered.id)
        });
        if let Some(offered) = offered {
            return (offered, None);
        }
        let begun = self.begin(Some(method), amount.as_ref());
        if begun.blocked_by.is_none() {
            self.shell.offline = offline;
        }
        self.shell.last = Some(begun.attempt.id.clone());
        (begun.attempt, begun.blocked_by)
    }

    /// An attempt that was offered may have ended since, or another one begun.
    fn is_all_that_is_open(&self, id: &str) -> bool {
        let attempts = self.ledger().attempts();
        let mut open = attempts
            .iter()
            .filter(|one| one.is_open() || one.state == State::Paid)
            .peekable();
        open.peek().is_some() && open.all(|one| one.id == id)
    }

    /// `mayPay`, where it may not.
    fn ask_whether_it_may(&mut self) {
        if self.ledger().standing() == Standing::Clear {
            return;
        }
        self.shell.offline = None;
        self.put(Drawing::MayPay);
    }

    /// `show`.
    pub(crate) fn show_failure(&mut self, attempt: &Attempt, reply: &Reply) {
        let online = self.setting.online.get();
        let never = self.shell.offline == Some(true)
            && !online
            && self.shell.last.as_ref() == Some(&attempt.id);
        self.shell.offline = None;
        let failure = failure(&reply.failure(&attempt.id, &self.setting.random));
        self.put(Drawing::Show {
            failure,
            attempt: attempt.clone(),
            online,
            sent: never.then_some(false),
        });
    }

    fn put(&mut self, drawing: Drawing) {
        self.shell.turn += 1;
        let slow = self.setting.fails(10);
        let millis = self.setting.random.between(0, if slow { 6000 } else { 50 });
        self.after(millis, Happening::Draw(self.shell.turn, drawing));
    }

    pub(crate) fn draw_in_turn(&mut self, turn: u32, drawing: Drawing) {
        if turn != self.shell.turn {
            return;
        }
        match drawing {
            Drawing::Show {
                failure,
                attempt,
                online,
                sent,
            } => self.show(&failure, &attempt, online, sent),
            Drawing::MayPay => self.may_pay(),
        }
    }

    /// The page's handlers of the panel's events.
    pub(crate) fn hear(&mut self, told: &Told) {
        self.say(|| format!("the page hears {told:?}"));
        if let Told::Retry(attempt) | Told::Authenticate(attempt) = told {
            self.shell.last = Some(attempt.id.clone());
            self.shell.offered = Some(attempt.clone());
        }
        if self.manners.throws && self.setting.fails(30) {
            self.setting.notebook.count("handlers that threw");
            return;
        }
        match told {
            Told::Retry(attempt) | Told::Authenticate(attempt) => {
                let method = attempt.method.clone();
                match method.filter(|_| self.manners.begins) {
                    Some(method) => self.pay(&method),
                    None => {
                        invariants::sends(self, attempt);
                        self.send(attempt);
                    }
                }
            }
            Told::Method(method) => self.pay(method),
            // The shopper edits, or finds the beginning, and presses the page's own button.
            Told::Edit | Told::Restart => {}
        }
    }

    /// Hands an attempt to the provider.
    fn send(&mut self, attempt: &Attempt) {
        let times = if self.manners.twice { 2 } else { 1 };
        // Not once more after the failure was shown: then the shopper may be paying by another attempt already.
        let millis = self.setting.random.between(100, 5000);
        for _ in 0..times {
            if self.manners.slow {
                self.after(millis, Happening::Send(attempt.clone()));
            } else {
                self.send_now(attempt);
            }
        }
    }

    pub(crate) fn send_now(&mut self, attempt: &Attempt) {
        if self.device.is_dead() {
            return;
        }
        let number = self.setting.number();
        self.say(|| format!("sends {}", attempt.id));
        self.requests.insert(number, attempt.clone());
        if !self.setting.online.get() {
            self.setting.notebook.count("payments while offline");
            return self.after(5, Happening::Replied(number, Reply::Unsent));
        }
        let patience = self.setting.random.between(10_000, 60_000);
        self.after(patience, Happening::Replied(number, Reply::Silence));
        self.affect(Effect::Send(Request {
            number,
            life: self.life,
            order: self.order,
            id: attempt.id.clone(),
        }));
    }

    /// The provider answered, or the page waits no longer.
    pub(crate) fn replied(&mut self, number: u32, reply: &Reply) {
        let Some(attempt) = self.requests.get(&number).cloned() else {
            return;
        };
        if *reply != Reply::Silence || !self.manners.patient {
            self.requests.remove(&number);
        }
        self.say(|| format!("{} was answered {reply:?}", attempt.id));
        match reply {
            Reply::Charged(reference) if !self.manners.shows_success => {
                if !self.manners.silent {
                    // `endAttempt`.
                    let outcome = Outcome {
                        state: State::Paid,
                        refused: false,
                        reference: Some(reference.clone()),
                    };
                    self.ledger().settle(&attempt, &outcome);
                }
                if self.setting.random.chance(50) {
                    self.shell.turn += 1;
                    self.close();
                }
            }
            reply => self.show_failure(&attempt, reply),
        }
    }
}
