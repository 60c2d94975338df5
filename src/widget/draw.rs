//! Draws a screen.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::countdown::{self, WAIT, WAITING};
use super::panel::{NOTE, Panel};
use super::screen::{Act, Button, Link, Screen, Step};
use super::showing::Showing;
use super::{HEADLINE, PANEL, dom};
use crate::decimal::decimal;

impl Panel {
    /// Draws a screen in place of the one before and moves the focus to its headline.
    pub(super) fn draw(
        self: &Rc<Self>,
        screen: &Screen,
        showing: &Rc<Showing>,
    ) -> Result<(), JsValue> {
        dom::remove(&self.root, PANEL);
        let class = if screen.good { "panel good" } else { "panel" };
        let panel = self.dom.make("section", class, "")?;
        panel.set_id(PANEL);
        panel.set_attribute("part", "panel")?;
        panel.set_attribute("lang", &showing.language)?;
        panel.set_attribute("aria-labelledby", HEADLINE)?;
        let headline = self.dom.heading(&panel, "h2", HEADLINE, &screen.headline)?;
        for (place, sentence) in screen.sentences.iter().enumerate() {
            let class = if place == 0 { "charge" } else { "sentence" };
            self.dom.add(&panel, "p", class, sentence)?;
        }
        if let Some(link) = &screen.link {
            let status = self.link(&panel, link)?;
            status.set_attribute("target", "_blank")?;
            status.set_attribute("rel", "noopener")?;
        }
        if let Some(wait) = &screen.wait {
            self.dom.add(&panel, "p", "sentence", wait)?.set_id(WAIT);
        }
        self.dom.add(&panel, "p", "note", "")?.set_id(NOTE);
        let acts = self.draw_buttons(screen, &panel)?;
        if !screen.facts.is_empty() {
            let facts = self.dom.add(&panel, "ul", "facts", "")?;
            for fact in &screen.facts {
                self.dom.add(&facts, "li", "", fact)?;
            }
        }
        if !screen.contacts.is_empty() {
            let contacts = self.dom.add(&panel, "div", "quiet", "")?;
            for contact in &screen.contacts {
                self.link(&contacts, contact)?;
            }
        }
        self.root.append_child(&panel)?;
        {
            let mut state = self.state.borrow_mut();
            state.acts = acts;
            state.section = Some(panel.clone());
            state.drawn += 1;
        }
        if let Some(seconds) = screen.countdown {
            let drawn = self.state.borrow().drawn;
            countdown::start(self, showing, seconds, drawn);
        }
        // What was said of an earlier screen is over.
        self.announce("");
        headline.focus()?;
        // All of it, where it fits: the buttons matter more than the headline.
        let settings = ScrollIntoViewOptions::new();
        settings.set_block(ScrollLogicalPosition::Nearest);
        panel.scroll_into_view_with_scroll_into_view_options(&settings);
        Ok(())
    }

    fn link(&self, parent: &Element, link: &Link) -> Result<Element, JsValue> {
        let drawn = self.dom.add(parent, "a", "link", &link.label)?;
        drawn.set_attribute("href", &link.url)?;
        Ok(drawn)
    }

    /// The steps in their order, buttons side by side; then report and close, quiet.
    fn draw_buttons(&self, screen: &Screen, panel: &Element) -> Result<Vec<Act>, JsValue> {
        let mut acts = Vec::new();
        let mut draw = |parent: &Element, class: &str, button: &Button| {
            let number = decimal(i64::try_from(acts.len()).unwrap_or_default());
            acts.push(button.act.clone());
            let drawn = self.dom.button(parent, class, &number, &button.label)?;
            if button.act == Act::Retry && screen.countdown.is_some() {
                drawn.set_attribute(WAITING, "true")?;
                drawn.set_attribute("aria-describedby", WAIT)?;
            }
            Ok::<_, JsValue>(drawn)
        };
        let mut group = None;
        for (place, step) in screen.steps.iter().enumerate() {
            match step {
                Step::Button(button) => {
                    let row = match group.take() {
                        Some(row) => row,
                        None => self.dom.add(panel, "div", "actions", "")?,
                    };
                    draw(
                        &row,
                        if place == 0 { "primary" } else { "secondary" },
                        button,
                    )?;
                    group = Some(row);
                }
                Step::Methods(heading, buttons) => {
                    group = None;
                    self.dom.add(panel, "h3", "methods-label", heading)?;
                    let list = self.dom.add(panel, "ul", "methods", "")?;
                    for button in buttons {
                        let item = self.dom.add(&list, "li", "", "")?;
                        draw(&item, "method", button)?;
                    }
                }
            }
        }
        if let Some(question) = &screen.question {
            let details = self.dom.add(panel, "details", "question", "")?;
            self.dom.add(&details, "summary", "", &question.title)?;
            self.dom.add(&details, "p", "quote", &question.text)?;
            draw(&details, "secondary", &question.copy)?;
        }
        if !screen.otherwise.is_empty() {
            self.dom.add(panel, "p", "otherwise", &screen.otherwise)?;
        }
        let quiet = self.dom.add(panel, "div", "quiet", "")?;
        for button in &screen.quiet {
            draw(&quiet, "link", button)?;
        }
        Ok(acts)
    }
}
