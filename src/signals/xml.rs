//! Reads XML that was handed over as text, as an object: `{ root: { child: … } }`.
//!
//! Attributes are members; an element with text alone is that text, one with attributes and text has it under
//! `text`; repeated elements are a list; prefixes of namespaces are dropped. Not a validating reader: what can be
//! read of a text that was cut is read. Entities of the document's own are not expanded.

use std::borrow::Cow;

use super::Failure;
use super::failure::{DEPTH_LIMIT, NODE_LIMIT};

/// The document that a text holds; `None` when it is not XML, or is a page of HTML.
pub fn parse(text: &str) -> Option<Failure<'static>> {
    let mut reader = Reader {
        rest: text.trim_start(),
        left: NODE_LIMIT,
    };
    reader.prologue();
    let (name, value) = reader.element(0)?;
    let page = name.eq_ignore_ascii_case("html") || value == Failure::text("");
    (!page).then(|| Failure::Object(vec![(name.into(), value)]))
}

type Members = Vec<(Cow<'static, str>, Failure<'static>)>;

struct Reader<'a> {
    rest: &'a str,
    left: usize,
}

impl<'a> Reader<'a> {
    /// Skips declarations, comments and instructions.
    fn prologue(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            let closing = match self.rest {
                rest if rest.starts_with("<?") => "?>",
                rest if rest.starts_with("<!--") => "-->",
                rest if rest.starts_with("<!") => ">",
                _ => return,
            };
            self.until(closing);
        }
    }

    /// What stands before a text, which is skipped too.
    fn until(&mut self, closing: &str) -> &'a str {
        let (before, after) = self.rest.split_once(closing).unwrap_or((self.rest, ""));
        self.rest = after;
        before
    }

    fn element(&mut self, depth: usize) -> Option<(String, Failure<'static>)> {
        self.left = self.left.checked_sub(1)?;
        let inside = self.rest.strip_prefix('<')?;
        if depth > DEPTH_LIMIT
            || !inside.starts_with(|first: char| first.is_alphabetic() || first == '_')
        {
            return None;
        }
        self.rest = inside;
        let tag = self.until(">");
        let (tag, empty) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut members = Vec::new();
        read_attributes(attributes, &mut members);
        let mut text = String::new();
        if !empty {
            self.content(depth, &mut members, &mut text);
        }
        let text = Failure::text(text.trim().to_owned());
        let value = if members.is_empty() {
            text
        } else {
            if text != Failure::text("") {
                members.push(("text".into(), text));
            }
            Failure::Object(members)
        };
        Some((local(name), value))
    }

    fn content(&mut self, depth: usize, members: &mut Members, text: &mut String) {
        while !self.rest.is_empty() {
            let at = self.rest.find('<').unwrap_or(self.rest.len());
            let (before, rest) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
            unescape(before, text);
            self.rest = rest;
            if rest.starts_with("</") {
                self.until(">");
                return;
            }
            if let Some(cdata) = rest.strip_prefix("<![CDATA[") {
                self.rest = cdata;
                text.push_str(self.until("]]>"));
            } else if rest.starts_with("<!") || rest.starts_with("<?") {
                self.prologue();
            } else if let Some((name, value)) = self.element(depth + 1) {
                add(members, name, value);
            } else {
                self.rest = "";
            }
        }
    }
}

fn read_attributes(attributes: &str, members: &mut Members) {
    let mut rest = attributes;
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|first| "\"'".contains(*first)) else {
            return;
        };
        let Some((value, after)) = after.get(1..).and_then(|after| after.split_once(quote)) else {
            return;
        };
        let name = name.trim();
        if name != "xmlns" && !name.starts_with("xmlns:") {
            let mut plain = String::new();
            unescape(value, &mut plain);
            members.push((local(name).into(), Failure::text(plain)));
        }
        rest = after;
    }
}

/// Adds a child; a second one of the same name makes a list of them.
fn add(members: &mut Members, name: String, value: Failure<'static>) {
    match members.iter_mut().find(|(known, _)| *known == name) {
        None => members.push((name.into(), value)),
        Some((_, Failure::List(items))) => items.push(value),
        Some((_, known)) => *known = Failure::List(vec![std::mem::take(known), value]),
    }
}

/// A name without its prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

fn unescape(escaped: &str, text: &mut String) {
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let known = after
            .split_once(';')
            .and_then(|(name, after)| Some((entity(name)?, after)));
        rest = match known {
            Some((character, after)) => {
                text.push(character);
                after
            }
            None => {
                text.push('&');
                after
            }
        };
    }
    text.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Failure, parse};
    use crate::signals::path;

    #[track_caller]
    fn assert_at(xml: &str, path: &str, expected: &str) {
        let value = parse(xml).expect(xml);
        let found = path::find(&value, path).and_then(Failure::as_text);
        assert_eq!(found, Some(expected), "{value:?}");
    }

    #[test]
    fn elements_attributes_and_text_are_members() {
        let xml = "<?xml version=\"1.0\"?><!-- a --><o:order id='7' xmlns:o=\"urn:x\"><m><error code=\"20\">Fonduri &lt;insuficiente&gt;</error></m>\
                   <item>a</item><item>b</item><empty/></o:order>";
        assert_at(xml, "order.id", "7");
        assert_at(xml, "order.m.error.code", "20");
        assert_at(xml, "order.m.error.text", "Fonduri <insuficiente>");
        assert_at(xml, "order.item.1", "b");
        assert_at(xml, "order.empty", "");
        assert_eq!(path::find(&parse(xml).unwrap(), "order.xmlns"), None);
    }

    #[test]
    fn cdata_and_numbers_of_characters_are_text() {
        let xml =
            "<xml><err_code><![CDATA[NOTENOUGH]]></err_code><a>&#20313;&#x989d;&amp;</a></xml>";
        assert_at(xml, "xml.err_code", "NOTENOUGH");
        assert_at(xml, "xml.a", "余额&");
    }

    #[test]
    fn what_was_cut_is_read_up_to_the_cut() {
        assert_at("<r><code>51</code><text>Not eno", "r.code", "51");
        assert_at("<r><code a=\"1\">51", "r.code.text", "51");
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "<",
            "<>",
            "< a>",
            "<3",
            "<!doctype html><html><p>x",
            "<HTML><p>x</p></HTML>",
            "<a>",
            "a<b>c</b>",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        for bomb in [
            "<a>".repeat(100_000),
            "<a b=".repeat(10_000),
            "<!".repeat(10_000),
            "&".repeat(10_000),
        ] {
            drop(parse(&bomb));
            drop(parse(&format!("<a>{bomb}</a>")));
        }
    }
}
