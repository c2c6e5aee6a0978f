//! `content/sources.toml` → typed source ids and one line of text for each.

use crate::catalogue::{Texts, constant};
use std::{fs, path::Path};

/// Reads the sources, adds `source.<tag>` texts and returns the Rust table.
pub fn read(content: &Path, texts: &mut Texts) -> String {
    let raw = fs::read_to_string(content.join("sources.toml")).expect("content/sources.toml");
    let table: toml::Table = raw.parse().unwrap_or_else(|e| panic!("content/sources.toml: {e}"));
    let mut ids = String::new();
    let mut rows = String::new();
    for (index, (tag, value)) in table.iter().enumerate() {
        let field = |name: &str| {
            value.get(name).and_then(|v| v.as_str()).unwrap_or_else(|| panic!("source {tag}: `{name}` is missing"))
        };
        let (title, publisher, year) = (field("title"), field("publisher"), field("year"));
        // An empty year or check date is said as such: nothing pretends to have been checked.
        let year = if year.is_empty() { "no date" } else { year };
        let _ = (field("url"), field("checked"));
        texts.add(&format!("source.{tag}"), &format!("{title}. {publisher}, {year}."));
        ids.push_str(&format!(
            "/// {}\npub const {}: Source = Source({index});\n",
            title.replace('\n', " "),
            constant(tag)
        ));
        // Tag and year are for sheets and tests: the shipped table holds only the text.
        rows.push_str(&format!(
            "    Row {{ text: texts::SOURCE_{}, #[cfg(not(target_arch = \"wasm32\"))] tag: {tag:?}, \
             #[cfg(not(target_arch = \"wasm32\"))] year: {year:?} }},\n",
            constant(tag)
        ));
    }
    format!("{ids}/// Every source, in the order of its id.\npub const ROWS: &[Row] = &[\n{rows}];\n")
}
