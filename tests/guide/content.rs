//! Every measure against every fact: what comes out is what `content/measures.toml` says, and nothing besides.

use crate::cases::{all_no, fact};
use leg_cramps::check::Urgency;
use leg_cramps::guide::{Fact, Fit, Known, MEASURES, advise};
use std::{fs, path::Path};

/// A measure's table, read by hand: the build reads the same file with a parser of TOML.
struct Row {
    id: String,
    mildest: Fit,
    /// Fact, what a yes does, what not knowing does.
    cautions: Vec<(Fact, Fit, Fit)>,
}

fn effect(word: &str) -> Fit {
    match word.trim().trim_matches('"') {
        "warn" => Fit::Shown,
        "ask_first" => Fit::AskFirst,
        "hold_back" => Fit::HeldBack,
        other => panic!("{other} is no effect"),
    }
}

fn rows() -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/measures.toml");
    let text = fs::read_to_string(file).expect("the measures");
    let mut rows: Vec<Row> = Vec::new();
    let mut cautions = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            cautions = head.ends_with(".cautions");
            if !cautions {
                rows.push(Row { id: head.to_owned(), mildest: Fit::Shown, cautions: Vec::new() });
            }
            continue;
        }
        let (name, value) = line.split_once(" = ").expect("a field");
        let row = rows.last_mut().expect("a measure");
        if !cautions {
            if name == "mildest" {
                row.mildest = effect(value);
            }
            continue;
        }
        let pair = match value.strip_prefix('[').and_then(|pair| pair.strip_suffix(']')) {
            Some(pair) => {
                let (yes, unknown) = pair.split_once(',').expect("a pair");
                (effect(yes), effect(unknown))
            }
            None => match effect(value) {
                Fit::HeldBack => (Fit::HeldBack, Fit::AskFirst),
                milder => (milder, Fit::Shown),
            },
        };
        row.cautions.push((fact(name), pair.0, pair.1));
    }
    rows
}

#[test]
fn every_measure_does_with_every_fact_what_the_content_says() {
    let rows = rows();
    assert_eq!(rows.len(), MEASURES.len());
    let mut tried = 0;
    for row in &rows {
        for fact in Fact::ALL {
            for known in [Known::Yes, Known::Unknown, Known::No] {
                let said = row.cautions.iter().find(|(about, ..)| *about == fact);
                let own = match (known, said) {
                    (Known::Yes, Some((_, yes, _))) => *yes,
                    (Known::Unknown, Some((_, _, unknown))) => *unknown,
                    _ => Fit::Shown,
                };
                let young = if (fact, known) == (Fact::Under18, Known::Yes) { Fit::AskFirst } else { Fit::Shown };
                let wanted = own.max(row.mildest).max(young);
                let advice = advise(&all_no().with(fact, known), Some(Urgency::SelfCare));
                let found = advice.iter().find(|advice| advice.measure.id == row.id).expect("the measure");
                assert_eq!(found.fit, wanted, "{} with {fact:?} {known:?}", row.id);
                let warns = found.why.iter().any(|text| {
                    found.measure.cautions.iter().any(|caution| caution.fact == fact && caution.text == *text)
                });
                assert_eq!(warns, said.is_some() && known != Known::No, "{} with {fact:?} {known:?}", row.id);
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 32 * Fact::COUNT * 3);
}

#[test]
fn there_are_all_32_measures_of_the_clinical_reference() {
    for number in 1..=32 {
        let id = format!("m{number}");
        assert_eq!(MEASURES.iter().filter(|measure| measure.id == id).count(), 1, "{id}");
    }
    assert_eq!(MEASURES.len(), 32);
    assert!(MEASURES.iter().all(|measure| measure.retracted.is_none()), "no study behind section 6 is retracted");
}

#[test]
fn an_articles_measure_has_the_id_that_the_content_gives_it() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/measures.toml");
    let text = fs::read_to_string(file).expect("the measures");
    let (mut id, mut met) = ("", 0);
    for line in text.lines() {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            id = head;
        } else if let Some(article) = line.strip_prefix("article = ") {
            let measure = MEASURES.iter().find(|measure| measure.id == id).expect("a measure");
            assert_eq!(measure.article.map(|own| own.id()), Some(article.trim_matches('"')), "{id}");
            met += 1;
        }
    }
    assert_eq!(met, MEASURES.iter().filter(|measure| measure.article.is_some()).count());
}
