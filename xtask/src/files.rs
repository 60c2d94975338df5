//! Folders as lists of files.

use std::fs;
use std::path::Path;

use crate::failure::{During, Result};

/// Every file below a folder, as paths relative to it with `/` between, in order of name.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    walk(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).during(folder.display())? {
        let entry = entry.during(folder.display())?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().during(&name)?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

/// Makes a folder that is there and empty.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).during(folder.display())?;
    }
    fs::create_dir_all(folder).during(folder.display())
}

/// Copies one file, making the folders on the way.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).during(folder.display())?;
    }
    fs::copy(from, to)
        .map(|_| ())
        .during(format_args!("copying {}", from.display()))
}

/// Writes one file, making the folders on the way.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).during(folder.display())?;
    }
    fs::write(file, bytes).during(file.display())
}
