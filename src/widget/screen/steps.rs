//! What there is to do: actions as buttons.

use super::{Act, Button, Means, Screen, Step, facts};
use crate::advice::methods;
use crate::config::Config;
use crate::explain::Explanation;
use crate::taxonomy::Action;
use crate::wording::Language;

impl Screen {
    pub(super) fn offer(
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
            Action::OtherMethod => self.offer_methods(explanation, config, means, language),
            Action::EditDetails => self.push(
                "action-edit",
                Act::Edit(explanation.field.clone()),
                language,
            ),
            Action::AuthenticateAgain => {
                self.push("action-authenticate", Act::Authenticate, language)
            }
            Action::RestartCheckout => self.push("action-restart", Act::Restart, language),
            _ => {}
        }
    }

    /// One method gets a button of its own, several become a list.
    fn offer_methods(
        &mut self,
        explanation: &Explanation,
        config: &Config,
        means: &Means,
        language: &Language,
    ) {
        let others = methods::others(
            config,
            means.method.as_deref(),
            explanation.reason,
            &means.attempts,
        );
        let mut buttons = Vec::new();
        for method in others {
            if let Some(label) = facts::fact("action-method", "method", &method.label, language) {
                let act = Act::Method(method.id.clone());
                buttons.push(Button { label, act });
            }
        }
        if buttons.len() > 1 {
            let heading = language.plain("action-other-method").unwrap_or_default();
            self.steps.push(Step::Methods(heading, buttons));
        } else if let Some(only) = buttons.pop() {
            self.steps.push(Step::Button(only));
        }
    }

    /// There is always a way out: report and close.
    pub(super) fn finish(
        &mut self,
        explanation: &Explanation,
        config: &Config,
        language: &Language,
    ) {
        if facts::is_outage(explanation) && config.complaints.is_some() {
            self.quietly("action-notify", Act::Notify, language);
        }
        self.quietly("action-report", Act::Report, language);
        self.quietly("action-close", Act::Close, language);
    }

    pub(super) fn quietly(&mut self, label: &str, act: Act, language: &Language) {
        let label = language.plain(label).unwrap_or_default();
        self.quiet.push(Button { label, act });
    }

    pub(super) fn push(&mut self, label: &str, act: Act, language: &Language) {
        let label = language.plain(label).unwrap_or_default();
        let step = Step::Button(Button { label, act });
        if !self.steps.contains(&step) {
            self.steps.push(step);
        }
    }
}
