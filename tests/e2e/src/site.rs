//! What the server serves: the pages and the package as they are, or a copy with one thing changed.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::Result;
use crate::tools::{package, root};

/// The one file without which there is no core.
pub const CORE: &str = "wasm/checkout_rescue_bg.wasm";
/// What says more than the headline where there is no core.
pub const NOTICE: &str = "notice.js";
/// The one file without which there is no report.
pub const REPORT: &str = "wasm/report_bg.wasm";

/// Notes every violation of the page's policy, from before anything else of the page has run.
const WATCH: &str = "window.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
  window.violations.push([violatedDirective, blockedURI, sourceFile, sample].join(' ')));
";

/// The files of a server.
#[derive(Debug)]
pub struct Site {
    pub(crate) www: PathBuf,
    pub(crate) pkg: PathBuf,
    /// Holds the database and what was changed; removed with the site.
    pub(crate) folder: TempDir,
}

impl Site {
    /// The demo's own pages and the built package.
    ///
    /// # Errors
    /// When the package has not been built.
    pub fn real() -> Result<Self> {
        Ok(Self {
            www: root().join("www"),
            pkg: package()?,
            folder: tempfile::Builder::new()
                .prefix("checkout-rescue-")
                .tempdir()?,
        })
    }

    /// The demo, with the watch for violations as the first script of its pages.
    ///
    /// # Errors
    /// When the copy cannot be made.
    pub fn watched() -> Result<Self> {
        let mut site = Self::real()?;
        let www = site.folder.path().join("www");
        copy(&site.www, &www)?;
        fs::write(www.join("watch.js"), WATCH)?;
        for name in ["index.html", "gallery.html"] {
            let file = www.join(name);
            let page = fs::read_to_string(&file)?;
            fs::write(
                file,
                page.replacen("<head>", "<head><script src=\"watch.js\"></script>", 1),
            )?;
        }
        site.www = www;
        Ok(site)
    }

    /// The demo, with a package that lacks files.
    ///
    /// # Errors
    /// When the copy cannot be made.
    pub fn without(files: &[&str]) -> Result<Self> {
        let mut site = Self::real()?;
        let pkg = site.folder.path().join("pkg");
        copy(&site.pkg, &pkg)?;
        for file in files {
            fs::remove_file(pkg.join(file))?;
        }
        site.pkg = pkg;
        Ok(site)
    }

    /// Puts a file back that was left out.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn restore(&self, file: &str) -> Result<()> {
        fs::copy(package()?.join(file), self.pkg.join(file))?;
        Ok(())
    }
}

/// Copies a folder with what is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
