//! Asks the merchant whether a payment went through: a module of its own, which the page fetches for whoever needs it. When
//! and what to ask is the business of [`crate::advice::checking`]; what comes of it is told to the panel.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, JSON, Promise};
use wasm_bindgen::JsValue;

use super::promise::{call, settled};
use super::{lock, told};
use crate::advice::checking::{Answer, Checking, Note, Step, Surroundings, Target, target};
use crate::advice::ledger::Outcome;
use crate::advice::polling::DEADLINE;
use crate::advice::{Attempt, Ledger, State};
use crate::bindings::attempts::Attempts;
use crate::bindings::browser::Browser;
use crate::bindings::object::optional;
use crate::bindings::value::{get, read};
use crate::host::Host;

/// A check of what is on screen.
#[derive(Debug)]
pub(crate) struct Check {
    attempts: Attempts,
    /// The attempt that failed, as the page knows it; `undefined` where it begins none.
    given: JsValue,
    /// Is told how it goes, with a reference where there is one. Returns whether the panel still shows what is asked about.
    tell: Function,
    /// Asks the merchant.
    ask: RefCell<Option<Function>>,
    checking: RefCell<Checking>,
    /// Tells this tab from others.
    tab: String,
}

impl Check {
    pub(crate) fn new(attempts: Attempts, given: JsValue, tell: Function) -> Rc<Self> {
        Rc::new(Self {
            attempts,
            given,
            tell,
            ask: RefCell::default(),
            checking: RefCell::default(),
            tab: Browser.uuid(),
        })
    }

    /// Begins to ask; asks at once where it was waiting.
    pub(crate) fn press(self: &Rc<Self>, ask: Function) {
        self.ask.replace(Some(ask));
        self.advance(&mut |checking, open| checking.pressed(open.as_ref(), surroundings(0)));
    }

    /// Goes on now that something changed outside.
    pub(crate) fn wake(self: &Rc<Self>) {
        self.advance(&mut |checking, open| checking.woken(open.as_ref(), surroundings(0)));
    }

    /// Tells the machine what happened, and does what it says. Nothing, once something else is on screen.
    fn advance(self: &Rc<Self>, happened: &mut dyn FnMut(&mut Checking, Option<Target>) -> Step) {
        if !self.tell(told::NOTHING, None) {
            return;
        }
        let open = self.open();
        let step = happened(&mut self.checking.borrow_mut(), open);
        match step {
            Step::Nothing => {}
            Step::Queue(turn) => self.queue(turn),
            Step::Ask(turn, target) => drop(self.ask(turn, &target)),
            Step::Sleep(turn, pause, note) => {
                self.note(note);
                let check = Rc::clone(self);
                let slept = move || {
                    check.advance(&mut |checking, open| {
                        checking.slept(turn, open.as_ref(), surroundings(0))
                    });
                };
                Timeout::new(pause, slept).forget();
            }
            Step::Pause(note) => self.note(note),
            Step::GiveUp => drop(self.tell(told::GAVE_UP, None)),
            Step::Settled => drop(self.tell(told::SETTLED, None)),
        }
    }

    fn tell(&self, what: &str, reference: Option<&str>) -> bool {
        let told = self
            .tell
            .call2(&JsValue::UNDEFINED, &what.into(), &optional(reference));
        told.is_ok_and(|shows| shows.is_truthy())
    }

    fn note(&self, note: Note) {
        let told = match note {
            Note::Again => told::AGAIN,
            Note::Failed => told::FAILED,
            Note::Offline => told::OFFLINE,
            Note::Silence => return,
        };
        self.tell(told, None);
    }

    fn open(&self) -> Option<Target> {
        let order = self.attempts.order_number();
        let ledger = Ledger::new(&self.attempts, order.as_deref());
        target(&ledger, self.given.is_object())
    }

    /// Asks as soon as it is this tab's turn.
    fn queue(self: &Rc<Self>, turn: u32) {
        let check = Rc::clone(self);
        let alone = move |may: bool| {
            let mut question = None;
            check.advance(
                &mut |checking, open| match checking.may(turn, may, open, surroundings(0)) {
                    Step::Ask(turn, target) => {
                        question = Some((turn, target));
                        Step::Nothing
                    }
                    other => other,
                },
            );
            match question {
                Some((turn, target)) => check.ask(turn, &target),
                None => Promise::resolve(&JsValue::UNDEFINED),
            }
        };
        lock::alone(&self.attempts, &self.tab, Box::new(alone));
    }

    /// Asks for one attempt. The promise is settled when there is an answer, or none in time.
    fn ask(self: &Rc<Self>, turn: u32, target: &Target) -> Promise {
        let attempt = match target {
            Target::Attempt(open) => Some(open.clone()),
            Target::Order => None,
        };
        let question = match &attempt {
            // The page's own object, where it is the one that failed here.
            Some(open) if get(&self.given, "id").as_string().as_ref() != Some(&open.id) => {
                JSON::parse(&open.for_page()).unwrap_or(JsValue::UNDEFINED)
            }
            _ => self.given.clone(),
        };
        let asked = match &*self.ask.borrow() {
            Some(ask) => call(ask, &question),
            None => Promise::reject(&JsValue::NULL),
        };
        let late = Promise::new(&mut |resolve, _| {
            let late = move || drop(resolve.call1(&JsValue::UNDEFINED, &JsValue::NULL));
            Timeout::new(DEADLINE, late).forget();
        });
        let first = Promise::race(&Array::of2(&asked, &late));
        self.keep_late(&asked, attempt.clone());
        let check = Rc::clone(self);
        let since = Browser.now();
        let then = move |answer: Result<JsValue, JsValue>| {
            let answer = match answer {
                Ok(answer) if answer.is_null() => Answer::Late,
                Ok(answer) => Answer::read(&read(&answer)),
                Err(_) => Answer::Failed,
            };
            check.hear(turn, &answer, attempt.as_ref(), passed(since));
        };
        settled(&first, Box::new(then));
        first
    }

    fn hear(self: &Rc<Self>, turn: u32, answer: &Answer, attempt: Option<&Attempt>, took: u32) {
        match (answer, attempt) {
            (Answer::Ended(outcome), Some(attempt)) => self.settle(attempt, outcome),
            (Answer::Ended(outcome), None) => {
                self.checking.replace(Checking::default());
                let told = match outcome.state {
                    State::Paid => told::PAID,
                    _ => told::NOT_PAID,
                };
                self.tell(told, outcome.reference.as_deref());
                return;
            }
            _ => {}
        }
        self.advance(&mut |checking, open| {
            checking.answered(turn, answer, open.as_ref(), surroundings(took))
        });
    }

    /// Money that is found late was found; that none was found may be untrue by then.
    fn keep_late(self: &Rc<Self>, asked: &Promise, attempt: Option<Attempt>) {
        let check = Rc::clone(self);
        let late = move |answer: Result<JsValue, JsValue>| {
            let answer = answer.map(|answer| Answer::read(&read(&answer)));
            if let (Ok(Answer::Ended(outcome)), Some(attempt)) = (answer, &attempt)
                && outcome.state == State::Paid
            {
                check.settle(attempt, &outcome);
                if !check.tell(told::NOTHING, None) {
                    check.tell(told::FOUND, None);
                }
            }
        };
        settled(asked, Box::new(late));
    }

    fn settle(&self, attempt: &Attempt, outcome: &Outcome) {
        let order = self.attempts.order_number();
        Ledger::new(&self.attempts, order.as_deref()).settle(attempt, outcome);
    }
}

fn surroundings(took: u32) -> Surroundings {
    let page = js_sys::global();
    Surroundings {
        seen: get(&get(&page, "document"), "hidden").is_falsy(),
        online: get(&get(&page, "navigator"), "onLine").is_truthy(),
        took,
        random: js_sys::Math::random(),
    }
}

/// The milliseconds since a moment, by a clock that may have been set.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casting a number out of range gives the nearest one in it"
)]
fn passed(since: f64) -> u32 {
    (Browser.now() - since) as u32
}
