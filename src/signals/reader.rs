//! How the failures of the providers at hand look, and where in them their values stand.
//!
//! Lines of a provider pack: `s name` opens a shape, `w path want…` is a test of it (a literal, `prefix*`, `*` present, `!` absent, `#` a digit), `r slot path…`
//! reads a slot from the first path that holds something.

use std::cmp::Ordering;

use super::shape::{Keys, Shape};
use super::unwrap::Part;
use super::{Signals, Slot, path};
use crate::signals::Failure;

/// The shapes of the provider packs at hand.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    shapes: Vec<Reader>,
    keys: Keys,
}

/// A shape of a provider, and what is read where.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub(super) provider: String,
    pub(super) name: String,
    shape: Shape,
    rules: Vec<(Slot, Vec<String>)>,
}

impl Readers {
    /// Opens a shape of a provider; tests and rules added next belong to it.
    pub(crate) fn open(&mut self, provider: &str, name: &str) {
        self.shapes.push(Reader {
            provider: provider.to_owned(),
            name: name.to_owned(),
            shape: Shape::default(),
            rules: Vec::new(),
        });
    }

    /// Adds a test to the shape opened last; `None` when there is none.
    pub(crate) fn add_test<'a>(
        &mut self,
        path: &str,
        wants: impl Iterator<Item = &'a str>,
    ) -> Option<()> {
        self.shapes.last_mut()?.shape.add(path, wants)
    }

    /// Adds a rule to the shape opened last; `None` when there is none or the slot is unknown.
    pub(crate) fn add<'a>(
        &mut self,
        slot: &str,
        paths: impl Iterator<Item = &'a str>,
    ) -> Option<()> {
        let slot = Slot::from_name(slot)?;
        let mut places = Vec::new();
        for path in paths {
            places.push(path.to_owned());
        }
        self.shapes.last_mut()?.rules.push((slot, places));
        Some(())
    }

    /// Lets the shapes from a number on be found, once a pack is read to its end.
    pub(crate) fn close(&mut self, first: usize) {
        for (number, reader) in self.shapes.iter().enumerate().skip(first) {
            self.keys.add(&reader.shape, number);
        }
    }

    /// How many shapes there are.
    pub(crate) fn len(&self) -> usize {
        self.shapes.len()
    }

    /// The shape of a failure, outermost part first.
    ///
    /// Of one provider the first shape that fits wins, as its file orders them. Of two providers the one whose
    /// shape proves more wins; when both prove as much, neither is believed.
    pub(super) fn recognise<'a, 'b>(
        &'a self,
        parts: &'b [Part<'b>],
        provider: Option<&str>,
    ) -> Option<(&'a Reader, &'b Part<'b>)> {
        parts.iter().find_map(|part| {
            let mut best: Option<&Reader> = None;
            let mut tied = false;
            let mut last = "";
            for number in self.keys.find(part.value) {
                let reader = self.shapes.get(number)?;
                let other = provider.is_some_and(|wanted| wanted != reader.provider);
                if reader.provider == last || other || !reader.shape.fits(part.value) {
                    continue;
                }
                last = &reader.provider;
                match best.map(|best| reader.shape.weight.cmp(&best.shape.weight)) {
                    None | Some(Ordering::Greater) => {
                        best = Some(reader);
                        tied = false;
                    }
                    Some(Ordering::Equal) => tied = true,
                    Some(Ordering::Less) => {}
                }
            }
            best.filter(|_| !tied).map(|reader| (reader, part))
        })
    }
}

impl Reader {
    /// Reads every slot that the failure holds.
    pub(super) fn read(&self, value: &Failure, base: &str, signals: &mut Signals) {
        for (slot, paths) in &self.rules {
            let found = paths.iter().find_map(|path| {
                let code = path::find(value, path)?.code()?;
                (!code.trim().is_empty()).then_some((path, code))
            });
            if let Some((path, code)) = found {
                signals.add(*slot, &code, base, path);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::unwrap::parts;
    use super::{Failure, Readers};

    fn readers(lines: &str) -> Readers {
        let mut readers = Readers::default();
        let mut provider = "";
        for line in lines.lines() {
            let mut fields = line.split(' ');
            match (fields.next(), fields.next()) {
                (Some("p"), Some(id)) => provider = id,
                (Some("s"), Some(name)) => readers.open(provider, name),
                (Some("w"), Some(path)) => readers.add_test(path, fields).expect("a test"),
                _ => panic!("{line}"),
            }
        }
        readers.close(0);
        readers
    }

    #[track_caller]
    fn assert_found(readers: &Readers, json: &str, expected: Option<(&str, &str, &str)>) {
        let failure: Failure = serde_json::from_str(json).expect("JSON");
        let parts = parts(&failure);
        let found = readers.recognise(&parts, None);
        let found = found.map(|(reader, part)| {
            (
                reader.provider.as_str(),
                reader.name.as_str(),
                part.path.as_str(),
            )
        });
        assert_eq!(found, expected, "{json}");
    }

    #[test]
    fn wrapped_shapes_are_found_where_they_stand() {
        let readers = readers("p a\ns error\nw type card_error api_*\nw code *");
        let error = Some(("a", "error", "response.data.error"));
        assert_found(
            &readers,
            r#"{"response":{"data":{"error":{"code":"x","type":"api_down"}}}}"#,
            error,
        );
        assert_found(&readers, r#"{"type":"card_error","code":null}"#, None);
        assert_found(&readers, r#"{"type":"other","code":"x"}"#, None);
    }

    #[test]
    fn two_providers_that_fit_equally_well_are_not_believed() {
        let readers = readers("p a\ns x\nw code *\np b\ns z\nw code *\nw psp b\ns y\nw code *");
        assert_found(&readers, r#"{"code":"1"}"#, None);
        assert_found(&readers, r#"{"code":"1","psp":"b"}"#, Some(("b", "z", "")));
    }

    #[test]
    fn values_prove_more_than_forms_and_forms_more_than_presence() {
        let readers = readers(
            "p a\ns x\nw code 20###\np b\ns y\nw code *\np c\ns z\nw code 20009 x\nw more !",
        );
        assert_found(&readers, r#"{"code":20001}"#, Some(("a", "x", "")));
        assert_found(&readers, r#"{"code":"2000"}"#, Some(("b", "y", "")));
        assert_found(&readers, r#"{"code":"20009"}"#, Some(("c", "z", "")));
        assert_found(
            &readers,
            r#"{"code":"20009","more":null}"#,
            Some(("c", "z", "")),
        );
        assert_found(
            &readers,
            r#"{"code":"20009","more":1}"#,
            Some(("a", "x", "")),
        );
    }

    #[test]
    fn of_one_provider_the_first_shape_wins() {
        let readers = readers("p a\ns x\nw code *\ns y\nw code *\nw more *");
        assert_found(&readers, r#"{"code":"1","more":2}"#, Some(("a", "x", "")));
    }
}
