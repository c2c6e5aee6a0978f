use super::fixed::FAILURES;
use super::{Entry, all};
use crate::sentences::Sentences;
use leg_cramps::app::{Config, Model, Screen};
use leg_cramps::check::{SCREENS, Urgency};
use leg_cramps::guide::MEASURES;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn list() -> Vec<Entry> {
    all(&workspace()).expect("a list of screens")
}

/// The variant's name. A new kind of screen does not compile until it stands here, and fails until it has an entry.
fn kind(screen: &Screen) -> &'static str {
    match screen {
        Screen::Start => "Start",
        Screen::Now(_) => "Now",
        Screen::Eased => "Eased",
        Screen::Ask(_) => "Ask",
        Screen::Review => "Review",
        Screen::Result => "Result",
        Screen::Saved(_) => "Saved",
        Screen::Guide => "Guide",
        Screen::Measure(_) => "Measure",
        Screen::Diary => "Diary",
        Screen::Danger => "Danger",
        Screen::Settings => "Settings",
        Screen::Backup => "Backup",
    }
}

#[test]
fn every_kind_of_screen_is_in_the_list() {
    let source = std::fs::read_to_string(workspace().join("src/app/screen.rs")).expect("the source");
    let body = source.split_once("pub enum Screen {").and_then(|(_, rest)| rest.split_once("\n}")).expect("the enum").0;
    let variants: BTreeSet<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with(char::is_uppercase))
        .map(|line| line.split(['(', ',', ' ']).next().unwrap_or(line))
        .collect();
    let met: BTreeSet<&str> = list().iter().filter_map(|e| Screen::parse(&e.code)).map(|s| kind(&s)).collect();
    assert_eq!(met, variants);
}

#[test]
fn every_question_measure_level_and_failure_is_in_the_list() {
    let names: BTreeSet<String> = list().into_iter().map(|entry| entry.name).collect();
    let wanted = SCREENS
        .iter()
        .map(|screen| format!("ask-{}", screen.id))
        .chain(MEASURES.iter().map(|measure| format!("measure-{}", measure.id)))
        .chain(Urgency::ALL.into_iter().map(|urgency| format!("result-{}", urgency.id())))
        .chain(["guide", "guide-fitted", "guide-held-back", "shell-wait"].map(str::to_owned))
        .chain((1..=4).map(|step| format!("now-{step}")))
        .chain(FAILURES.into_iter().map(|kind| format!("shell-{kind}")));
    let missing: Vec<String> = wanted.filter(|name| !names.contains(name)).collect();
    assert!(missing.is_empty(), "no entry for {missing:?}");
}

#[test]
fn the_failures_are_those_that_have_sentences() {
    let text = std::fs::read_to_string(workspace().join("content/en/shell.toml")).expect("the sentences");
    let table: toml::Table = toml::from_str(&text).expect("toml");
    let keys = table.get("shell").and_then(toml::Value::as_table).expect("a table");
    let kinds: BTreeSet<&str> = keys.keys().filter_map(|key| key.strip_suffix("_reader")).collect();
    assert_eq!(kinds, BTreeSet::from(FAILURES));
    assert!(Sentences::read(&workspace().join("content/en")).is_ok());
}

#[test]
fn every_snapshot_restores_to_its_screen() {
    for entry in list().iter().filter(|entry| !entry.code.starts_with("shell:")) {
        let snapshot = serde_json::Value::Object(entry.snapshot.clone());
        assert_eq!(Model::restore(Config::default(), &snapshot).screen.code(), entry.code, "{}", entry.name);
    }
}
