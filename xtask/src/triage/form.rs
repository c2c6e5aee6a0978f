//! The questions as a form for programs: one line for each answer that can be given, with the screen it stands on.

use leg_cramps::{
    check::{Choice, Group, Kind, MEDICINES, SCREENS, Screen},
    words::Words,
};
use serde_json::{Value, json};

/// Every question in the order in which it can be asked.
pub fn lines(words: &Words) -> Vec<Value> {
    let mut lines = Vec::new();
    for screen in SCREENS {
        match (screen.kind, screen.whole()) {
            _ if screen.is_again() => lines.push(line(words, screen, screen.id, "which", options(words, screen))),
            (Kind::Scale, Some(id)) => {
                let numbers = (0..=10).map(|n| json!({"id": n, "text": words.number(n)})).collect();
                lines.push(line(words, screen, id, "scale", numbers));
            }
            (Kind::Medicines, Some(id)) => {
                let list = MEDICINES.iter().map(|medicine| option(medicine.id, words.get(medicine.name))).collect();
                lines.push(line(words, screen, id, "medicines", list));
            }
            (_, Some(id)) => lines.push(line(words, screen, id, "yes_no", options(words, screen))),
            (_, None) => {
                for group in screen.groups {
                    match group.key() {
                        Some(id) => lines.push(part(words, screen, group, id)),
                        // Each option is a key of its own.
                        None => lines.extend(group.choices.iter().map(|choice| item(words, screen, choice))),
                    }
                }
            }
        }
    }
    lines
}

/// A part of a screen that is one answer with several values.
fn part(words: &Words, screen: &Screen, group: &Group, id: &str) -> Value {
    let options: Vec<Value> =
        group.choices.iter().map(|choice| option(choice.value(), words.get(choice.text))).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use leg_cramps::{check::Answers, words::packed};
    use std::collections::BTreeSet;

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
