//! The panel, as `widget/panel.rs`, `press.rs`, `draw.rs` and `showing.rs` drive it in a browser, line by line.

use std::rc::Rc;

use checkout_rescue::advice::checking::Checking;
use checkout_rescue::advice::ledger::Begun;
use checkout_rescue::advice::{Attempt, Standing, State};
use checkout_rescue::complaint::record::Amount;
use checkout_rescue::diagnosis::Circumstances;
use checkout_rescue::explain::{Context, Explanation, explain, explain_standing};
use checkout_rescue::signals::Failure;
use checkout_rescue::widget::screen::{Act, Screen, Step};

use crate::check::Run;
use crate::invariants;
use crate::page::Told;
use crate::reading::readable;
use crate::showing::Showing;
use crate::tab::Tab;

/// What the panel remembers.
#[derive(Default)]
pub(crate) struct Panel {
    pub(crate) showing: Option<Rc<Showing>>,
    pub(crate) screen: Screen,
    /// When the buttons that wait may be pressed.
    ready: i64,
    pub(crate) checking: Checking,
    /// The check that runs.
    pub(crate) run: Option<Run>,
    /// Whether the last check ended without knowing.
    pub(crate) gave_up: bool,
}

/// Everything that a screen lets the shopper press.
pub(crate) fn acts(screen: &Screen) -> Vec<Act> {
    let mut acts = Vec::new();
    for step in &screen.steps {
        match step {
            Step::Button(button) => acts.push(button.act.clone()),
            Step::Methods(_, buttons) => acts.extend(buttons.iter().map(|one| one.act.clone())),
        }
    }
    acts.extend(screen.question.iter().map(|one| one.copy.act.clone()));
    acts.extend(screen.quiet.iter().map(|one| one.act.clone()));
    acts
}

const LANGUAGE: &str = "en";

impl Tab<'_> {
    pub(crate) fn show(
        &mut self,
        failure: &Failure,
        attempt: &Attempt,
        online: bool,
        sent: Option<bool>,
    ) {
        let library = self.setting.library;
        let attempts = self.ledger().attempts();
        // That nothing left this page proves nothing once another tab has had the same attempt.
        let mut known = attempts.iter().filter(|known| known.id == attempt.id);
        let sent = sent.filter(|_| known.all(|known| known.state == State::Begun));
        let mut asked = Context {
            language: LANGUAGE.to_owned(),
            moment: Circumstances {
                online: Some(online),
                sent,
            },
            attempt: Some(attempt.id.clone()),
            method: attempt.method.clone(),
            attempts,
            ..Context::default()
        };
        let explanation = explain(failure, &asked, library);
        self.say(|| format!("{} failed: {:?}", attempt.id, explanation.outcome()));
        self.ledger().settle(attempt, &explanation.outcome());
        let alone = matches!(explanation.elsewhere, Standing::Open(_)).then(|| {
            let mut alone = asked.clone();
            alone.attempts.retain(|known| known.id == attempt.id);
            explain(failure, &alone, library)
        });
        asked.attempts = self.ledger().attempts();
        let showing = self.showing(explanation, alone, attempt, &asked);
        self.put_up(showing);
    }

    pub(crate) fn may_pay(&mut self) {
        let standing = self.ledger().standing();
        let attempt = match &standing {
            Standing::Clear => return,
            Standing::Open(attempt) | Standing::Paid(attempt) => attempt.clone(),
            Standing::Twice(paid) => paid[0].clone(),
        };
        let mut asked = Context {
            language: LANGUAGE.to_owned(),
            attempt: Some(attempt.id.clone()),
            method: attempt.method.clone(),
            ..Context::default()
        };
        let mut explanation = explain_standing(&attempt, &asked, self.setting.library);
        if !matches!(standing, Standing::Open(_)) {
            explanation.elsewhere = standing;
        }
        asked.attempts = self.ledger().attempts();
        let showing = self.showing(explanation, None, &attempt, &asked);
        self.put_up(showing);
    }

    fn put_up(&mut self, showing: Showing) {
        let showing = Rc::new(showing);
        self.panel.showing = Some(Rc::clone(&showing));
        self.panel.checking = Checking::default();
        self.panel.run = None;
        self.panel.gave_up = false;
        let screen = self.speak(|language, tab| {
            Screen::new(&showing.explanation, &tab.config, &showing.means, language)
        });
        invariants::explained(self, &showing, &screen);
        self.draw(screen);
    }

    pub(crate) fn speak(
        &self,
        words: impl FnOnce(&checkout_rescue::wording::Language, &Self) -> Screen,
    ) -> Screen {
        let language = self.setting.library.wording.language(LANGUAGE);
        words(language.expect("a language"), self)
    }

    pub(crate) fn draw(&mut self, screen: Screen) {
        self.say(|| format!("shows “{}” {:?}", screen.headline, acts(&screen)));
        invariants::drawn(self, &screen);
        self.panel.ready =
            self.setting.clock.ran() + i64::from(screen.countdown.unwrap_or_default()) * 1000;
        self.panel.screen = screen;
    }

    pub(crate) fn stand(&mut self, showing: &Showing, standing: Standing) {
        let told = Explanation {
            elsewhere: standing,
            ..showing.explanation.clone()
        };
        let alone = showing.alone.as_ref().unwrap_or(&showing.explanation);
        let later = self.later(showing, told, Some(alone.clone()));
        self.put_up(later);
    }

    pub(crate) fn show_alone(&mut self, showing: &Showing) {
        let alone = showing.alone.as_ref().unwrap_or(&showing.explanation);
        let later = self.later(showing, alone.clone(), None);
        self.put_up(later);
    }

    pub(crate) fn shows(&self, showing: u32) -> bool {
        let now = self.panel.showing.as_ref();
        now.is_some_and(|now| now.number == showing)
    }

    pub(crate) fn wake(&mut self) {
        let Some(showing) = self.panel.showing.clone() else {
            return;
        };
        self.resume(showing.number);
        if !self.shows(showing.number) {
            return;
        }
        let told = &showing.explanation.elsewhere;
        match self.ledger().standing() {
            standing @ Standing::Paid(_) if !told.is_paid() && !showing.tells_of(&standing) => {
                self.stand(&showing, standing);
            }
            standing @ Standing::Twice(_) if *told != standing => self.stand(&showing, standing),
            _ => {}
        }
    }

    pub(crate) fn close(&mut self) {
        self.panel = Panel::default();
    }

    fn leave(&mut self, told: &Told) {
        self.close();
        self.hear(told);
    }

    /// Presses a button by its place on the screen.
    pub(crate) fn press(&mut self, place: usize) {
        let act = acts(&self.panel.screen).get(place).cloned();
        let (Some(act), Some(showing)) = (act, self.panel.showing.clone()) else {
            return;
        };
        self.say(|| format!("the shopper presses {act:?}"));
        let waits = act == Act::Retry && self.panel.screen.countdown.is_some();
        if waits && self.setting.clock.ran() < self.panel.ready {
            return;
        }
        if act.pays() && !self.is_clear(&showing) {
            self.setting.notebook.count("presses that came too late");
            return;
        }
        match act {
            Act::Check => self.check(showing.number),
            Act::Close => self.close(),
            Act::Retry => self.again(Told::Retry, &showing),
            Act::Authenticate => self.again(Told::Authenticate, &showing),
            Act::Method(id) => self.leave(&Told::Method(id)),
            Act::Edit(_) => self.leave(&Told::Edit),
            Act::Restart => self.leave(&Told::Restart),
            Act::PayAnyway => {
                let screen = self.speak(|language, _| Screen::pay_anyway(&showing.means, language));
                self.draw(screen);
            }
            Act::Waive => self.waive(&showing),
            Act::Copy(_) | Act::Notify | Act::Report => {}
        }
    }

    fn is_clear(&mut self, showing: &Showing) -> bool {
        match self.ledger().standing() {
            Standing::Clear => true,
            standing => {
                self.stand(showing, standing);
                false
            }
        }
    }

    fn again(&mut self, event: fn(Attempt) -> Told, showing: &Showing) {
        let amount = showing.attempt.amount.clone();
        let amount = amount.or_else(|| self.config.amount.clone());
        let begun = self.begin(showing.means.method.as_deref(), amount.as_ref());
        if begun.blocked_by.is_none() {
            // The page knows nothing of what the device keeps beside it.
            let known = Attempt {
                order: None,
                ..begun.attempt
            };
            self.leave(&event(known));
        } else {
            self.is_clear(showing);
        }
    }

    fn waive(&mut self, showing: &Showing) {
        self.setting.notebook.count("waivers");
        invariants::waives(self);
        self.ledger().waive();
        if showing.explanation.elsewhere == Standing::Clear {
            self.ledger().begin_again(&showing.attempt);
            return self.leave(&Told::Retry(showing.attempt.clone()));
        }
        self.again(Told::Retry, showing);
    }

    /// Begins an attempt, watched.
    pub(crate) fn begin(&mut self, method: Option<&str>, amount: Option<&Amount>) -> Begun {
        let readable = readable(self);
        let begun = self.ledger().begin(method, amount);
        invariants::begins(self, &readable, &begun);
        begun
    }
}
