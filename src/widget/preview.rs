//! Everything that a report will send, line by line, in words.

use crate::complaint::Record;
use crate::complaint::record::{Amount, PaidAttempt};
use crate::wording::{Args, Language};

/// A line of the preview.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: String,
    /// What will be sent, as it will be sent.
    pub value: String,
}

/// The lines of a record, every member of it. Where an order was charged more than once, those payments come first.
pub fn lines(record: &Record, language: &Language) -> Vec<Line> {
    let payment = &record.payment;
    let several = payment.paid_attempts.iter().enumerate();
    let mut lines: Vec<Line> = several
        .flat_map(|(index, paid)| paid_lines(index + 1, paid, language))
        .collect();
    let rows = [
        ("field-reference", given(payment.reference.as_ref())),
        ("field-order", given(payment.order.as_ref())),
        ("field-amount", written(payment.amount.as_ref())),
        ("field-occurred-at", payment.occurred_at.clone()),
        ("field-method", given(payment.method.as_ref())),
        ("field-provider", given(payment.provider.as_ref())),
        ("field-reason", payment.reason.to_owned()),
        ("field-charge", payment.charge.to_owned()),
        ("field-shown", record.shown.headline.clone()),
        ("field-actions", record.shown.actions.join(", ")),
        ("field-category", record.category.to_owned()),
        ("field-kind", record.kind.to_owned()),
        ("field-narrative", record.narrative.clone()),
        (
            "field-redactions",
            match record.redactions {
                0 => String::new(),
                count => count.to_string(),
            },
        ),
        ("field-name", given(record.contact.name.as_ref())),
        ("field-email", given(record.contact.email.as_ref())),
        ("field-created-at", record.created_at.clone()),
        ("field-locale", record.locale.clone()),
        ("field-attempt", given(payment.attempt.as_ref())),
        ("field-id", record.id.clone()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    lines.extend(rows.map(|(id, value)| Line {
        label: language.plain(id).unwrap_or_default(),
        value: word(id, &value, language).unwrap_or(value),
    }));
    lines
}

/// The lines of one payment of several: each says which.
fn paid_lines(number: usize, paid: &PaidAttempt, language: &Language) -> Vec<Line> {
    let number = number.to_string();
    let rows = [
        ("field-reference", given(paid.reference.as_ref())),
        ("field-amount", written(paid.amount.as_ref())),
        ("field-occurred-at", given(paid.at.as_ref())),
        ("field-method", given(paid.method.as_ref())),
        ("field-attempt", paid.id.clone()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    rows.map(|(id, value)| {
        let field = language.plain(id).unwrap_or_default();
        let mut args = Args::new();
        args.set("position", number.as_str());
        args.set("field", field.as_str());
        let label = language.text("field-paid", None, &args);
        Line {
            label: label.unwrap_or(field),
            value,
        }
    })
    .collect()
}

fn given(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

fn written(amount: Option<&Amount>) -> String {
    amount
        .map(|amount| [amount.value.as_str(), &amount.currency].join(" "))
        .unwrap_or_default()
}

/// The words for a value that is one of ours: a category, a kind, what is known of the money, the reason.
fn word(field: &str, value: &str, language: &Language) -> Option<String> {
    let value = value.replace('_', "-");
    match field {
        "field-category" => language.plain(&format!("category-{value}")),
        "field-kind" => language.plain(&format!("kind-{value}")),
        "field-charge" => language.plain(&format!("charge-value-{value}")),
        "field-reason" => language.plain(&value),
        "field-actions" => {
            let options = value.split(", ");
            let words: Option<Vec<_>> = options
                .map(|option| language.plain(&format!("option-{option}")))
                .collect();
            words.map(|words| words.join(" · "))
        }
        _ => None,
    }
}
