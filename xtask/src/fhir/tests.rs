//! Whether the form is what the checker takes: same ids, same answers, codes of the list, nothing claimed.

use super::asked::{Given, questions, screens};
use super::codes::{Codes, OWN};
use super::questionnaire;
use leg_cramps::check::{Answers, Key, STORED};
use leg_cramps::words::{Words, packed};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static FORM: LazyLock<Value> = LazyLock::new(|| questionnaire().expect("a Questionnaire"));

/// Every item with those that it stands in, in document order.
pub(super) fn items() -> Vec<(&'static Value, Vec<&'static Value>)> {
    fn walk(item: &'static Value, above: &[&'static Value], all: &mut Vec<(&'static Value, Vec<&'static Value>)>) {
        all.push((item, above.to_vec()));
        let path = [above, &[item]].concat();
        for inner in item["item"].as_array().into_iter().flatten() {
            walk(inner, &path, all);
        }
    }
    let mut all = Vec::new();
    for item in FORM["item"].as_array().expect("items") {
        walk(item, &[], &mut all);
    }
    all
}

pub(super) fn id(item: &Value) -> &str {
    item["linkId"].as_str().expect("a linkId")
}

pub(super) fn is(item: &Value, kind: &str) -> bool {
    item["type"] == kind
}

pub(super) fn given() -> BTreeMap<String, Vec<Given>> {
    let words = Words::parse(packed::file("en")).expect("English");
    let codes = Codes::load().expect("codes");
    questions().map(|question| (question.id.clone(), question.answers(&words, &codes).expect("answers"))).collect()
}

/// Every object with a system and a code.
fn codings(value: &Value, all: &mut Vec<(String, String, Option<String>)>) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| codings(one, all)),
        Value::Object(map) => {
            if let (Some(system), Some(code)) = (map.get("system"), map.get("code")) {
                let text = |value: &Value| value.as_str().expect("text").to_owned();
                all.push((text(system), text(code), map.get("display").map(text)));
            }
            map.values().for_each(|one| codings(one, all));
        }
        _ => {}
    }
}

#[test]
fn link_ids_are_unique() {
    let all = items();
    let unique: BTreeSet<&str> = all.iter().map(|(item, _)| id(item)).collect();
    assert_eq!(unique.len(), all.len());
}

#[test]
fn questions_are_exactly_the_answers_that_the_checker_writes() {
    // Everything is answered, so everything that can be written is.
    let mut answers = Answers::default();
    for screen in leg_cramps::check::SCREENS {
        let picks: Vec<&str> = match screen.kind {
            leg_cramps::check::Kind::Scale => vec!["3"],
            leg_cramps::check::Kind::Medicines => vec!["lithium"],
            leg_cramps::check::Kind::Many => vec![screen.groups[0].choices[0].id],
            leg_cramps::check::Kind::One => screen.groups.iter().map(|group| group.choices[0].id).collect(),
        };
        answers.give(screen, &picks).unwrap_or_else(|why| panic!("{}: {why:?}", screen.id));
    }
    let mut wanted: BTreeSet<String> = answers.to_map().keys().cloned().collect();
    // The side has one answer at most, and which leg is only asked after one of them.
    wanted.extend(Key::ALL.iter().take(STORED).map(|key| key.id().to_owned()));
    wanted.insert("leg".to_owned());
    let asked: BTreeSet<String> = items()
        .iter()
        .filter(|(item, _)| !is(item, "group") && !is(item, "display"))
        .map(|(item, _)| id(item).to_owned())
        .collect();
    assert_eq!(asked, wanted);
    for id in &wanted {
        let any = Map::from_iter([(id.clone(), json!("not_sure"))]);
        assert!(Answers::from_map(&any).is_ok(), "{id}");
    }
}

#[test]
fn groups_are_the_screens_and_other_items_have_a_dot() {
    let top: Vec<&str> = FORM["item"].as_array().expect("items").iter().skip(1).map(id).collect();
    assert_eq!(top, screens().map(|screen| screen.id).collect::<Vec<_>>());
    assert!(!top.iter().any(|id| id.starts_with("q03_")), "“which one?” is no question of its own");
    for (item, above) in items() {
        let plain = !id(item).contains('.');
        let helper = is(item, "display") || is(item, "group") && !above.is_empty();
        assert_eq!(plain, !helper, "{}", id(item));
        assert!(above.len() <= 3, "{}", id(item));
        assert!(is(item, "group") || item["text"].as_str().is_some_and(|text| !text.is_empty()), "{}", id(item));
    }
}

#[test]
fn every_answer_of_the_form_is_taken_by_the_checker() {
    let given = given();
    let mut count = 0;
    for (item, _) in items() {
        let Some(options) = item["answerOption"].as_array() else { continue };
        let answers = &given[id(item)];
        assert_eq!(options.len(), answers.len(), "{}", id(item));
        for (option, one) in options.iter().zip(answers) {
            assert_eq!(option["valueCoding"], one.code.coding());
            assert!(Answers::from_map(&one.map).is_ok(), "{option}");
            count += 1;
        }
    }
    assert!(count > 400, "{count}");
    let severity = items().into_iter().find(|(item, _)| id(item) == "severity").expect("severity").0;
    let limits: Vec<&Value> =
        severity["extension"].as_array().expect("limits").iter().map(|limit| &limit["valueInteger"]).collect();
    assert_eq!(limits, [&json!(0), &json!(10)]);
    let pain = |n: u8| Answers::from_map(&Map::from_iter([("severity".to_owned(), json!(n))])).is_ok();
    assert!(pain(0) && pain(10) && !pain(11));
}

#[test]
fn codes_of_others_are_those_of_the_list_and_all_of_them() {
    let codes = Codes::load().expect("codes");
    let known: BTreeSet<(String, String)> = codes
        .all()
        // What is absent is only in Bundles.
        .filter(|(name, _)| !name.starts_with("absent."))
        .map(|(_, code)| {
            let bare = code.bare();
            (bare["system"].as_str().expect("a system").to_owned(), bare["code"].as_str().expect("a code").to_owned())
        })
        .collect();
    let mut used = Vec::new();
    codings(&FORM, &mut used);
    let others: BTreeSet<(String, String)> = used
        .iter()
        .filter(|(system, ..)| system != OWN)
        .map(|(system, code, _)| (system.clone(), code.clone()))
        .collect();
    assert_eq!(others, known);
    // A row for an item that does not exist would go unnoticed where two rows share a code.
    for (name, _) in codes.all() {
        if let Some(question) = name.strip_prefix("item.") {
            assert!(questions().any(|one| one.id == question), "{name}");
        }
    }
    assert!(FORM["copyright"].as_str().is_some_and(|text| text.contains("SNOMED International")));
    // A code of ours means one thing.
    let mut own: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, code, display) in used.iter().filter(|(system, ..)| system == OWN) {
        own.entry(code).or_default().extend(display.as_deref());
    }
    for (code, displays) in own {
        assert!(displays.len() == 1 || matches!(code, "none" | "not_sure"), "{code}: {displays:?}");
    }
}

#[test]
fn conditions_name_answers_of_questions_that_stand_before() {
    let mut seen: BTreeMap<&str, &Value> = BTreeMap::new();
    let mut count = 0;
    for (item, _) in items() {
        for condition in item["enableWhen"].as_array().into_iter().flatten() {
            let question = condition["question"].as_str().expect("a question");
            let options = seen.get(question).unwrap_or_else(|| panic!("{} asks for {question}", id(item)));
            let answer = &condition["answerCoding"];
            let has = options["answerOption"].as_array().expect("options").iter().any(|option| {
                option["valueCoding"]["system"] == answer["system"] && option["valueCoding"]["code"] == answer["code"]
            });
            assert!(has, "{}: {condition}", id(item));
            count += 1;
        }
        let several = item["enableWhen"].as_array().is_some_and(|conditions| conditions.len() > 1);
        assert_eq!(several, item.get("enableBehavior").is_some(), "{}", id(item));
        seen.insert(id(item), item);
    }
    assert!(count > 50, "{count}");
}

#[test]
fn what_r4_wants_beyond_its_schema_holds() {
    let name = FORM["name"].as_str().expect("a name");
    assert!(name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(char::is_alphanumeric), "que-0");
    for (item, _) in items() {
        let (name, has) = (id(item), |field: &str| item.get(field).is_some());
        let (group, display) = (is(item, "group"), is(item, "display"));
        assert!(!group || item["item"].as_array().is_some_and(|inner| !inner.is_empty()), "que-1: {name}");
        assert!(!display || !has("item") && !has("code") && !has("repeats"), "que-1, que-3, que-6: {name}");
        assert_eq!(has("answerOption"), is(item, "choice"), "que-5: {name}");
        assert!(!has("initial") && !has("maxLength") && !has("answerValueSet"), "que-4, que-8 to que-11: {name}");
        assert!(["group", "display", "choice", "integer"].iter().any(|kind| is(item, kind)), "{name}");
    }
}

#[test]
fn hints_keep_all_but_what_is_about_boxes() {
    let text = |wanted: &str| items().into_iter().find(|(item, _)| id(item) == wanted).map(|(item, _)| &item["text"]);
    assert_eq!(text("q07_nerves.hint"), Some(&json!("New means in the last 4 weeks.")));
    assert_eq!(text("blood_ok.no"), Some(&json!("“No”: No, or no test yet.")));
    assert!(text("q12_impact.hint").is_none());
    assert!(items().iter().all(|(item, _)| !item["text"].as_str().unwrap_or_default().contains("Choose ")));
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(FORM.to_string(), questionnaire().expect("a Questionnaire").to_string());
}

#[test]
fn nothing_is_claimed_that_is_not_so() {
    assert_eq!((&FORM["status"], &FORM["experimental"]), (&json!("draft"), &json!(true)));
    for field in ["publisher", "approvalDate", "lastReviewDate", "contact", "date"] {
        assert!(FORM.get(field).is_none(), "{field}");
    }
    assert!(FORM["url"].as_str().is_some_and(|url| url.starts_with("urn:uuid:")));
    assert_eq!(FORM["version"], env!("CARGO_PKG_VERSION"));
    assert!(FORM["description"].as_str().is_some_and(|text| text.contains("no clinician has reviewed it")));
}
