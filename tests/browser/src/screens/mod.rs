//! Every screen that the widget can show, once: what is photographed and what axe looks at. The list is made by walking
//! the app's own model, so a snapshot here is the one that the core hands to the shell. A test keeps it complete.

mod check;
mod fixed;
mod persons;
#[cfg(test)]
mod tests;
mod turns;
mod walk;

use crate::trouble::Outcome;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// 2026-11-23 03:05 UTC in milliseconds: the moment at which the stage's clock stands.
pub const NOW: u64 = 1_795_403_100_000;

/// A screen, and how it is reached.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name: of a file, on a sheet, in a report.
    pub name: String,
    /// The code on its heading.
    pub code: String,
    /// The snapshot to begin with; for the shell's own views `{"shell": …}`.
    pub snapshot: Map<String, Value>,
    /// What stands in the store, by kind, moment and id; a setting is put beside it.
    pub store: Vec<(&'static str, Value)>,
    /// Acts after it, by code.
    pub acts: Vec<String>,
    /// The text of a file that is chosen at last.
    pub file: Option<String>,
    /// Attributes of the element.
    pub attributes: Vec<(&'static str, &'static str)>,
}

impl Entry {
    /// An entry without store, acts or attributes.
    fn new(name: impl Into<String>, code: impl Into<String>, snapshot: Map<String, Value>) -> Self {
        let (store, acts, attributes) = (Vec::new(), Vec::new(), Vec::new());
        Self { name: name.into(), code: code.into(), snapshot, store, acts, file: None, attributes }
    }

    fn acting(mut self, codes: &[&str]) -> Self {
        self.acts.extend(codes.iter().map(|code| (*code).to_owned()));
        self
    }

    fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.attributes.push((name, value));
        self
    }

    fn bringing(mut self, file: &str) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    fn stored_too(mut self, record: (&'static str, Value)) -> Self {
        self.store.push(record);
        self
    }

    fn stored(mut self, store: &[(&'static str, Value)]) -> Self {
        self.store = store.to_vec();
        self
    }

    /// All that the page needs to show it, as `page/stage.js` reads it.
    pub fn staged(&self, theme: &str) -> Value {
        let mut snapshot = self.snapshot.clone();
        snapshot.insert("night".to_owned(), json!(theme == "night"));
        let mut store: Vec<Value> = Vec::new();
        if !self.store.is_empty() {
            // A setting in the store wins over the snapshot, so the look has to stand there.
            let setting = json!({"at": "202611230301+0000", "data": {"keep": true, "night": theme == "night"},
                "id": "s0a1b2", "person": "a", "stamp": NOW, "v": 1});
            store.push(json!(["lc1:setting:202611230301:s0a1b2", setting.to_string()]));
            store.extend(self.store.iter().map(|(key, record)| json!([key, record.to_string()])));
        }
        let mut attributes = Map::new();
        attributes.insert("theme".to_owned(), json!(if theme == "dark" { "dark" } else { "light" }));
        attributes.extend(self.attributes.iter().map(|(name, value)| ((*name).to_owned(), json!(value))));
        json!({"snapshot": Value::Object(snapshot).to_string(), "store": store, "acts": self.acts,
            "attributes": attributes, "code": self.code})
    }
}

/// All of them, in the order in which a reader would meet them.
pub fn all(workspace: &Path) -> Outcome<Vec<Entry>> {
    let cases = workspace.join("tests/cases");
    let mut list = fixed::doors()?;
    let check = check::walked(&cases)?;
    list.extend(check.screens);
    list.extend(turns::turns(&cases)?);
    list.extend(fixed::parts(&check.results)?);
    list.extend(fixed::shell());
    let mut names = BTreeSet::new();
    list.retain(|entry| names.insert(entry.name.clone()));
    Ok(list)
}
