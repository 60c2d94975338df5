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
    /// How long the answer took, in milliseconds, where one is told.
    pub took: u32,
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
        let Some(pause) = self.polling.pause(around.took, around.random) else {
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

#[cfg(test)]
mod tests {
    use super::{Answer, Checking, Note, Step, Surroundings, Target};
    use crate::advice::ledger::Outcome;
    use crate::advice::{Attempt, State};
    use crate::signals::Failure;

    const HERE: Surroundings = Surroundings {
        seen: true,
        online: true,
        took: 0,
        random: 0.5,
    };

    fn open() -> Option<Target> {
        let attempt = Attempt::parse(r#"{"id":"a-1","state":"unknown"}"#);
        attempt.map(Target::Attempt)
    }

    fn turn(step: &Step) -> u32 {
        match step {
            Step::Queue(turn) | Step::Ask(turn, _) | Step::Sleep(turn, ..) => *turn,
            other => panic!("no turn in {other:?}"),
        }
    }

    /// A check that was asked for and may ask.
    fn asking() -> (Checking, u32) {
        let mut checking = Checking::default();
        let queued = checking.pressed(open().as_ref(), HERE);
        let asked = checking.may(turn(&queued), true, open(), HERE);
        assert!(matches!(asked, Step::Ask(..)), "{asked:?}");
        (checking, turn(&asked))
    }

    fn ended(state: State) -> Answer {
        Answer::Ended(Outcome {
            state,
            refused: false,
            reference: None,
        })
    }

    #[test]
    fn a_question_that_is_out_is_not_asked_again() {
        let (mut checking, _) = asking();
        assert_eq!(checking.pressed(open().as_ref(), HERE), Step::Nothing);
        assert_eq!(checking.woken(open().as_ref(), HERE), Step::Nothing);
    }

    #[test]
    fn what_stays_open_is_asked_again_after_a_pause_and_at_once_when_pressed() {
        let (mut checking, turn) = asking();
        let slept = checking.answered(turn, &Answer::Open, open().as_ref(), HERE);
        assert!(
            matches!(slept, Step::Sleep(_, 2000..=3000, Note::Again)),
            "{slept:?}"
        );
        assert!(matches!(
            checking.pressed(open().as_ref(), HERE),
            Step::Queue(_)
        ));
        // The pause that was cut short is over some time, and then it is late.
        assert_eq!(
            checking.slept(self::turn(&slept), open().as_ref(), HERE),
            Step::Nothing
        );
    }

    #[test]
    fn an_answer_to_an_earlier_question_is_late() {
        let (mut checking, turn) = asking();
        checking.answered(turn, &Answer::Late, open().as_ref(), HERE);
        let late = checking.answered(turn, &ended(State::NotPaid), None, HERE);
        assert_eq!(late, Step::Nothing);
    }

    #[test]
    fn nobody_asks_while_nobody_looks_or_nothing_can_be_reached() {
        let away = Surroundings {
            seen: false,
            ..HERE
        };
        let offline = Surroundings {
            online: false,
            ..HERE
        };
        for (around, note) in [(away, Note::Silence), (offline, Note::Offline)] {
            let mut checking = Checking::default();
            assert_eq!(checking.pressed(open().as_ref(), around), Step::Pause(note));
            assert_eq!(checking.woken(open().as_ref(), around), Step::Pause(note));
            assert!(matches!(
                checking.woken(open().as_ref(), HERE),
                Step::Queue(_)
            ));
        }
    }

    #[test]
    fn while_another_tab_asks_this_one_waits_and_looks() {
        let mut checking = Checking::default();
        let queued = checking.pressed(open().as_ref(), HERE);
        let slept = checking.may(turn(&queued), false, open(), HERE);
        assert!(matches!(slept, Step::Sleep(..)), "{slept:?}");
        // The other tab kept what it learned.
        assert_eq!(checking.woken(None, HERE), Step::Settled);
    }

    #[test]
    fn it_ends_when_all_is_settled_and_goes_on_to_the_next_attempt() {
        let (mut checking, turn) = asking();
        let other = Attempt::parse(r#"{"id":"b-2","state":"begun"}"#).map(Target::Attempt);
        let next = checking.answered(turn, &ended(State::NotPaid), other.as_ref(), HERE);
        assert!(matches!(next, Step::Queue(_)), "another is open: {next:?}");
        let (mut checking, turn) = asking();
        // Where the device cannot keep what was learned, the same one seems open still.
        let same = checking.answered(turn, &ended(State::NotPaid), open().as_ref(), HERE);
        assert!(matches!(same, Step::Sleep(..)), "no hot loop: {same:?}");
        let (mut checking, turn) = asking();
        assert_eq!(
            checking.answered(turn, &ended(State::Paid), None, HERE),
            Step::Settled
        );
    }

    #[test]
    fn it_gives_up_in_the_end_and_may_be_asked_anew() {
        let (mut checking, mut turn) = asking();
        loop {
            match checking.answered(turn, &Answer::Open, open().as_ref(), HERE) {
                Step::GiveUp => break,
                slept => {
                    let queued = checking.slept(self::turn(&slept), open().as_ref(), HERE);
                    turn = self::turn(&checking.may(self::turn(&queued), true, open(), HERE));
                }
            }
        }
        assert!(matches!(
            checking.pressed(open().as_ref(), HERE),
            Step::Queue(_)
        ));
    }

    #[test]
    fn only_the_four_states_count() {
        let read = |json: &str| {
            let answer: Failure = serde_json::from_str(json).expect("JSON");
            Answer::read(&answer)
        };
        assert!(
            matches!(read(r#"{"state":"paid","reference":"pi_1"}"#), Answer::Ended(ended) if ended.state == State::Paid && ended.reference.as_deref() == Some("pi_1"))
        );
        assert!(
            matches!(read(r#"{"state":"not_paid"}"#), Answer::Ended(ended) if ended.state == State::NotPaid)
        );
        for open in [
            r#"{"state":"processing"}"#,
            r#"{"state":"unknown"}"#,
            r#"{"state":"PAID"}"#,
            r#"{"state":"succeeded"}"#,
            r#"{"paid":true}"#,
            r#""paid""#,
            "null",
            "true",
        ] {
            assert_eq!(read(open), Answer::Open, "{open}");
        }
    }
}
