//! Every English text with its key, as the widget packs it.

use leg_cramps::words::{packed, t};

/// A text. A list or a plural is several texts with one key.
pub struct Entry {
    pub key: &'static str,
    pub text: &'static str,
}

impl Entry {
    /// Its key without the mark of a carer's wording.
    pub fn room(&self) -> &'static str {
        self.key.strip_prefix("carer.").unwrap_or(self.key)
    }
}

/// All texts that a reader can meet.
pub fn all() -> Vec<Entry> {
    let lines: Vec<&'static str> = packed::file("en").lines().skip(1).collect();
    let ends = t::KEYS.iter().skip(1).map(|(at, _)| usize::from(*at)).chain([t::COUNT]);
    let mut entries = Vec::new();
    for ((at, key), end) in t::KEYS.iter().zip(ends) {
        // Shapes, rules of the language, names of medicines and publications, and what only a site's owner reads.
        let other = ["figure.", "language.", "medicine.", "source."].iter().any(|table| key.starts_with(table));
        if other || key.ends_with("_owner") {
            continue;
        }
        let own = lines[usize::from(*at)..end].iter().filter(|line| !line.is_empty());
        entries.extend(own.map(|text| Entry { key, text }));
    }
    entries
}

/// Lines `word | reason` of a list beside this file.
pub fn listed(raw: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = raw.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(" | ").unwrap_or_else(|| panic!("no reason: {line}"))).collect()
}

#[test]
fn the_texts_are_all_there() {
    let all = all();
    assert!(all.len() > 800, "{}", all.len());
    for key in ["rule.r01", "result.until_steps", "carer.rule.r24", "shell.embed_fallback", "measure.m1.steps"] {
        assert!(all.iter().any(|entry| entry.key == key), "{key}");
    }
    assert!(listed(include_str!("necessary.txt")).iter().all(|(_, why)| why.len() > 10), "each with a reason");
}
