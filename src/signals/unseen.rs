//! Reads a provider that no file describes, by what its members are called.
//!
//! Names are compared in small letters without `_` and `-`: `issuerResponseCode`, `issuer_response_code`. What is read
//! this way is of no known layer, except where the name itself says so: a code of the network or the issuer of two
//! characters is one of ISO 8583; a bare number of two digits is nobody's.

use super::names::{
    ADVICES, CODES, COUNTRIES, FOREIGN, MESSAGES, NETWORKS, OTHERS, REFERENCES, SCHEME_CODES,
    SCHEMES,
};
use super::{Failure, Reading, Signals, Slot, json, path};
use crate::object::{Object, list};

/// Most values looked at.
const NODE_LIMIT: usize = 400;
/// Most members looked at of one object.
const MEMBER_LIMIT: usize = 100;
/// Deepest level looked at.
const DEPTH_LIMIT: usize = 8;
/// Longest code; a longer text is a message.
const CODE_LIMIT: usize = 64;

/// Reads a failure of an unknown shape, what stands further out first.
pub fn read(failure: &Failure) -> Vec<Reading> {
    let mut signals = Signals::default();
    let mut level = vec![Place {
        value: failure,
        path: String::new(),
        scheme: false,
    }];
    let mut left = NODE_LIMIT;
    for _ in 0..DEPTH_LIMIT {
        let mut next = Vec::new();
        for place in &level {
            read_members(place, &mut signals);
            inner(place, &mut left, &mut next);
        }
        level = next;
    }
    signals.readings
}

/// Readings as JSON: what reads names may stand apart from what asks for it.
pub fn written(readings: &[Reading]) -> String {
    list(readings.iter().map(|reading| {
        let mut object = Object::new();
        object.text("slot", reading.slot.name());
        object.text("value", &reading.value);
        object.text("path", &reading.path);
        object.end()
    }))
}

/// Reads what [`written`] writes; what is none is not there.
pub fn parse(text: &str) -> Vec<Reading> {
    let mut readings = Vec::new();
    if let Some(Failure::List(items)) = json::parse(text) {
        for item in &items {
            let text = |name: &str| item.get(name).and_then(Failure::as_text);
            if let (Some(slot), Some(value), Some(path)) = (
                text("slot").and_then(Slot::from_name),
                text("value"),
                text("path"),
            ) {
                readings.push(Reading {
                    slot,
                    value: value.to_owned(),
                    path: path.to_owned(),
                });
            }
        }
    }
    readings
}

/// An object in the failure.
struct Place<'a> {
    value: &'a Failure<'a>,
    path: String,
    /// Whether it is the network's or the issuer's.
    scheme: bool,
}

fn read_members(place: &Place<'_>, signals: &mut Signals) {
    let members: Vec<_> = place
        .value
        .members()
        .iter()
        .take(MEMBER_LIMIT)
        .filter_map(|(name, value)| Some((plain(name), &**name, value.code()?)))
        .collect();
    // The most telling names first: a diagnosis weighs what comes first.
    for (endings, slot) in [(CODES, Slot::Code), (MESSAGES, Slot::Message)] {
        for ending in endings {
            let named = members
                .iter()
                .filter(|(name, ..)| name.ends_with(ending) && !OTHERS.contains(&name.as_str()));
            for (_, written, value) in named {
                let slot = if is_code(value) { slot } else { Slot::Message };
                if !signals.has(&path::join(&place.path, written)) {
                    signals.add(slot, value, &place.path, written);
                }
            }
        }
    }
    for (name, written, value) in &members {
        if let Some(slot) = named(name, place.scheme).filter(|slot| fits(*slot, value)) {
            signals.add(slot, value, &place.path, written);
        }
    }
}

/// The slot of a name that says what it holds.
fn named(name: &str, scheme: bool) -> Option<Slot> {
    // Also behind a prefix of the provider's: `ssl_issuer_response`.
    let own = SCHEMES
        .iter()
        .find_map(|scheme| Some(name.split_once(scheme)?.1));
    let inside = own.or(scheme.then_some(name));
    let is = |names: &[&str]| names.contains(&name);
    let authentication = match name {
        "transstatus" => Some(Slot::TransStatus),
        "transstatusreason" => Some(Slot::TransStatusReason),
        "challengecancel" => Some(Slot::ChallengeCancel),
        "cardholderinfo" => Some(Slot::CardholderInfo),
        _ => None,
    };
    if authentication.is_some() {
        authentication
    } else if is(ADVICES) {
        Some(Slot::SchemeAdvice)
    } else if is(SCHEME_CODES)
        || inside.is_some_and(|rest| {
            [
                "code",
                "response",
                "responsecode",
                "declinecode",
                "reasoncode",
                "errorcode",
                "statuscode",
            ]
            .contains(&rest)
        })
    {
        Some(Slot::SchemeCode)
    } else if is(NETWORKS) {
        Some(Slot::Network)
    } else if is(COUNTRIES) {
        Some(Slot::Country)
    } else if is(REFERENCES) {
        Some(Slot::Reference)
    } else {
        None
    }
}

/// Whether a value has the form that its slot wants.
fn fits(slot: Slot, code: &str) -> bool {
    let code = code.trim();
    match slot {
        Slot::SchemeCode => {
            let two = code.split([' ', ':', '|']).next().unwrap_or_default();
            two.len() == 2 && two.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
        Slot::SchemeAdvice => code.len() <= 2 && code.bytes().all(|byte| byte.is_ascii_digit()),
        Slot::Country => code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()),
        _ => true,
    }
}

/// A code is one word; a text with spaces is a message, whatever its member is called.
fn is_code(text: &str) -> bool {
    text.len() <= CODE_LIMIT && !text.trim().contains(char::is_whitespace) && text.is_ascii()
}

fn inner<'a>(place: &Place<'a>, left: &mut usize, next: &mut Vec<Place<'a>>) {
    let mut push = |name: &str, value: &'a Failure<'a>| {
        let plain = plain(name);
        let holds = matches!(value, Failure::Object(_) | Failure::List(_));
        if holds && *left > 0 && !FOREIGN.contains(&plain.as_str()) {
            *left -= 1;
            next.push(Place {
                value,
                path: path::join(&place.path, name),
                scheme: place.scheme || SCHEMES.iter().any(|begins| plain.starts_with(begins)),
            });
        }
    };
    for (name, value) in place.value.members() {
        push(name, value);
    }
    if let Failure::List(items) = place.value {
        for (number, item) in items.iter().enumerate() {
            push(&number.to_string(), item);
        }
    }
}

/// A name in small letters, without what separates its words.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|letter| !matches!(letter, '_' | '-' | ' ' | '.'))
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Failure, Slot, parse, read, written};

    #[track_caller]
    fn assert_read(json: &str, slot: Slot, expected: &[&str]) {
        let failure: Failure = serde_json::from_str(json).expect("JSON");
        let readings = read(&failure);
        let found: Vec<_> = readings
            .iter()
            .filter(|reading| reading.slot == slot)
            .map(|reading| reading.value.as_str())
            .collect();
        assert_eq!(found, expected, "{json}");
    }

    #[test]
    fn names_say_what_they_hold() {
        let json = r#"{"payment":{"Status":"FAILED","error_details":{"reasonCode":"NO_MONEY","detail":"There is no money"},"processor":{"response_code":"51"}}}"#;
        assert_read(json, Slot::Code, &["FAILED", "NO_MONEY", "51"]);
        assert_read(
            r#"{"paymentStatus":"REJECTED","rejectReason":"NO_MONEY","currencyCode":"RON"}"#,
            Slot::Code,
            &["NO_MONEY", "REJECTED"],
        );
        assert_read(
            r#"{"decision":"REFUSED","errorGroup":"NO_MONEY","status_reason":{"cd":"AM04"},"currency_cd":"NOK"}"#,
            Slot::Code,
            &["NO_MONEY", "REFUSED", "AM04"],
        );
        assert_read(
            r#"{"threeDs":{"transStatus":"N"}}"#,
            Slot::TransStatus,
            &["N"],
        );
        assert_read(json, Slot::Message, &["There is no money"]);
        assert_read(json, Slot::SchemeCode, &["51"]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let failure = r#"{"reason":"Not \"enough\"\nmoney","processor":{"response_code":"51"}}"#;
        let readings = read(&serde_json::from_str(failure).expect("JSON"));
        assert_eq!(readings.len(), 3);
        assert_eq!(parse(&written(&readings)), readings);
        for text in ["", "null", "[{}]", r#"[{"slot":"x","value":"","path":""}]"#] {
            assert_eq!(parse(text), [], "{text}");
        }
    }

    #[test]
    fn two_digits_are_the_networks_only_where_the_name_says_so() {
        assert_read(r#"{"code":"51"}"#, Slot::SchemeCode, &[]);
        assert_read(r#"{"network_code":"2005"}"#, Slot::SchemeCode, &[]);
        assert_read(
            r#"{"issuerResponseCode":"05 : Do not honor"}"#,
            Slot::SchemeCode,
            &["05 : Do not honor"],
        );
        assert_read(r#"{"RC":"N7"}"#, Slot::SchemeCode, &["N7"]);
        let elavon = r#"{"ssl_issuer_response":"01","ssl_cvv2_response":"N"}"#;
        assert_read(elavon, Slot::SchemeCode, &["01"]);
        assert_read(r#"{"iso":"51"}"#, Slot::SchemeCode, &["51"]);
    }

    #[test]
    fn what_is_about_the_shopper_is_not_read() {
        let json = r#"{"customer":{"message":"hello","status":"vip"},"metadata":{"code":"x"}}"#;
        assert_read(json, Slot::Code, &[]);
        assert_read(json, Slot::Message, &[]);
    }

    #[test]
    fn a_sentence_in_a_code_is_a_message() {
        assert_read(
            r#"{"reason":"Not enough money on the card"}"#,
            Slot::Message,
            &["Not enough money on the card"],
        );
    }
}
