//! The report: a dialog that is filled in, shows exactly what it will send, and tells the truth about whether it
//! arrived.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, HtmlDialogElement, HtmlElement};

use super::dom;
use super::events;
use super::form::{self, STATUS, control, email_problem, refresh, take_over};
use super::panel::Panel;
use super::preview;
use super::send::send;
use super::showing::Showing;
use crate::bindings::browser::Browser;
use crate::complaint::{Delivery, Draft, Record};
use crate::wording::Args;

/// The id of the dialog in the shadow root.
pub(super) const DIALOG: &str = "report";
/// What the acts of this dialog's buttons begin with.
pub(super) const ACT: &str = "report-";

/// Opens the dialog with the draft as it was left.
pub(super) fn open(panel: &Rc<Panel>, showing: &Rc<Showing>) -> Result<(), JsValue> {
    let draft = {
        let mut state = panel.state.borrow_mut();
        let config = state.config.clone();
        state
            .draft
            .get_or_insert_with(|| {
                Draft::open(
                    &showing.explanation,
                    &showing.attempt,
                    &config,
                    &showing.locale,
                    &Browser,
                )
            })
            .clone()
    };
    dom::remove(&panel.root, DIALOG);
    let dialog = panel.dom.make("dialog", "report", "")?;
    dialog.set_id(DIALOG);
    dialog.set_attribute("part", "report")?;
    dialog.set_attribute("lang", &showing.language)?;
    dialog.set_attribute("aria-labelledby", "report-title")?;
    let title = panel.say(showing, "report-title");
    let title = panel.dom.heading(&dialog, "h2", "report-title", &title)?;
    let receiver = panel.state.borrow().config.complaints.is_some();
    let intro = if receiver {
        "report-intro"
    } else {
        "report-unavailable"
    };
    panel
        .dom
        .add(&dialog, "p", "", &panel.say(showing, intro))?;
    form::build(panel, showing, &draft, receiver, &dialog)?;
    panel.root.append_child(&dialog)?;
    panel.state.borrow_mut().dialog = Some(dialog.clone());
    refresh(panel, showing, &draft.record())?;
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    return_focus(panel, &dialog);
    dialog.show_modal()?;
    title.focus()
}

/// However the dialog closes, Escape included, the focus goes back to the panel; the draft stays.
fn return_focus(panel: &Rc<Panel>, dialog: &HtmlDialogElement) {
    let weak = Rc::downgrade(panel);
    let own = dialog.clone();
    let listener = EventListener::once(dialog, "close", move |_| {
        // The event comes late: by then there may be a newer dialog.
        own.remove();
        if let Some(panel) = weak.upgrade() {
            let headline = panel.root.get_element_by_id("headline");
            if let Some(headline) =
                headline.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                drop(headline.focus());
            }
        }
    });
    // It fires once and goes with the dialog.
    listener.forget();
}

/// Takes over what was typed and shows what will now be sent.
pub(super) fn typed(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    refresh(panel, &showing, &record)
}

/// Sends the report, unless its e-mail address cannot be answered or it is on its way already.
pub(super) fn submit(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    let (usable, url) = {
        let mut state = panel.state.borrow_mut();
        if state.sending {
            return Ok(());
        }
        let usable = state.draft.as_ref().is_some_and(Draft::email_is_usable);
        let url = state.config.complaints.clone();
        state.sending = usable && url.is_some();
        (usable, url)
    };
    email_problem(panel, &showing, usable)?;
    let Some(url) = url.filter(|_| usable) else {
        return Ok(());
    };
    status(panel, &panel.say(&showing, "report-sending"));
    let panel = Rc::clone(panel);
    spawn_local(async move {
        let delivery = send(&url, &record).await;
        if panel.shows(&showing) {
            panel.state.borrow_mut().sending = false;
            drop(finish(&panel, &showing, &record, delivery));
        }
    });
    Ok(())
}

fn finish(
    panel: &Rc<Panel>,
    showing: &Rc<Showing>,
    record: &Record,
    delivery: Delivery,
) -> Result<(), JsValue> {
    match delivery {
        Delivery::Delivered { number } => {
            panel.state.borrow_mut().draft = None;
            thank(panel, showing, &number)?;
            events::fire(
                &panel.host,
                "reported",
                &[("id", record.id.as_str().into()), ("number", number.into())],
            )
        }
        Delivery::Unproven => {
            status(panel, &panel.say(showing, "report-failed"));
            Ok(())
        }
        Delivery::Rejected => {
            status(panel, &panel.say(showing, "report-rejected"));
            Ok(())
        }
    }
}

/// The report has arrived: its number, in place of the form.
fn thank(panel: &Panel, showing: &Showing, number: &str) -> Result<(), JsValue> {
    let Some(dialog) = panel.root.get_element_by_id(DIALOG) else {
        return Ok(());
    };
    dialog.set_text_content(None);
    let mut args = Args::new();
    args.set("number", number);
    let say = |slot: Option<&str>| {
        panel.speak(showing, |language, _| {
            language
                .text("report-sent", slot, &args)
                .unwrap_or_default()
        })
    };
    let title = panel
        .dom
        .heading(&dialog, "h2", "report-title", &say(None))?;
    panel
        .dom
        .add(&dialog, "p", "number", &say(Some("number")))?;
    panel.dom.add(&dialog, "p", "", &say(Some("keep")))?;
    let actions = panel.dom.add(&dialog, "div", "actions", "")?;
    panel.dom.button(
        &actions,
        "primary",
        "report-close",
        &panel.say(showing, "action-close"),
    )?;
    title.focus()
}

/// Does what a button of the dialog says.
pub(super) fn press(panel: &Rc<Panel>, word: &str) -> Result<(), JsValue> {
    match word {
        "close" => {
            drop(take_over(panel));
            if let Some(dialog) = control::<HtmlDialogElement>(panel, DIALOG) {
                dialog.close();
            }
            Ok(())
        }
        _ => copy(panel),
    }
}

/// The clipboard; pages without https have none.
pub(super) fn clipboard() -> Option<Clipboard> {
    let clipboard = web_sys::window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}

/// Puts the report on the clipboard as text, the shopper's own copy.
fn copy(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    let lines = panel.speak(&showing, |language, _| preview::lines(&record, language));
    let mut text = String::new();
    for line in &lines {
        for part in [line.label.as_str(), ": ", &line.value, "\n"] {
            text.push_str(part);
        }
    }
    let Some(clipboard) = clipboard() else {
        return Ok(());
    };
    let written = clipboard.write_text(&text);
    let panel = Rc::clone(panel);
    spawn_local(async move {
        if JsFuture::from(written).await.is_ok() {
            status(&panel, &panel.say(&showing, "report-copied"));
        }
    });
    Ok(())
}

/// Says how the sending goes, in the dialog and to the ear.
fn status(panel: &Panel, text: &str) {
    if let Some(line) = panel.root.get_element_by_id(STATUS) {
        line.set_text_content(Some(text));
    }
    panel.announce(text);
}
