//! The form of the report: its fields, and the list of what will be sent.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::dialog::{CLOSE, COPY, Dialog};
use super::dom::Dom;
use super::preview;
use super::sending::clipboard;
use crate::complaint::draft::NARRATIVE_LIMIT;
use crate::complaint::{Category, Draft, Record, Wish};

const CATEGORY: &str = "category";
const NARRATIVE: &str = "narrative";
const NAME: &str = "name";
const EMAIL: &str = "email";
const EMAIL_PROBLEM: &str = "email-problem";
const PREVIEW: &str = "preview";
/// The id of the line that tells how the sending goes.
pub(super) const STATUS: &str = "report-status";

/// Builds the form, filled in.
pub(super) fn build(
    dialog: &Dialog,
    draft: &Draft,
    receiver: bool,
    element: &Element,
) -> Result<(), JsValue> {
    let say = |id: &str| dialog.say(id);
    let dom = &dialog.dom;
    let form = dom.add(element, "form", "", "")?;
    form.set_attribute("novalidate", "")?;

    let texts = dialog.texts();
    let reports = dialog.wish() == Wish::Report;
    if reports {
        about(dialog, draft, &form)?;
        entry(dom, &form, NAME, &say("report-name"), &draft.name, "text")?;
    }
    let email = entry(dom, &form, EMAIL, &say(texts.email), &draft.email, "email")?;
    if !reports {
        email.set_attribute("aria-required", "true")?;
    }
    dom.add(&form, "p", "problem", "")?.set_id(EMAIL_PROBLEM);

    let details = dom.add(&form, "details", "", "")?;
    dom.add(&details, "summary", "", &say("report-preview"))?;
    dom.add(&details, "dl", "", "")?.set_id(PREVIEW);

    dom.add(&form, "p", "note", "")?.set_id(STATUS);
    let actions = dom.add(&form, "div", "actions", "")?;
    if receiver {
        let send = dom.add(&actions, "button", "primary", &say(texts.send))?;
        send.set_attribute("type", "submit")?;
    }
    if reports && clipboard().is_some() {
        dom.button(&actions, "secondary", COPY, &say("report-copy"))?;
    }
    dom.button(&actions, "link", CLOSE, &say("report-cancel"))?;
    Ok(())
}

/// What it is about, in a choice and in the shopper's words.
fn about(dialog: &Dialog, draft: &Draft, form: &Element) -> Result<(), JsValue> {
    let say = |id: &str| dialog.say(id);
    let dom = &dialog.dom;
    let select = field(dom, form, "select", CATEGORY, &say("report-category"))?;
    for category in Category::offered() {
        let option = dom.add(&select, "option", "", &say(category.text_id()))?;
        option.set_attribute("value", category.id())?;
        if category == draft.category {
            option.set_attribute("selected", "")?;
        }
    }
    let narrative = field(dom, form, "textarea", NARRATIVE, &say("report-narrative"))?;
    narrative.set_text_content(Some(&draft.narrative));
    narrative.set_attribute("maxlength", &NARRATIVE_LIMIT.to_string())?;
    narrative.set_attribute("rows", "4")?;
    narrative.set_attribute("aria-describedby", "narrative-hint")?;
    dom.add(form, "p", "hint", &say("report-narrative-hint"))?
        .set_id("narrative-hint");
    Ok(())
}

/// A line to fill in, of a type of `<input>`; its id is its `autocomplete` too.
fn entry(
    dom: &Dom,
    form: &Element,
    id: &str,
    label: &str,
    value: &str,
    kind: &str,
) -> Result<Element, JsValue> {
    let input = field(dom, form, "input", id, label)?;
    input.set_attribute("type", kind)?;
    input.set_attribute("autocomplete", id)?;
    input.set_attribute("maxlength", "200")?;
    input.set_attribute("value", value)?;
    Ok(input)
}

/// A labelled control.
fn field(dom: &Dom, form: &Element, tag: &str, id: &str, label: &str) -> Result<Element, JsValue> {
    dom.add(form, "label", "", label)?
        .set_attribute("for", id)?;
    let control = dom.add(form, tag, "", "")?;
    control.set_id(id);
    Ok(control)
}

/// Takes what stands in the form into the draft; the record as it is then.
pub(super) fn take_over(dialog: &Dialog) -> Option<Record> {
    let email = control::<HtmlInputElement>(dialog, EMAIL)?.value();
    let name = control::<HtmlInputElement>(dialog, NAME);
    let narrative = control::<HtmlTextAreaElement>(dialog, NARRATIVE);
    let category = control::<HtmlSelectElement>(dialog, CATEGORY);
    let mut state = dialog.state.borrow_mut();
    let draft = state.draft.as_mut()?;
    draft.email = email;
    // Not every form has these.
    if let Some(name) = name {
        draft.name = name.value();
    }
    if let Some(narrative) = narrative {
        draft.narrative = narrative.value();
    }
    if let Some(category) = category {
        draft.category = Category::from_id(&category.value()).unwrap_or(Category::Other);
    }
    Some(draft.record())
}

/// A control of the form.
pub(super) fn control<T: JsCast>(dialog: &Dialog, id: &str) -> Option<T> {
    dialog.root.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows exactly what will be sent.
pub(super) fn refresh(dialog: &Dialog, record: &Record) -> Result<(), JsValue> {
    let Some(list) = dialog.root.get_element_by_id(PREVIEW) else {
        return Ok(());
    };
    list.set_text_content(None);
    for line in dialog.speak(|language| preview::lines(record, language)) {
        dialog.dom.add(&list, "dt", "", &line.label)?;
        let value = dialog.dom.add(&list, "dd", "", "")?;
        dialog.dom.add(&value, "bdi", "", &line.value)?;
    }
    Ok(())
}

/// Names the problem beside the field and puts the focus there, or takes both back.
pub(super) fn email_problem(dialog: &Dialog, found: Option<&str>) -> Result<(), JsValue> {
    let (Some(input), Some(problem)) = (
        control::<HtmlInputElement>(dialog, EMAIL),
        dialog.root.get_element_by_id(EMAIL_PROBLEM),
    ) else {
        return Ok(());
    };
    let Some(found) = found else {
        problem.set_text_content(None);
        input.remove_attribute("aria-invalid")?;
        return input.remove_attribute("aria-describedby");
    };
    problem.set_text_content(Some(&dialog.say(found)));
    input.set_attribute("aria-invalid", "true")?;
    input.set_attribute("aria-describedby", EMAIL_PROBLEM)?;
    input.focus()
}
