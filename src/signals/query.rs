//! Reads the query string with which a redirect comes back, as an object.

use super::Failure;

/// The parameters of a URL, query string or form body; `None` when the text is none.
pub fn parse(text: &str) -> Option<Failure> {
    let text = text.trim();
    let query = match text.split_once('?') {
        Some((before, query)) if before.is_empty() || before.contains("://") => query,
        Some(_) => return None,
        None if text.contains('=') && !text.contains(char::is_whitespace) => text,
        None => return None,
    };
    let query = query.split('#').next().unwrap_or(query);
    let members = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), Failure::text(&decode(value))))
        .collect::<Vec<_>>();
    (!members.is_empty()).then_some(Failure::Object(members))
}

/// Undoes percent-encoding and `+`; a broken escape stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let pair = ahead.next().zip(ahead.next());
                match pair.and_then(|(high, low)| Some((hex(high)? << 4) | hex(low)?)) {
                    Some(decoded) => {
                        bytes.push(decoded);
                        rest = ahead;
                    }
                    None => bytes.push(byte),
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[track_caller]
    fn member(text: &str, name: &str) -> Option<String> {
        parse(text)?.get(name)?.as_code()
    }

    #[test]
    fn reads_urls_and_bare_queries() {
        let url = "https://shop.example/done?redirect_status=failed&payment_intent=pi_1#top";
        assert_eq!(member(url, "redirect_status").as_deref(), Some("failed"));
        assert_eq!(member(url, "payment_intent").as_deref(), Some("pi_1"));
        assert_eq!(
            member("?a=%D0%BD%D0%B5%D1%82+b", "a").as_deref(),
            Some("нет b")
        );
        assert_eq!(member("a=100%", "a").as_deref(), Some("100%"));
        assert_eq!(member("a=%é", "a").as_deref(), Some("%é"));
    }

    #[test]
    fn leaves_prose_alone() {
        for text in ["", "boom", "why? a=b", "1 = 1", "?", "x=y z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
