//! Makes elements. No HTML sink and no inline style: a strict Content-Security-Policy and Trusted Types hold.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// Makes elements of a document.
#[derive(Clone, Debug)]
pub(super) struct Dom {
    document: Document,
}

impl Dom {
    pub(super) fn of(host: &HtmlElement) -> Result<Self, JsValue> {
        let document = host.owner_document().ok_or(JsValue::NULL)?;
        Ok(Self { document })
    }

    /// An element with a class and, unless empty, a text.
    pub(super) fn make(&self, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
        let element = self.document.create_element(tag)?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        if !text.is_empty() {
            element.set_text_content(Some(text));
        }
        Ok(element)
    }

    /// Makes an element and appends it.
    pub(super) fn add(
        &self,
        parent: &Element,
        tag: &str,
        class: &str,
        text: &str,
    ) -> Result<Element, JsValue> {
        let element = self.make(tag, class, text)?;
        parent.append_child(&element)?;
        Ok(element)
    }

    /// A heading that takes the focus when it appears.
    pub(super) fn heading(
        &self,
        parent: &Element,
        tag: &str,
        id: &str,
        text: &str,
    ) -> Result<HtmlElement, JsValue> {
        let heading = self.add(parent, tag, "headline", text)?;
        heading.set_id(id);
        heading.set_attribute("tabindex", "-1")?;
        Ok(heading.unchecked_into())
    }

    /// A button that does `act`, a word for the listener of clicks.
    pub(super) fn button(
        &self,
        parent: &Element,
        class: &str,
        act: &str,
        label: &str,
    ) -> Result<Element, JsValue> {
        let button = self.add(parent, "button", class, label)?;
        button.set_attribute("type", "button")?;
        button.set_attribute("data-act", act)?;
        Ok(button)
    }
}

/// Takes an element with an id out of a shadow root.
pub(super) fn remove(root: &web_sys::ShadowRoot, id: &str) {
    if let Some(element) = root.get_element_by_id(id) {
        element.remove();
    }
}
