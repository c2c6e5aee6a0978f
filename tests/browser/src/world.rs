//! What all cases share: where things lie, what was built, which words there are.

use crate::dist::Dist;
use crate::driver::Screen;
use crate::journey::Verdict;
use crate::sentences::Sentences;
use crate::trouble::{Outcome, Trouble};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Shared by every case, never changed.
pub struct World {
    /// The root of the workspace.
    pub workspace: PathBuf,
    /// The folder with the rows.
    pub pages: PathBuf,
    /// The files that ship.
    pub dist: Outcome<Dist>,
    /// The same with faults on demand.
    pub faults: Outcome<Dist>,
    /// The English sentences.
    pub sentences: Sentences,
    /// What `cargo xtask triage` said, by journey: cargo takes seconds to answer, and says the same every time.
    pub triaged: tokio::sync::Mutex<BTreeMap<PathBuf, Verdict>>,
    /// Print every step as it is done.
    pub say: bool,
    /// A screen for WebKit, and for a printing Chromium, once it is needed.
    pub screen: Option<Screen>,
}

impl World {
    /// The real thing: `$LC_DIST` and `$LC_DIST_FAULTS`, else `dist` and `dist-faults` of the workspace.
    pub fn real() -> Outcome<Self> {
        let workspace = workspace()?;
        let folder =
            |variable: &str, name: &str| std::env::var_os(variable).map_or_else(|| workspace.join(name), PathBuf::from);
        Ok(Self {
            pages: workspace.join("tests/pages"),
            dist: Dist::read(&folder("LC_DIST", "dist")),
            faults: Dist::read(&folder("LC_DIST_FAULTS", "dist-faults")),
            sentences: Sentences::read(&workspace.join("content/en"))?,
            triaged: tokio::sync::Mutex::default(),
            say: false,
            screen: None,
            workspace,
        })
    }

    /// The judge's own test: a stand-in widget of sixty lines, and rows that must fail.
    pub fn own_test() -> Outcome<Self> {
        let workspace = workspace()?;
        let own = workspace.join("tests/browser/own");
        Ok(Self {
            pages: own.join("pages"),
            dist: Dist::read(&own.join("dist")),
            faults: Dist::read(&own.join("dist")),
            sentences: Sentences::read(&own.join("words"))?,
            triaged: tokio::sync::Mutex::default(),
            say: false,
            screen: None,
            workspace,
        })
    }

    /// The value of `DISPLAY`.
    pub fn display(&self) -> Option<&str> {
        self.screen.as_ref().map(|s| s.display.as_str())
    }
}

/// The root of the workspace.
pub fn workspace() -> Outcome<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = own.parent().and_then(Path::parent);
    root.map(Path::to_path_buf).ok_or_else(|| Trouble("the workspace was not found".to_owned()))
}
