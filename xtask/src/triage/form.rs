//! The questions as a form for programs: one line for each answer that can be given, with the screen it stands on.

use leg_cramps::{
    check::{Answers, Choice, Group, Kind, MEDICINES, SCREENS, Screen},
    words::Words,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Every question in the order in which it can be asked.
pub fn lines(words: &Words) -> Vec<Value> {
    let mut told = BTreeSet::new();
    let mut lines = Vec::new();
    for screen in SCREENS {
        match screen.kind {
            // Where all options are known already, the screen asks about them again.
            Kind::Many if screen.choices().all(|choice| told.contains(choice.id)) => {
                lines.push(line(words, screen, screen.id, "which", options(words, screen)));
            }
            Kind::One if is_yes_no(screen) => {
                lines.push(line(words, screen, &key(screen), "yes_no", options(words, screen)));
            }
            Kind::Many | Kind::One => {
                for group in screen.groups {
                    match group.key() {
                        Some(id) => lines.push(part(words, screen, group, id)),
                        // Each option is a key of its own.
                        None => lines.extend(group.choices.iter().map(|choice| item(words, screen, choice))),
                    }
                    told.extend(group.choices.iter().map(|choice| choice.id));
                }
            }
            Kind::Scale => {
                let numbers = (0..=10).map(|n| json!({"id": n, "text": words.number(n)})).collect();
                lines.push(line(words, screen, &key(screen), "scale", numbers));
            }
            Kind::Medicines => {
                let list = MEDICINES.iter().map(|medicine| option(medicine.id, words.get(medicine.name))).collect();
                lines.push(line(words, screen, &key(screen), "medicines", list));
            }
        }
    }
    lines
}

/// Whether the whole screen is one yes or no.
pub fn is_yes_no(screen: &Screen) -> bool {
    screen.choices().all(|choice| matches!(choice.id, "yes" | "no"))
}

/// The value that an option of a single answer writes.
pub fn value(choice: &Choice) -> &'static str {
    if choice.id.ends_with("_unsure") { "not_sure" } else { choice.id }
}

/// A part of a screen that is one answer with several values.
fn part(words: &Words, screen: &Screen, group: &Group, id: &str) -> Value {
    let options: Vec<Value> =
        group.choices.iter().map(|choice| option(value(choice), words.get(choice.text))).collect();
    let mut line = line(words, screen, id, "one", options);
    if let (Some(label), Some(map)) = (group.label, line.as_object_mut()) {
        map.insert("text".to_owned(), words.get(label).into());
    }
    line
}

/// A screen that writes one key.
fn line(words: &Words, screen: &Screen, id: &str, kind: &str, options: Vec<Value>) -> Value {
    let help = screen.hint.map(|hint| words.get(hint));
    json!({
        "id": id,
        "kind": kind,
        "text": words.get(screen.title),
        "help": help,
        "options": options,
        "screen": screen.id,
        "asked": screen.asked(),
    })
}

/// An option of a screen that is a question of its own. On the screen it is a box to tick, so the words for its
/// answers stand here: no reader sees them.
fn item(words: &Words, screen: &Screen, choice: &Choice) -> Value {
    let help = choice.help.map(|help| words.get(help));
    json!({
        "id": choice.id,
        "kind": "yes_no",
        "text": words.get(choice.text),
        "help": help,
        "options": [option("yes", "Yes"), option("no", "No"), option("not_sure", "Not sure")],
        "screen": screen.id,
        "asked": screen.asked(),
    })
}

fn options(words: &Words, screen: &Screen) -> Vec<Value> {
    let own = screen.choices().map(|choice| option(choice.id, words.get(choice.text)));
    let unsure = screen.unsure.map(|text| option("not_sure", words.get(text)));
    own.chain(unsure).collect()
}

fn option(id: &str, text: &str) -> Value {
    json!({"id": id, "text": text})
}

/// The key that a screen writes, found by answering it: the only way that can't drift from the checker itself.
pub fn key(screen: &'static Screen) -> String {
    let mut answers = Answers::default();
    // The question about new medicines takes only what is taken.
    let known = MEDICINES.first().map(|medicine| medicine.id);
    let before: BTreeSet<String> = match (screen.kind, known) {
        (Kind::Medicines, Some(id)) => {
            let other = SCREENS.iter().find(|other| other.kind == Kind::Medicines && other.id != screen.id);
            if other.is_some_and(|other| answers.give(other, &[id]).is_ok()) {
                answers.to_map().keys().cloned().collect()
            } else {
                BTreeSet::new()
            }
        }
        _ => BTreeSet::new(),
    };
    let first = screen.choices().next().map(|choice| choice.id);
    let pick = match screen.kind {
        Kind::Scale => Some("0"),
        Kind::Medicines => known,
        Kind::One | Kind::Many => first,
    };
    if answers.give(screen, &[pick.unwrap_or_default()]).is_err() {
        return screen.id.to_owned();
    }
    answers.to_map().keys().find(|key| !before.contains(*key)).cloned().unwrap_or_else(|| screen.id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use leg_cramps::words::packed;

    fn form() -> Vec<Value> {
        lines(&Words::parse(packed::file("en")).expect("English"))
    }

    #[test]
    fn every_question_says_all_there_is_to_say() {
        for line in form() {
            for field in ["id", "kind", "text", "screen", "asked"] {
                assert!(
                    line.get(field).and_then(Value::as_str).is_some_and(|text| !text.is_empty()),
                    "{field} in {line}"
                );
            }
            let options = line.get("options").and_then(Value::as_array).expect("options");
            assert!(options.len() >= 2, "{line}");
            assert!(options.iter().all(|o| o.get("text").and_then(Value::as_str).is_some_and(|text| !text.is_empty())));
        }
    }

    #[test]
    fn every_answer_of_the_form_is_taken_by_the_checker() {
        for line in form() {
            let text = |field: &str| line.get(field).and_then(Value::as_str).expect("text").to_owned();
            if text("kind") == "which" {
                continue;
            }
            for option in line.get("options").and_then(Value::as_array).expect("options") {
                let id = option.get("id").expect("an id").clone();
                let value = if text("kind") == "medicines" { json!([id]) } else { id };
                let mut map: serde_json::Map<String, Value> = [(text("id"), value.clone())].into_iter().collect();
                // Only what is taken can be new.
                map.entry("medicines").or_insert(if text("kind") == "medicines" { value } else { json!([]) });
                assert!(Answers::from_map(&map).is_ok(), "{} {option}", text("id"));
            }
        }
    }

    #[test]
    fn no_question_stands_twice() {
        let ids: Vec<String> =
            form().iter().filter_map(|line| line.get("id").and_then(Value::as_str).map(str::to_owned)).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
    }
}
