//! When a question is open. Nothing is written down here: for each answer that stands before it, the checker is asked
//! whether the question still makes sense with that answer alone. So a condition can't drift from the tables. What
//! hangs on several answers at once would find no answer that opens it, and is an error, not a question nobody sees.

use super::asked::{Given, Part, Question};
use super::codes::{Code, Codes};
use crate::Outcome;
use leg_cramps::check::{Answers, Choice, Kind, Screen, path};
use serde_json::{Map, Value, json};

/// An answer with the question it is given to.
pub type Step = (String, Given);

/// Someone whose "not sure" is read as no, and someone whose "not sure" about a danger sign is read as yes.
const AGES: [&str; 2] = ["18_59", "75p"];

/// The conditions of a screen, given all answers to questions that stand before it.
pub fn of_screen(screen: &'static Screen, before: &[Step]) -> Outcome<Vec<(&'static str, Value)>> {
    if fits(screen, &Map::new())? {
        let mut closing = Vec::new();
        for (id, given) in before {
            if !fits(screen, &given.map)? {
                closing.push(condition(id, "!=", &given.code));
            }
        }
        return Ok(fields(closing, "all"));
    }
    let mut opening = Vec::new();
    for (id, given) in before {
        // A new medicine opens what it would open by being taken: a form can't see to it that both lists agree.
        if opens(screen, &given.map)? {
            opening.push(condition(id, "=", &given.code));
        }
    }
    if opening.is_empty() {
        return Err(format!("FHIR: no single answer opens {}; its condition has to be written as groups.", screen.id));
    }
    Ok(fields(opening, "any"))
}

/// Whether these answers open a screen for someone of some age.
fn opens(screen: &'static Screen, map: &Map<String, Value>) -> Outcome<bool> {
    if fits(screen, map)? {
        return Ok(true);
    }
    for age in AGES {
        let mut map = map.clone();
        map.entry("age").or_insert(json!(age));
        if fits(screen, &map)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The conditions of a question besides those of its screen: an option that is not offered to everybody.
pub fn of_choice(question: &Question, choice: &Choice, before: &[Step]) -> Outcome<Vec<(&'static str, Value)>> {
    let mut closing = Vec::new();
    for (id, given) in before {
        let answers = Answers::from_map(&given.map).map_err(|why| why.to_string())?;
        if !path::offers(&answers, question.screen, choice) {
            closing.push(condition(id, "!=", &given.code));
        }
    }
    Ok(fields(closing, "all"))
}

/// The conditions of a part of a screen.
pub fn of_part(part: &Part, codes: &Codes) -> Outcome<Vec<(&'static str, Value)>> {
    match part.after {
        Some(id) => Ok(fields(vec![condition(id, "=", codes.need("answer.yes")?)], "any")),
        None => Ok(Vec::new()),
    }
}

fn condition(question: &str, operator: &str, code: &Code) -> Value {
    json!({"question": question, "operator": operator, "answerCoding": code.bare()})
}

fn fields(conditions: Vec<Value>, behavior: &str) -> Vec<(&'static str, Value)> {
    match conditions.len() {
        0 => Vec::new(),
        1 => vec![("enableWhen", conditions.into())],
        _ => vec![("enableWhen", conditions.into()), ("enableBehavior", behavior.into())],
    }
}

/// Whether the checker would keep an answer to the screen beside these answers.
pub fn fits(screen: &'static Screen, map: &Map<String, Value>) -> Outcome<bool> {
    let mut answers = Answers::from_map(map).map_err(|why| format!("FHIR: {why}"))?;
    answers
        .give(screen, &some_answer(screen))
        .map_err(|why| format!("FHIR: {} takes no answer: {why:?}", screen.id))?;
    Ok(path::so_far(&answers).iter().any(|other| other.id == screen.id))
}

/// An answer that a screen takes, the most harmless that it has.
fn some_answer(screen: &'static Screen) -> Vec<&'static str> {
    if screen.none.is_some() {
        return vec!["none"];
    }
    match screen.kind {
        Kind::Scale => vec!["0"],
        Kind::Many | Kind::Medicines => screen.choices().last().map(|choice| choice.id).into_iter().collect(),
        Kind::One => screen.groups.iter().filter_map(|group| group.choices.last()).map(|choice| choice.id).collect(),
    }
}
