//! Asking the shop how an order's attempts ended until it is known, as a state machine: what happened goes in, what to do
//! next comes out. The widget does it in a page, the simulator in a thousand pages at once.

use super::attempt::{Attempt, State};
use super::guard::Standing;
use super::ledger::{Ledger, Outcome};
use super::polling::Polling;
use crate::signals::Failure;

/// How far a check is.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Checking {
    polling: Polling,
    phase: Phase,
    /// Grows with every step, so that whatever was set off before is known to be late.
    turn: u32,
    /// What the shop was asked for last.
    asked: Option<Target>,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Phase {
    /// Nobody asked yet, or it has ended.
    #[default]
    Idle,
    /// The shop is being asked, or this tab waits for its turn to ask.
    Asking,
    /// Until the next question.
    Waiting,
    /// Until somebody looks again and the network is back.
    Paused,
}

/// What a check sees around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings {
    /// Whether the tab is seen.
    pub seen: bool,
    /// Whether the device says that it is online.
    pub online: bool,
    /// From 0 up to, but not, 1.
    pub random: f64,
}

/// What to do next.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Step {
    /// Nothing: what was told came late, or a question is out already.
    Nothing,
    /// Find out whether this tab may ask; then say [`Checking::may`] with this turn.
    Queue(u32),
    /// Ask the shop; then say [`Checking::answered`] with this turn.
    Ask(u32, Target),
    /// Say this, and [`Checking::slept`] with this turn after so many milliseconds.
    Sleep(u32, u32, Note),
    /// Say this; [`Checking::woken`] goes on.
    Pause(Note),
    /// Say that it has gone on for long enough.
    GiveUp,
    /// It is known how every attempt ended: show where the order stands.
    Settled,
}

/// What to say meanwhile.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Note {
    /// It is not known yet, and will be asked again.
    Again,
    /// The question could not be asked.
    Failed,
    /// It goes on once the device is online.
    Offline,
    /// Nothing: nobody looks.
    Silence,
}

/// Whose outcome to ask for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// That of this attempt.
    Attempt(Attempt),
    /// That of the order: the page begins no attempts.
    Order,
}

/// What the shop answered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Answer {
    /// It ended so.
    Ended(Outcome),
    /// It is on its way, or nobody knows.
    Open,
    /// The question could not be asked.
    Failed,
    /// No answer came in time.
    Late,
}

impl Answer {
    /// Reads a `CheckResult` of `element.d.ts`. Only its four states count; anything else leaves it open.
    pub fn read(answer: &Failure) -> Self {
        let text = |name: &str| answer.get(name).and_then(Failure::as_text);
        let state = match text("state") {
            Some("paid") => State::Paid,
            Some("not_paid") => State::NotPaid,
            _ => return Self::Open,
        };
        Self::Ended(Outcome {
            state,
            refused: false,
            reference: text("reference").map(str::to_owned),
        })
    }
}

/// The attempt to ask for; `None` when it is known how all of them ended. `orderly`: the page begins attempts, so that
/// without one that is open there is nothing to ask.
pub fn target(ledger: &Ledger<'_>, orderly: bool) -> Option<Target> {
    match ledger.standing() {
        Standing::Open(open) => Some(Target::Attempt(open)),
        Standing::Clear if !orderly => Some(Target::Order),
        _ => None,
    }
}

impl Checking {
    /// The shopper wants to know. One question at a time; while it waits for the next, that one comes at once.
    pub fn pressed(&mut self, open: Option<&Target>, around: Surroundings) -> Step {
        match self.phase {
            Phase::Asking => return Step::Nothing,
            Phase::Idle => self.polling = Polling::default(),
            Phase::Waiting | Phase::Paused => {}
        }
        self.go_on(open, around)
    }

    /// Something changed outside: the tab is seen, the network is back, another tab learned something.
    pub fn woken(&mut self, open: Option<&Target>, around: Surroundings) -> Step {
        let learned = self.phase == Phase::Waiting && open.is_none();
        if learned || self.phase == Phase::Paused {
            return self.go_on(open, around);
        }
        Step::Nothing
    }

    /// The pause is over.
    pub fn slept(&mut self, turn: u32, open: Option<&Target>, around: Surroundings) -> Step {
        if turn != self.turn {
            return Step::Nothing;
        }
        self.go_on(open, around)
    }

    /// Whether this tab may ask: another one may be at it, and what that learns is kept where this one looks.
    pub fn may(
        &mut self,
        turn: u32,
        may: bool,
        open: Option<Target>,
        around: Surroundings,
    ) -> Step {
        if turn != self.turn {
            return Step::Nothing;
        }
        match open {
            None => self.end(Step::Settled),
            Some(target) if may => {
                self.asked = Some(target.clone());
                Step::Ask(self.turn, target)
            }
            Some(_) => self.pause(&Answer::Open, around),
        }
    }

    /// The shop answered, or did not. Keep what it said before: `open` is what is open after it.
    pub fn answered(
        &mut self,
        turn: u32,
        answer: &Answer,
        open: Option<&Target>,
        around: Surroundings,
    ) -> Step {
        if turn != self.turn {
            return Step::Nothing;
        }
        match answer {
            // There may be another attempt that is open. The same one is where the device cannot keep what was learned:
            // asked again at once, it would be asked for ever.
            Answer::Ended(_) if open != self.asked.as_ref() => self.go_on(open, around),
            answer => self.pause(answer, around),
        }
    }

    fn go_on(&mut self, open: Option<&Target>, around: Surroundings) -> Step {
        self.turn += 1;
        if open.is_none() {
            return self.end(Step::Settled);
        }
        if !around.online || !around.seen {
            self.phase = Phase::Paused;
            return Step::Pause(if around.online {
                Note::Silence
            } else {
                Note::Offline
            });
        }
        self.phase = Phase::Asking;
        Step::Queue(self.turn)
    }

    fn pause(&mut self, answer: &Answer, around: Surroundings) -> Step {
        self.turn += 1;
        let late = *answer == Answer::Late;
        let Some(pause) = self.polling.pause(late, around.random) else {
            return self.end(Step::GiveUp);
        };
        self.phase = Phase::Waiting;
        let note = match answer {
            Answer::Failed => Note::Failed,
            _ => Note::Again,
        };
        Step::Sleep(self.turn, pause, note)
    }

    fn end(&mut self, step: Step) -> Step {
        self.turn += 1;
        self.phase = Phase::Idle;
        step
    }
}
