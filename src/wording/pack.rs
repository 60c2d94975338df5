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
use crate::decimal::decimal;

/// The first line of a pack.
pub const HEADER: &str = "checkout-rescue messages 1\n";

/// The lines of packs, and where each text stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    lines: String,
    places: Vec<Place>,
}

#[derive(Clone, Debug)]
struct Place {
    message: u64,
    /// `0` for the message itself.
    attribute: u64,
    start: usize,
    end: usize,
}

impl Texts {
    /// Adds the lines of a pack, without its header. Of messages that stand twice the last one counts, with its
    /// attributes and no other; of attributes the first.
    pub(super) fn add(&mut self, lines: &str) {
        let mut message = 0;
        let mut start = self.lines.len();
        self.lines.push_str(lines);
        for line in lines.split('\n') {
            let name = line.split('\t').next().unwrap_or_default();
            let attribute = match name.strip_prefix('.') {
                Some(name) => hash(name),
                None => {
                    message = hash(name);
                    self.places.retain(|known| known.message != message);
                    0
                }
            };
            let end = start + line.len();
            if self.place(message, attribute).is_none() {
                self.places.push(Place {
                    message,
                    attribute,
                    start: start + name.len() + 1,
                    end,
                });
            }
            start = end + 1;
        }
    }

    fn place(&self, message: u64, attribute: u64) -> Option<&Place> {
        self.places
            .iter()
            .find(|place| place.message == message && place.attribute == attribute)
    }

    /// The text of a message or one of its attributes.
    pub(super) fn find(&self, id: &str, attribute: Option<&str>) -> Option<Text<'_>> {
        let place = self.place(hash(id), attribute.map_or(0, hash))?;
        self.lines.get(place.start..place.end).map(Text)
    }
}

/// FNV-1a of a name: 64 bits, of which a few hundred names share none.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A text of a pack: the fields after its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Text<'a>(&'a str);

impl Text<'_> {
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
            Value::Count(count) => (["=", &decimal(count)].concat(), category(count)),
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
                Value::Count(count) => said.push_str(&decimal(count)),
            },
        }
        said.push_str(after);
    }
    Some(said)
}
