//! `content/regions.toml` → the table of whom to call where.

use crate::catalogue::{Texts, constant};
use std::{fs, path::Path};

/// The Rust table; the words of each region stand in `content/<lang>/regions.toml`.
pub fn read(content: &Path, texts: &Texts) -> String {
    let raw = fs::read_to_string(content.join("regions.toml")).expect("content/regions.toml");
    let table: toml::Table = raw.parse().unwrap_or_else(|e| panic!("content/regions.toml: {e}"));
    let mut rows = String::new();
    for (id, value) in &table {
        let text = |name: &str| value.get(name).and_then(|v| v.as_str()).unwrap_or("").to_owned();
        let list = |name: &str| -> Vec<String> {
            let items = value.get(name).and_then(|v| v.as_array()).cloned().unwrap_or_default();
            items.iter().map(|item| item.as_str().unwrap_or_default().to_owned()).collect()
        };
        for word in ["name", "urgent", "routine", "hospital"] {
            let key = format!("region.{id}.{word}");
            assert!(texts.has(&key), "content: region {id} lacks the text `{key}`");
        }
        let upper = constant(id);
        rows.push_str(&format!(
            "    Region {{ id: {id:?}, emergency: {:?}, urgent: {:?}, #[cfg(not(target_arch = \"wasm32\"))] countries: &{:?}, #[cfg(not(target_arch = \"wasm32\"))] zones: &{:?}, \
             name: t::REGION_{upper}_NAME, urgent_words: t::REGION_{upper}_URGENT, \
             routine_words: t::REGION_{upper}_ROUTINE, hospital_words: t::REGION_{upper}_HOSPITAL }},\n",
            text("emergency"),
            text("urgent"),
            list("countries"),
            list("zones"),
        ));
    }
    format!("/// Every region, the honest generic one among them.\npub const REGIONS: &[Region] = &[\n{rows}];\n")
}
