//! What the panel shows: sentences and buttons, before anything is drawn.

mod facts;
mod steps;
mod wait;

pub use wait::{COUNTED, waiting};

use crate::advice::{Attempt, Standing};
use crate::config::Config;
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
    /// Begin the checkout anew.
    Restart,
    /// Ask whether to pay again although money may have been taken.
    PayAnyway,
    /// Pay again although money may have been taken.
    Waive,
    /// Copy this text.
    Copy(String),
    /// Ask to be told when payments work again.
    Notify,
    /// Open the report.
    Report,
    /// Close the panel.
    Close,
}

impl Act {
    /// Whether it leads to another payment, so that the ledger has to be asked first.
    pub fn pays(&self) -> bool {
        matches!(
            self,
            Self::Retry | Self::Method(_) | Self::Edit(_) | Self::Authenticate | Self::Restart
        )
    }
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

/// A link.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// A text to copy, folded away until somebody wants it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Question {
    /// What it is.
    pub title: String,
    /// The text.
    pub text: String,
    /// Copies it.
    pub copy: Button,
}

/// What the panel shows.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Screen {
    /// What happened.
    pub headline: String,
    /// Whether it went well after all.
    pub good: bool,
    /// What is said before the steps: charge, next.
    pub sentences: Vec<String>,
    /// How long to wait before the same method is used again.
    pub wait: Option<String>,
    /// The seconds of it that are counted down; until then retrying waits, and nothing else does.
    pub countdown: Option<u32>,
    /// The merchant's page about a disruption.
    pub link: Option<Link>,
    /// What to ask the bank.
    pub question: Option<Question>,
    /// What to do if it goes on, said after the steps, so that it does not read as one more of them.
    pub otherwise: String,
    /// Amount, order, reference.
    pub facts: Vec<String>,
    /// Ways to reach the shop, where that is what may help.
    pub contacts: Vec<Link>,
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
    /// When the payment failed, formatted.
    pub time: String,
    /// Seconds since then.
    pub elapsed: u32,
    /// The attempts of the order.
    pub attempts: Vec<Attempt>,
}

impl Screen {
    /// The screen of an explanation.
    pub fn new(
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
    ) -> Self {
        let elsewhere = match &explanation.elsewhere {
            Standing::Twice(paid) => return Self::twice(paid, config, means, language),
            Standing::Paid(paid) => return Self::paid(language, paid.reference.as_deref()),
            Standing::Open(_) => true,
            Standing::Clear => false,
        };
        let message = &explanation.message;
        let mut screen = Self::headed(message.headline.clone());
        screen.say(Some(message.charge.clone()));
        let bank = explanation.bank_message.as_deref();
        screen.say(bank.and_then(|text| facts::fact("panel-bank-message", "text", text, language)));
        screen.say(if elsewhere {
            language.plain("panel-open-elsewhere")
        } else {
            Some(message.next.clone())
        });
        screen.say(facts::outage(explanation, config, language));
        screen.facts = facts::facts(explanation, config, means, language);
        screen.link = facts::status_page(explanation, config, language);
        let open = elsewhere || explanation.charge == Charge::Unknown;
        let seconds = (!open).then(|| wait::seconds(explanation, config, means.elapsed));
        if let Some(seconds) = seconds.flatten() {
            screen.wait = waiting(seconds, language);
            screen.countdown = Some(seconds).filter(|seconds| *seconds <= COUNTED);
        }
        if !elsewhere {
            screen.otherwise.clone_from(&message.otherwise);
            screen.question = facts::question(explanation, means, language);
        }
        // While it is unknown whether money has moved nothing pays again; nor does the same method while the scheme
        // asks for hours.
        let may_retry = !open && (screen.wait.is_none() || screen.countdown.is_some());
        if open || explanation.actions.contains(&Action::ContactSupport) {
            screen.contacts = facts::contacts(config);
        }
        if elsewhere {
            screen.offer(Action::CheckStatus, explanation, config, means, language);
        }
        for action in &explanation.actions {
            let pays = action.pays() && open;
            if !pays && (may_retry || !action.retries()) {
                screen.offer(*action, explanation, config, means, language);
            }
        }
        screen.finish(explanation, config, language);
        if open && config.pay_anyway {
            screen.quietly("action-pay-anyway", Act::PayAnyway, language);
        }
        screen
    }

    /// The screen after a status check that found no payment: it is safe to pay, in any way. `time` is when it was asked.
    pub fn not_charged(
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
        time: &str,
    ) -> Self {
        let mut screen = Self::headed(language.plain("not-completed").unwrap_or_default());
        screen.say(facts::fact(
            "panel-checked-not-charged",
            "time",
            time,
            language,
        ));
        screen.say(next("not-completed", language));
        screen.facts = facts::facts(explanation, config, means, language);
        for action in [Action::RetryNow, Action::OtherMethod] {
            screen.offer(action, explanation, config, means, language);
        }
        screen.finish(explanation, config, language);
        screen
    }

    /// The screen of an order that is paid.
    pub fn paid(language: &Language, reference: Option<&str>) -> Self {
        let mut screen = Self::of("panel-paid", language);
        screen.good = true;
        facts::add(
            &mut screen.facts,
            "panel-reference",
            "reference",
            reference,
            language,
        );
        screen.push("action-close", Act::Close, language);
        screen
    }

    /// The screen of an order that was paid twice: both payments, and the report in which they are filled in.
    pub fn twice(paid: &[Attempt], config: &Config, means: &Means, language: &Language) -> Self {
        let mut screen = Self::of("panel-twice", language);
        screen.facts = facts::payments(paid, config, means, language);
        screen.contacts = facts::contacts(config);
        screen.push("action-report", Act::Report, language);
        screen.quietly("action-close", Act::Close, language);
        screen
    }

    /// The question whether to pay again although money may have been taken.
    pub fn pay_anyway(means: &Means, language: &Language) -> Self {
        let mut screen = Self::of("pay-anyway", language);
        if means.check {
            screen.push("action-check-status", Act::Check, language);
        }
        screen.push("action-pay-anyway", Act::Waive, language);
        screen.quietly("action-report", Act::Report, language);
        screen.quietly("action-close", Act::Close, language);
        screen
    }

    /// A screen with a headline and nothing else.
    fn headed(headline: String) -> Self {
        Self {
            headline,
            ..Self::default()
        }
    }

    /// A screen that says a message and what comes next.
    fn of(id: &str, language: &Language) -> Self {
        let mut screen = Self::headed(language.plain(id).unwrap_or_default());
        screen.say(next(id, language));
        screen
    }

    fn say(&mut self, sentence: Option<String>) {
        self.sentences
            .extend(sentence.filter(|text| !text.is_empty()));
    }

    /// Whether a step or button leads to another payment.
    pub fn pays(&self) -> bool {
        let steps = self.steps.iter().any(|step| match step {
            Step::Button(button) => button.act.pays(),
            Step::Methods(_, buttons) => buttons.iter().any(|button| button.act.pays()),
        });
        steps || self.quiet.iter().any(|button| button.act.pays())
    }
}

/// What comes next, as a message says it.
fn next(id: &str, language: &Language) -> Option<String> {
    language.text(id, Some("next"), &Args::new())
}
