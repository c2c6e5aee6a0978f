//! `triage`: the checker without a browser. Answers in as JSON, one line of JSON out for each file.

pub mod form;

use crate::Outcome;
use leg_cramps::{
    check::{self, Answers, SCREENS, Scope, path},
    guide::{self, Fit, Person},
    words::{Region, Words, packed},
};
use serde_json::{Map, Value, json};

/// `cargo xtask triage [--form] FILE…`.
pub fn command(args: &[String]) -> Outcome<()> {
    let words = english()?;
    match args {
        [] => Err(String::from("triage wants files with answers, or --form for the questions.")),
        [flag] if flag == "--form" => {
            form::lines(&words).iter().for_each(|line| println!("{line}"));
            Ok(())
        }
        files => {
            if let Some(flag) = files.iter().find(|file| file.starts_with('-')) {
                return Err(format!("triage does not know `{flag}` beside files: --form stands alone."));
            }
            // One bad file hides no other: the sentence for each comes at the end.
            let mut wrong = Vec::new();
            for file in files {
                match std::fs::read_to_string(file).map_err(|why| format!("{file}: could not be read: {why}.")) {
                    Ok(text) => match result(&words, file, &text) {
                        Ok(line) => println!("{line}"),
                        Err(why) => wrong.push(why),
                    },
                    Err(why) => wrong.push(why),
                }
            }
            if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
        }
    }
}

fn english() -> Outcome<Words> {
    Words::parse(packed::file("en")).map_err(|why| format!("The English words are broken: {why:?}."))
}

/// The result for the answers in a file.
fn result(words: &Words, file: &str, text: &str) -> Outcome<Value> {
    let map: Map<String, Value> =
        serde_json::from_str(text).map_err(|why| format!("{file}: this is no JSON object of answers: {why}."))?;
    let answers = Answers::from_map(&map).map_err(|why| format!("{file}: {why}"))?;
    let found = check::assess(&answers);
    let hospital = words.get(Region::by_id("generic").hospital_words);
    let rules: Vec<Value> = found
        .rules
        .iter()
        .map(|rule| {
            let sources: Vec<&str> = rule.sources.iter().map(|source| source.tag()).collect();
            json!({"id": rule.id, "text": words.fill(rule.reason, &[("hospital", hospital)]), "sources": sources})
        })
        .collect();
    let topics: Vec<&str> = found.topics.iter().map(|topic| topic.id()).collect();
    let (mut shown, mut held_back) = (Vec::new(), Vec::new());
    for advice in guide::advise(&Person::from_answers(&answers), Some(found.urgency)) {
        match advice.fit {
            Fit::Shown => shown.push(advice.measure.id),
            // "Ask first" is not advice to do it, so it stands with those held back.
            Fit::AskFirst | Fit::HeldBack => {
                let why: Vec<&str> = advice.why.iter().map(|text| words.get(*text)).collect();
                held_back.push(json!({"id": advice.measure.id, "why": why.join(" ")}));
            }
        }
    }
    let scope = match found.scope {
        Scope::Adult => "adult",
        Scope::Under18 => "under_18",
    };
    Ok(json!({
        "file": file,
        "level": found.urgency.id(),
        "within": found.within.id(),
        "scope": scope,
        "rules": rules,
        "topics": topics,
        "measures": {"shown": shown, "held_back": held_back},
        "seven": found.seven,
        "screens": screens(&answers, &map),
    }))
}

/// How many screens a reader with these answers goes through: the path is walked from its beginning, up to the first
/// screen of which the file says nothing.
fn screens(answers: &Answers, map: &Map<String, Value>) -> usize {
    let mut walk = Answers::default();
    let mut seen = 0;
    while let Some(screen) = path::next(&walk).filter(|_| seen < SCREENS.len()) {
        let mut picks = answers.picks(screen);
        if picks.is_empty() && screen.none.is_some() && screen.choices().any(|choice| map.contains_key(choice.id)) {
            picks.push("none");
        }
        if picks.is_empty() || walk.give(screen, &picks).is_err() {
            break;
        }
        seen += 1;
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Outcome<Value> {
        result(&english().expect("English"), "a.json", text)
    }

    #[test]
    fn a_danger_sign_is_an_emergency_with_its_rule_and_nothing_to_try() {
        let line = run(r#"{"chest": "yes"}"#).expect("a result");
        assert_eq!(line.get("level").and_then(Value::as_str), Some("emergency"));
        assert_eq!(line.get("within").and_then(Value::as_str), Some("now"));
        assert!(line.pointer("/rules/0/text").and_then(Value::as_str).is_some_and(|text| !text.is_empty()));
        assert!(line.pointer("/rules/0/sources/0").is_some());
        assert_eq!(line.pointer("/measures/shown").and_then(Value::as_array).map(Vec::len), Some(0));
        assert_eq!(line.get("seven").and_then(Value::as_array).map(Vec::len), Some(7));
        let fields: Vec<&String> = line.as_object().expect("an object").keys().collect();
        assert_eq!(fields, ["file", "level", "within", "scope", "rules", "topics", "measures", "seven", "screens"]);
    }

    #[test]
    fn an_emergency_ends_the_screens_and_silence_does_too() {
        let count = |text: &str| run(text).expect("a result").get("screens").and_then(Value::as_u64);
        assert_eq!(count(r#"{"chest": "yes", "dark": "no", "severity": 3}"#), Some(1));
        assert_eq!(count(r#"{"chest": "no", "ces": "yes"}"#), Some(2));
        assert_eq!(count("{}"), Some(0));
    }

    #[test]
    fn unknown_ids_and_options_are_refused_by_name() {
        assert!(run(r#"{"chestt": "no"}"#).expect_err("refused").contains("chestt"));
        assert!(run(r#"{"chest": "maybe"}"#).expect_err("refused").contains("maybe"));
        assert!(run("[]").expect_err("refused").starts_with("a.json: "));
    }
}
