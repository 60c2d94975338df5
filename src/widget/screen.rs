//! What the panel shows: sentences and buttons, before anything is drawn.

use crate::config::{Config, Method};
use crate::explain::Explanation;
use crate::taxonomy::{Action, Charge};
use crate::wording::{Args, Language};

/// What a button does.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Act {
    /// Try the same method again.
    Retry,
    /// Ask whether the payment went through.
    Check,
    /// Pay by the method of this id.
    Method(String),
    /// Correct this field; the whole form when none is known.
    Edit(Option<String>),
    /// Confirm with the bank again.
    Authenticate,
    /// Open the report.
    Report,
    /// Close the panel.
    Close,
}

/// A button.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Button {
    /// Its label.
    pub label: String,
    /// What it does.
    pub act: Act,
}

/// Something to do: a button, or a choice of ways to pay.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Step {
    /// One button.
    Button(Button),
    /// Several ways to pay under a heading.
    Methods(String, Vec<Button>),
}

/// What the panel shows.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Screen {
    /// What happened.
    pub headline: String,
    /// What is said before the steps: charge, next, a waiting time.
    pub sentences: Vec<String>,
    /// What to do if it goes on, said after the steps, so that it does not read as one more of them.
    pub otherwise: String,
    /// Amount, order, reference.
    pub facts: Vec<String>,
    /// What to do, best first.
    pub steps: Vec<Step>,
    /// What is always there: report and close.
    pub quiet: Vec<Button>,
}

/// What the page can do beside drawing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Means {
    /// Whether the merchant gave a status check.
    pub check: bool,
    /// The method that failed, which is not offered as another one.
    pub method: Option<String>,
    /// The amount, formatted.
    pub amount: Option<String>,
}

impl Screen {
    /// The screen of an explanation.
    pub fn new(
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
    ) -> Self {
        let message = &explanation.message;
        let wait = explanation
            .retry
            .after_seconds
            .and_then(|seconds| waiting(seconds, language));
        let bank = explanation
            .bank_message
            .as_deref()
            .and_then(|text| fact("panel-bank-message", "text", text, language));
        let sentences = [
            Some(message.charge.clone()),
            bank,
            Some(message.next.clone()),
            wait.clone(),
        ];
        let mut screen = Self {
            headline: message.headline.clone(),
            sentences: sentences
                .into_iter()
                .flatten()
                .filter(|text| !text.is_empty())
                .collect(),
            otherwise: message.otherwise.clone(),
            facts: facts(explanation, config, means, language),
            ..Self::default()
        };
        // While it is unknown whether money has moved, or the scheme asks to wait, nothing pays again.
        let may_retry = explanation.charge != Charge::Unknown && wait.is_none();
        for action in &explanation.actions {
            if may_retry || !action.retries() {
                screen.offer(*action, explanation, config, means, language);
            }
        }
        screen.finish(language);
        screen
    }

    /// The screen after a status check that found no payment: it is safe to pay, in any way.
    pub fn not_charged(
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
    ) -> Self {
        let none = Args::new();
        let say = |id: &str, slot| language.text(id, slot, &none).unwrap_or_default();
        let mut screen = Self {
            headline: say("not-completed", None),
            sentences: vec![
                say("charge-checked-not-charged", None),
                say("not-completed", Some("next")),
            ],
            facts: facts(explanation, config, means, language),
            ..Self::default()
        };
        for action in [Action::RetryNow, Action::OtherMethod] {
            screen.offer(action, explanation, config, means, language);
        }
        screen.finish(language);
        screen
    }

    /// The screen after a status check that found the money.
    pub fn paid(language: &Language, reference: Option<&str>) -> Self {
        let mut screen = Self {
            headline: language.plain("panel-paid").unwrap_or_default(),
            sentences: language
                .text("panel-paid", Some("next"), &Args::new())
                .into_iter()
                .collect(),
            facts: reference
                .and_then(|text| fact("panel-reference", "reference", text, language))
                .into_iter()
                .collect(),
            ..Self::default()
        };
        screen.push("action-close", Act::Close, language);
        screen
    }

    fn offer(
        &mut self,
        action: Action,
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
    ) {
        match action {
            Action::CheckStatus if means.check => {
                self.push("action-check-status", Act::Check, language)
            }
            Action::RetryNow
            | Action::RetryOnce
            | Action::RetryLater
            | Action::AddFundsThenRetry => self.push("action-retry", Act::Retry, language),
            Action::OtherMethod => self.offer_methods(config, means, language),
            Action::EditDetails => self.push(
                "action-edit",
                Act::Edit(explanation.field.clone()),
                language,
            ),
            Action::AuthenticateAgain => {
                self.push("action-authenticate", Act::Authenticate, language)
            }
            _ => {}
        }
    }

    /// One method gets a button of its own, several become a list.
    fn offer_methods(&mut self, config: &Config, means: &Means, language: &Language) {
        let others: Vec<&Method> = config
            .methods
            .iter()
            .filter(|method| means.method.as_deref() != Some(method.id.as_str()))
            .collect();
        let mut buttons: Vec<Button> = others
            .iter()
            .filter_map(|method| {
                let mut args = Args::new();
                args.set("method", method.label.as_str());
                Some(Button {
                    label: language.text("action-method", None, &args)?,
                    act: Act::Method(method.id.clone()),
                })
            })
            .collect();
        if buttons.len() > 1 {
            let heading = language.plain("action-other-method").unwrap_or_default();
            self.steps.push(Step::Methods(heading, buttons));
        } else if let Some(only) = buttons.pop() {
            self.steps.push(Step::Button(only));
        }
    }

    /// There is always a way out: report and close.
    fn finish(&mut self, language: &Language) {
        for (label, act) in [("action-report", Act::Report), ("action-close", Act::Close)] {
            let label = language.plain(label).unwrap_or_default();
            self.quiet.push(Button { label, act });
        }
    }

    fn push(&mut self, label: &str, act: Act, language: &Language) {
        let label = language.plain(label).unwrap_or_default();
        let step = Step::Button(Button { label, act });
        if !self.steps.contains(&step) {
            self.steps.push(step);
        }
    }
}

fn facts(
    explanation: &Explanation,
    config: &Config,
    means: &Means,
    language: &Language,
) -> Vec<String> {
    let amount = means
        .amount
        .as_deref()
        .map(|text| ("panel-amount", "amount", text));
    let order = config
        .order
        .as_deref()
        .map(|text| ("panel-order", "order", text));
    let reference = explanation
        .reference
        .as_deref()
        .map(|text| ("panel-reference", "reference", text));
    [amount, order, reference]
        .into_iter()
        .flatten()
        .filter_map(|(id, name, text)| fact(id, name, text, language))
        .collect()
}

fn fact(id: &str, name: &str, text: &str, language: &Language) -> Option<String> {
    let mut args = Args::new();
    args.set(name, text);
    language.text(id, None, &args)
}

/// How long the scheme asks to wait, in the largest unit that divides it.
fn waiting(seconds: u32, language: &Language) -> Option<String> {
    let (id, unit) = match seconds {
        0 => return None,
        _ if seconds > 86_400 && seconds.is_multiple_of(86_400) => ("panel-retry-days", 86_400),
        _ if seconds.is_multiple_of(3600) => ("panel-retry-hours", 3600),
        _ => ("panel-retry-minutes", 60),
    };
    let mut args = Args::new();
    args.set("count", seconds.div_ceil(unit));
    language.text(id, None, &args)
}
