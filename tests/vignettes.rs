//! The 40 open vignettes as a gate: answers in `tests/cases/vignettes/S-*.json`, what is expected of each in
//! `gold.json` beside them. The table is printed by
//! `cargo test --no-default-features --test vignettes -- --nocapture`. No answer and no rule is changed to please a
//! case; what disagrees stands in the README there.

// A test reports by failing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "vignettes/words.rs"]
mod words;

use leg_cramps::check::{Answers, Assessment, Urgency, Within, assess, path};
use serde_json::{Map, Value};
use std::{fmt::Write, fs, path::PathBuf};
use words::WORDS;

/// What is expected of a case.
struct Gold {
    id: String,
    level: Urgency,
    acceptable: Vec<Urgency>,
    never: Vec<Urgency>,
    over: Vec<Urgency>,
    topics: Vec<String>,
}

/// A case with its result.
struct Judged {
    gold: Gold,
    got: Assessment,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn level(value: &Value) -> Urgency {
    *Urgency::ALL.iter().find(|u| *value == u.id()).unwrap_or_else(|| panic!("no level: {value}"))
}

fn gold() -> Vec<Gold> {
    let raw = fs::read_to_string(folder().join("vignettes/gold.json")).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&raw).unwrap();
    let levels = |value: &Value| value.as_array().unwrap().iter().map(level).collect();
    let read = |row: &Value| Gold {
        id: row["id"].as_str().unwrap().to_owned(),
        level: level(&row["gold_level"]),
        acceptable: levels(&row["acceptable_levels"]),
        never: levels(&row["never"]),
        over: levels(&row["overtriage_if"]),
        topics: serde_json::from_value(row["expected_topics"].clone()).unwrap(),
    };
    rows.iter().map(read).collect()
}

/// The answers in a file, and the vignette that it names.
fn file(path: &str) -> (String, Map<String, Value>) {
    let raw = fs::read_to_string(folder().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    let file: Map<String, Value> = serde_json::from_str(&raw).unwrap();
    (file["vignette"].as_str().unwrap().to_owned(), file["answers"].as_object().unwrap().clone())
}

fn map_of(id: &str) -> Map<String, Value> {
    let (vignette, map) = file(&format!("vignettes/{id}.json"));
    assert_eq!(vignette, id);
    map
}

/// Answers screen after screen with what the file holds, until nothing more is asked.
fn walk(id: &str, map: &Map<String, Value>) -> Answers {
    let wanted = Answers::from_map(map).unwrap_or_else(|e| panic!("{id}: {e}"));
    let mut answers = Answers::default();
    let mut seen = Vec::new();
    while let Some(screen) = path::next(&answers) {
        let picks = wanted.picks(screen);
        answers.give(screen, &picks).unwrap_or_else(|e| panic!("{id}: {} is not answered: {e:?}", screen.id));
        seen.push(screen.id);
        assert!(seen.len() < 60, "{id}: the path does not end: {seen:?}");
    }
    // What the facts say beyond it goes in as a detail for the doctor.
    for screen in path::details(&answers) {
        let picks = wanted.picks(screen);
        if !picks.is_empty() {
            answers.give(screen, &picks).unwrap_or_else(|e| panic!("{id}: {} is not answered: {e:?}", screen.id));
        }
    }
    answers
}

fn judged() -> Vec<Judged> {
    let judge = |gold: Gold| Judged { got: assess(&walk(&gold.id, &map_of(&gold.id))), gold };
    gold().into_iter().map(judge).collect()
}

impl Judged {
    fn is_exact(&self) -> bool {
        self.got.urgency == self.gold.level
    }

    fn is_acceptable(&self) -> bool {
        self.gold.acceptable.contains(&self.got.urgency)
    }

    fn is_unsafe(&self) -> bool {
        self.gold.never.contains(&self.got.urgency)
    }

    fn is_over(&self) -> bool {
        self.gold.over.contains(&self.got.urgency)
    }

    /// Softer than `is_over`: above every level that would do.
    fn is_above_all(&self) -> bool {
        self.gold.acceptable.iter().all(|level| self.got.urgency > *level)
    }

    fn hits_a_topic(&self) -> bool {
        let means = |word: &String| {
            WORDS
                .iter()
                .find(|(w, _)| w == word)
                .map_or(&[][..], |(_, topics)| *topics)
                .iter()
                .any(|topic| self.got.topics.contains(topic))
        };
        self.gold.topics.iter().any(means)
    }

    fn row(&self) -> String {
        let rules: Vec<&str> = self.got.rules.iter().map(|rule| rule.id).collect();
        let verdict = match (self.is_unsafe(), self.is_exact(), self.is_acceptable()) {
            (true, ..) => "UNSAFE",
            (_, true, _) => "exact",
            (_, _, true) => "acceptable",
            _ => "NO",
        };
        let over = if self.is_over() { " OVER" } else { "" };
        let topic = if self.hits_a_topic() { "topic" } else { "-" };
        format!(
            "{:6} {:10} {:10} {:8} {:10} {topic:5} {}{over}",
            self.gold.id,
            self.gold.level.id(),
            self.got.urgency.id(),
            self.got.within.id(),
            verdict,
            rules.join(" ")
        )
    }
}

/// Wilson's 95 % interval of a share, in percent.
fn wilson(hits: usize, of: usize) -> (f64, f64) {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap());
    let (n, p, z) = (count(of), count(hits) / count(of), 1.959_964);
    let middle = p + z * z / (2.0 * n);
    let reach = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 100.0 / (1.0 + z * z / n);
    ((middle - reach) * scale, (middle + reach) * scale)
}

fn share(what: &str, cases: &[&Judged], holds: fn(&Judged) -> bool) -> String {
    let hits = cases.iter().filter(|case| holds(case)).count();
    let (low, high) = wilson(hits, cases.len());
    format!("{what} {hits}/{} ({low:.0} to {high:.0} %)", cases.len())
}

fn table(cases: &[Judged]) -> String {
    let mut out = String::from("\nid     gold       got        within   verdict    topic rules\n");
    for case in cases {
        writeln!(out, "{}", case.row()).unwrap();
    }
    let mut groups = vec![("all", cases.iter().collect::<Vec<_>>())];
    for level in Urgency::ALL.into_iter().rev() {
        groups.push((level.id(), cases.iter().filter(|case| case.gold.level == level).collect()));
    }
    for (name, group) in groups {
        writeln!(
            out,
            "{name:10} {}; {}; {}; {}; {}; {}",
            share("exact", &group, Judged::is_exact),
            share("acceptable", &group, Judged::is_acceptable),
            share("unsafe", &group, Judged::is_unsafe),
            share("over-triage", &group, Judged::is_over),
            share("above all acceptable", &group, Judged::is_above_all),
            share("topics", &group, Judged::hits_a_topic),
        )
        .unwrap();
    }
    out
}

#[test]
fn every_file_holds_exactly_what_the_path_asks() {
    for gold in gold() {
        let map = map_of(&gold.id);
        assert_eq!(Value::Object(walk(&gold.id, &map).to_map()), Value::Object(map), "{}", gold.id);
    }
}

#[test]
fn there_is_a_file_for_each_case_and_a_case_for_each_file() {
    let mut files: Vec<String> = fs::read_dir(folder().join("vignettes"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_string_lossy().strip_suffix(".json").map(str::to_owned))
        .filter(|name| name != "gold")
        .collect();
    let mut ids: Vec<String> = gold().into_iter().map(|gold| gold.id).collect();
    files.sort();
    ids.sort();
    assert_eq!(files, ids);
    assert_eq!(ids.len(), 40);
}

#[test]
fn a_second_independent_mapping_of_ten_comes_out_the_same() {
    let mut files: Vec<_> = fs::read_dir(folder().join("vignettes/second")).unwrap().map(|f| f.unwrap()).collect();
    files.sort_by_key(fs::DirEntry::file_name);
    assert_eq!(files.len(), 10);
    let first = judged();
    for entry in files {
        let name = entry.file_name().into_string().unwrap();
        let (id, map) = file(&format!("vignettes/second/{name}"));
        let second = assess(&Answers::from_map(&map).unwrap_or_else(|e| panic!("{id}: {e}")));
        let first = first.iter().find(|case| case.gold.id == id).unwrap();
        assert_eq!(second.urgency, first.got.urgency, "{id}");
        // One differs in how soon: "crawling in the evening" is `numb` to one mapper and not sure to the other.
        let apart = if id == "S-D09" { Within::Month } else { first.got.within };
        assert_eq!(second.within, apart, "{id}");
        let second = Judged { got: second, gold: gold().into_iter().find(|gold| gold.id == id).unwrap() };
        assert_eq!(second.hits_a_topic(), first.hits_a_topic(), "{id}");
    }
}

#[test]
fn a_journey_answers_as_its_vignette_does() {
    for name in ["emergency", "doctor", "self_care"] {
        let (id, answers) = file(&format!("journeys/{name}.json"));
        assert_eq!(Value::Object(answers), Value::Object(map_of(&id)), "{name}, {id}");
    }
}

#[test]
fn every_topic_word_stands_in_the_table_once() {
    assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0), "the table is not in order");
    for gold in gold() {
        for word in &gold.topics {
            assert!(WORDS.iter().any(|(w, _)| w == word), "{}: {word}", gold.id);
        }
        // A case that no topic of ours could hit would be lost from the start.
        let can_hit = |word: &String| WORDS.iter().any(|(w, topics)| w == word && !topics.is_empty());
        assert!(gold.topics.iter().any(can_hit), "{}", gold.id);
    }
}

#[test]
fn wilson_agrees_with_published_values() {
    // Newcombe, Stat Med 1998;17:857, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (hits, of, low, high) in
        [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0.0, 16.11), (1, 29, 0.61, 17.18)]
    {
        let (l, h) = wilson(hits, of);
        assert!((l - low).abs() < 0.01 && (h - high).abs() < 0.01, "{hits} of {of}: {l} to {h}");
    }
}

#[test]
fn the_vignettes_come_out_well_enough() {
    let cases = judged();
    let table = table(&cases);
    println!("{table}");
    let ids = |holds: fn(&Judged) -> bool| -> Vec<&str> {
        cases.iter().filter(|case| holds(case)).map(|case| case.gold.id.as_str()).collect()
    };
    let count = |holds: fn(&Judged) -> bool| ids(holds).len();
    let total = cases.len();
    let mut broken = Vec::new();
    let mut gate = |holds: bool, what: String| {
        if !holds {
            broken.push(what);
        }
    };
    let under = ids(Judged::is_unsafe);
    gate(under.is_empty(), format!("unsafe under-triage: {under:?}"));
    let over = ids(Judged::is_over);
    gate(over.is_empty(), format!("over-triage: {over:?}"));
    let acceptable = count(Judged::is_acceptable);
    gate(acceptable * 100 >= total * 95, format!("acceptable: {acceptable} of {total}, below 95 %"));
    let exact = count(Judged::is_exact);
    gate(exact * 100 >= total * 80, format!("exact: {exact} of {total}, below 80 %"));
    let topics = count(Judged::hits_a_topic);
    gate(topics * 100 >= total * 90, format!("topics: {topics} of {total}, below 90 %"));
    let home = count(|case| case.gold.level == Urgency::SelfCare && case.is_exact());
    gate(home >= 7, format!("self-care: {home} of 8, below 7"));
    assert!(broken.is_empty(), "{}\n{table}", broken.join("\n"));
}
