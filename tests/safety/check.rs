//! The check, as `widget/check.rs`, `asking.rs`, `lock.rs` and `check.js` drive it in a browser, line by line.

use checkout_rescue::advice::checking::{Answer, Checking, Step, Surroundings, Target, target};
use checkout_rescue::advice::lease::Lease;
use checkout_rescue::advice::polling::DEADLINE;
use checkout_rescue::advice::{Attempt, Standing, State};
use checkout_rescue::host::Host;
use checkout_rescue::taxonomy::Charge;
use checkout_rescue::widget::screen::Screen;

use crate::event::{Happening, Question};
use crate::invariants;
use crate::tab::{Effect, Tab};

/// A question to the shop.
#[derive(Debug)]
pub(crate) struct Ask {
    attempt: Attempt,
    showing: u32,
    turn: u32,
    lease: Option<Lease>,
    /// Whether the check has gone on, with the answer or without.
    pub(crate) over: bool,
    /// When it was asked, by the clock of the device.
    since: f64,
    /// Whether its tab was in the back/forward cache meanwhile: then others did not wait for it.
    pub(crate) slept_through: bool,
}

/// A run of questions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) since: i64,
    pub(crate) questions: u32,
    pub(crate) answers: u32,
    /// Whether it stood still for as long as nobody looked.
    pub(crate) paused: bool,
}

impl Tab<'_> {
    /// The shopper wants to know. What asks may have to be fetched first.
    pub(crate) fn check(&mut self, showing: u32) {
        let slow = self.setting.fails(5);
        let millis = self.setting.random.between(0, if slow { 5000 } else { 20 });
        self.after(millis, Happening::Check(showing));
    }

    pub(crate) fn start(&mut self, showing: u32) {
        if !self.shows(showing) {
            return;
        }
        self.setting.notebook.count("checks");
        self.panel.gave_up = false;
        self.panel.run.get_or_insert(Run {
            since: self.setting.clock.ran(),
            questions: 0,
            answers: 0,
            paused: false,
        });
        self.advance(showing, |checking, open, around| {
            checking.pressed(open.as_ref(), around)
        });
    }

    pub(crate) fn resume(&mut self, showing: u32) {
        self.advance(showing, |checking, open, around| {
            checking.woken(open.as_ref(), around)
        });
    }

    pub(crate) fn slept(&mut self, showing: u32, turn: u32) {
        self.advance(showing, |checking, open, around| {
            checking.slept(turn, open.as_ref(), around)
        });
    }

    fn advance(
        &mut self,
        showing: u32,
        happened: impl FnOnce(&mut Checking, Option<Target>, Surroundings) -> Step,
    ) {
        if !self.shows(showing) {
            return;
        }
        let open = target(&self.ledger(), true);
        let around = Surroundings {
            seen: !self.hidden,
            online: self.setting.online.get(),
            took: 0,
            random: self.setting.random.unit(),
        };
        match happened(&mut self.panel.checking, open, around) {
            Step::Nothing => {}
            Step::Queue(turn) => self.queue(showing, turn),
            Step::Ask(..) => panic!("only a tab that queued is told to ask"),
            Step::Sleep(turn, pause, _) => {
                self.after(i64::from(pause), Happening::Slept(showing, turn));
            }
            Step::Pause(_) => {
                if let Some(run) = &mut self.panel.run {
                    run.paused = true;
                }
            }
            Step::GiveUp => {
                self.setting.notebook.count("checks given up");
                invariants::ends(self);
                self.panel.run = None;
                self.panel.gave_up = true;
            }
            Step::Settled => {
                self.setting.notebook.count("checks settled");
                invariants::ends(self);
                self.panel.run = None;
                self.finish();
            }
        }
    }

    /// Asks as soon as it is this tab's turn.
    fn queue(&mut self, showing: u32, turn: u32) {
        if self.setting.schedule.locks {
            let millis = self.setting.random.between(0, 5);
            return self.after(millis, Happening::Locked(showing, turn));
        }
        let tab = format!("{} {showing}", self.life);
        let lease = Lease::take(&self.device, self.order, &tab);
        if let Some(lease) = self.alone(showing, turn, lease.is_some(), lease) {
            lease.release(&self.device);
        }
    }

    /// The browser's answer to a request of its lock.
    pub(crate) fn locked(&mut self, showing: u32, turn: u32) {
        let free = !self.setting.locks.borrow().contains_key(self.order);
        self.alone(showing, turn, free, None);
    }

    /// Returns the lease when there is nothing to ask.
    fn alone(&mut self, showing: u32, turn: u32, may: bool, lease: Option<Lease>) -> Option<Lease> {
        if !may {
            self.setting.notebook.count("turns that another tab had");
        }
        let mut asked = None;
        self.advance(showing, |checking, open, around| {
            match checking.may(turn, may, open, around) {
                Step::Ask(turn, target) => {
                    asked = Some((turn, target));
                    Step::Nothing
                }
                other => other,
            }
        });
        let Some((turn, target)) = asked else {
            return lease;
        };
        let Target::Attempt(attempt) = target else {
            panic!("the page begins attempts");
        };
        self.ask(showing, turn, attempt, lease);
        None
    }

    fn ask(&mut self, showing: u32, turn: u32, attempt: Attempt, lease: Option<Lease>) {
        let number = self.setting.number();
        if self.device.is_dead() {
            return;
        }
        if self.setting.schedule.locks {
            let mut locks = self.setting.locks.borrow_mut();
            locks.insert(self.order, (self.life, number));
        }
        self.say(|| format!("asks for {}", attempt.id));
        if let Some(run) = &mut self.panel.run {
            run.questions += 1;
        }
        invariants::asks(self);
        self.affect(Effect::Ask(Question {
            number,
            life: self.life,
            order: self.order,
            id: attempt.id.clone(),
        }));
        self.after(i64::from(DEADLINE), Happening::Late(number));
        let ask = Ask {
            attempt,
            showing,
            turn,
            lease,
            over: false,
            since: self.device.now(),
            slept_through: false,
        };
        self.asks.insert(number, ask);
    }

    /// An answer, or `None` at the deadline.
    pub(crate) fn answered(&mut self, number: u32, answer: Option<Answer>) {
        let Some(ask) = self.asks.get_mut(&number) else {
            return;
        };
        let (attempt, showing, turn) = (ask.attempt.clone(), ask.showing, ask.turn);
        let since = ask.since;
        let first = !std::mem::replace(&mut ask.over, true);
        let lease = if first { ask.lease.take() } else { None };
        if answer.is_some() {
            self.asks.remove(&number);
        }
        self.say(|| format!("is answered {answer:?} for {}", attempt.id));
        if let Some(Answer::Ended(outcome)) = &answer
            && outcome.state == State::Paid
        {
            self.ledger().settle(&attempt, outcome);
            if !self.shows(showing) {
                self.setting.notebook.count("money found late");
                self.wake();
            }
        }
        if !first {
            return;
        }
        let answer = answer.unwrap_or(Answer::Late);
        if let Answer::Ended(outcome) = &answer {
            self.ledger().settle(&attempt, outcome);
        }
        if let (Answer::Ended(_), Some(run)) = (&answer, &mut self.panel.run) {
            run.answers += 1;
        }
        // By the clock of the device, as in a browser: it may have been set meanwhile.
        let took = (self.device.now() - since).clamp(0.0, f64::from(DEADLINE));
        self.advance(showing, |checking, open, around| {
            let around = Surroundings {
                took: whole(took),
                ..around
            };
            checking.answered(turn, &answer, open.as_ref(), around)
        });
        if let Some(lease) = lease {
            lease.release(&self.device);
        }
        let mut locks = self.setting.locks.borrow_mut();
        if locks.get(self.order) == Some(&(self.life, number)) && !self.device.is_dead() {
            locks.remove(self.order);
        }
    }

    /// All attempts are settled: shows where the order stands.
    fn finish(&mut self) {
        let Some(showing) = self.panel.showing.clone() else {
            return;
        };
        match self.ledger().standing() {
            Standing::Open(_) => {}
            Standing::Clear if showing.told_alone() == Charge::NotCharged => {
                self.show_alone(&showing);
            }
            Standing::Clear => {
                self.setting.notebook.count("told that nothing was taken");
                let screen = self.speak(|language, tab| {
                    Screen::not_charged(
                        &showing.explanation,
                        &tab.config,
                        &showing.means,
                        language,
                        "12:07",
                    )
                });
                self.draw(screen);
            }
            paid => self.stand(&showing, paid),
        }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most the deadline"
)]
fn whole(millis: f64) -> u32 {
    millis as u32
}
