//! The report: a dialog that is filled in, shows exactly what it will send, and tells the truth about whether it
//! arrived.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::dom;
use super::events;
use super::panel::{Panel, Showing};
use super::preview;
use super::send::send;
use crate::bindings::browser::Browser;
use crate::complaint::draft::NARRATIVE_LIMIT;
use crate::complaint::{Category, Delivery, Draft, Record};
use crate::wording::Args;

/// The id of the dialog in the shadow root.
pub(super) const DIALOG: &str = "report";
/// What the acts of this dialog's buttons begin with.
pub(super) const ACT: &str = "report-";

const CATEGORY: &str = "category";
const NARRATIVE: &str = "narrative";
const NAME: &str = "name";
const EMAIL: &str = "email";
const EMAIL_PROBLEM: &str = "email-problem";
const PREVIEW: &str = "preview";
const STATUS: &str = "report-status";

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
    form(panel, showing, &draft, receiver, &dialog)?;
    panel.root.append_child(&dialog)?;
    refresh(panel, showing, &draft.record())?;
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    return_focus(panel, &dialog);
    dialog.show_modal()?;
    title.focus()
}

/// However the dialog closes, Escape included, the focus goes back to the panel; the draft stays.
fn return_focus(panel: &Rc<Panel>, dialog: &HtmlDialogElement) {
    let weak = Rc::downgrade(panel);
    let listener = EventListener::once(dialog, "close", move |_| {
        if let Some(panel) = weak.upgrade() {
            dom::remove(&panel.root, DIALOG);
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

fn form(
    panel: &Panel,
    showing: &Showing,
    draft: &Draft,
    receiver: bool,
    dialog: &Element,
) -> Result<(), JsValue> {
    let say = |id: &str| panel.say(showing, id);
    let dom = &panel.dom;
    let form = dom.add(dialog, "form", "", "")?;
    form.set_attribute("novalidate", "")?;

    let select = field(panel, &form, "select", CATEGORY, &say("report-category"))?;
    for category in Category::ALL {
        let option = dom.add(&select, "option", "", &say(category.text_id()))?;
        option.set_attribute("value", category.id())?;
        if *category == draft.category {
            option.set_attribute("selected", "")?;
        }
    }
    let narrative = field(
        panel,
        &form,
        "textarea",
        NARRATIVE,
        &say("report-narrative"),
    )?;
    narrative.set_text_content(Some(&draft.narrative));
    narrative.set_attribute("maxlength", &NARRATIVE_LIMIT.to_string())?;
    narrative.set_attribute("rows", "4")?;
    narrative.set_attribute("aria-describedby", "narrative-hint")?;
    dom.add(&form, "p", "hint", &say("report-narrative-hint"))?
        .set_id("narrative-hint");
    for (id, label, value, kind) in [
        (NAME, "report-name", &draft.name, "text"),
        (EMAIL, "report-email", &draft.email, "email"),
    ] {
        let input = field(panel, &form, "input", id, &say(label))?;
        input.set_attribute("type", kind)?;
        input.set_attribute("autocomplete", id)?;
        input.set_attribute("maxlength", "200")?;
        input.set_attribute("value", value)?;
    }
    dom.add(&form, "p", "problem", "")?.set_id(EMAIL_PROBLEM);

    let details = dom.add(&form, "details", "", "")?;
    dom.add(&details, "summary", "", &say("report-preview"))?;
    dom.add(&details, "dl", "", "")?.set_id(PREVIEW);

    dom.add(&form, "p", "note", "")?.set_id(STATUS);
    let actions = dom.add(&form, "div", "actions", "")?;
    if receiver {
        let send = dom.add(&actions, "button", "primary", &say("report-send"))?;
        send.set_attribute("type", "submit")?;
    }
    dom.button(&actions, "secondary", "report-copy", &say("report-copy"))?;
    dom.button(&actions, "link", "report-close", &say("report-cancel"))?;
    Ok(())
}

/// A labelled control.
fn field(
    panel: &Panel,
    form: &Element,
    tag: &str,
    id: &str,
    label: &str,
) -> Result<Element, JsValue> {
    panel
        .dom
        .add(form, "label", "", label)?
        .set_attribute("for", id)?;
    let control = panel.dom.add(form, tag, "", "")?;
    control.set_id(id);
    Ok(control)
}

/// Takes over what was typed and shows what will now be sent.
pub(super) fn typed(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    refresh(panel, &showing, &record)
}

fn take_over(panel: &Panel) -> Option<(Rc<Showing>, Record)> {
    let category = control::<HtmlSelectElement>(panel, CATEGORY)?.value();
    let narrative = control::<HtmlTextAreaElement>(panel, NARRATIVE)?.value();
    let name = control::<HtmlInputElement>(panel, NAME)?.value();
    let email = control::<HtmlInputElement>(panel, EMAIL)?.value();
    let mut state = panel.state.borrow_mut();
    let showing = state.showing.clone()?;
    let draft = state.draft.as_mut()?;
    draft.category = Category::from_id(&category).unwrap_or(Category::Other);
    draft.narrative = narrative;
    draft.name = name;
    draft.email = email;
    Some((showing, draft.record()))
}

fn control<T: JsCast>(panel: &Panel, id: &str) -> Option<T> {
    panel.root.get_element_by_id(id)?.dyn_into().ok()
}

fn refresh(panel: &Panel, showing: &Showing, record: &Record) -> Result<(), JsValue> {
    let Some(list) = panel.root.get_element_by_id(PREVIEW) else {
        return Ok(());
    };
    list.set_text_content(None);
    for line in panel.speak(showing, |language, _| preview::lines(record, language)) {
        panel.dom.add(&list, "dt", "", &line.label)?;
        let value = panel.dom.add(&list, "dd", "", "")?;
        panel.dom.add(&value, "bdi", "", &line.value)?;
    }
    Ok(())
}

/// Sends the report, unless its e-mail address cannot be answered or it is on its way already.
pub(super) fn submit(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    let (usable, url) = {
        let mut state = panel.state.borrow_mut();
        if state.busy {
            return Ok(());
        }
        let usable = state.draft.as_ref().is_some_and(Draft::email_is_usable);
        let url = state.config.complaints.clone();
        state.busy = usable && url.is_some();
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
            panel.state.borrow_mut().busy = false;
            drop(finish(&panel, &showing, &record, delivery));
        }
    });
    Ok(())
}

/// Names the problem beside the field and puts the focus there, or takes both back.
fn email_problem(panel: &Panel, showing: &Showing, usable: bool) -> Result<(), JsValue> {
    let (Some(input), Some(problem)) = (
        control::<HtmlInputElement>(panel, EMAIL),
        panel.root.get_element_by_id(EMAIL_PROBLEM),
    ) else {
        return Ok(());
    };
    if usable {
        problem.set_text_content(None);
        input.remove_attribute("aria-invalid")?;
        return input.remove_attribute("aria-describedby");
    }
    problem.set_text_content(Some(&panel.say(showing, "report-email-problem")));
    input.set_attribute("aria-invalid", "true")?;
    input.set_attribute("aria-describedby", EMAIL_PROBLEM)?;
    input.focus()
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

/// Puts the report on the clipboard as text, the shopper's own copy.
fn copy(panel: &Rc<Panel>) -> Result<(), JsValue> {
    let Some((showing, record)) = take_over(panel) else {
        return Ok(());
    };
    let lines = panel.speak(&showing, |language, _| preview::lines(&record, language));
    let text: Vec<String> = lines
        .iter()
        .map(|line| format!("{}: {}", line.label, line.value))
        .collect();
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return Ok(());
    };
    let written = clipboard.write_text(&text.join("\n"));
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
