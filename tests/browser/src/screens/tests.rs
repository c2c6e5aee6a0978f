use super::fixed::FAILURES;
use super::{Entry, all};
use crate::sentences::Sentences;
use leg_cramps::app::{Config, Model, Screen};
use leg_cramps::check::{SCREENS, Urgency, path};
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
        Screen::Still => "Still",
        Screen::Lasted => "Lasted",
        Screen::Eased => "Eased",
        Screen::Tell(_) => "Tell",
        Screen::Add(_) => "Add",
        Screen::Night(_) => "Night",
        Screen::Doctor => "Doctor",
        Screen::Trends => "Trends",
        Screen::Resume => "Resume",
        Screen::Ask(_) => "Ask",
        Screen::Review => "Review",
        Screen::Result => "Result",
        Screen::Saved(_) => "Saved",
        Screen::Guide => "Guide",
        Screen::GuideAsk => "GuideAsk",
        Screen::NoHelp => "NoHelp",
        Screen::Measure(_) => "Measure",
        Screen::Plan => "Plan",
        Screen::Routine => "Routine",
        Screen::Diary => "Diary",
        Screen::Danger => "Danger",
        Screen::Settings => "Settings",
        Screen::Backup => "Backup",
        Screen::People => "People",
        Screen::Medicines => "Medicines",
        Screen::Medicine(_) => "Medicine",
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
        .chain(
            ["guide", "guide-fitted", "guide-held-back", "guide-ask", "guide-ask-given", "nohelp", "shell-wait"]
                .map(str::to_owned),
        )
        .chain(["review", "review-changed", "review-same", "review-details"].map(str::to_owned))
        .chain(["result-was", "result-was-same", "resume", "resume-stale", "start-resume"].map(str::to_owned))
        .chain(["ask-q08_where-side1", "ask-q10_timing-half"].map(str::to_owned))
        .chain(["plan", "plan-careful", "plan-empty", "plan-apart", "measure-picked"].map(str::to_owned))
        .chain(["routine", "routine-not-now", "routine-ready", "routine-hold"].map(str::to_owned))
        .chain(["routine-thigh", "routine-ended"].map(str::to_owned))
        .chain(["carer-q05_legs", "carer-q15_meds", "carer-result", "carer-emergency"].map(str::to_owned))
        .chain((1..=4).map(|step| format!("now-{step}")))
        .chain(["still", "lasted", "eased-told", "tell", "tell-length", "start-due", "diary-due"].map(str::to_owned))
        .chain(["diary-month", "night", "night-blank", "night-quiet", "add", "add-future"].map(str::to_owned))
        .chain(["backup-ready", "backup-damaged", "backup-refused", "backup-whose"].map(str::to_owned))
        .chain(
            [
                "doctor",
                "doctor-code",
                "doctor-dates",
                "doctor-empty",
                "doctor-of",
                "trends",
                "trends-empty",
                "trends-versus",
                "diary-calendar",
            ]
            .map(str::to_owned),
        )
        .chain(["people", "people-two", "people-remove", "people-rename", "people-running"].map(str::to_owned))
        .chain(["diary-of", "medicines", "medicines-empty", "medicine-new", "medicine"].map(str::to_owned))
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

/// What these entries are for must really stand in their snapshots: a name alone is no picture of it.
#[test]
fn a_turn_in_the_way_is_in_its_snapshot() {
    let list = list();
    let model = |name: &str| {
        let entry = list.iter().find(|entry| entry.name == name).unwrap_or_else(|| panic!("no entry {name}"));
        let mut model = Model::restore(Config::default(), &serde_json::Value::Object(entry.snapshot.clone()));
        model.clock = super::NOW;
        model
    };
    let change = model("review-changed").change().expect("a change");
    assert!(!change.other.is_empty() && !change.came.is_empty());
    assert!(model("review-same").change().is_some_and(|same| same.other.is_empty() && same.came.is_empty()));
    assert!(model("review").change().is_none());
    assert!(!path::details(&model("review").answers).is_empty(), "details are offered");
    assert!(path::details(&model("review-details").answers).is_empty(), "details are told");
    let (was, same) = (model("result-was"), model("result-was-same"));
    assert_ne!(was.was.map(|was| was.0), was.verdict.map(|verdict| verdict.urgency));
    assert_eq!(same.was.map(|was| was.0), same.verdict.map(|verdict| verdict.urgency));
    assert!(!model("resume").is_stale() && model("resume-stale").is_stale());
    assert!(model("start-resume").left_open(super::NOW).is_some() && model("start").left_open(super::NOW).is_none());
    for entry in &list {
        let carer = model(&entry.name).answers.is_for_another();
        assert_eq!(carer, entry.name.starts_with("carer-"), "{}", entry.name);
    }
}

#[test]
fn every_snapshot_restores_to_its_screen() {
    for entry in list().iter().filter(|entry| !entry.code.starts_with("shell:")) {
        let snapshot = serde_json::Value::Object(entry.snapshot.clone());
        assert_eq!(Model::restore(Config::default(), &snapshot).screen.code(), entry.code, "{}", entry.name);
    }
}
