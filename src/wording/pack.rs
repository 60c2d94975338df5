//! Messages as a page fetches them: what Fluent files are compiled to.
//!
//! ```text
//! checkout-rescue messages 1
//! expired-card → This card has expired
//! .next → Use another card or choose another way to pay.
//! panel-retry-days → You can pay again in {count} days. → count → one → You can pay again in {count} day.
//! ```
//!
//! A line is a text, its fields separated by tabs (here `→`): its name and what it says. Where a variable chooses, its
//! name follows, and in pairs a form and what is said for it; the second field is then for every other form. A form is
//! an exact number (`=5`), a plural category (`few`) or a text, and the first that fits is said. A line whose name begins
//! with a dot is an attribute of the message above. In a text `{name}` stands for a variable, and `{\n}`, `{\t}` and
//! `{\(}` for what would end a line or a field, or begin a variable.

use super::args::{Args, Value};

/// The first line of a pack.
pub const HEADER: &str = "checkout-rescue messages 1\n";

/// A text of a pack: the fields after its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    /// The text of a message or one of its attributes among the lines of packs. Of messages that stand twice the last
    /// one counts, with its attributes and no other; of attributes the first.
    pub(super) fn find(lines: &'a str, id: &str, attribute: Option<&str>) -> Option<Self> {
        let mut found = None;
        let mut inside = false;
        for line in lines.split('\n') {
            let (name, text) = match line.split_once('\t') {
                Some((name, text)) => (name, Some(Self(text))),
                None => (line, None),
            };
            match name.strip_prefix('.') {
                None if name == id => {
                    inside = true;
                    found = text.filter(|_| attribute.is_none());
                }
                None => inside = false,
                Some(name) if inside && attribute == Some(name) => found = found.or(text),
                Some(_) => {}
            }
        }
        found
    }

    /// What it says; `None` when it names a variable that is not given. `category` answers the plural category of a
    /// count.
    pub(super) fn say(
        self,
        args: &Args<'_>,
        category: impl Fn(u32) -> Option<String>,
    ) -> Option<String> {
        let mut fields = self.0.split('\t');
        let other = fields.next()?;
        let Some(variable) = fields.next() else {
            return fill(other, args);
        };
        let value = args.get(variable)?;
        let (form, category) = match value {
            Value::Count(count) => (format!("={count}"), category(count)),
            Value::Text(text) => (text.to_owned(), None),
        };
        while let (Some(name), Some(text)) = (fields.next(), fields.next()) {
            if name == form || Some(name) == category.as_deref() {
                return fill(text, args);
            }
        }
        fill(other, args)
    }
}

/// Puts the variables into a text.
fn fill(text: &str, args: &Args<'_>) -> Option<String> {
    let mut pieces = text.split('{');
    let mut said = pieces.next()?.to_owned();
    for piece in pieces {
        let (name, after) = piece.split_once('}')?;
        match name {
            "\\n" => said.push('\n'),
            "\\t" => said.push('\t'),
            "\\(" => said.push('{'),
            _ => match args.get(name)? {
                Value::Text(text) => said.push_str(text),
                Value::Count(count) => said.push_str(&count.to_string()),
            },
        }
        said.push_str(after);
    }
    Some(said)
}
