//! The journeys that the browser replays: exactly what the path asks, answered screen by screen.

use crate::cases;
use leg_cramps::check::{Answers, assess, path};
use serde_json::{Map, Value};
use std::fs;

/// Answers the path with what `wanted` holds, until nothing more is asked.
pub fn walk(wanted: &Answers) -> (Answers, Vec<&'static str>) {
    let mut answers = Answers::default();
    let mut seen = Vec::new();
    while let Some(screen) = path::next(&answers) {
        let picks = wanted.picks(screen);
        answers.give(screen, &picks).unwrap_or_else(|e| panic!("{}: {picks:?}: {e:?}", screen.id));
        seen.push(screen.id);
        assert!(seen.len() < 60, "the path does not end: {seen:?}");
        assert!(path::so_far(&answers).iter().any(|s| s.id == screen.id), "{} is lost", screen.id);
        assert!(path::about(&answers) >= seen.len());
    }
    (answers, seen)
}

fn journey(name: &str) -> (String, Map<String, Value>) {
    let raw = fs::read_to_string(cases::folder().join(format!("journeys/{name}.json"))).unwrap();
    let file: Map<String, Value> = serde_json::from_str(&raw).unwrap();
    (file["vignette"].as_str().unwrap().to_owned(), file["answers"].as_object().unwrap().clone())
}

#[test]
fn the_journeys_hold_exactly_what_the_path_asks() {
    for (name, level, within) in
        [("emergency", "emergency", "now"), ("doctor", "doctor", "month"), ("self_care", "self_care", "none")]
    {
        let (vignette, map) = journey(name);
        let wanted = Answers::from_map(&map).unwrap();
        let (answers, seen) = walk(&wanted);
        assert_eq!(Value::Object(answers.to_map()), Value::Object(map), "{vignette}: {seen:?}");
        let result = assess(&answers);
        assert_eq!((result.urgency.id(), result.within.id()), (level, within), "{vignette}");
    }
}

#[test]
fn the_harmless_path_is_short() {
    let (answers, seen) = walk(&Answers::from_map(&cases::harmless()).unwrap());
    assert_eq!(assess(&answers).urgency.id(), "self_care");
    assert!(seen.len() <= 13, "{seen:?}");
    assert_eq!(&seen[..3], ["q02_body", "q02_leg", "q01_age"]);
}

#[test]
fn an_emergency_ends_the_questions_at_once() {
    let mut map = cases::harmless();
    map.insert("stroke".to_owned(), "yes".into());
    let (answers, seen) = walk(&Answers::from_map(&map).unwrap());
    assert_eq!(seen, ["q02_body"]);
    assert_eq!(assess(&answers).urgency.id(), "emergency");
}

#[test]
fn a_child_gets_the_danger_signs_and_one_question() {
    let mut map = cases::harmless();
    map.insert("age".to_owned(), "u16".into());
    for key in ["limp", "fever_c", "child_leg", "child_flag"] {
        map.insert(key.to_owned(), "no".into());
    }
    let (answers, seen) = walk(&Answers::from_map(&map).unwrap());
    assert_eq!(seen, ["q02_body", "q02_leg", "q01_age", "q33_child"]);
    let result = assess(&answers);
    assert_eq!((result.urgency.id(), result.scope.id()), ("pharmacist", "under_18"));
}
