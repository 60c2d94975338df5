//! The language files as they are written: every text with its file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::{LANGUAGES, root};

/// The value of a message or one of its attributes.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) tag: &'static str,
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) id: String,
    pub(crate) attribute: Option<String>,
    pub(crate) variables: BTreeSet<String>,
    /// What is written, by the plural category that selects it; `""` where nothing selects. A variable stands as
    /// `{name}`.
    pub(crate) forms: BTreeMap<String, String>,
}

impl Text {
    /// The id as it is looked up: `declined-no-reason.next`.
    pub(crate) fn key(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone(),
        }
    }
}

/// Where it stands: `locales/ro/panel.ftl:12: panel-paid.next`.
impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, .. } = self;
        write!(formatter, "{file}:{line}: {}", self.key())
    }
}

/// Every text of every language, in the order of the files.
pub(crate) fn all() -> Vec<Text> {
    LANGUAGES.iter().flat_map(|tag| of(tag)).collect()
}

/// Every text of a language.
pub(crate) fn of(tag: &'static str) -> Vec<Text> {
    let folder = root().join("locales").join(tag);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("a language")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|found| found == "ftl"))
        .collect();
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let source = fs::read_to_string(&path).expect("a text");
        let file = path.strip_prefix(root()).expect("a path of ours");
        read(tag, &file.display().to_string(), &source, &mut texts);
    }
    texts
}

fn read(tag: &'static str, file: &str, source: &str, texts: &mut Vec<Text>) {
    let resource = parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{file}: not Fluent syntax: {errors:?}"));
    let mut lines = Lines { source, at: 0 };
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let value = message.value.iter().map(|value| (None, value));
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (Some(attribute.id.name.to_owned()), &attribute.value));
        for (attribute, pattern) in value.chain(attributes) {
            let opening = attribute
                .as_ref()
                .map_or_else(|| message.id.name.to_owned(), |name| format!(".{name}"));
            let mut text = Text {
                tag,
                file: file.to_owned(),
                line: lines.next(&opening),
                id: message.id.name.to_owned(),
                attribute,
                variables: BTreeSet::new(),
                forms: BTreeMap::from([(String::new(), String::new())]),
            };
            write(pattern, &mut text);
            texts.push(text);
        }
    }
}

/// Fluent's tree does not say where a text stood: the lines are searched from the last one on.
struct Lines<'a> {
    source: &'a str,
    at: usize,
}

impl Lines<'_> {
    fn next(&mut self, opening: &str) -> usize {
        let found = self.source.lines().skip(self.at).position(|line| {
            line.trim_start()
                .strip_prefix(opening)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        });
        self.at += found.unwrap_or_else(|| panic!("no line begins with {opening}")) + 1;
        self.at
    }
}

fn write(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => append(&mut text.forms, value),
            PatternElement::Placeable { expression } => place(expression, text),
        }
    }
}

fn place(expression: &Expression<&str>, text: &mut Text) {
    let (selector, variants) = match expression {
        Expression::Inline(inline) => return inlined(inline, text),
        Expression::Select { selector, variants } => (selector, variants),
    };
    let InlineExpression::VariableReference { id } = selector else {
        panic!("{text}: only a variable may select");
    };
    text.variables.insert(id.name.to_owned());
    let before = text.forms[""].clone();
    let mut forms = BTreeMap::new();
    for variant in variants {
        let VariantKey::Identifier { name } = variant.key else {
            panic!("{text}: variants are plural categories");
        };
        text.forms = BTreeMap::from([(name.to_owned(), before.clone())]);
        write(&variant.value, text);
        forms.append(&mut text.forms);
    }
    text.forms = forms;
}

fn inlined(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::StringLiteral { value } => append(&mut text.forms, value),
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
            append(&mut text.forms, &format!("{{{}}}", id.name));
        }
        _ => panic!("{text}: only texts and variables are used"),
    }
}

fn append(forms: &mut BTreeMap<String, String>, piece: &str) {
    forms.values_mut().for_each(|form| form.push_str(piece));
}
