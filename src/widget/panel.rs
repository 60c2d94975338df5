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
use super::screen::{Act, Means, Screen};
use super::showing::{Showing, retry};
use super::{PANEL, REPORT, check, events, opening, style};
use crate::bindings::browser::Browser;
use crate::bindings::diagnosis::diagnosis;
use crate::bindings::object::{object, optional};
use crate::bindings::value::{get, read};
use crate::config::Config;
use crate::explain::{Context, Explanation, explain};
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
    announcer: Element,
    listener: RefCell<Option<EventListener>>,
}

/// What the panel remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) config: Config,
    pub(super) check: Option<Function>,
    pub(super) showing: Option<Rc<Showing>>,
    /// What the buttons on screen do, by number.
    pub(super) acts: Vec<Act>,
    /// The panel, as drawn.
    pub(super) section: Option<Element>,
    /// Whether the merchant is being asked about the payment.
    pub(super) checking: bool,
}

impl Panel {
    /// A panel that listens but shows nothing yet.
    pub(crate) fn open(
        library: Rc<RefCell<Library>>,
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        report: Function,
    ) -> Result<Rc<Self>, JsValue> {
        style::adopt(&root, include_str!("panel.css"))?;
        let panel = Rc::new(Self {
            dom: Dom::of(&host)?,
            library,
            host,
            root,
            state: RefCell::default(),
            report,
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
        let check = match check.dyn_into::<Function>() {
            Ok(check) => Some(check),
            Err(other) => {
                if !other.is_undefined() && !other.is_null() {
                    problems.push("checkStatus: expected a function of an attempt".to_owned());
                }
                None
            }
        };
        let mut state = self.state.borrow_mut();
        state.config = config;
        state.check = check;
        problems
    }

    /// Explains a failure, draws it and moves the focus to its headline.
    pub(crate) fn show(
        self: &Rc<Self>,
        failure: &JsValue,
        context: &JsValue,
    ) -> Result<Explanation, JsValue> {
        let facts = read(context);
        let text = |name: &str| facts.get(name).and_then(|value| value.as_code());
        let mut asked = Context::read(&facts);
        asked.merchant = false;
        let explanation = explain(&read(failure), &asked, &self.library.borrow());
        let given = get(context, "attempt");
        let attempt = facts.get("attempt");
        let about = |name: &str| attempt.and_then(|attempt| attempt.get(name)?.as_code());
        let method = text("method").or_else(|| about("method"));
        let locale = text("locale").unwrap_or_else(|| explanation.locale.clone());
        let occasion = object(&[
            ("diagnosis", diagnosis(&explanation)),
            ("attempt", optional(about("id").as_deref())),
            ("method", optional(method.as_deref())),
            ("failedAt", Browser.now().into()),
            ("locale", locale.as_str().into()),
        ]);
        let showing = {
            let state = self.state.borrow();
            let amount = state.config.amount.as_ref();
            Rc::new(Showing {
                language: explanation.locale.clone(),
                occasion,
                retry: retry(&given, explanation.charge),
                given,
                means: Means {
                    check: state.check.is_some(),
                    method,
                    amount: amount
                        .map(|amount| Browser.money(&locale, &amount.value, &amount.currency)),
                },
                explanation: explanation.clone(),
            })
        };
        {
            let mut state = self.state.borrow_mut();
            state.showing = Some(Rc::clone(&showing));
            state.checking = false;
        }
        dom::remove(&self.root, REPORT);
        let screen = self.speak(&showing, |language, config| {
            Screen::new(&showing.explanation, config, &showing.means, language)
        });
        self.draw(&screen, &showing)?;
        Ok(explanation)
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

    /// Does what a button says.
    fn press(self: &Rc<Self>, button: &Element) -> Result<(), JsValue> {
        let number = button.get_attribute("data-act");
        let number = number.and_then(|number| number.parse::<usize>().ok());
        let (act, showing, checking) = {
            let state = self.state.borrow();
            let act = number.and_then(|number| state.acts.get(number).cloned());
            (act, state.showing.clone(), state.checking)
        };
        let (Some(act), Some(showing)) = (act, showing) else {
            return Ok(());
        };
        match act {
            // One question at a time; the ways out stay open meanwhile.
            Act::Check if checking => Ok(()),
            Act::Check => check::start(self, &showing),
            Act::Report => opening::open(self, &showing, button),
            Act::Close => self.close(),
            // The panel is gone before the page hears of it, so that a second press finds nothing and a handler
            // may show the next failure at once.
            Act::Retry => self.leave("retry", &[("attempt", showing.retry.clone())]),
            Act::Method(id) => self.leave("method", &[("method", id.into())]),
            Act::Edit(field) => self.leave("edit", &[("field", optional(field.as_deref()))]),
            Act::Authenticate => self.leave("authenticate", &[("attempt", showing.retry.clone())]),
        }
    }

    fn leave(&self, event: &str, detail: &[(&str, JsValue)]) -> Result<(), JsValue> {
        self.clear();
        events::fire(&self.host, event, detail)
    }

    fn clear(&self) {
        dom::remove(&self.root, PANEL);
        dom::remove(&self.root, REPORT);
        let mut state = self.state.borrow_mut();
        state.showing = None;
        state.acts.clear();
        state.checking = false;
    }

    /// Says how something goes, on screen and to the ear. Empty takes it back.
    pub(super) fn note(&self, text: &str) {
        if let Some(note) = self.root.get_element_by_id(NOTE) {
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
