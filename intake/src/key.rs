//! The `Idempotency-Key` request header, draft-ietf-httpapi-idempotency-key-header-07.

use axum::http::HeaderMap;

use crate::problem::Problem;

/// Reads the key, which must be exactly one structured-field string (RFC 8941, 4.2.5).
///
/// Parameters after the string are refused: the draft's grammar gives it none.
///
/// # Errors
/// 400 when the header is missing, repeated or anything but one quoted string.
pub(crate) fn read(headers: &HeaderMap) -> Result<String, Problem> {
    let mut lines = headers.get_all("idempotency-key").iter();
    let line = lines.next().ok_or_else(Problem::key_missing)?;
    if lines.next().is_some() {
        return Err(Problem::key_malformed());
    }
    line.to_str()
        .ok()
        .and_then(sf_string)
        .ok_or_else(Problem::key_malformed)
}

fn sf_string(field: &str) -> Option<String> {
    let quoted = field.trim_matches(' ').strip_prefix('"')?;
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted.chars();
    loop {
        match rest.next()? {
            '"' => break,
            '\\' => match rest.next()? {
                escaped @ ('"' | '\\') => text.push(escaped),
                _ => return None,
            },
            plain @ ' '..='~' => text.push(plain),
            _ => return None,
        }
    }
    rest.next().is_none().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::sf_string;

    #[test]
    fn takes_a_quoted_string_with_escapes() {
        assert_eq!(sf_string(r#""abc""#).as_deref(), Some("abc"));
        assert_eq!(sf_string(r#"  "a b"  "#).as_deref(), Some("a b"));
        assert_eq!(sf_string(r#""a\"b\\c""#).as_deref(), Some(r#"a"b\c"#));
        assert_eq!(sf_string(r#""""#).as_deref(), Some(""));
    }

    #[test]
    fn refuses_everything_else() {
        for field in [
            "",
            "abc",
            "\"",
            "\"abc",
            "abc\"",
            r#""a\bc""#,
            r#""abc\"#,
            r#""a" "b""#,
            r#""a", "b""#,
            r#""a";p=1"#,
            "\"a\tb\"",
            "'a'",
            ":YQ==:",
        ] {
            assert_eq!(sf_string(field), None, "{field:?}");
        }
    }
}
