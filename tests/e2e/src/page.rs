//! A page with the element in it, as a person sees it: what is shown, what is focused, what can be pressed.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::Result;
use crate::frame::Frame;

/// Longest wait for something to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// Finds something in the element's shadow: `shadow('#panel')`, `all('button')`.
const HELPERS: &str = "const host = document.querySelector('checkout-rescue'); const root = host?.shadowRoot;
    const one = (selector) => root?.querySelector(selector); const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];";

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The session that shows it.
    pub session: WebDriver,
    url: String,
}

impl Page {
    /// A page of a server in a session.
    pub fn new(session: WebDriver, url: &str) -> Self {
        Self {
            session,
            url: url.to_owned(),
        }
    }

    /// Opens a path of the server; the element is defined when this returns.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.wait("customElements.get('checkout-rescue') && host")
            .await
    }

    /// Opens a path of the server that has no element.
    pub async fn visit(&self, path: &str) -> Result<()> {
        self.session.goto(format!("{}{path}", self.url)).await?;
        Ok(())
    }

    /// Opens the checkout and pays, so that the failure of the scenario happens; waits for the panel.
    pub async fn fail(&self, scenario: &str, more: &str) -> Result<()> {
        self.open(&format!("?scenario={scenario}&pay=1{more}"))
            .await?;
        self.wait("one('#panel')").await?;
        Ok(())
    }

    /// Opens a path of the server in a frame, this wide in CSS pixels.
    pub async fn open_narrow(&self, path: &str, width: u32) -> Result<()> {
        self.visit_narrow(path, width).await?;
        self.wait("customElements.get('checkout-rescue') && host")
            .await
    }

    /// Opens a path of the server that has no element in a frame, this wide in CSS pixels.
    pub async fn visit_narrow(&self, path: &str, width: u32) -> Result<()> {
        let holder = Frame::around(&format!("{}{path}", self.url), width).await?;
        self.session.goto(&holder.url).await?;
        let frame = self.session.find(By::Tag("iframe")).await?;
        frame.enter_frame().await?;
        Ok(())
    }

    /// The same session, looking at another server.
    pub fn at(&self, url: &str) -> Self {
        Self::new(self.session.clone(), url)
    }

    /// Waits until the shop says that the order is paid.
    pub async fn paid(&self) -> Result<()> {
        self.wait("document.querySelector('[data-testid=confirmation]:not([hidden])')")
            .await
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.session.action_chain().send_keys(key).perform().await?;
        Ok(())
    }

    /// Runs a script in the page; `one` and `all` look into the element's shadow.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, json!([])).await
    }

    /// Runs a script with arguments.
    pub async fn run_with(&self, script: &str, arguments: Value) -> Result<Value> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self
            .session
            .execute(format!("{HELPERS} {script}"), arguments)
            .await?;
        Ok(answer.json().clone())
    }

    /// What an expression says, as text; empty for nothing.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self
            .run(&format!("return String(({expression}) ?? '')"))
            .await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an expression is true.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            // While a page loads, a script may find nothing to run in.
            if let Ok(Value::Bool(true)) = self.run(&format!("return Boolean({expression})")).await
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let shown = self.text("root?.textContent").await.unwrap_or_default();
        Err(format!("waited in vain for: {expression}\nshown: {shown}").into())
    }

    /// An element of the shadow, to press as a person does.
    pub async fn find(&self, expression: &str) -> Result<WebElement> {
        self.wait(expression).await?;
        let script = format!("{HELPERS} return ({expression})");
        Ok(self.session.execute(script, Vec::new()).await?.element()?)
    }

    /// Presses an element of the shadow.
    pub async fn press(&self, expression: &str) -> Result<()> {
        let element = self.find(expression).await?;
        self.run_with(
            "arguments[0].scrollIntoView({ block: 'center' })",
            json!([element.to_json()?]),
        )
        .await?;
        element.click().await?;
        Ok(())
    }

    /// Presses the button with this label.
    pub async fn press_label(&self, label: &str) -> Result<()> {
        let label = serde_json::to_string(label)?;
        self.press(&format!(
            "all('button').find((button) => button.textContent === {label})"
        ))
        .await
    }

    /// The details of the events of this name that the demo recorded, oldest first.
    pub async fn events(&self, name: &str) -> Result<Vec<Value>> {
        let script = format!(
            "return [...document.querySelectorAll('[data-event=\"{name}\"] pre')].map((pre) => JSON.parse(pre.textContent || 'null'))"
        );
        Ok(self
            .run(&script)
            .await?
            .as_array()
            .cloned()
            .unwrap_or_default())
    }
}
