//! The rows and shapes of the provider packs, and failures that hold one code.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::root;

/// A row of a provider's table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) provider: String,
    pub(crate) layer: String,
    pub(crate) code: String,
    pub(crate) reason: String,
}

/// A shape of a provider and the paths that it reads.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    pub(crate) provider: String,
    pub(crate) name: String,
    /// Whether nothing of this shape can move money.
    pub(crate) harmless: bool,
    /// A path and a value that it is recognised by.
    tests: Vec<(String, String)>,
    /// A slot and a path where it is read.
    reads: Vec<(String, String)>,
}

/// Every row of every provider.
pub(crate) fn rows() -> &'static [Row] {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(read_rows);
    &ROWS
}

fn read_rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for provider in providers() {
        for line in provider.pack.lines() {
            let fields: Vec<_> = line.split('\t').collect();
            let ["c", layer, reason, codes @ ..] = fields.as_slice() else {
                continue;
            };
            let mut before = 0;
            rows.extend(codes.iter().map(|field| {
                // `+4` is the number that is 4 above the one before.
                let code = match field.strip_prefix('+') {
                    Some(step) => (before + step.parse::<u32>().expect("a step")).to_string(),
                    None => (*field).to_owned(),
                };
                before = code.parse().unwrap_or_default();
                Row {
                    provider: provider.id.clone(),
                    layer: (*layer).to_owned(),
                    code,
                    reason: (*reason).to_owned(),
                }
            }));
        }
    }
    rows
}

/// Every shape of every provider.
pub(crate) fn shapes() -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    for provider in providers() {
        for line in provider.pack.lines() {
            let fields: Vec<_> = line.split('\t').collect();
            match fields.as_slice() {
                ["s", name, ..] => shapes.push(Shape {
                    provider: provider.id.clone(),
                    name: (*name).to_owned(),
                    ..Shape::default()
                }),
                ["w", path, want, ..] => {
                    let value = match want.strip_suffix('*') {
                        Some("") => "present".to_owned(),
                        Some(prefix) => format!("{prefix}3Test"),
                        None if *want == "!" => continue,
                        None => want.replace('#', "7"),
                    };
                    let shape = shapes.last_mut().expect("a shape");
                    shape.tests.push(((*path).to_owned(), value));
                }
                _ => {}
            }
        }
        read_paths(&provider, &mut shapes);
    }
    shapes
}

fn read_paths(provider: &packs::Provider, shapes: &mut [Shape]) {
    let mut open = None;
    for line in provider.pack.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        match fields.as_slice() {
            ["s", name, charge @ ..] => {
                open = shapes
                    .iter_mut()
                    .find(|shape| shape.provider == provider.id && shape.name == *name);
                if let Some(shape) = &mut open {
                    shape.harmless = charge.first() == Some(&"not_charged");
                }
            }
            ["r", slot, paths @ ..] => {
                let reads = &mut open.as_mut().expect("a shape").reads;
                reads.extend(
                    paths
                        .iter()
                        .map(|path| ((*slot).to_owned(), (*path).to_owned())),
                );
            }
            _ => {}
        }
    }
}

fn providers() -> Vec<packs::Provider> {
    packs::providers(root()).unwrap_or_else(|error| panic!("{error}"))
}

impl Shape {
    /// The paths where a slot is read.
    pub(crate) fn paths(&self, slot: &str) -> Vec<&str> {
        self.reads
            .iter()
            .filter(|(read, _)| read == slot)
            .map(|(_, path)| path.as_str())
            .collect()
    }

    /// A failure of this shape with more values at their paths.
    pub(crate) fn with(&self, values: &[(&str, Value)]) -> Value {
        let mut object = json!({});
        for (path, value) in &self.tests {
            put(&mut object, path, json!(value));
        }
        for (path, value) in values {
            put(&mut object, path, value.clone());
        }
        object
    }
}

/// Puts a value at a dotted path; what stood in the way is replaced.
fn put(object: &mut Value, path: &str, value: Value) {
    let mut place = object;
    for key in path.split('.') {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        place = place
            .as_object_mut()
            .expect("an object")
            .entry(key)
            .or_insert(Value::Null);
    }
    *place = value;
}
