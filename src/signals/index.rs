//! How every provider's failures look: the recognition index, one small pack for all providers.
//!
//! Lines, fields separated by tabs: `p id name` opens a provider, `s name` a shape of it, `w path want…` a test
//! of that shape; `x name from-to…` is a script that there are phrases for, with its letters. A want is a literal, `*` (present), `prefix*`, `!` (absent), or a pattern in which `#` is a digit.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use super::{Failure, path, unwrap::Part};

/// The first line of an index pack.
pub const HEADER: &str = "checkout-rescue index 1";

/// What recognising found.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The provider's id.
    pub provider: &'a str,
    /// The name of the shape.
    pub shape: &'a str,
    /// The part of the failure that has the shape.
    pub part: Part<'a>,
}

/// How every provider's failures look.
#[derive(Clone, Debug, Default)]
pub struct Index {
    providers: Vec<(String, String)>,
    shapes: Vec<Shape>,
    /// The first member that a shape asks for, and the shape: sorted, so that the cost of recognising does not
    /// grow with the number of providers.
    keys: Vec<(String, usize)>,
    /// The scripts that there are phrases for, and their letters.
    scripts: Vec<(String, Vec<RangeInclusive<char>>)>,
}

#[derive(Clone, Debug, Default)]
struct Shape {
    provider: usize,
    name: String,
    tests: Vec<(String, Vec<Want>)>,
    /// How much it proves that a failure has this shape.
    weight: usize,
}

#[derive(Clone, Debug)]
enum Want {
    Present,
    Absent,
    Prefix(String),
    Digits(String),
    Literal(String),
}

impl Index {
    /// Reads an index pack; `None` when it is not one, such as the HTML of an error page.
    pub fn parse(pack: &str) -> Option<Self> {
        let mut lines = pack.lines();
        if lines.next() != Some(HEADER) {
            return None;
        }
        let mut index = Self::default();
        for line in lines {
            let mut fields = line.split('\t');
            match (fields.next(), fields.next()) {
                (Some("p"), Some(id)) => {
                    let name = fields.next().unwrap_or(id);
                    index.providers.push((id.to_owned(), name.to_owned()));
                }
                (Some("s"), Some(name)) => index.shapes.push(Shape {
                    provider: index.providers.len().checked_sub(1)?,
                    name: name.to_owned(),
                    tests: Vec::new(),
                    weight: 0,
                }),
                (Some("w"), Some(path)) => {
                    let shape = index.shapes.len().checked_sub(1)?;
                    let last = index.shapes.last_mut()?;
                    let wants: Vec<_> = fields.map(Want::parse).collect();
                    last.weight += wants.iter().map(Want::weight).min()?;
                    if last.tests.is_empty() {
                        let key = path.split('.').next().unwrap_or(path);
                        // Inserted in order: sorting would cost more bytes than it saves time.
                        let at = index
                            .keys
                            .partition_point(|(known, _)| known.as_str() <= key);
                        index.keys.insert(at, (key.to_owned(), shape));
                    }
                    last.tests.push((path.to_owned(), wants));
                }
                (Some("x"), Some(script)) => {
                    let letters = fields.map(letters).collect::<Option<_>>()?;
                    index.scripts.push((script.to_owned(), letters));
                }
                _ => return None,
            }
        }
        Some(index)
    }

    /// Whether there is a provider of this id.
    pub fn knows(&self, id: &str) -> bool {
        self.providers.iter().any(|(known, _)| known == id)
    }

    /// The scripts of some texts, of those that there are phrases for.
    pub fn scripts(&self, texts: &[&str]) -> impl Iterator<Item = &str> {
        self.scripts
            .iter()
            .filter(|(_, ranges)| {
                let mut letters = texts.iter().flat_map(|text| text.chars());
                letters.any(|letter| ranges.iter().any(|range| range.contains(&letter)))
            })
            .map(|(script, _)| script.as_str())
    }

    /// The name of a provider as people write it.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.providers
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, name)| name.as_str())
    }

    /// The provider and shape of a failure, outermost part first.
    ///
    /// Of one provider the first shape that fits wins, as its file orders them. Of two providers the one whose
    /// shape proves more wins; when both prove as much, neither is believed.
    pub(super) fn recognise<'a>(
        &'a self,
        parts: &[Part<'a>],
        provider: Option<&str>,
    ) -> Option<Found<'a>> {
        parts.iter().find_map(|part| {
            let mut best: Option<&Shape> = None;
            let mut tied = false;
            let mut last = None;
            for shape in self.candidates(part.value) {
                let (id, _) = self.providers.get(shape.provider)?;
                let decided = last == Some(shape.provider);
                if decided || provider.is_some_and(|wanted| wanted != id) || !shape.fits(part.value)
                {
                    continue;
                }
                last = Some(shape.provider);
                match best.map(|best| shape.weight.cmp(&best.weight)) {
                    None | Some(Ordering::Greater) => {
                        best = Some(shape);
                        tied = false;
                    }
                    Some(Ordering::Equal) => tied = true,
                    Some(Ordering::Less) => {}
                }
            }
            let shape = best.filter(|_| !tied)?;
            Some(Found {
                provider: &self.providers.get(shape.provider)?.0,
                shape: &shape.name,
                part: part.clone(),
            })
        })
    }

    /// The shapes whose first member the value has, in the order of the pack.
    fn candidates(&self, value: &Failure) -> Vec<&Shape> {
        let mut found: Vec<usize> = Vec::new();
        for (name, _) in value.members() {
            let start = self.keys.partition_point(|(key, _)| key < name);
            let with_key = self.keys.iter().skip(start);
            for (_, shape) in with_key.take_while(|(key, _)| key == name) {
                let at = found.partition_point(|before| before < shape);
                found.insert(at, *shape);
            }
        }
        found
            .into_iter()
            .filter_map(|shape| self.shapes.get(shape))
            .collect()
    }
}

/// A range of letters: `a-z`.
fn letters(range: &str) -> Option<RangeInclusive<char>> {
    let mut ends = range.split('-').map(|end| end.chars().next());
    Some(ends.next()??..=ends.next()??)
}

impl Shape {
    fn fits(&self, value: &Failure) -> bool {
        self.tests.iter().all(|(path, wants)| {
            let found = path::find(value, path).unwrap_or(&Failure::Nothing);
            wants.iter().any(|want| want.holds(found))
        })
    }
}

impl Want {
    fn parse(want: &str) -> Self {
        match want.strip_suffix('*') {
            Some("") => Self::Present,
            Some(prefix) => Self::Prefix(prefix.to_owned()),
            None if want == "!" => Self::Absent,
            None if want.contains('#') => Self::Digits(want.to_owned()),
            None => Self::Literal(want.to_owned()),
        }
    }

    /// A value that only one provider writes proves more than a form, and a form more than a member's presence.
    fn weight(&self) -> usize {
        match self {
            Self::Literal(_) => 4,
            Self::Prefix(_) | Self::Digits(_) => 3,
            Self::Present => 2,
            Self::Absent => 1,
        }
    }

    fn holds(&self, found: &Failure) -> bool {
        match self {
            Self::Present => *found != Failure::Nothing,
            Self::Absent => *found == Failure::Nothing,
            Self::Prefix(prefix) => found
                .as_text()
                .is_some_and(|text| text.starts_with(prefix.as_str())),
            Self::Digits(pattern) => found.as_code().is_some_and(|code| {
                code.len() == pattern.len()
                    && pattern.bytes().zip(code.bytes()).all(|(wanted, byte)| {
                        wanted == byte || (wanted == b'#' && byte.is_ascii_digit())
                    })
            }),
            Self::Literal(literal) => found.as_code().is_some_and(|code| code == *literal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::unwrap::parts;
    use super::{Failure, HEADER, Index};

    fn index(lines: &str) -> Index {
        Index::parse(&format!("{HEADER}\n{lines}")).expect("an index")
    }

    #[track_caller]
    fn assert_found(index: &Index, json: &str, expected: Option<(&str, &str, &str)>) {
        let failure: Failure = serde_json::from_str(json).expect("JSON");
        let parts = parts(&failure);
        let found = index.recognise(&parts, None);
        let found = found
            .as_ref()
            .map(|found| (found.provider, found.shape, found.part.path.as_str()));
        assert_eq!(found, expected, "{json}");
    }

    #[test]
    fn wrapped_shapes_are_found_where_they_stand() {
        let index = index("p\ta\tA\ns\terror\nw\ttype\tcard_error\tapi_*\nw\tcode\t*");
        let error = Some(("a", "error", "response.data.error"));
        assert_found(
            &index,
            r#"{"response":{"data":{"error":{"code":"x","type":"api_down"}}}}"#,
            error,
        );
        assert_found(&index, r#"{"type":"card_error","code":null}"#, None);
        assert_found(&index, r#"{"type":"other","code":"x"}"#, None);
    }

    #[test]
    fn two_providers_that_fit_equally_well_are_not_believed() {
        let index = index(
            "p\ta\tA\ns\tx\nw\tcode\t*\np\tb\tB\ns\tz\nw\tcode\t*\nw\tpsp\tb\ns\ty\nw\tcode\t*",
        );
        assert_found(&index, r#"{"code":"1"}"#, None);
        assert_found(&index, r#"{"code":"1","psp":"b"}"#, Some(("b", "z", "")));
    }

    #[test]
    fn values_prove_more_than_forms_and_forms_more_than_presence() {
        let index = index(
            "p\ta\tA\ns\tx\nw\tcode\t20###\np\tb\tB\ns\ty\nw\tcode\t*\np\tc\tC\ns\tz\nw\tcode\t20009\tx\nw\tmore\t!",
        );
        assert_found(&index, r#"{"code":20001}"#, Some(("a", "x", "")));
        assert_found(&index, r#"{"code":"2000"}"#, Some(("b", "y", "")));
        assert_found(&index, r#"{"code":"20009"}"#, Some(("c", "z", "")));
        assert_found(
            &index,
            r#"{"code":"20009","more":null}"#,
            Some(("c", "z", "")),
        );
        assert_found(&index, r#"{"code":"20009","more":1}"#, Some(("a", "x", "")));
    }

    #[test]
    fn of_one_provider_the_first_shape_wins() {
        let index = index("p\ta\tA\ns\tx\nw\tcode\t*\ns\ty\nw\tcode\t*\nw\tmore\t*");
        assert_found(&index, r#"{"code":"1","more":2}"#, Some(("a", "x", "")));
    }

    #[test]
    fn a_page_of_html_is_no_index() {
        assert!(Index::parse("<!doctype html>").is_none());
    }
}
