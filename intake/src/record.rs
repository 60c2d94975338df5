//! A complaint record, and the check against its schema.
//!
//! The check is strict: a member that the schema does not know is refused at every level. A page that copies
//! a provider's object into the record by mistake would otherwise leave secrets in the database.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::problem::Problem;
use crate::schema::{Member, NOTIFICATION, RECORD, Rule, SCHEMA};

/// One bad place in a record.
#[derive(Debug, Serialize)]
pub(crate) struct Finding {
    /// Where: a JSON Pointer (RFC 6901).
    pointer: String,
    /// What is wrong there, to be read after the member's name.
    detail: Cow<'static, str>,
}

impl Finding {
    pub(crate) fn new(pointer: impl Into<String>, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            pointer: pointer.into(),
            detail: detail.into(),
        }
    }
}

/// Where to write to.
const EMAIL: &str = "/contact/email";

/// Unknown members named per object; the count of known members bounds the rest of the answer.
const UNKNOWN_NAMED: usize = 10;

/// The longest unknown name that a pointer repeats, in bytes.
const UNKNOWN_LENGTH: usize = 64;

/// A record that keeps to the schema.
#[derive(Debug)]
pub(crate) struct Record(Value);

impl Record {
    /// Reads and checks a request body.
    ///
    /// # Errors
    /// 400: not JSON (or nested beyond 128 levels), or a record that breaks the schema; then every bad member
    /// is named, not only the first.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Problem> {
        let value: Value = serde_json::from_slice(body).map_err(|e| Problem::malformed_json(&e))?;
        let mut findings = Vec::new();
        object("", &value, RECORD, &mut findings);
        let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str);
        if text("/kind") == Some(NOTIFICATION) && value.pointer(EMAIL).is_none() {
            findings.push(Finding::new(
                EMAIL,
                format!("is required where kind is {NOTIFICATION}"),
            ));
        }
        if findings.is_empty() {
            Ok(Self(value))
        } else {
            Err(Problem::invalid_record(findings))
        }
    }

    /// The whole record.
    pub(crate) fn value(&self) -> &Value {
        &self.0
    }

    /// The string at a JSON Pointer, when there is one.
    pub(crate) fn text(&self, pointer: &str) -> Option<&str> {
        self.0.pointer(pointer).and_then(Value::as_str)
    }

    /// The shopper's id of the complaint.
    pub(crate) fn id(&self) -> &str {
        self.text("/id").unwrap_or_default()
    }
}

fn object(at: &str, value: &Value, members: &[Member], findings: &mut Vec<Finding>) {
    let Value::Object(map) = value else {
        findings.push(Finding::new(at, "must be an object"));
        return;
    };
    for Member {
        name,
        required,
        rule,
    } in members
    {
        let pointer = format!("{at}/{name}");
        match map.get(*name) {
            Some(value) => check(pointer, value, rule, findings),
            None if *required => findings.push(Finding::new(pointer, "is required")),
            None => {}
        }
    }
    unknown(at, map, members, findings);
}

fn unknown(at: &str, map: &Map<String, Value>, members: &[Member], findings: &mut Vec<Finding>) {
    let strange = map
        .keys()
        .filter(|key| members.iter().all(|member| member.name != key.as_str()));
    findings.extend(strange.take(UNKNOWN_NAMED).map(|key| {
        if key.len() > UNKNOWN_LENGTH {
            return Finding::new(at, format!("has a member that {SCHEMA} does not have"));
        }
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Finding::new(
            format!("{at}/{escaped}"),
            format!("is not a member of {SCHEMA}"),
        )
    }));
}

fn check(pointer: String, value: &Value, rule: &Rule, findings: &mut Vec<Finding>) {
    let fault: Option<Cow<'static, str>> = match (rule, value) {
        (Rule::Object(members), _) => return object(&pointer, value, members, findings),
        (Rule::Text(longest), Value::String(text)) => fault_in_text(text, *longest),
        (Rule::Shape(fits, words), Value::String(text)) => {
            (!fits(text)).then_some(Cow::Borrowed(*words))
        }
        (Rule::Choice(choices), Value::String(text)) => {
            (!choices.contains(&text.as_str())).then(|| match choices {
                [only] => format!("must be {only}").into(),
                several => format!("must be one of {}", several.join(", ")).into(),
            })
        }
        (Rule::Text(_) | Rule::Shape(..) | Rule::Choice(_), _) => Some(
            "must be a string; leave an optional member out when there is nothing to say".into(),
        ),
        (Rule::Count(most), _) => value
            .as_u64()
            .is_none_or(|count| count > *most)
            .then(|| format!("must be a whole number from 0 to {most}").into()),
        (Rule::Texts(most, longest), Value::Array(items)) => {
            for (index, item) in items.iter().take(*most).enumerate() {
                check(
                    format!("{pointer}/{index}"),
                    item,
                    &Rule::Text(*longest),
                    findings,
                );
            }
            (items.len() > *most).then(|| format!("may hold at most {most} items").into())
        }
        (Rule::Texts(..), _) => Some("must be an array of strings".into()),
        (Rule::Objects(most, members), Value::Array(items)) => {
            for (index, item) in items.iter().take(*most).enumerate() {
                object(&format!("{pointer}/{index}"), item, members, findings);
            }
            (items.len() > *most).then(|| format!("may hold at most {most} items").into())
        }
        (Rule::Objects(..), _) => Some("must be an array of objects".into()),
    };
    findings.extend(fault.map(|detail| Finding::new(pointer, detail)));
}

fn fault_in_text(text: &str, longest: usize) -> Option<Cow<'static, str>> {
    // Characters as Unicode counts them, so that the limit is the same in every script.
    if text.chars().count() > longest {
        Some(format!("may hold at most {longest} characters").into())
    } else if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        Some("may hold no control character but newline and tab".into())
    } else {
        None
    }
}
