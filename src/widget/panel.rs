//! The panel: draws a screen, moves the focus to its headline, does what the buttons say.
//!
//! The state is borrowed for a line at a time and never while an event fires or JavaScript is called.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, ShadowRoot};

use super::dom::{self, Dom};
use super::screen::{Act, Screen};
use super::showing::{Showing, Shown, for_page, given, parsed};
use super::{PANEL, REPORT, events, style};
use crate::advice::{Attempt, Ledger, Standing};
use crate::bindings::attempts::Attempts;
use crate::bindings::browser::Browser;
use crate::bindings::object::optional;
use crate::bindings::value::{get, read};
use crate::config::Config;
use crate::explain::{Context, Explanation, explain, explain_standing};
use crate::host::Host;
use crate::library::Library;
use crate::wording::Language;

/// The id of the line that tells how a check goes.
pub(super) const NOTE: &str = "note";

/// The panel of one element.
#[derive(Debug)]
pub(crate) struct Panel {
    pub(super) library: Rc<RefCell<Library>>,
    pub(super) host: HtmlElement,
    pub(super) root: ShadowRoot,
    pub(super) dom: Dom,
    pub(super) state: RefCell<State>,
    /// Opens the report of an occasion; returns a promise that is kept once it is open.
    pub(super) report: Function,
    /// What the device keeps of the order's attempts.
    pub(super) attempts: Attempts,
    /// Has the merchant asked how a payment ended; returns a promise that is kept once that has begun.
    pub(super) asking: Function,
    announcer: Element,
    listener: RefCell<Option<EventListener>>,
}

/// What the panel remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) config: Config,
    /// Whether the merchant can be asked how a payment ended.
    pub(super) check: bool,
    pub(super) showing: Option<Rc<Showing>>,
    /// What the buttons on screen do, by number.
    pub(super) acts: Vec<Act>,
    /// The panel, as drawn.
    pub(super) section: Option<Element>,
    /// How many screens were drawn.
    pub(super) drawn: u32,
}

impl Panel {
    /// A panel that listens but shows nothing yet.
    pub(crate) fn open(
        library: Rc<RefCell<Library>>,
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        report: Function,
        asking: Function,
        attempts: Attempts,
    ) -> Result<Rc<Self>, JsValue> {
        style::adopt(&root, include_str!("panel.css"))?;
        let panel = Rc::new(Self {
            dom: Dom::of(&host)?,
            library,
            host,
            root,
            state: RefCell::default(),
            report,
            attempts,
            asking,
            announcer,
            listener: RefCell::default(),
        });
        panel.listen();
        Ok(panel)
    }

    /// One listener for the life of the panel: a listener a button would be dropped while it runs.
    fn listen(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let listener = EventListener::new(&self.root, "click", move |event| {
            if let Some(panel) = weak.upgrade() {
                // What JavaScript threw is for its console, not for a shopper: the panel stays as it is.
                drop(panel.hear(event));
            }
        });
        *self.listener.borrow_mut() = Some(listener);
    }

    fn hear(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.filter(|target| self.drew(target)) else {
            return Ok(());
        };
        match target.closest("[data-act]")? {
            Some(button) => self.press(&button),
            None => Ok(()),
        }
    }

    /// Whether this panel drew the element. After a trap a new panel draws where this one did, and this one may
    /// still listen.
    fn drew(&self, element: &Element) -> bool {
        let state = self.state.borrow();
        state
            .section
            .as_ref()
            .is_some_and(|section| section.contains(Some(element)))
    }

    /// Sets the configuration; the problems with it are returned.
    pub(crate) fn configure(&self, value: &JsValue) -> Vec<String> {
        let (config, mut problems) = Config::read(&read(value));
        let check = get(value, "checkStatus");
        if !check.is_function() && !check.is_undefined() && !check.is_null() {
            problems.push("checkStatus: expected a function of an attempt".to_owned());
        }
        let mut state = self.state.borrow_mut();
        state.config = config;
        state.check = check.is_function();
        problems
    }

    /// Explains a failure, keeps what it says of its attempt, draws it and moves the focus to its headline. Returns what the
    /// page is told.
    pub(crate) fn show(
        self: &Rc<Self>,
        failure: &JsValue,
        context: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let facts = read(context);
        let failure = read(failure);
        let order = self.attempts.order_number();
        let ledger = Ledger::new(&self.attempts, order.as_deref());
        let mut asked = Context::read(&facts);
        asked.merchant = false;
        asked.attempts = ledger.attempts();
        let (given, attempt) = given(context, &facts, order.clone());
        // What was sent by another tab, or before, was sent.
        let begun = |kept: &Attempt| kept.is_begun() && Some(&kept.id) == asked.attempt.as_ref();
        if attempt.is_some() && !asked.attempts.iter().any(begun) {
            asked.moment.sent = None;
        }
        let explanation = explain(&failure, &asked, &self.library.borrow());
        if let Some(attempt) = &attempt {
            ledger.settle(attempt, &explanation.outcome());
        }
        let alone = matches!(explanation.elsewhere, Standing::Open(_)).then(|| {
            let own = asked.attempt.clone();
            let mut alone = asked.clone();
            alone.attempts =
                Attempt::keep(alone.attempts, &|attempt| own.as_ref() == Some(&attempt.id));
            explain(&failure, &alone, &self.library.borrow())
        });
        asked.attempts = ledger.attempts();
        let shown = Shown {
            explanation,
            alone,
            given,
            attempt,
        };
        let showing = Showing::new(self, shown, &asked, &facts);
        // An object of its own: the page may do with it what it likes.
        let told = parsed(&showing.told);
        self.put_up(showing)?;
        Ok(told)
    }

    /// Whether the order may be paid: no attempt of it is open, here or in another tab, and it is not paid. Else shows
    /// what is the matter.
    pub(crate) fn may_pay(self: &Rc<Self>, context: &JsValue) -> Result<bool, JsValue> {
        let order = self.attempts.order_number();
        let ledger = Ledger::new(&self.attempts, order.as_deref());
        let standing = ledger.standing();
        let attempt = match &standing {
            Standing::Clear => return Ok(true),
            Standing::Open(attempt) | Standing::Paid(attempt) => Some(attempt),
            Standing::Twice(paid) => paid.first(),
        };
        let Some(attempt) = attempt else {
            return Ok(true);
        };
        let facts = read(context);
        let mut asked = Context::read(&facts);
        asked.attempt = Some(attempt.id.clone());
        asked.method.clone_from(&attempt.method);
        let mut explanation = explain_standing(attempt, &asked, &self.library.borrow());
        if !matches!(standing, Standing::Open(_)) {
            explanation.elsewhere = standing.clone();
        }
        asked.attempts = ledger.attempts();
        let shown = Shown {
            explanation,
            alone: None,
            given: for_page(attempt),
            attempt: Some(attempt.clone()),
        };
        self.put_up(Showing::new(self, shown, &asked, &facts))?;
        Ok(false)
    }

    fn put_up(self: &Rc<Self>, showing: Showing) -> Result<(), JsValue> {
        let showing = Rc::new(showing);
        {
            let mut state = self.state.borrow_mut();
            state.showing = Some(Rc::clone(&showing));
        }
        dom::remove(&self.root, REPORT);
        let screen = self.speak(&showing, |language, config| {
            Screen::new(&showing.explanation, config, &showing.means, language)
        });
        self.draw(&screen, &showing)?;
        match &showing.explanation.elsewhere {
            Standing::Paid(paid) => self.tell_paid(paid),
            _ => Ok(()),
        }
    }

    /// The order is paid, once or more often: there is nothing left to do but to say so.
    pub(super) fn stand(
        self: &Rc<Self>,
        showing: &Rc<Showing>,
        standing: Standing,
    ) -> Result<(), JsValue> {
        let told = Explanation {
            elsewhere: standing,
            ..showing.explanation.clone()
        };
        let alone = showing.alone.as_ref().unwrap_or(&showing.explanation);
        self.put_up(showing.later(told, Some(alone.clone()), Browser.now()))
    }

    /// Nothing stands in the way any more: what was told of the failure itself holds.
    pub(super) fn show_alone(self: &Rc<Self>, showing: &Rc<Showing>) -> Result<(), JsValue> {
        let alone = showing.alone.as_ref().unwrap_or(&showing.explanation);
        self.put_up(showing.later(alone.clone(), None, Browser.now()))
    }

    fn tell_paid(&self, paid: &Attempt) -> Result<(), JsValue> {
        let reference = optional(paid.reference.as_deref());
        events::fire(
            &self.host,
            "paid",
            &[("attempt", for_page(paid)), ("reference", reference)],
        )
    }

    /// How the order at hand stands.
    pub(super) fn standing(&self) -> Standing {
        let order = self.attempts.order_number();
        Ledger::new(&self.attempts, order.as_deref()).standing()
    }

    /// Something changed outside: another tab kept something, this one is seen again, the network is back.
    pub(crate) fn wake(self: &Rc<Self>) -> Result<(), JsValue> {
        let Some(showing) = self.state.borrow().showing.clone() else {
            return Ok(());
        };
        let shown = &showing.explanation.elsewhere;
        match self.standing() {
            paid @ Standing::Paid(_) if !shown.is_paid() && !showing.tells_of(&paid) => {
                self.stand(&showing, paid)
            }
            twice @ Standing::Twice(_) if *shown != twice => self.stand(&showing, twice),
            _ => Ok(()),
        }
    }

    /// Empties the panel and says so; nothing happens when it is empty.
    pub(crate) fn close(&self) -> Result<(), JsValue> {
        let open = self.state.borrow().showing.is_some();
        self.clear();
        if open {
            events::fire(&self.host, "closed", &[])?;
        }
        Ok(())
    }

    pub(super) fn leave(&self, event: &str, detail: &[(&str, JsValue)]) -> Result<(), JsValue> {
        self.clear();
        events::fire(&self.host, event, detail)
    }

    fn clear(&self) {
        dom::remove(&self.root, PANEL);
        dom::remove(&self.root, REPORT);
        let mut state = self.state.borrow_mut();
        state.showing = None;
        state.acts.clear();
    }

    /// Says how something goes, on screen and to the ear, unless it says so already. Empty takes it back.
    pub(super) fn note(&self, text: &str) {
        if let Some(note) = self.root.get_element_by_id(NOTE) {
            if note.text_content().as_deref() == Some(text) {
                return;
            }
            note.set_text_content(Some(text));
        }
        self.announce(text);
    }

    /// Says something to the ear only.
    pub(super) fn announce(&self, text: &str) {
        self.announcer.set_text_content(Some(text));
    }

    /// Whether this failure is still the one on screen.
    pub(super) fn shows(&self, showing: &Rc<Showing>) -> bool {
        let state = self.state.borrow();
        state
            .showing
            .as_ref()
            .is_some_and(|now| Rc::ptr_eq(now, showing))
    }

    /// Words in the language of a failure.
    pub(super) fn speak<T: Default>(
        &self,
        showing: &Showing,
        words: impl FnOnce(&Language, &Config) -> T,
    ) -> T {
        let library = self.library.borrow();
        let state = self.state.borrow();
        library
            .wording
            .language(&showing.language)
            .map(|language| words(language, &state.config))
            .unwrap_or_default()
    }

    /// One message without variables.
    pub(super) fn say(&self, showing: &Showing, id: &str) -> String {
        self.speak(showing, |language, _| {
            language.plain(id).unwrap_or_default()
        })
    }
}
