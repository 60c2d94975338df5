//! What became of a complaint that was sent. A receipt is a proof, not a status code: a captive portal answers
//! 200 as well.

use crate::signals::Failure;

/// What became of a complaint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Delivery {
    /// It arrived, and this is its number.
    Delivered {
        /// The receiver's number.
        number: String,
    },
    /// Whether it arrived is not proven: it may be sent again with the same id.
    Unproven,
    /// The receiver will not have it, however often it is sent.
    Rejected,
}

/// Judges the answer of a receiver: its status, its content type and its body.
///
/// Delivered is only what the receiver proves by echoing the id and giving a number.
pub fn judge(id: &str, status: u16, content_type: &str, body: &Failure) -> Delivery {
    let json = content_type.contains("json");
    let text = |name: &str| body.get(name).and_then(Failure::as_text);
    match status {
        200..=299 if json && text("id") == Some(id) => text("number")
            .filter(|number| !number.trim().is_empty())
            .map_or(Delivery::Unproven, |number| Delivery::Delivered {
                number: number.to_owned(),
            }),
        // Still being taken in, too slow, too early, too many: the same report may be sent again.
        408 | 409 | 425 | 429 => Delivery::Unproven,
        400..=499 if json => Delivery::Rejected,
        _ => Delivery::Unproven,
    }
}

#[cfg(test)]
mod tests {
    use super::{Delivery, judge};

    #[track_caller]
    fn assert_judged(status: u16, content_type: &str, body: &str, expected: Delivery) {
        let body = serde_json::from_str(body).unwrap_or_default();
        assert_eq!(judge("a1", status, content_type, &body), expected);
    }

    #[test]
    fn only_proof_counts() {
        let delivered = Delivery::Delivered {
            number: "CR-1".to_owned(),
        };
        let receipt = r#"{"id":"a1","number":"CR-1"}"#;
        assert_judged(201, "application/json", receipt, delivered.clone());
        assert_judged(200, "application/json; charset=utf-8", receipt, delivered);
        assert_judged(200, "text/html", receipt, Delivery::Unproven);
        assert_judged(200, "text/html", "<p>Sign in", Delivery::Unproven);
        assert_judged(
            201,
            "application/json",
            r#"{"id":"b2","number":"CR-1"}"#,
            Delivery::Unproven,
        );
        assert_judged(
            201,
            "application/json",
            r#"{"id":"a1"}"#,
            Delivery::Unproven,
        );
        assert_judged(204, "", "", Delivery::Unproven);
        assert_judged(302, "", "", Delivery::Unproven);
        assert_judged(400, "application/problem+json", "{}", Delivery::Rejected);
        assert_judged(403, "text/html", "", Delivery::Unproven);
        assert_judged(409, "application/problem+json", "{}", Delivery::Unproven);
        assert_judged(422, "application/problem+json", "{}", Delivery::Rejected);
        assert_judged(429, "application/json", "{}", Delivery::Unproven);
        assert_judged(500, "application/json", receipt, Delivery::Unproven);
    }
}
