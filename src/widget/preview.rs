//! Everything that a report will send, line by line, in words.

use crate::complaint::Record;
use crate::wording::Language;

/// A line of the preview.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What it is.
    pub label: String,
    /// What will be sent, as it will be sent.
    pub value: String,
}

/// The lines of a record, every member of it.
pub fn lines(record: &Record, language: &Language) -> Vec<Line> {
    let payment = &record.payment;
    let amount = payment
        .amount
        .as_ref()
        .map(|amount| format!("{} {}", amount.value, amount.currency));
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let rows = [
        ("field-reference", given(&payment.reference)),
        ("field-order", given(&payment.order)),
        ("field-amount", amount.unwrap_or_default()),
        ("field-occurred-at", payment.occurred_at.clone()),
        ("field-method", given(&payment.method)),
        ("field-provider", given(&payment.provider)),
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
        ("field-name", given(&record.contact.name)),
        ("field-email", given(&record.contact.email)),
        ("field-created-at", record.created_at.clone()),
        ("field-locale", record.locale.clone()),
        ("field-attempt", given(&payment.attempt)),
        ("field-id", record.id.clone()),
    ];
    rows.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(id, value)| Line {
            label: language.plain(id).unwrap_or_default(),
            value: word(id, &value, language).unwrap_or(value),
        })
        .collect()
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
