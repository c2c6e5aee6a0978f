//! Grade 6 for results and emergency text, 8 for everything else; sentences of a result have 20 words at most
//! (clinical reference 9.4).

use crate::{
    grade::{grade, sentences, words},
    texts::{self, Entry},
};
use std::collections::BTreeMap;

/// Tables that are read as a result, or in an emergency.
const RESULTS: [&str; 16] = [
    "rule", "result", "danger", "advice", "now", "eased", "alike", "negative", "asking", "topic", "seven", "measures",
    "check", "still", "lasted", "tell",
];
/// The part of the shell that is read in an emergency.
const SHELL: [&str; 7] = ["sos", "sign", "today", "relief", "danger", "embed", "label"];

/// Fewer words than this say nothing by themselves; labels are judged together with the others of their table.
const ALONE: usize = 10;

fn is_result(entry: &Entry) -> bool {
    let (table, rest) = entry.room().split_once('.').unwrap_or((entry.key, ""));
    match table {
        "shell" => SHELL.iter().any(|start| rest.starts_with(start)),
        "region" => rest.ends_with(".urgent"),
        _ => RESULTS.contains(&table),
    }
}

/// A label of so many words may be this many grades above its limit, or a hard one would hide among the others.
const LABEL: (usize, f64) = (5, 5.0);

/// Names of countries are what they are.
fn is_name(entry: &Entry) -> bool {
    entry.key.starts_with("region.") && entry.key.ends_with(".name")
}

/// Texts to judge: each that stands for itself, and the labels of each table as one.
fn judged() -> Vec<(String, f64, String)> {
    let mut judged = Vec::new();
    let mut labels: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
    for entry in texts::all().iter().filter(|entry| !is_name(entry)) {
        let limit = if is_result(entry) { 6.0 } else { 8.0 };
        // A value that is filled in counts as one short word.
        let text = filled(entry.text);
        if words(&text).len() >= ALONE {
            judged.push((entry.key.to_owned(), limit, text));
        } else {
            if words(&text).len() >= LABEL.0 {
                judged.push((entry.key.to_owned(), limit + LABEL.1, text.clone()));
            }
            let table = entry.room().split('.').next().unwrap_or_default();
            labels.entry((table.to_owned(), is_result(entry))).or_default().push(text);
        }
    }
    for ((table, result), texts) in labels {
        let all: Vec<&str> = texts.iter().map(|text| text.trim_end_matches(['.', '?', '!', ':'])).collect();
        judged.push((format!("labels of {table}"), if result { 6.0 } else { 8.0 }, all.join(". ")));
    }
    judged
}

fn filled(text: &str) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("it");
        out.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    out
}

fn too_hard(necessary: &[&str]) -> Vec<String> {
    let hard = |(key, limit, text): (String, f64, String)| {
        let grade = grade(&text, necessary);
        (grade > limit).then(|| format!("{key}: grade {grade:.1} of {limit}: {text}"))
    };
    judged().into_iter().filter_map(hard).collect()
}

fn necessary() -> Vec<&'static str> {
    texts::listed(include_str!("necessary.txt")).into_iter().map(|(word, _)| word).collect()
}

#[test]
fn every_text_can_be_read_at_its_grade() {
    let hard = too_hard(&necessary());
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

#[test]
fn no_word_is_excused_without_need() {
    let all = necessary();
    for word in &all {
        let without: Vec<&str> = all.iter().copied().filter(|other| other != word).collect();
        assert!(!too_hard(&without).is_empty(), "`{word}` need not stand in necessary.txt");
    }
}

#[test]
fn sentences_of_a_result_are_short() {
    let mut long = Vec::new();
    for entry in texts::all().iter().filter(|entry| is_result(entry)) {
        for sentence in sentences(entry.text) {
            let count = words(sentence).len();
            if count > 20 {
                long.push(format!("{}: {count} words: {sentence}", entry.key));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn a_question_has_at_most_25_words_in_a_sentence() {
    for entry in texts::all() {
        for sentence in sentences(entry.text) {
            assert!(words(sentence).len() <= 25, "{}: {sentence}", entry.key);
        }
    }
}

#[test]
fn rules_and_danger_signs_are_judged_as_results() {
    let strict = |key: &'static str| is_result(&Entry { key, text: "" });
    for key in ["rule.r01", "carer.rule.r24", "shell.sign_1", "region.gb.urgent", "danger.signs", "advice.a1"] {
        assert!(strict(key), "{key}");
    }
    assert!(!strict("question.q01_age.title") && !strict("shell.csp_wasm_reader"));
}
