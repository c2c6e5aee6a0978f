//! What must hold for every reader, whatever else is known.

use crate::cases::{Chance, all_no, fact};
use leg_cramps::check::Urgency;
use leg_cramps::guide::{Advice, Article, Fact, Fit, Known, MEASURES, Person, advise};

const READERS: usize = 3_000;

const LEVELS: [Option<Urgency>; 6] = [
    None,
    Some(Urgency::SelfCare),
    Some(Urgency::Pharmacist),
    Some(Urgency::Doctor),
    Some(Urgency::Urgent),
    Some(Urgency::Emergency),
];

/// Written from the clinical reference (2.2, 2.15, 6, 8.3), not from the content: with the fact, never advice.
const NEVER: &[(&str, &str)] = &[
    ("m1", "clot_possible leg_cold_or_numb recent_injury"),
    ("m2", "clot_possible leg_cold_or_numb recent_injury"),
    ("m6", "clot_possible leg_cold_or_numb recent_injury skin_broken_or_infected"),
    ("m7", "numb_feet poor_circulation leg_cold_or_numb"),
    ("m12", "fluid_limit kidney cirrhosis"),
    ("m13", "fluid_limit kidney cirrhosis potassium_raising"),
    ("m14", "kidney"),
    ("m22", "kidney fluid_limit anticoagulant pregnant"),
    ("m24", "implant clot_possible pregnant cancer skin_broken_or_infected swollen_legs leg_cold_or_numb under_18"),
];

/// With the fact, at least "ask first".
const ASK: &[(&str, &str)] = &[
    ("m1", "bones_or_surgery"),
    ("m2", "bones_or_surgery"),
    ("m5", "pain_on_walking poor_circulation clot_possible"),
    ("m6", "anticoagulant"),
    ("m7", "clot_possible"),
    ("m13", "diabetes heart_disease_or_pressure"),
    ("m14", "potassium_raising fluid_limit cirrhosis"),
    ("m22", "potassium_raising water_tablet ulcer_or_asthma under_18 cirrhosis"),
    (
        "m24",
        "epilepsy poor_circulation numb_feet bones_or_surgery recent_injury heart_disease_or_pressure anticoagulant",
    ),
];

fn of(id: &str, person: &Person, urgency: Option<Urgency>) -> Advice {
    advise(person, urgency).into_iter().find(|advice| advice.measure.id == id).expect(id)
}

fn at_least(table: &[(&str, &str)], wanted: Fit) {
    let mut chance = Chance::new(0x5eed);
    for _ in 0..READERS / 10 {
        let reader = chance.person();
        for (id, facts) in table {
            for name in facts.split(' ') {
                let person = reader.clone().with(fact(name), Known::Yes);
                for level in LEVELS {
                    let advice = of(id, &person, level);
                    assert!(advice.fit >= wanted, "{id} is {:?} with {name} at {level:?}: {person:?}", advice.fit);
                    assert!(!advice.why.is_empty(), "{id} gives no reason");
                }
            }
        }
    }
}

#[test]
fn a_contraindicated_measure_is_never_advice_whatever_else_is_known() {
    at_least(NEVER, Fit::HeldBack);
}

#[test]
fn a_measure_with_a_question_is_never_plain_advice() {
    at_least(ASK, Fit::AskFirst);
}

#[test]
fn not_knowing_is_never_bolder_than_no_and_yes_is_never_bolder_than_not_knowing() {
    let mut chance = Chance::new(0xfee1);
    for _ in 0..READERS / 10 {
        let reader = chance.person();
        for fact in Fact::ALL {
            let [no, unknown, yes] = [Known::No, Known::Unknown, Known::Yes]
                .map(|known| advise(&reader.clone().with(fact, known), Some(Urgency::SelfCare)));
            for ((no, unknown), yes) in no.iter().zip(&unknown).zip(&yes) {
                let id = no.measure.id;
                assert!(no.fit <= unknown.fit && unknown.fit <= yes.fit, "{id} with {fact:?}: {reader:?}");
                // What stands against a measure is told, whether it is known or only possible.
                for caution in no.measure.cautions.iter().filter(|caution| caution.fact == fact) {
                    assert!(unknown.why.contains(&caution.text) && yes.why.contains(&caution.text), "{id}, {fact:?}");
                    assert!(!no.why.contains(&caution.text), "{id} warns of {fact:?}, which is known not to hold");
                }
            }
        }
    }
}

#[test]
fn what_a_yes_would_forbid_is_never_plain_advice_while_it_is_not_known() {
    for measure in MEASURES {
        for caution in measure.cautions.iter().filter(|caution| caution.yes == Fit::HeldBack) {
            let advice = of(measure.id, &all_no().with(caution.fact, Known::Unknown), Some(Urgency::SelfCare));
            // The gentle stretch is what someone in pain sees before any answer: its warnings stand beside it.
            let wanted = if measure.id == "m1" { Fit::Shown } else { Fit::AskFirst };
            assert_eq!(advice.fit, wanted, "{} with {:?} not known", measure.id, caution.fact);
            assert_eq!(advice.why, [caution.text]);
        }
    }
}

#[test]
fn of_somebody_unknown_only_the_gentle_stretch_is_advised() {
    let shown: Vec<_> = advise(&Person::default(), None).into_iter().filter(|a| a.fit == Fit::Shown).collect();
    assert_eq!(shown.iter().map(|a| a.measure.id).collect::<Vec<_>>(), ["m1"]);
    assert_eq!(shown[0].why.len(), shown[0].measure.cautions.len(), "every warning of it is shown");
}

#[test]
fn nothing_is_advised_on_an_urgent_result() {
    let mut chance = Chance::new(0xb10c);
    for reader in (0..READERS).map(|_| chance.person()).chain([all_no(), Person::default()]) {
        for level in [Urgency::Urgent, Urgency::Emergency] {
            for advice in advise(&reader, Some(level)) {
                assert_eq!(advice.fit, Fit::HeldBack, "{} at {level:?}", advice.measure.id);
                assert_eq!(advice.why.len(), 1);
            }
        }
    }
}

#[test]
fn devices_never_stand_beside_advice_to_see_a_doctor() {
    assert_eq!(of("m24", &all_no(), Some(Urgency::Doctor)).fit, Fit::HeldBack);
    assert_eq!(of("m24", &all_no(), Some(Urgency::SelfCare)).fit, Fit::Shown);
    assert!(MEASURES.iter().all(|measure| measure.held_from <= Urgency::Urgent));
}

#[test]
fn a_worse_result_never_makes_a_measure_bolder() {
    let mut chance = Chance::new(0x10ad);
    for _ in 0..READERS {
        let reader = chance.person();
        let all = LEVELS.map(|level| advise(&reader, level));
        for pair in all.windows(2) {
            assert!(pair[0].iter().zip(&pair[1]).all(|(milder, worse)| milder.fit <= worse.fit));
        }
    }
}

#[test]
fn a_young_reader_asks_first_about_everything() {
    let person = all_no().with(Fact::Under18, Known::Yes);
    assert!(advise(&person, Some(Urgency::Pharmacist)).iter().all(|a| a.fit >= Fit::AskFirst && !a.why.is_empty()));
}

#[test]
fn the_order_to_show_is_stable() {
    let order = ["m1", "m2", "m7", "m6", "m5", "m12", "m13", "m14", "m22", "m24"];
    let mut chance = Chance::new(0x0de4);
    for reader in (0..READERS / 10).map(|_| chance.person()) {
        for level in LEVELS {
            assert_eq!(advise(&reader, level).iter().map(|a| a.measure.id).collect::<Vec<_>>(), order);
        }
    }
}

#[test]
fn each_of_the_articles_eight_measures_is_carried() {
    for article in Article::ALL {
        assert!(MEASURES.iter().any(|measure| measure.article == Some(article)), "{}", article.id());
    }
}
