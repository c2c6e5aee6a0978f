//! Forms filled in by dice: what is open in them is what the checker would ask.

use super::asked::{By, Given, Question, questions, screens};
use super::tests::{given, id, is, items};
use super::when;
use leg_cramps::check::{Answers, path};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("fits") % sides
    }
}

/// Whether an item is open with these answers, as R4 has it.
fn is_open(item: &Value, answers: &BTreeMap<&str, Vec<Value>>) -> bool {
    let Some(conditions) = item["enableWhen"].as_array() else { return true };
    let mut holds = conditions.iter().map(|condition| {
        let given = answers.get(condition["question"].as_str().expect("a question"));
        let equal = given.into_iter().flatten().any(|code| *code == condition["answerCoding"]);
        equal == (condition["operator"] == "=")
    });
    if item["enableBehavior"] == "all" { holds.all(|one| one) } else { holds.any(|one| one) }
}

#[test]
fn a_screen_is_open_where_the_checker_would_ask_and_nowhere_else() {
    let given = given();
    let asked: BTreeMap<String, Question> = questions().map(|question| (question.id.clone(), question)).collect();
    let mut dice = Dice(7);
    let (mut open, mut shut, mut more, mut held_back) = (0, 0, 0, 0);
    for round in 0..300 {
        // Every other form is filled in without a doubt.
        let sure = round % 2 == 0;
        // A form that is filled in from top to bottom; most answers are no, or every form would be an emergency.
        let mut answers: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        let mut map = Map::new();
        for (item, above) in items() {
            if above.is_empty() && is(item, "group") {
                let screen = screens().find(|screen| screen.id == id(item)).expect("a screen");
                let asks = when::fits(screen, &map).expect("answers");
                let shown = is_open(item, &answers);
                assert!(shown || !asks, "{} is hidden from {map:?}", id(item));
                // Only a doubt may open more than the checker asks: what it counts as depends on the age.
                assert!(asks || !shown || !sure, "{} is shown to {map:?}", id(item));
                open += u32::from(shown);
                shut += u32::from(!shown);
                more += u32::from(shown && !asks);
            }
            if let Some((question, By::Item(choice))) = asked.get(id(item)).map(|question| (question, &question.by)) {
                let so_far = Answers::from_map(&map).expect("answers");
                let offered = path::offers(&so_far, question.screen, choice);
                assert_eq!(is_open(item, &answers), offered, "{} for {map:?}", id(item));
                held_back += u32::from(!offered);
            }
            let Some(options) = given.get(id(item)).filter(|options| !options.is_empty()) else { continue };
            if !above.iter().chain([&item]).all(|item| is_open(item, &answers)) {
                continue;
            }
            let yes_no = options.len() == 3 && options[0].map.values().any(|value| value == "yes");
            let is_doubt =
                |one: &&Given| one.map.values().any(|value| *value == "not_sure" || *value == json!(["not_sure"]));
            let options: Vec<&Given> = options.iter().filter(|one| !sure || !is_doubt(one)).collect();
            let pick = match (yes_no, dice.roll(10)) {
                (true, 0) => 0,
                (true, 1) => options.len() - 1,
                (true, _) => 1,
                (false, _) => dice.roll(options.len()),
            };
            let one = options[pick];
            // What is new must be among what is taken.
            if let Some(list) = one.map.get("med_new").and_then(Value::as_array).filter(|list| !list.is_empty()) {
                let taken = map.get("medicines").cloned().unwrap_or_default();
                let both = [taken.as_array().cloned().unwrap_or_default(), list.clone()].concat();
                map.insert("medicines".to_owned(), both.into());
            }
            map.extend(
                one.map.iter().filter(|(key, _)| *key == id(item)).map(|(key, value)| (key.clone(), value.clone())),
            );
            answers.insert(id(item), vec![one.code.bare()]);
        }
    }
    assert!(held_back > 50, "{held_back} options that are not for everybody");
    assert!(open > 1000 && shut > 1000 && more * 20 < open, "{open} open, {shut} shut, {more} more than asked");
}
