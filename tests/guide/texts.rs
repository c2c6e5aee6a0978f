//! The words of the guide: complete, short, and without the words that promise or diagnose.

use crate::cases::english;
use leg_cramps::guide::{MEASURES, Measure, Timing};
use leg_cramps::words::Text;

fn texts(measure: &Measure) -> Vec<Text> {
    let mut all = vec![measure.name, measure.summary, measure.evidence_text, measure.evidence.text()];
    all.extend(measure.steps.texts());
    all.extend([measure.dose, measure.trials, measure.retracted].into_iter().flatten());
    all.extend([measure.figure, measure.other_figure].into_iter().flatten().map(|figure| figure.alt));
    all.extend(measure.cautions.iter().map(|caution| caution.text));
    all
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let words = english();
    for measure in MEASURES {
        for text in texts(measure).into_iter().map(|id| words.get(id)) {
            for sentence in text.split(['.', '?', '!', ':', ';']) {
                let count = sentence.split_whitespace().count();
                assert!(count <= 20, "{}, {count} words: {sentence}", measure.id);
            }
        }
    }
}

#[test]
fn no_text_promises_diagnoses_or_names_a_product() {
    let words = english();
    let never = [
        "you have ",
        "diagnos",
        "prevents",
        "cure",
        "clinically",
        "proven",
        "relieves",
        "risk score",
        "drink plenty",
        "nothing to worry",
        "rule out",
        "detect",
        "monitor",
        "predict",
        "treat",
        "stop taking",
        "stop your",
        "revitive",
        "gatorade",
        "buy ",
    ];
    for measure in MEASURES {
        for text in texts(measure).into_iter().map(|id| words.get(id).to_lowercase()) {
            for word in never {
                assert!(!text.contains(word), "{} says {word:?}: {text}", measure.id);
            }
        }
    }
}

#[test]
fn each_measure_says_what_to_do_how_well_it_is_proven_and_where_that_comes_from() {
    let words = english();
    for measure in MEASURES {
        assert!(measure.steps.texts().count() >= 3, "{} has too few steps", measure.id);
        assert!(!measure.sources.is_empty(), "{} names no source", measure.id);
        assert!(!measure.cautions.is_empty(), "{} has no caution", measure.id);
        assert!(texts(measure).into_iter().all(|id| !words.get(id).is_empty()), "{} has an empty text", measure.id);
    }
}

#[test]
fn the_bedtime_stretch_has_the_dose_of_the_trial() {
    let stretch = Measure::by_id("m2").expect("the bedtime stretch");
    let dose = Timing { hold: 10, hold_most: 10, rest: 10, repeats: 3, both_legs: true, per_day: 1, weeks: 6 };
    assert_eq!(stretch.timing, Some(dose));
    assert_eq!(stretch.figure.map(|figure| figure.id), Some("calf_wall"));
    assert_eq!(stretch.other_figure.map(|figure| figure.id), Some("hamstring_chair"));
    let words = english();
    let trials = words.get(stretch.trials.expect("the figures of the trials"));
    assert!(trials.contains("1.2 fewer") && trials.contains("no difference"), "both trials are told: {trials}");
}

#[test]
fn the_acute_stretch_sends_on_a_cramp_that_stays() {
    let words = english();
    let stretch = Measure::by_id("m1").expect("the acute stretch");
    assert!(words.list(stretch.steps).any(|step| step.contains("10 minutes") && step.contains("today")));
}
