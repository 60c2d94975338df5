//! Whose a failure may be: one small pack for all providers, so that only the packs of a few need to be fetched.
//!
//! It knows a little of every shape, no more than tells one provider's from another's; the packs know all of it, and
//! decide. Lines, fields separated by tabs: `p id name` opens a provider, `s path want…` a shape of it with its first
//! test, `w path want…` a further one; `x tag from-to…` is a language that there are
//! phrases in, with the letters that tell it.

use super::letters::{Letters, letters};
use super::shape::{Keys, Shape};
use super::unwrap::Part;

/// The first line of an index pack.
pub const HEADER: &str = "checkout-rescue index 2";
/// Most providers that a failure is taken for: their packs are fetched.
const MOST: usize = 4;

/// Whose a failure may be.
#[derive(Clone, Debug, Default)]
pub struct Index {
    providers: Vec<(String, String)>,
    shapes: Vec<(usize, Shape)>,
    keys: Keys,
    /// The languages that there are phrases in, and the letters that tell them.
    languages: Vec<(String, Letters)>,
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
                (Some(kind @ ("s" | "w")), Some(path)) => {
                    if kind == "s" {
                        let provider = index.providers.len().checked_sub(1)?;
                        index.shapes.push((provider, Shape::default()));
                    }
                    let (_, shape) = index.shapes.last_mut()?;
                    shape.add(path, fields)?;
                }
                (Some("x"), Some(tag)) => {
                    let letters = Letters::parse(fields)?;
                    index.languages.push((tag.to_owned(), letters));
                }
                _ => return None,
            }
        }
        for (number, (_, shape)) in index.shapes.iter().enumerate() {
            index.keys.add(shape, number);
        }
        Some(index)
    }

    /// Whether it is there at all.
    pub fn is_empty(&self) -> bool {
        self.providers.is_empty()
    }

    /// Whether there is a provider of this id.
    pub fn knows(&self, id: &str) -> bool {
        self.providers.iter().any(|(known, _)| known == id)
    }

    /// The name of a provider as people write it.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.providers
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, name)| name.as_str())
    }

    /// The languages that some texts may be in, of those that there are phrases in: by their letters, and the one that
    /// the shopper speaks, as many a message is written without its accents.
    pub fn languages(&self, texts: &[&str], spoken: &str) -> impl Iterator<Item = &str> {
        let letters: Vec<_> = texts.iter().map(|text| letters(text)).collect();
        self.languages
            .iter()
            .filter(move |(tag, known)| {
                tag == spoken || letters.iter().any(|letters| known.any(letters))
            })
            .map(|(tag, _)| tag.as_str())
    }

    /// The providers whose failure it may be, likeliest first.
    pub(super) fn candidates(&self, parts: &[Part<'_>]) -> Vec<&str> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for part in parts {
            let numbers = self.keys.find(part.value);
            for (provider, shape) in numbers.iter().filter_map(|number| self.shapes.get(*number)) {
                if !shape.fits(part.value) {
                    continue;
                }
                match found.iter_mut().find(|(known, _)| known == provider) {
                    Some((_, weight)) => *weight = shape.weight.max(*weight),
                    None => found.push((*provider, shape.weight)),
                }
            }
        }
        let mut likeliest = Vec::new();
        while likeliest.len() < MOST
            && let Some((at, _)) = found
                .iter()
                .enumerate()
                .rev()
                .max_by_key(|(_, (_, weight))| *weight)
        {
            let (provider, _) = found.remove(at);
            likeliest.extend(self.providers.get(provider).map(|(id, _)| id.as_str()));
        }
        likeliest
    }
}

#[cfg(test)]
mod tests {
    use super::super::Failure;
    use super::super::unwrap::parts;
    use super::{HEADER, Index};

    #[test]
    fn the_likeliest_providers_come_first() {
        let lines = "p\ta\tA\ns\tcode\t*\np\tb\tB\ns\tcode\t*\nw\tpsp\tb\np\tc\tC\ns\tother\t*";
        let index = Index::parse(&format!("{HEADER}\n{lines}")).expect("an index");
        let candidates = |json: &str| {
            let failure: Failure = serde_json::from_str(json).expect("JSON");
            let found = index.candidates(&parts(&failure));
            found.join(" ")
        };
        assert_eq!(candidates(r#"{"error":{"code":"1","psp":"b"}}"#), "b a");
        assert_eq!(candidates(r#"{"code":"1"}"#), "a");
        assert_eq!(candidates(r#"{"none":"1"}"#), "");
    }

    #[test]
    fn texts_have_languages() {
        let index = Index::parse(&format!("{HEADER}\nx\ten\ta-z\nx\tro\tă-ă\nx\tzh\t一-龥"))
            .expect("an index");
        let languages = |text: &str, spoken: &str| {
            let found: Vec<_> = index.languages(&[text], spoken).collect();
            found.join(" ")
        };
        assert_eq!(languages("余额 low", "en"), "en zh");
        assert_eq!(languages("fără", ""), "en ro");
        assert_eq!(languages("fonduri", "ro"), "en ro");
        assert_eq!(languages("51", ""), "");
    }

    #[test]
    fn a_page_of_html_is_no_index() {
        assert!(Index::parse("<!doctype html>").is_none());
    }
}
