//! The words of the guide: complete, short, and without the words that promise or diagnose.

use crate::cases::english;
use leg_cramps::guide::{MEASURES, Measure, Timing};
use leg_cramps::words::Text;

/// Measures for which the clinical reference names no caution about a fact that we know of.
const CAREFREE: [&str; 9] = ["m10", "m11", "m19", "m21", "m26", "m28", "m29", "m30", "m31"];

fn texts(measure: &Measure) -> Vec<Text> {
    let mut all = vec![measure.name, measure.summary, measure.evidence_text, measure.evidence.text()];
    all.extend(measure.steps.texts());
    all.extend([measure.dose, measure.trials, measure.retracted].into_iter().flatten());
    all.extend(measure.figures.iter().map(|figure| figure.alt));
    if let Some(seated) = measure.seated {
        all.extend(seated.steps.texts());
        all.extend(seated.figures.iter().map(|figure| figure.alt));
    }
    all.extend(measure.mildest.map(|(_, text)| text));
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
        assert_eq!(measure.cautions.is_empty(), CAREFREE.contains(&measure.id), "{}: cautions", measure.id);
        assert!(texts(measure).into_iter().all(|id| !words.get(id).is_empty()), "{} has an empty text", measure.id);
    }
}

#[test]
fn the_bedtime_stretch_has_the_dose_of_the_trial() {
    let stretch = Measure::by_id("m2").expect("the bedtime stretch");
    let dose = Timing { hold: 10, hold_most: 10, rest: 10, repeats: 3, both_legs: true, per_day: 1, weeks: 6 };
    assert_eq!(stretch.timing, Some(dose));
    assert_eq!(stretch.figures.iter().map(|figure| figure.id).collect::<Vec<_>>(), ["calf_wall", "hamstring_chair"]);
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

#[test]
fn seated_steps_never_ask_to_stand() {
    let words = english();
    for id in ["m1", "m2", "m3", "m5", "m9"] {
        let seated =
            Measure::by_id(id).and_then(|measure| measure.seated).unwrap_or_else(|| panic!("{id} is not seated"));
        for step in words.list(seated.steps).map(str::to_lowercase) {
            let stands = ["stand", "wall", "walk", "get up"].iter().any(|word| step.contains(word));
            assert!(!stands, "{id}: {step}");
        }
    }
}

#[test]
fn vitamin_k2_and_medicines_on_prescription_are_information_and_no_advice() {
    let words = english();
    let said = |id: &str| {
        let measure = Measure::by_id(id).expect(id);
        texts(measure).into_iter().map(|text| words.get(text).to_lowercase()).collect::<Vec<_>>().join(" ")
    };
    let (k2, drugs) = (said("m18"), said("m31"));
    assert!(k2.contains("early research") && k2.contains("ask your pharmacist") && k2.contains("never with warfarin"));
    assert!(drugs.contains("your doctor may talk about medicines"));
    for text in [k2, drugs] {
        assert!(!text.contains(" mg") && !text.contains("microgram"), "no dose: {text}");
    }
    assert!(Measure::by_id("m31").is_some_and(|measure| measure.dose.is_none() && measure.timing.is_none()));
}

#[test]
fn quinine_is_not_recommended_and_those_who_take_it_know_what_needs_help_today() {
    let words = english();
    let quinine = Measure::by_id("m21").expect("quinine");
    assert_eq!(words.get(quinine.evidence.text()), "Not recommended.");
    let steps: Vec<&str> = words.list(quinine.steps).collect();
    let all = steps.join(" ").to_lowercase();
    for sign in ["bruising", "bleeding", "rash", "ringing in the ears", "vision", "help today", "for a review"] {
        assert!(all.contains(sign), "{sign}: {all}");
    }
    assert_eq!(quinine.dose, None);
}
