//! The table: what the vignettes ask for, and how it is met. A small part of TOML, read by hand so that the tests need
//! no further crate.

use crate::shown::folder;
use serde_json::Value;
use std::fs;

/// What a vignette asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub case: String,
    /// Whether it has to be said, or must not be.
    pub must: bool,
    pub words: String,
}

impl Entry {
    pub fn name(&self) -> String {
        format!("{} {}: {}", self.case, if self.must { "must" } else { "must not" }, self.words)
    }
}

/// A text by its id and some of its words.
pub struct Told {
    pub id: String,
    pub part: String,
}

/// How an entry is met. What each list means stands above the table.
#[derive(Default)]
pub struct Row {
    pub level: Vec<String>,
    pub within: Vec<String>,
    pub shown: Vec<Told>,
    pub folded: Vec<Told>,
    pub fits: Vec<String>,
    pub ask: Vec<String>,
    pub plain: Vec<String>,
    pub held: Vec<String>,
    pub why: Vec<Told>,
    pub guide: Vec<Told>,
    pub absent: Vec<Told>,
    pub never: Vec<String>,
    pub gap: String,
    pub lacks: Vec<String>,
    pub note: String,
}

impl Row {
    /// Whether nothing of it could fail.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.shown, &self.folded, &self.why, &self.guide, &self.absent];
        let lists =
            [&self.level, &self.within, &self.fits, &self.ask, &self.plain, &self.held, &self.never, &self.lacks];
        texts.iter().all(|list| list.is_empty()) && lists.iter().all(|list| list.is_empty())
    }

    /// All of it in one line.
    pub fn line(&self) -> String {
        let texts = |list: &[Told]| list.iter().map(|one| format!("“{}” ({})", one.part, one.id)).collect::<Vec<_>>();
        let parts = [
            ("level", self.level.clone()),
            ("within", self.within.clone()),
            ("shown", texts(&self.shown)),
            ("folded", texts(&self.folded)),
            ("fits", self.fits.clone()),
            ("ask first", self.ask.clone()),
            ("not moved up", self.plain.clone()),
            ("held back", self.held.clone()),
            ("held back because", texts(&self.why)),
            ("in the guide", texts(&self.guide)),
            ("absent", texts(&self.absent)),
            ("never", self.never.clone()),
        ];
        let mut said: Vec<String> = Vec::new();
        for (name, list) in parts.iter().filter(|(_, list)| !list.is_empty()) {
            said.push(format!("{name}: {}", list.join(", ")));
        }
        if !self.note.is_empty() {
            said.push(format!("({})", self.note));
        }
        said.join("; ")
    }
}

/// What `gold.json` asks for, in its order.
pub fn entries() -> Vec<Entry> {
    let raw = fs::read_to_string(folder().join("vignettes/gold.json")).expect("gold");
    let cases: Vec<Value> = serde_json::from_str(&raw).expect("gold");
    let mut all = Vec::new();
    for case in &cases {
        for (must, list) in [(true, &case["advice_must"]), (false, &case["advice_must_not"])] {
            for words in list.as_array().expect("a list") {
                let text = |value: &Value| value.as_str().expect("a text").to_owned();
                all.push(Entry { case: text(&case["id"]), must, words: text(words) });
            }
        }
    }
    all
}

/// The rows of the table, in its order.
pub fn rows() -> Vec<(Entry, Row)> {
    let raw = fs::read_to_string(folder().join("advice.toml")).expect("the table");
    raw.split("[[row]]\n").skip(1).map(read).collect()
}

fn read(part: &str) -> (Entry, Row) {
    let mut entry = Entry { case: String::new(), must: false, words: String::new() };
    let mut row = Row::default();
    for line in part.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (key, value) = line.split_once(" = ").unwrap_or_else(|| panic!("no value: {line}"));
        let value: Value = serde_json::from_str(value).unwrap_or_else(|why| panic!("{line}: {why}"));
        let text = || value.as_str().unwrap_or_else(|| panic!("no text: {line}")).to_owned();
        let list =
            || -> Vec<String> { serde_json::from_value(value.clone()).unwrap_or_else(|_| panic!("no list: {line}")) };
        let told = || -> Vec<Told> {
            let one = |told: &String| {
                let (id, part) = told.split_once(": ").unwrap_or_else(|| panic!("no words: {line}"));
                Told { id: id.to_owned(), part: part.to_owned() }
            };
            list().iter().map(one).collect()
        };
        match key {
            "case" => entry.case = text(),
            "must" => (entry.must, entry.words) = (true, text()),
            "must_not" => entry.words = text(),
            "level" => row.level = list(),
            "within" => row.within = list(),
            "shown" => row.shown = told(),
            "folded" => row.folded = told(),
            "fits" => row.fits = list(),
            "ask" => row.ask = list(),
            "plain" => row.plain = list(),
            "held" => row.held = list(),
            "why" => row.why = told(),
            "guide" => row.guide = told(),
            "absent" => row.absent = told(),
            "never" => row.never = list(),
            "gap" => row.gap = text(),
            "lacks" => row.lacks = list(),
            "note" => row.note = text(),
            _ => panic!("no such key: {line}"),
        }
    }
    (entry, row)
}
