//! What is told beside the message: amount, order and references, what the shop says of a disruption, what to ask the bank.

use super::{Act, Button, Link, Means, Question};
use crate::advice::Attempt;
use crate::config::Config;
use crate::explain::Explanation;
use crate::taxonomy::{Action, Charge, Reason};
use crate::wording::{Args, Language};

pub(super) fn facts(
    explanation: &Explanation,
    config: &Config,
    means: &Means,
    language: &Language,
) -> Vec<String> {
    let mut facts = payment(config, means, language);
    let reference = explanation.reference.as_deref();
    add(
        &mut facts,
        "panel-reference",
        "reference",
        reference,
        language,
    );
    facts
}

/// Each payment by its reference.
pub(super) fn payments(
    paid: &[Attempt],
    config: &Config,
    means: &Means,
    language: &Language,
) -> Vec<String> {
    let mut facts = payment(config, means, language);
    for paid in paid {
        let reference = paid.reference.as_deref();
        add(
            &mut facts,
            "panel-reference",
            "reference",
            reference,
            language,
        );
    }
    facts
}

/// Ways to reach the shop.
pub(super) fn contacts(config: &Config) -> Vec<Link> {
    let mut contacts = Vec::new();
    for (label, url) in &config.contacts {
        contacts.push(Link {
            label: label.clone(),
            url: url.clone(),
        });
    }
    contacts
}

fn payment(config: &Config, means: &Means, language: &Language) -> Vec<String> {
    let mut facts = Vec::new();
    let amount = means.amount.as_deref();
    add(&mut facts, "panel-amount", "amount", amount, language);
    let order = config.order.as_deref();
    add(&mut facts, "panel-order", "order", order, language);
    facts
}

/// Adds a message with one variable, where that is known.
pub(super) fn add(
    facts: &mut Vec<String>,
    id: &str,
    name: &str,
    text: Option<&str>,
    language: &Language,
) {
    if let Some(text) = text {
        facts.extend(fact(id, name, text, language));
    }
}

/// A message with one variable.
pub(super) fn fact(id: &str, name: &str, text: &str, language: &Language) -> Option<String> {
    let mut args = Args::new();
    args.set(name, text);
    language.text(id, None, &args)
}

/// Whether a service does not answer: then a shop may have something to say, and a shopper may want to be told.
pub(super) fn is_outage(explanation: &Explanation) -> bool {
    explanation.charge == Charge::NotCharged
        && matches!(
            explanation.reason,
            Reason::ProviderUnavailable
                | Reason::IssuerUnavailable
                | Reason::AuthenticationUnavailable
                | Reason::RateLimited
        )
}

pub(super) fn outage(
    explanation: &Explanation,
    config: &Config,
    language: &Language,
) -> Option<String> {
    let text = config.outage.as_deref()?;
    is_outage(explanation)
        .then(|| fact("panel-outage", "text", text, language))
        .flatten()
}

pub(super) fn status_page(
    explanation: &Explanation,
    config: &Config,
    language: &Language,
) -> Option<Link> {
    let url = config.outage_url.clone()?;
    is_outage(explanation).then(|| Link {
        label: language.plain("action-status-page").unwrap_or_default(),
        url,
    })
}

/// What to ask the bank, with what the bank needs to find the payment.
pub(super) fn question(
    explanation: &Explanation,
    means: &Means,
    language: &Language,
) -> Option<Question> {
    if !explanation.actions.contains(&Action::ContactBank) {
        return None;
    }
    let mut args = Args::new();
    args.set("time", means.time.as_str());
    let id = match &means.amount {
        Some(amount) => {
            args.set("amount", amount.as_str());
            "bank-question"
        }
        None => "bank-question-plain",
    };
    let mut text = language.text(id, None, &args)?;
    if let Some(reference) = &explanation.reference {
        text.push('\n');
        text += &fact("panel-reference", "reference", reference, language)?;
    }
    Some(Question {
        title: language.plain("bank-question-title")?,
        copy: Button {
            label: language.plain("action-copy")?,
            act: Act::Copy(text.clone()),
        },
        text,
    })
}
