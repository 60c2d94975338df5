//! What a page downloads, and how large it is.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::imports::{self, ENTRY, Imports};
use crate::build::STEM;
use crate::failure::{During, Failure, Result};
use crate::files;
use crate::process;
use crate::project::Project;
use crate::tools::Tools;

/// The size of one download in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Size {
    raw: u64,
    /// At level 9.
    gzip: u64,
    /// At quality 11.
    brotli: u64,
}

/// One line: files that travel together, each compressed on its own as a server would.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    files: Vec<String>,
    size: Size,
}

/// The sizes of everything a page may download.
#[derive(Debug)]
pub(crate) struct Table {
    rows: Vec<Row>,
    /// After the shell, what the first failure fetches where the page names its provider, with the largest provider and
    /// language.
    on_failure: Size,
    /// The same where the page does not name it, and the index of all providers is asked.
    unnamed: Size,
}

/// Weighs the package in `pkg/`.
pub(crate) fn weigh(project: &Project, tools: &Tools) -> Result<Table> {
    let package = project.pkg();
    let names = files::list(&package)?;
    let sizes = compressed_sizes(project, &package, &names)?;
    let metafile = imports::bundle(tools, &package, &project.target.join("bundle"))?;
    let unknown = || Failure::new("esbuild's metafile has an unknown form");
    let imports = Imports::from_metafile(&metafile, "inputs").ok_or_else(unknown)?;
    let chunks = Imports::from_metafile(&metafile, "outputs").ok_or_else(unknown)?;
    let entry = imports::entry_chunk(&metafile).ok_or_else(unknown)?;
    let chunks: Vec<String> = chunks.closure(entry, false, &[]).into_iter().collect();
    let bundled = compressed_sizes(project, &package, &chunks)?
        .into_values()
        .sum();
    Ok(Table::new(&names, &sizes, &imports, bundled))
}

impl Table {
    fn new(
        names: &[String],
        sizes: &BTreeMap<String, Size>,
        imports: &Imports,
        bundled: Size,
    ) -> Self {
        let row = |name: &str, files: Vec<String>| Row {
            name: name.to_owned(),
            size: files
                .iter()
                .filter_map(|file| sizes.get(file))
                .copied()
                .sum(),
            files,
        };
        let each = |folder: &str| -> Vec<Row> {
            names
                .iter()
                .filter(|name| name.starts_with(folder) && *name != INDEX && !of_report(name))
                .map(|name| row(name, vec![name.clone()]))
                .collect()
        };
        let shell = imports.closure(ENTRY, false, ASKED_FOR);
        let lazy = imports.closure(ENTRY, true, ASKED_FOR);
        let lazy = lazy
            .difference(&shell)
            .filter(|name| !name.starts_with("wasm/"));
        let mut rows = vec![
            row("loaded on demand", lazy.cloned().collect()),
            row("glue", vec![format!("wasm/{STEM}.js")]),
            row("wasm", vec![format!("wasm/{STEM}_bg.wasm")]),
        ];
        let index = row("provider index", vec![INDEX.to_owned()]);
        let (providers, locales) = (each("providers/"), each("locales/"));
        let largest = |rows: &[Row]| {
            rows.iter()
                .map(|row| row.size)
                .max_by_key(|size| size.brotli)
                .unwrap_or_default()
        };
        let on_failure: Size = rows
            .iter()
            .map(|row| row.size)
            .chain([largest(&providers), largest(&locales)])
            .sum();
        let unnamed = [on_failure, index.size].into_iter().sum();
        rows.push(index);
        let shell = row("shell", shell.into_iter().collect());
        let bundled = Row {
            name: "shell, bundled".to_owned(),
            files: shell.files.clone(),
            size: bundled,
        };
        rows.splice(0..0, [shell, bundled]);
        rows.extend(providers);
        rows.extend(locales);
        rows.extend(each("phrases/"));
        rows.push(row("the honest message", vec!["notice.js".to_owned()]));
        rows.extend(["texts", "check", "report", "messages"].map(|name| {
            let files = [
                format!("{name}.js"),
                format!("wasm/{name}.js"),
                format!("wasm/{name}_bg.wasm"),
            ];
            row(name, files.to_vec())
        }));
        let words = names.iter().filter(|name| of_report(name));
        rows.extend(words.map(|name| row(name, vec![name.clone()])));
        Self {
            rows,
            on_failure,
            unnamed,
        }
    }

    /// Writes the table as JSON; all sizes in bytes.
    pub(crate) fn save(&self, file: &Path) -> Result<()> {
        let size =
            |size: Size| json!({ "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli });
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| json!({ "name": row.name, "files": row.files, "size": size(row.size) }))
            .collect();
        let json = json!({ "rows": rows, "on_failure": size(self.on_failure), "on_failure_of_unnamed_provider": size(self.unnamed) });
        let text = serde_json::to_string_pretty(&json).during(file.display())?;
        files::write(file, text + "\n")
    }
}

/// Modules that most failures do not fetch: those that find no core, those that are text or whose codes do not say why, those
/// that leave the outcome open, a shopper who reports a problem, a page that has its own messages.
const ASKED_FOR: &[&str] = &[
    "notice.js",
    "texts.js",
    "check.js",
    "report.js",
    "messages.js",
];

/// Whether a pack holds the words of the report.
fn of_report(name: &str) -> bool {
    name.contains(".report.")
}

/// How to recognise every provider.
const INDEX: &str = "providers/index.pack";

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<28}{:>10}{:>10}{:>10}",
            "bytes", "raw", "gzip", "brotli"
        )?;
        let mut line = |name: &str, size: Size| {
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(thousands);
            writeln!(f, "{name:<28}{raw:>10}{gzip:>10}{brotli:>10}")
        };
        line("fetched on a failure", self.on_failure)?;
        line("the same, provider unnamed", self.unnamed)?;
        for row in &self.rows {
            line(&row.name, row.size)?;
        }
        Ok(())
    }
}

/// A number of bytes with its thousands apart: `208,131`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Node's own zlib and brotli compress, as they would behind most of the web's servers.
fn compressed_sizes(
    project: &Project,
    package: &Path,
    names: &[String],
) -> Result<BTreeMap<String, Size>> {
    let answer = process::capture(
        Command::new("node")
            .arg(project.root.join("xtask/npm/weigh.mjs"))
            .args(names)
            .current_dir(package),
    )?;
    let answer: Value = serde_json::from_str(&answer).during("weighing the package")?;
    names
        .iter()
        .map(|name| {
            let bytes = |kind: &str| answer.get(name)?.get(kind)?.as_u64();
            let size = bytes("raw").zip(bytes("gzip")).zip(bytes("brotli"));
            size.map(|((raw, gzip), brotli)| (name.clone(), Size { raw, gzip, brotli }))
                .ok_or_else(|| Failure::new(format!("no size was found for {name}")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::imports::example;
    use super::*;

    fn size(brotli: u64) -> Size {
        Size {
            raw: brotli * 4,
            gzip: brotli * 2,
            brotli,
        }
    }

    #[test]
    fn a_failure_costs_all_but_the_shell_with_the_largest_language() {
        let sizes: BTreeMap<String, Size> = [
            ("index.js", 1),
            ("element.js", 2),
            ("core.js", 10),
            ("wasm/checkout_rescue.js", 100),
            ("wasm/checkout_rescue_bg.wasm", 1_000),
            ("providers/index.pack", 10_000),
            ("providers/stripe.pack", 100_000),
            ("locales/en.pack", 1_000_000),
            ("locales/ru.pack", 2_000_000),
            ("report.js", 4),
            ("wasm/report.js", 40),
            ("wasm/report_bg.wasm", 400),
            ("locales/ru.report.pack", 9_000_000),
            ("cli.js", 9),
        ]
        .map(|(name, brotli)| (name.to_owned(), size(brotli)))
        .into();
        let names: Vec<String> = sizes.keys().cloned().collect();
        let table = Table::new(&names, &sizes, &example(), size(2));
        assert_eq!(table.on_failure, size(2_101_110));
        assert_eq!(table.unnamed, size(2_111_110));
        let shell = table.rows.first().map(|row| (row.name.as_str(), row.size));
        assert_eq!(shell, Some(("shell", size(3))));
        let report = table.rows.iter().find(|row| row.name == "report");
        assert_eq!(report.map(|row| row.size), Some(size(444)));
        let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(
            names.get(..3),
            Some(&["shell", "shell, bundled", "loaded on demand"][..])
        );
        let text = table.to_string();
        assert!(
            text.contains("fetched on a failure         8,404,440 4,202,220 2,101,110"),
            "{text}"
        );
    }

    #[test]
    fn thousands_stand_apart() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(thousands(number), text);
        }
    }
}
