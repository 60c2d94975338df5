//! Rules that hold for every text: tried on all of them, with file and line of those that break one.

use checkout_rescue::taxonomy::Reason;

use super::none;
use super::texts::{self, Text};

/// The part of a text in the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    Headline,
    Sentence,
    Button,
    Label,
}

/// Sentences beside the slots of reasons.
const SENTENCES: &[&str] = &[
    "charge-authorised",
    "charge-not-charged",
    "charge-not-sent",
    "charge-not-charged-hold",
    "charge-on-hold",
    "charge-charged",
    "charge-unknown",
    "charge-checked-not-charged",
    "fallback-text",
    "notify-email-missing",
    "notify-failed",
    "notify-intro",
    "notify-rejected",
    "notify-sending",
    "panel-check-failed",
    "panel-ask-again",
    "panel-checked-not-charged",
    "panel-checking",
    "panel-copied",
    "panel-gave-up",
    "panel-offline-pause",
    "panel-open-elsewhere",
    "panel-opening-report",
    "panel-retry-days",
    "panel-retry-hours",
    "panel-retry-minutes",
    "panel-retry-ready",
    "panel-retry-seconds",
    "panel-still-processing",
    "panel-still-unknown",
    "report-copied",
    "report-email-problem",
    "report-failed",
    "report-intro",
    "report-narrative-hint",
    "report-rejected",
    "report-sending",
    "report-unavailable",
];
const BUTTONS: &[&str] = &["notify-send", "report-send", "report-cancel", "report-copy"];
const HEADLINES: &[&str] = &[
    "notify-sent",
    "notify-title",
    "panel-paid",
    "panel-twice",
    "pay-anyway",
    "report-sent",
    "report-title",
    "fallback-headline",
    "not-completed",
];

pub(crate) fn part(text: &Text) -> Part {
    let id = text.id.as_str();
    let reason = Reason::from_id(&id.replace('-', "_")).is_some();
    match text.attribute {
        Some(_) => Part::Sentence,
        None if reason || HEADLINES.contains(&id) => Part::Headline,
        None if SENTENCES.contains(&id) => Part::Sentence,
        None if id.starts_with("action-") || BUTTONS.contains(&id) => Part::Button,
        None => Part::Label,
    }
}

/// Every form of every text, without its variables.
fn forms() -> Vec<(Text, String)> {
    let plain = |form: &str| {
        let mut plain = form.to_owned();
        for name in [
            "method",
            "amount",
            "order",
            "reference",
            "number",
            "text",
            "time",
            "count",
            "position",
            "field",
        ] {
            plain = plain.replace(&format!("{{{name}}}"), "");
        }
        plain.trim().to_owned()
    };
    let all = texts::all().into_iter();
    all.flat_map(|text| {
        let forms: Vec<_> = text.forms.values().map(|form| plain(form)).collect();
        forms.into_iter().map(move |form| (text.clone(), form))
    })
    .collect()
}

/// Tries a rule on every form: its answer is what is wrong.
pub(crate) fn rule(check: impl Fn(&Text, &str) -> Option<String>) {
    let forms = forms();
    assert!(forms.len() > 800, "only {} texts were read", forms.len());
    let faults: Vec<String> = forms
        .iter()
        .filter_map(|(text, form)| Some(format!("{text}: {}: {form:?}", check(text, form)?)))
        .collect();
    none(&faults);
}
