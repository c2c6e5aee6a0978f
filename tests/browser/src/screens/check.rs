//! The screens of the check, each met by walking the example answers of the rules: so every question stands here behind
//! answers that really lead to it.

use super::Entry;
use super::walk::Walk;
use crate::trouble::{Outcome, Trouble};
use leg_cramps::app::{Model, Screen};
use leg_cramps::check::{self, Answers, Kind, path};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What the walks met.
#[derive(Default)]
pub struct Walked {
    /// Questions, review and results.
    pub screens: Vec<Entry>,
    /// The first model of each urgency.
    pub results: BTreeMap<&'static str, Model>,
}

/// Walks all examples; what was met already is not taken again.
pub fn walked(cases: &Path) -> Outcome<Walked> {
    let mut met = Walked::default();
    let mut names = BTreeSet::new();
    let mut later = Vec::new();
    for wanted in examples(cases)? {
        walk(&wanted, &mut met, &mut names, &mut later)?;
    }
    // The questions in the order of the table, whoever was asked first.
    let place = |entry: &Entry| check::SCREENS.iter().position(|s| format!("ask:{}", s.id) == entry.code);
    met.screens.sort_by_key(place);
    met.screens.extend(later);
    Ok(met)
}

fn walk(wanted: &Answers, met: &mut Walked, names: &mut BTreeSet<String>, later: &mut Vec<Entry>) -> Outcome<()> {
    let mut walk = Walk::after(&["open:check"])?;
    for _ in 0..60 {
        match walk.model.screen.clone() {
            Screen::Ask(id) => {
                let name = format!("ask-{id}");
                if names.insert(name.clone()) {
                    met.screens.push(walk.entry(&name));
                    extras(&walk, id, later)?;
                }
                walk.answer(wanted, id)?;
                if walk.model.problem.is_some() {
                    return Ok(());
                }
            }
            Screen::Review => {
                if names.insert("review".to_owned()) {
                    later.push(walk.entry("review"));
                    details(&walk, met, names, later)?;
                }
                walk.act("finish")?;
            }
            _ => break,
        }
    }
    if let Some(verdict) = &walk.model.verdict {
        let level = verdict.urgency.id();
        if met.results.insert(level, walk.model.clone()).is_none() {
            later.push(walk.entry(&format!("result-{level}")));
        }
    }
    Ok(())
}

/// The details for the doctor: no walk comes to them, the review offers them.
fn details(walk: &Walk, met: &mut Walked, names: &mut BTreeSet<String>, later: &mut Vec<Entry>) -> Outcome<()> {
    let mut walk = walk.clone();
    for screen in path::details(&walk.model.answers) {
        walk.act(&format!("change:{}", screen.id))?;
        let name = format!("ask-{}", screen.id);
        if names.insert(name.clone()) {
            met.screens.push(walk.entry(&name));
        }
        walk.answer(&Answers::default(), screen.id)?;
    }
    later.push(walk.entry("review-details"));
    Ok(())
}

/// The same question after an act: without an answer, with its search in use, with a tick.
fn extras(walk: &Walk, id: &str, later: &mut Vec<Entry>) -> Outcome<()> {
    let Some(screen) = check::Screen::by_id(id) else { return Ok(()) };
    let first = check::SCREENS.first().is_some_and(|first| first.id == id);
    if first {
        later.push(walk.entry("ask-unanswered").acting(&["continue"]));
        later.push(walk.entry("ask-ticked").acting(&["pick:none"]));
    }
    // A group that comes when an option of another one is chosen.
    for choice in screen.choices() {
        let comes = |group: &check::Group| !group.is_there::<&str>(&[]) && group.is_there(&[choice.id]);
        if screen.groups.iter().any(comes) {
            later.push(walk.entry(&format!("ask-{id}-{}", choice.id)).acting(&[&format!("pick:{}", choice.id)]));
        }
    }
    // One part of two is answered, and the other one is missing.
    if let (Some(choice), Some(_)) = (screen.choices().next(), screen.groups.get(1)) {
        let (pick, mut half) = (format!("pick:{}", choice.id), walk.clone());
        half.acts(&[&pick, "continue"])?;
        if half.model.problem.is_some() {
            later.push(walk.entry(&format!("ask-{id}-half")).acting(&[&pick, "continue"]));
        }
    }
    if screen.kind == Kind::Medicines && !later.iter().any(|entry| entry.name == "ask-search") {
        later.push(walk.entry("ask-search").acting(&["search:sta"]));
    }
    Ok(())
}

/// The answers of a journey.
pub fn journey(cases: &Path, name: &str) -> Outcome<Map<String, Value>> {
    let whole: Value = serde_json::from_str(&read(&cases.join(format!("journeys/{name}.json")))?)?;
    let map = whole.get("answers").and_then(Value::as_object).cloned();
    map.ok_or_else(|| Trouble(format!("the journey {name} has no answers")))
}

/// All example answers: first the journeys, then the harmless ones, then every rule's.
fn examples(cases: &Path) -> Outcome<Vec<Answers>> {
    let mut maps: Vec<Map<String, Value>> = Vec::new();
    for file in files(&cases.join("journeys"), "json")? {
        let whole: Value = serde_json::from_str(&read(&file)?)?;
        maps.extend(whole.get("answers").and_then(Value::as_object).cloned());
    }
    let base = as_json(&toml::from_str(&read(&cases.join("harmless.toml"))?)?)?;
    maps.push(base.clone());
    for file in files(&cases.join("rules"), "toml")? {
        let table: toml::Table = toml::from_str(&read(&file)?)?;
        for case in table.get("case").and_then(toml::Value::as_array).into_iter().flatten() {
            let mut map = base.clone();
            if let Some(own) = case.get("answers").and_then(toml::Value::as_table) {
                map.extend(as_json(own)?);
            }
            maps.push(map);
        }
    }
    Ok(maps.iter().filter_map(|map| Answers::from_map(map).ok()).collect())
}

fn as_json(table: &toml::Table) -> Outcome<Map<String, Value>> {
    Ok(serde_json::from_value(serde_json::to_value(table)?)?)
}

fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|e| Trouble::from(e).at(&file.display().to_string()))
}

fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|e| Trouble::from(e).at(&folder.display().to_string()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == ending));
    files.sort();
    Ok(files)
}
