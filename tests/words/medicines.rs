//! No text tells anyone to stop, skip, reduce or change a medicine; what is said about one begins with "keep taking".

use crate::{grade::words, texts};
use leg_cramps::{
    check::{Advice, MEDICINES, RULES, Urgency},
    words::{Words, packed, t},
};

/// What would send a reader the wrong way, when it is said of a medicine.
const AWAY: [&str; 16] = [
    "stop", "stops", "stopped", "stopping", "pause", "skip", "halve", "reduce", "lower", "drop", "quit", "without",
    "change", "swap", "leave", "less",
];
/// What a text is about, when it is about medicines.
const MEDICINE: [&str; 14] = [
    "medicine",
    "medicines",
    "tablet",
    "tablets",
    "dose",
    "doses",
    "inhaler",
    "inhalers",
    "statin",
    "statins",
    "pill",
    "pills",
    "insulin",
    "antibiotic",
];

/// Sentences that hold a word of both lists and send nobody the wrong way, each with the reason.
fn allowed() -> Vec<&'static str> {
    texts::listed(include_str!("about_medicines.txt")).into_iter().map(|(sentence, _)| sentence).collect()
}

/// Sentences that speak of a medicine and of less of something.
fn doubtful() -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for entry in texts::all() {
        for sentence in crate::grade::sentences(entry.text) {
            let said: Vec<String> = words(sentence).iter().map(|word| word.to_lowercase()).collect();
            let has = |set: &[&str]| said.iter().any(|word| set.contains(&word.as_str()));
            if has(&AWAY) && has(&MEDICINE) {
                found.push((entry.key, sentence.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn no_text_tells_to_stop_a_medicine() {
    let allowed = allowed();
    let bad: Vec<_> = doubtful().into_iter().filter(|(_, sentence)| !allowed.contains(&sentence.as_str())).collect();
    assert!(bad.is_empty(), "{bad:#?}");
    for sentence in allowed {
        assert!(doubtful().iter().any(|(_, said)| said == sentence), "no longer said: {sentence}");
    }
}

#[test]
fn what_is_said_about_a_medicine_begins_with_keep_taking_it() {
    let words = Words::parse(packed::file("en")).expect("English");
    assert!(
        words.get(t::ADVICE_A0).contains("Keep taking it unless the person who prescribed it tells you otherwise.")
    );
    for medicine in MEDICINES {
        let first = medicine.advice.texts().first();
        // Quinine is bought or prescribed for cramps; its own sentence names the danger signs and asks for a review.
        let other = matches!(medicine.advice, Advice::Q | Advice::None);
        assert!(other || first == Some(&t::ADVICE_A0), "{}", medicine.id);
    }
    assert!(words.get(t::ADVICE_Q).contains("Ask for a review."));
}

#[test]
fn a_rule_that_is_about_a_medicine_says_to_ask_before_the_next_dose() {
    let words = Words::parse(packed::file("en")).expect("English");
    for to in [words.clone(), words.to(true)] {
        for rule in RULES.iter().filter(|rule| matches!(rule.id, "R24" | "R38") && rule.urgency == Urgency::Urgent) {
            let reason = to.get(rule.reason);
            assert!(reason.contains("next dose, and ask what to do."), "{}: {reason}", rule.id);
        }
    }
}
