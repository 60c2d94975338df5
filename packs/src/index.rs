//! What the index knows of a provider's shapes: enough to tell whose a failure may be. The packs know the rest.

use crate::provider::line;
use crate::source::Shape;

/// Most values of one test that the index lists, others are told by their form; more where a shape has nothing else.
const VALUES: [usize; 2] = [3, 12];
/// Most tests of a shape that the index keeps, when there are values among them and when there are none.
const TESTS: [usize; 2] = [2, 3];

/// A test as the index has it.
type Test = (String, Vec<String>);

/// The lines of a provider's shapes.
pub(crate) fn shapes(shapes: &[Shape]) -> String {
    let mut kept: Vec<Vec<Test>> = Vec::new();
    for shape in shapes.iter().map(telling) {
        if !kept.iter().any(|wide| covers(wide, &shape)) {
            kept.retain(|narrow| !covers(&shape, narrow));
            kept.push(shape);
        }
    }
    let mut lines = String::new();
    for shape in &kept {
        for (number, (path, wants)) in shape.iter().enumerate() {
            let kind = if number == 0 { "s" } else { "w" };
            lines.push_str(&line(kind, std::iter::once(path).chain(wants)));
        }
    }
    lines
}

/// The tests of a shape that tell it best from those of others.
fn telling(shape: &Shape) -> Vec<Test> {
    let [few, many] = VALUES.map(|values| with_values(shape, values));
    let present = |tests: &[Test]| tests.iter().all(|(_, wants)| wants == &["*"]);
    if present(&few) { many } else { few }
}

fn with_values(shape: &Shape, values: usize) -> Vec<Test> {
    let mut tests: Vec<Test> = shape
        .when
        .iter()
        .map(|(path, wants)| (path.get_ref().clone(), forms(wants.words(), values)))
        .filter(|(_, wants)| !wants.iter().any(|want| want == "!"))
        .collect();
    // Values before forms before presence, long names before short ones, which everybody has.
    tests.sort_by_key(|(path, wants)| {
        let weight = wants.iter().map(|want| weight(want)).min();
        std::cmp::Reverse((weight, path.len()))
    });
    let valued = tests
        .first()
        .is_some_and(|(_, wants)| !wants.contains(&"*".to_owned()));
    let [some, many] = TESTS;
    tests.truncate(if valued { some } else { many });
    tests
}

fn weight(want: &str) -> usize {
    match want {
        "*" => 0,
        form if form.ends_with('*') || form.contains('#') => 1,
        _ => 2,
    }
}

/// A few values as they are, many by their form: `20051` and `20054` are `#####`, others only present.
fn forms(wants: &[String], values: usize) -> Vec<String> {
    if wants.len() <= values {
        return wants.to_vec();
    }
    let mut forms: Vec<String> = Vec::new();
    for want in wants {
        let digits = !want.ends_with('*')
            && want
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'#');
        let form = if digits {
            "#".repeat(want.len())
        } else {
            "*".to_owned()
        };
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    if forms.len() > values || forms.contains(&"*".to_owned()) {
        return vec!["*".to_owned()];
    }
    forms
}

/// Whether whatever fits the narrow shape fits the wide one too, which proves as much: a weaker one is no replacement, as
/// the likeliest providers are asked first.
fn covers(wide: &[Test], narrow: &[Test]) -> bool {
    let proof = |tests: &[Test]| -> usize {
        let least = |(_, wants): &Test| wants.iter().map(|want| weight(want)).min();
        tests.iter().filter_map(least).sum()
    };
    proof(wide) >= proof(narrow)
        && wide.iter().all(|(path, wants)| {
            narrow.iter().any(|(other, narrower)| {
                let held =
                    |want: &String| wants.contains(want) || wants.iter().any(|wide| wide == "*");
                path == other && narrower.iter().all(held)
            })
        })
}
