//! `expect.toml`: what a host page is, what is done on it, and what must come of it.

use crate::engine::Engine;
use crate::paper::Size;
use crate::step::Step;
use crate::trouble::{Outcome, Trouble, trouble};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A row of the matrix: a folder of `tests/pages`.
#[derive(Clone, Debug)]
pub struct Row {
    /// The folder's name.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
    /// Its `expect.toml`.
    pub expect: Expect,
    /// Its steps, read.
    pub steps: Vec<Step>,
}

/// The file itself. Every field but `about` may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// One sentence: what the page proves.
    pub about: String,
    /// Serve the build that can be made to fail (`dist-faults`).
    #[serde(default)]
    pub faults: bool,
    /// Only played by `browser-tests long`, or by its name.
    #[serde(default)]
    pub long: bool,
    /// Play on the page of this other row.
    pub like: Option<String>,
    /// Open the shadow root in every engine, not only where the driver cannot look into a closed one.
    #[serde(default)]
    pub open_root: bool,
    /// Response headers of the host page. `{{nonce}}` and `{{origin}}` are filled in.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// What is done, in order.
    #[serde(default)]
    pub steps: Vec<String>,
    /// The requests of each page load: `script`, `wasm`, `words`, `words.TAG` or a path; `name+` = once or more, `name*` =
    /// any number.
    #[serde(default = "three_files")]
    pub requests: Vec<String>,
    /// Keys of sentences that the console must show to the site's owner, once a page.
    #[serde(default)]
    pub owner: Vec<String>,
    /// Parts of other console lines that are allowed.
    #[serde(default)]
    pub console: Vec<String>,
    /// Parts of uncaught errors that are allowed.
    #[serde(default)]
    pub errors: Vec<String>,
    /// CSP violations that must be seen. Any other fails.
    #[serde(default)]
    pub violation: Vec<Violation>,
    /// How the server misbehaves.
    #[serde(default)]
    pub serve: Vec<Serve>,
    /// The moment at which the page's clock stands, as `2026-11-23T03:05:00Z`; `later` moves it.
    pub clock: Option<String>,
    /// What chance is: the characters of a record's id, over and over.
    pub chance: Option<String>,
    /// Characters that the page's store has room for.
    pub quota: Option<u32>,
    /// The browser forbids storage.
    #[serde(default)]
    pub no_storage: bool,
    /// The time zone in which the browser runs; UTC where none is said.
    pub zone: Option<String>,
    /// A private window.
    #[serde(default)]
    pub private: bool,
    /// The sheet on which the browser prints at once, without asking.
    pub printer: Option<Size>,
    /// Chromium only: with `gc()` in the page, and its heap's size to the byte.
    #[serde(default)]
    pub collects: bool,
    /// When the browser has ended, no record may be left in what it wrote to the disk.
    #[serde(default)]
    pub traceless: bool,
    /// The page is one of those that ship.
    pub ours: Option<Ours>,
    /// With `__lab`, the tools for scripts of the page.
    #[serde(default)]
    pub tools: bool,
    /// With axe-core in the page.
    #[serde(default)]
    pub axe: bool,
    /// Engines in which the row cannot be judged, each with the reason.
    #[serde(default)]
    pub not_available: BTreeMap<Engine, String>,
    /// For the judge's own test: the row must fail, and one of the sentences must hold this.
    pub must_fail: Option<String>,
}

/// A page that ships.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Ours {
    /// The offline page, opened from the disk. No server is asked.
    File,
    /// The stand-alone page, with its worker.
    Home,
}

/// An expected CSP violation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Violation {
    /// The effective directive.
    pub directive: String,
    /// A part of the blocked URI; `script`, `wasm` and `words` stand for the file's name.
    pub blocked: String,
    /// Engines that send no event for it.
    #[serde(default)]
    pub silent_in: Vec<Engine>,
}

/// What the server does with one file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serve {
    /// `script`, `wasm`, `words`, or a path beginning with `/`.
    pub path: String,
    /// The status.
    pub status: Option<u16>,
    /// Another content type.
    pub content_type: Option<String>,
    /// Another body.
    pub body: Option<String>,
    /// Bytes after the real body: the hash is then wrong.
    pub append: Option<String>,
    /// In a text: this for that.
    pub replace: Option<(String, String)>,
    /// More headers of the answer.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// Wait before the answer.
    #[serde(default)]
    pub delay_ms: u64,
    /// A slow network: the body comes in pieces over so long.
    #[serde(default)]
    pub slow_ms: u64,
    /// Close the connection without an answer.
    #[serde(default)]
    pub drop: bool,
    /// Only the first so many requests; then the file is served as it is.
    pub first: Option<usize>,
}

fn three_files() -> Vec<String> {
    ["script", "wasm", "words"].map(str::to_owned).to_vec()
}

impl Expect {
    /// What the page's script of controls is given; nothing where the row controls nothing.
    pub fn controls(&self) -> Option<serde_json::Value> {
        let set = serde_json::json!({"clock": self.clock, "chance": self.chance, "quota": self.quota, "no_storage": self.no_storage});
        let any = self.clock.is_some() || self.chance.is_some() || self.quota.is_some() || self.no_storage;
        any.then_some(set)
    }
}

impl Row {
    /// Reads one folder.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let place = format!("{name}/expect.toml");
        let text = std::fs::read_to_string(folder.join("expect.toml")).map_err(|e| Trouble::from(e).at(&place))?;
        let expect: Expect = toml::from_str(&text).map_err(|e| Trouble::from(e).at(&place))?;
        let steps: Outcome<Vec<Step>> = expect.steps.iter().map(|s| Step::read(s)).collect();
        let steps = steps.map_err(|e| e.at(&place))?;
        if expect.about.trim().is_empty() {
            return trouble(format!("{place}: `about` says nothing"));
        }
        let folder = expect.like.as_ref().map_or_else(|| folder.to_path_buf(), |other| folder.with_file_name(other));
        Ok(Self { name, folder, expect, steps })
    }

    /// Reads every folder that has an `expect.toml`, by name.
    pub fn read_all(pages: &Path) -> Outcome<Vec<Self>> {
        let place = pages.display().to_string();
        let entries = std::fs::read_dir(pages).map_err(|e| Trouble::from(e).at(&place))?;
        let mut folders: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
        folders.retain(|f| f.join("expect.toml").is_file());
        folders.sort();
        folders.iter().map(|f| Self::read(f)).collect()
    }
}
