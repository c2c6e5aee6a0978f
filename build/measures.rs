//! `content/measures.toml` → the table of the prevention guide, in the order to show.
//!
//! The facts, effects and kinds are Rust enums in `src/guide`: a name that is not among them does not compile.

use crate::catalogue::{Entry, Texts, constant};
use std::{fs, path::Path};
use toml::{Table, Value};

/// Effects of a caution, the mildest first: name in the content, variant of `Fit`.
const EFFECTS: [(&str, &str); 3] = [("warn", "Shown"), ("ask_first", "AskFirst"), ("hold_back", "HeldBack")];

/// What may stand in a measure's table.
const FIELDS: [&str; 14] = [
    "order",
    "part",
    "article",
    "fits",
    "evidence",
    "mildest",
    "held_from",
    "retracted",
    "timing",
    "figures",
    "seated_figures",
    "sources",
    "cautions",
    "caution_words",
];

/// Most drawings of one measure.
const MOST_FIGURES: usize = 4;

/// The Rust table; the words stand in `content/<lang>/measures.toml`.
pub fn read(content: &Path, texts: &Texts) -> String {
    let raw = fs::read_to_string(content.join("measures.toml")).expect("content/measures.toml");
    let table: Table = raw.parse().unwrap_or_else(|e| panic!("content/measures.toml: {e}"));
    let mut measures: Vec<(i64, &str, &Table)> = table
        .iter()
        .map(|(id, value)| {
            let row = value.as_table().unwrap_or_else(|| panic!("measure {id} is no table"));
            (whole(row, "order").unwrap_or_else(|| panic!("measure {id}: `order` is missing")), id.as_str(), row)
        })
        .collect();
    measures.sort_by_key(|(order, id, _)| (*order, *id));
    for pair in measures.windows(2) {
        assert_ne!(pair[0].0, pair[1].0, "measures {} and {} have the same `order`", pair[0].1, pair[1].1);
    }
    let rows: String = measures.iter().map(|(_, id, row)| measure(id, row, texts)).collect();
    format!("/// Every measure of the guide, in the order to show.\npub static MEASURES: &[Measure] = &[\n{rows}];\n")
}

fn measure(id: &str, row: &Table, texts: &Texts) -> String {
    for field in row.keys() {
        assert!(FIELDS.contains(&field.as_str()), "measure {id}: nothing is called `{field}`");
    }
    let name = |word: &str| format!("measure.{id}.{word}");
    for word in ["name", "summary", "evidence"] {
        assert!(texts.has(&name(word)), "content: measure {id} lacks the text `{}`", name(word));
    }
    assert!(
        matches!(texts.0.get(&name("steps")), Some(Entry::List(steps)) if !steps.is_empty()),
        "content: measure {id} lacks its list of steps"
    );
    let retracted = row.get("retracted").and_then(Value::as_bool).unwrap_or(false);
    assert_eq!(retracted, texts.has(&name("retracted")), "measure {id}: flag and words of a retraction go together");
    let optional =
        |key: String| if texts.has(&key) { format!("Some(t::{})", constant(&key)) } else { "None".to_owned() };
    let variant = |field: &str, default: &str| camel(row.get(field).and_then(Value::as_str).unwrap_or(default));
    let upper = constant(id);
    let mildest = row.get("mildest").and_then(Value::as_str);
    assert_eq!(mildest.is_some(), texts.has(&name("mildest")), "measure {id}: `mildest` and its words go together");
    let mildest = mildest.map_or("None".to_owned(), |effect| {
        format!("Some((Fit::{}, t::MEASURE_{upper}_MILDEST))", EFFECTS[effect_of(id, "mildest", effect)].1)
    });
    let seated = matches!(texts.0.get(&name("seated")), Some(Entry::List(steps)) if !steps.is_empty());
    assert!(seated || row.get("seated_figures").is_none(), "measure {id}: drawings of seated steps that it lacks");
    let seated = match seated {
        true => format!(
            "Some(Seated {{ steps: t::MEASURE_{upper}_SEATED, figures: &[{}] }})",
            drawings(id, row, "seated_figures", texts)
        ),
        false => "None".to_owned(),
    };
    format!(
        "    Measure {{ id: {id:?}, part: Part::{}, name: t::MEASURE_{upper}_NAME, summary: t::MEASURE_{upper}_SUMMARY, \
         steps: t::MEASURE_{upper}_STEPS, seated: {seated}, dose: {}, timing: {}, fits: &[{}], mildest: {mildest}, \
         cautions: &[{}], evidence: Evidence::{}, evidence_text: t::MEASURE_{upper}_EVIDENCE, trials: {}, \
         retracted: {}, figures: &[{}], sources: &[{}], article: {}, held_from: Urgency::{} }},\n",
        variant("part", ""),
        optional(name("dose")),
        row.get("timing").and_then(Value::as_table).map_or("None".to_owned(), timing),
        words(row, "fits").iter().map(|fits| format!("Suits::{}, ", camel(fits))).collect::<String>(),
        cautions(id, row, texts),
        variant("evidence", ""),
        optional(name("trials")),
        optional(name("retracted")),
        drawings(id, row, "figures", texts),
        words(row, "sources").iter().map(|tag| format!("sources::{}, ", constant(tag))).collect::<String>(),
        match row.get("article").and_then(Value::as_str) {
            Some(article) => format!("Some(Article::{})", camel(article)),
            None => "None".to_owned(),
        },
        variant("held_from", "urgent"),
    )
}

/// The place of an effect among `EFFECTS`.
fn effect_of(id: &str, about: &str, name: &str) -> usize {
    let found = EFFECTS.iter().position(|(effect, _)| *effect == name);
    found.unwrap_or_else(|| panic!("measure {id}, {about}: {name:?} is no effect"))
}

/// The cautions, the strongest first: that is the order in which a reader meets them.
fn cautions(id: &str, row: &Table, texts: &Texts) -> String {
    let Some(table) = row.get("cautions").and_then(Value::as_table) else { return String::new() };
    // Its own words, those of a measure that says the same, or those that all share.
    let other = row.get("caution_words").and_then(Value::as_str);
    let places: Vec<String> =
        [Some(id), other].into_iter().flatten().map(|id| format!("measure.{id}.caution")).collect();
    let mut rules: Vec<(usize, usize, String)> = table
        .iter()
        .map(|(fact, effect)| {
            let one = |value: &Value| effect_of(id, fact, value.as_str().unwrap_or_default());
            let (yes, unknown) = match effect {
                Value::Array(pair) => match pair.as_slice() {
                    [yes, unknown] => (one(yes), one(unknown)),
                    _ => panic!("measure {id}, {fact}: a pair is [\"yes\", \"not known\"]"),
                },
                single => (one(single), one(single).saturating_sub(1)),
            };
            assert!(unknown <= yes, "measure {id}, {fact}: not knowing can't be stricter than yes");
            let mut keys =
                places.iter().map(String::as_str).chain(["measures.caution"]).map(|at| format!("{at}.{fact}"));
            let key = keys.find(|key| texts.has(key));
            let key = key.unwrap_or_else(|| panic!("content: measure {id} has no words for the caution {fact}"));
            let rust = format!(
                "Caution {{ fact: Fact::{}, yes: Fit::{}, unknown: Fit::{}, text: t::{} }}, ",
                camel(fact),
                EFFECTS[yes].1,
                EFFECTS[unknown].1,
                constant(&key),
            );
            (EFFECTS.len() - yes, EFFECTS.len() - unknown, rust)
        })
        .collect();
    rules.sort();
    rules.into_iter().map(|(_, _, rust)| rust).collect()
}

fn timing(row: &Table) -> String {
    let number = |field: &str, default: i64| whole(row, field).unwrap_or(default);
    let hold = number("hold", 0);
    format!(
        "Some(Timing {{ hold: {hold}, hold_most: {}, rest: {}, repeats: {}, both_legs: {}, per_day: {}, weeks: {} }})",
        number("hold_most", hold),
        number("rest", 0),
        number("repeats", 1),
        row.get("both_legs").and_then(Value::as_bool).unwrap_or(false),
        number("per_day", 0),
        number("weeks", 0),
    )
}

fn drawings(id: &str, row: &Table, field: &str, texts: &Texts) -> String {
    let figures = words(row, field);
    assert!(figures.len() <= MOST_FIGURES, "measure {id}: at most {MOST_FIGURES} figures");
    let one = |figure: &String| {
        let (shapes, alt) = (format!("figure.{figure}"), format!("measure.alt.{figure}"));
        for key in [&shapes, &alt] {
            assert!(texts.has(key), "content: measure {id} shows {figure}, but there is no `{key}`");
        }
        format!("Figure {{ id: {figure:?}, shapes: t::{}, alt: t::{} }}, ", constant(&shapes), constant(&alt))
    };
    figures.iter().map(one).collect()
}

fn whole(row: &Table, field: &str) -> Option<i64> {
    row.get(field).and_then(Value::as_integer)
}

fn words(row: &Table, field: &str) -> Vec<String> {
    let items = row.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    items.iter().map(|item| item.as_str().expect("a word").to_owned()).collect()
}

/// `clot_possible` → `ClotPossible`.
fn camel(name: &str) -> String {
    name.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
