//! The report: a dialog that is filled in, shows exactly what it will send, and tells the truth about whether it
//! arrived.
//!
//! The state is borrowed for a line at a time and never while an event fires or JavaScript is called.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, ShadowRoot};

use super::dom::{self, Dom};
use super::form::{self, control, refresh, take_over};
use super::{HEADLINE, PANEL, REPORT, style};
use crate::bindings::browser::Browser;
use crate::bindings::plural;
use crate::complaint::wish::Texts;
use crate::complaint::{Draft, Occasion, Wish};
use crate::config::Config;
use crate::wording::{Language, Wording};

/// What the buttons of the dialog do.
pub(super) const CLOSE: &str = "close";
pub(super) const COPY: &str = "copy";

/// The report of one failure.
#[derive(Debug)]
pub(crate) struct Dialog {
    pub(super) root: ShadowRoot,
    pub(super) dom: Dom,
    pub(super) state: RefCell<State>,
    pub(super) host: HtmlElement,
    pub(super) announcer: Element,
    occasion: Occasion,
    wording: RefCell<Wording>,
    /// Whether another failure has taken the place of this one.
    over: Cell<bool>,
    listeners: RefCell<Vec<EventListener>>,
}

/// What the dialog remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The complaint being written, with its id: kept when the dialog is closed.
    pub(super) draft: Option<Draft>,
    /// The dialog, as drawn.
    element: Option<Element>,
    /// Where complaints go.
    pub(super) receiver: Option<String>,
    /// Whether a report is on its way.
    pub(super) sending: bool,
}

impl Dialog {
    /// The report of an occasion, not open yet.
    pub(crate) fn new(
        host: HtmlElement,
        root: ShadowRoot,
        announcer: Element,
        occasion: Occasion,
    ) -> Result<Rc<Self>, JsValue> {
        style::adopt(&root, include_str!("report.css"))?;
        let dialog = Rc::new(Self {
            dom: Dom::of(&host)?,
            root,
            state: RefCell::default(),
            host,
            announcer,
            occasion,
            wording: RefCell::new(Wording::new(plural)),
            over: Cell::new(false),
            listeners: RefCell::default(),
        });
        dialog.listen();
        Ok(dialog)
    }

    /// The words that it speaks with.
    pub(crate) fn wording(&self) -> &RefCell<Wording> {
        &self.wording
    }

    /// Another failure has taken the place of this one: whatever is still on its way is not shown any more.
    pub(crate) fn end(&self) {
        self.over.set(true);
        self.listeners.borrow_mut().clear();
    }

    /// Opens the dialog with the draft as it was left.
    pub(crate) fn open(self: &Rc<Self>, config: &Config) -> Result<(), JsValue> {
        if !self.shows() {
            return Ok(());
        }
        let receiver = config.complaints.is_some();
        let draft = {
            let mut state = self.state.borrow_mut();
            state.receiver = config.complaints.clone();
            let open = || Draft::open(&self.occasion, config, &Browser);
            state.draft.get_or_insert_with(open).clone()
        };
        dom::remove(&self.root, REPORT);
        let element = self.dom.make("dialog", "report", "")?;
        element.set_id(REPORT);
        element.set_attribute("part", "report")?;
        element.set_attribute("lang", &self.occasion.language)?;
        element.set_attribute("aria-labelledby", "report-title")?;
        let title = self.say(self.texts().title);
        let title = self.dom.heading(&element, "h2", "report-title", &title)?;
        let intro = if receiver {
            self.texts().intro
        } else {
            "report-unavailable"
        };
        self.dom.add(&element, "p", "", &self.say(intro))?;
        form::build(self, &draft, receiver, &element)?;
        self.root.append_child(&element)?;
        self.state.borrow_mut().element = Some(element.clone());
        refresh(self, &draft.record())?;
        let element: HtmlDialogElement = element.unchecked_into();
        self.return_focus(&element);
        element.show_modal()?;
        title.focus()
    }

    /// However the dialog closes, Escape included, the focus goes back to the panel; the draft stays.
    fn return_focus(&self, element: &HtmlDialogElement) {
        let root = self.root.clone();
        let own = element.clone();
        let listener = EventListener::once(element, "close", move |_| {
            // The event comes late: by then there may be a newer dialog.
            own.remove();
            let headline = root.get_element_by_id(HEADLINE);
            if let Some(headline) =
                headline.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                drop(headline.focus());
            }
        });
        // It fires once and goes with the dialog.
        listener.forget();
    }

    /// One listener a kind of event for the life of the report: a listener a button would be dropped while it runs.
    fn listen(self: &Rc<Self>) {
        let listeners = ["click", "submit", "input"].map(|kind| {
            let weak = Rc::downgrade(self);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&self.root, kind, options, move |event| {
                if let Some(dialog) = weak.upgrade() {
                    // What JavaScript threw is for its console, not for a shopper: the dialog stays as it is.
                    drop(dialog.hear(event));
                }
            })
        });
        *self.listeners.borrow_mut() = listeners.into();
    }

    fn hear(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.filter(|target| self.drew(target)) else {
            return Ok(());
        };
        match event.type_().as_str() {
            "submit" => {
                event.prevent_default();
                self.submit()
            }
            "input" => match take_over(self) {
                Some(record) => refresh(self, &record),
                None => Ok(()),
            },
            _ => {
                let button = target.closest("[data-act]")?;
                match button.and_then(|button| button.get_attribute("data-act")) {
                    Some(act) if act == CLOSE => {
                        self.close();
                        Ok(())
                    }
                    Some(act) if act == COPY => self.copy(),
                    _ => Ok(()),
                }
            }
        }
    }

    /// Whether this dialog drew the element. After a trap a new one draws where this one did, and this one may still
    /// listen.
    fn drew(&self, element: &Element) -> bool {
        let state = self.state.borrow();
        state
            .element
            .as_ref()
            .is_some_and(|own| own.contains(Some(element)))
    }

    /// What it drew, while that is on screen: it may be closed, and another one of the same failure open.
    pub(super) fn drawn(&self) -> Option<Element> {
        let element = self.state.borrow().element.clone();
        element.filter(|element| element.is_connected())
    }

    /// Whether the failure that this reports is still on screen.
    pub(super) fn shows(&self) -> bool {
        !self.over.get() && self.root.get_element_by_id(PANEL).is_some()
    }

    fn close(&self) {
        drop(take_over(self));
        if let Some(element) = control::<HtmlDialogElement>(self, REPORT) {
            element.close();
        }
    }

    /// What the shopper wants of the shop.
    pub(super) fn wish(&self) -> Wish {
        self.occasion.wish
    }

    /// The ids of what it says.
    pub(super) fn texts(&self) -> &'static Texts {
        self.occasion.wish.texts()
    }

    /// Words in the language of the failure.
    pub(super) fn speak<T: Default>(&self, words: impl FnOnce(&Language) -> T) -> T {
        let wording = self.wording.borrow();
        let language = wording.language(&self.occasion.language);
        language.map(words).unwrap_or_default()
    }

    /// One message without variables.
    pub(super) fn say(&self, id: &str) -> String {
        self.speak(|language| language.plain(id).unwrap_or_default())
    }
}
