//! Compiles Fluent to the packs of [`pack`](super::pack): our languages when the package is built, a merchant's own
//! messages in the page.
//!
//! Messages and attributes are understood, with texts, variables and one choice by a variable. The rest of Fluent (terms,
//! references to other messages, functions, choices within choices) is refused: nothing of it is needed to say what there
//! is to say, and it would have to be carried to every shopper.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::pack::HEADER;

/// Why a text cannot be compiled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    /// The line where it stands, the first being 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: String,
}

/// Compiles a Fluent text to a pack.
pub fn compile(ftl: &str) -> Result<String, Fault> {
    let fault = |(at, problem): (usize, String)| Fault {
        line: 1 + ftl.bytes().take(at).filter(|byte| *byte == b'\n').count(),
        problem,
    };
    let resource = parser::parse(ftl).map_err(|(_, errors)| {
        let first = errors.first();
        let at = first.map_or(0, |error| error.pos.start);
        let kind = first.map(|error| error.kind.to_string());
        let kind = kind.unwrap_or_default();
        fault((
            at,
            format!(
                "not Fluent syntax: {kind}; a message is `id = text`, its attributes are indented `.name = text`"
            ),
        ))
    })?;
    let mut pack = HEADER.to_owned();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let lines = Place(ftl).message(message).map_err(fault)?;
                pack.push_str(&lines);
            }
            Entry::Term(term) => return Err(fault(Place(ftl).refuse(term.id.name, "a term"))),
            Entry::Junk { content } => return Err(fault(Place(ftl).refuse(content, "junk"))),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    Ok(pack)
}

/// What is wrong at a byte of the text.
type Refusal = (usize, String);

/// The whole text, of which the syntax tree holds pieces: where a piece stands is known by its address.
struct Place<'a>(&'a str);

impl Place<'_> {
    fn refuse(&self, piece: &str, what: &str) -> Refusal {
        let at = piece.as_ptr().addr() - self.0.as_ptr().addr();
        (
            at,
            format!(
                "{what} is not supported: texts, variables and one choice by a variable are, as in `{{ $count -> [one] … *[other] … }}`"
            ),
        )
    }

    fn message(&self, message: &Message<&str>) -> Result<String, Refusal> {
        let id = message.id.name;
        let mut lines = id.to_owned();
        if let Some(pattern) = &message.value {
            lines.push('\t');
            lines.push_str(&self.text(id, pattern)?);
        }
        lines.push('\n');
        for attribute in &message.attributes {
            let name = attribute.id.name;
            let text = self.text(name, &attribute.value)?;
            lines.push_str(&format!(".{name}\t{text}\n"));
        }
        Ok(lines)
    }

    /// The fields of a text. What stands around a choice is said with each of its forms.
    fn text(&self, name: &str, pattern: &Pattern<&str>) -> Result<String, Refusal> {
        let mut choices = pattern.elements.iter().enumerate();
        let choice = choices.find_map(|(at, element)| match element {
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => Some((at, selector, variants)),
            _ => None,
        });
        let Some((at, selector, variants)) = choice else {
            return self.plain(name, &pattern.elements);
        };
        let InlineExpression::VariableReference { id } = selector else {
            return Err(self.refuse(name, "a choice by anything but a variable"));
        };
        let (before, rest) = pattern.elements.split_at(at);
        let before = self.plain(name, before)?;
        let after = self.plain(name, rest.get(1..).unwrap_or_default())?;
        let said = |variant: &Variant<&str>| -> Result<String, Refusal> {
            let text = self.plain(name, &variant.value.elements)?;
            Ok(format!("{before}{text}{after}"))
        };
        let mut other = String::new();
        let mut forms = String::new();
        let last = variants.len().saturating_sub(1);
        for (place, variant) in variants.iter().enumerate() {
            let text = said(variant)?;
            // The first form that fits is said. At the end the default needs no name of its own.
            if !(variant.default && place == last) {
                forms.push_str(&format!("\t{}\t{text}", self.form(&variant.key)?));
            }
            if variant.default {
                other = text;
            }
        }
        Ok(format!("{other}\t{}{forms}", id.name))
    }

    fn form(&self, key: &VariantKey<&str>) -> Result<String, Refusal> {
        match key {
            VariantKey::Identifier { name } => Ok((*name).to_owned()),
            VariantKey::NumberLiteral { value } => {
                let count: Option<u32> = value.parse().ok();
                let exact = count.filter(|count| count.to_string() == *value);
                exact.map(|count| format!("={count}")).ok_or_else(|| {
                    self.refuse(value, "a number that is no count, such as 1.5 or -1,")
                })
            }
        }
    }

    /// A text without a choice.
    fn plain(&self, name: &str, elements: &[PatternElement<&str>]) -> Result<String, Refusal> {
        let mut text = String::new();
        for element in elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(&escaped(value)),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => text.push_str(&self.inline(name, inline)?),
                    Expression::Select { .. } => {
                        return Err(self.refuse(name, "a second choice in one text"));
                    }
                },
            }
        }
        Ok(text)
    }

    fn inline(&self, name: &str, inline: &InlineExpression<&str>) -> Result<String, Refusal> {
        match inline {
            InlineExpression::VariableReference { id } => Ok(format!("{{{}}}", id.name)),
            InlineExpression::StringLiteral { value } => {
                Ok(escaped(&unescape_unicode_to_string(value)))
            }
            InlineExpression::NumberLiteral { value } => {
                Err(self.refuse(value, "a number in braces"))
            }
            InlineExpression::FunctionReference { id, .. } => {
                Err(self.refuse(id.name, "a function"))
            }
            InlineExpression::MessageReference { id, .. } => {
                Err(self.refuse(id.name, "a reference to another message"))
            }
            InlineExpression::TermReference { id, .. } => Err(self.refuse(id.name, "a term")),
            InlineExpression::Placeable { .. } => Err(self.refuse(name, "braces within braces")),
        }
    }
}

/// A text as it may stand in a field.
fn escaped(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut safe, character| {
            match character {
                '\n' => safe.push_str("{\\n}"),
                '\t' => safe.push_str("{\\t}"),
                '{' => safe.push_str("{\\(}"),
                other => safe.push(other),
            }
            safe
        })
}

#[cfg(test)]
mod tests {
    use super::compile;

    fn lines(ftl: &str) -> String {
        let pack = compile(ftl).unwrap_or_else(|fault| panic!("{fault:?}"));
        pack.strip_prefix(super::HEADER)
            .expect("a header")
            .to_owned()
    }

    #[test]
    fn a_text_is_a_line_and_comments_are_none() {
        let ftl = "### File\n\n## Group\n\n# About\nfirst = One\n    .next = Two { $name }\nbare =\n    .label = Three\n";
        assert_eq!(
            lines(ftl),
            "first\tOne\n.next\tTwo {name}\nbare\n.label\tThree\n"
        );
    }

    #[test]
    fn a_choice_is_one_line_with_what_stands_around_it() {
        let ftl = "wait = In { $count ->\n    [0] none\n    [one] { $count } day\n   *[other] { $count } days\n} or so\n";
        assert_eq!(
            lines(ftl),
            "wait\tIn {count} days or so\tcount\t=0\tIn none or so\tone\tIn {count} day or so\n"
        );
        let first = "wait = { $count ->\n   *[other] some\n    [5] five\n}\n";
        assert_eq!(lines(first), "wait\tsome\tcount\tother\tsome\t=5\tfive\n");
    }

    #[test]
    fn what_would_end_a_line_or_field_is_escaped() {
        let ftl = "two =\n    one\n    two{\"\\u0009\"}{\"{\"}x}\n";
        let pack = compile(ftl);
        // A brace that closes nothing is no Fluent.
        assert!(pack.is_err());
        let ftl = "two =\n    one\n    two{\"\\u0009\"}{\"{\"}x{\"}\"}\n";
        assert_eq!(lines(ftl), "two\tone{\\n}two{\\t}{\\(}x}\n");
    }

    #[test]
    fn the_rest_of_fluent_is_refused_with_its_line() {
        for (ftl, line, what) in [
            ("a = b\n\nc d\n", 3, "not Fluent syntax"),
            ("a = b\n-brand = Shop\n", 2, "a term"),
            ("a = b\nc = By { -brand }\n", 2, "a term"),
            (
                "a =\n    .b = x\n    .c = { a }\n",
                3,
                "a reference to another message",
            ),
            ("a = { NUMBER($count) }\n", 1, "a function"),
            ("a = { 5 }\n", 1, "a number in braces"),
            ("a = { { $b } }\n", 1, "braces within braces"),
            (
                "a = { $n ->\n   *[other] { $m ->\n       *[other] x\n    }\n}\n",
                1,
                "a second choice",
            ),
            (
                "a = { $n ->\n   *[other] x\n}{ $m ->\n   *[other] y\n}\n",
                1,
                "a second choice",
            ),
            (
                "a = { $n ->\n    [1.5] x\n   *[other] y\n}\n",
                2,
                "a number that is no count",
            ),
            (
                "a = { NUMBER($n) ->\n   *[other] y\n}\n",
                1,
                "a choice by anything but a variable",
            ),
        ] {
            let fault = compile(ftl).expect_err(ftl);
            assert_eq!(fault.line, line, "{ftl}: {fault:?}");
            assert!(fault.problem.starts_with(what), "{ftl}: {fault:?}");
        }
    }
}
