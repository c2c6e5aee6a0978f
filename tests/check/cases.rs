//! Example answers in `tests/cases`: a small part of TOML, read by hand so that the tests need no further crate.

use leg_cramps::check::Answers;
use serde_json::{Map, Value};
use std::{fs, path::PathBuf};

/// One example: what is answered, and what must come of it.
pub struct Case {
    pub file: String,
    pub answers: Answers,
    pub expect: String,
    pub within: String,
    /// `R01 emergency now`
    pub fires: Vec<String>,
    pub silent: Vec<String>,
}

pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// `key = value` lines; values are written so that they are JSON too.
fn lines(raw: &str) -> impl Iterator<Item = (&str, Value)> {
    raw.lines().filter(|line| !line.is_empty() && !line.starts_with('#') && *line != "[[case]]").map(|line| {
        let (key, value) = line.split_once(" = ").unwrap_or_else(|| panic!("no value: {line}"));
        (key, serde_json::from_str(value).unwrap_or_else(|e| panic!("{line}: {e}")))
    })
}

/// Answers of a person with a harmless cramp now and then; the examples say only what differs.
pub fn harmless() -> Map<String, Value> {
    let raw = fs::read_to_string(folder().join("harmless.toml")).unwrap();
    lines(&raw).map(|(key, value)| (key.to_owned(), value)).collect()
}

pub fn all() -> Vec<Case> {
    let base = harmless();
    let mut files: Vec<_> = fs::read_dir(folder().join("rules")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let mut cases = Vec::new();
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let raw = fs::read_to_string(&path).unwrap();
        for part in raw.split("[[case]]\n").skip(1) {
            let mut map = base.clone();
            let mut case = Case {
                file: file.clone(),
                answers: Answers::default(),
                expect: String::new(),
                within: String::new(),
                fires: Vec::new(),
                silent: Vec::new(),
            };
            let words = |value: Value| -> Vec<String> { serde_json::from_value(value).unwrap() };
            for (key, value) in lines(part) {
                match key {
                    "expect" => case.expect = value.as_str().unwrap().to_owned(),
                    "within" => case.within = value.as_str().unwrap().to_owned(),
                    "fires" => case.fires = words(value),
                    "silent" => case.silent = words(value),
                    _ => {
                        let key = key.strip_prefix("answers.").unwrap_or_else(|| panic!("{file}: {key}"));
                        if value == "unasked" {
                            assert!(map.remove(key).is_some(), "{file}: {key}");
                        } else {
                            map.insert(key.to_owned(), value);
                        }
                    }
                }
            }
            case.answers = Answers::from_map(&map).unwrap_or_else(|e| panic!("{file}: {e}"));
            cases.push(case);
        }
    }
    cases
}
