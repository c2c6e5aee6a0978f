//! What must hold for every reader, whatever else is known.

use crate::cases::{Chance, all_no, fact};
use leg_cramps::check::Urgency;
use leg_cramps::guide::{Advice, Article, Fact, Fit, Known, MEASURES, Part, Person, advise, in_part};

const READERS: usize = 2_000;

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
    ("m3", "clot_possible leg_cold_or_numb recent_injury"),
    ("m4", "leg_cold_or_numb unsteady"),
    ("m5", "leg_cold_or_numb"),
    ("m6", "clot_possible leg_cold_or_numb recent_injury skin_broken_or_infected"),
    ("m7", "numb_feet poor_circulation leg_cold_or_numb"),
    ("m8", "numb_feet poor_circulation leg_cold_or_numb"),
    ("m9", "leg_cold_or_numb recent_injury"),
    ("m12", "fluid_limit kidney cirrhosis"),
    ("m13", "fluid_limit kidney cirrhosis potassium_raising"),
    ("m14", "kidney"),
    ("m15", "kidney"),
    ("m16", "kidney"),
    ("m18", "vitamin_k_antagonist"),
    ("m20", "fluid_limit kidney"),
    (
        "m23",
        "poor_circulation pain_on_walking numb_feet fluid_limit skin_broken_or_infected clot_possible leg_cold_or_numb",
    ),
    ("m25", "implant clot_possible pregnant cancer skin_broken_or_infected swollen_legs leg_cold_or_numb under_18"),
    ("m27", "leg_cold_or_numb"),
    ("m32", "leg_cold_or_numb"),
    ("m22", "kidney fluid_limit anticoagulant pregnant"),
    ("m24", "implant clot_possible pregnant cancer skin_broken_or_infected swollen_legs leg_cold_or_numb under_18"),
];

/// With the fact, at least "ask first".
const ASK: &[(&str, &str)] = &[
    ("m1", "bones_or_surgery"),
    ("m2", "bones_or_surgery"),
    ("m3", "bones_or_surgery"),
    ("m4", "pain_on_walking poor_circulation clot_possible recent_injury"),
    ("m5", "pain_on_walking poor_circulation clot_possible"),
    ("m6", "anticoagulant"),
    ("m7", "clot_possible"),
    ("m8", "clot_possible recent_injury skin_broken_or_infected"),
    ("m9", "clot_possible"),
    ("m13", "diabetes heart_disease_or_pressure"),
    ("m14", "potassium_raising fluid_limit cirrhosis"),
    ("m15", "pregnant potassium_raising water_tablet heart_disease_or_pressure"),
    ("m16", "pregnant"),
    ("m17", "pregnant numb_feet"),
    ("m18", "anticoagulant water_tablet"),
    ("m20", "cirrhosis heart_disease_or_pressure"),
    ("m23", "pregnant swollen_legs diabetes"),
    (
        "m25",
        "epilepsy poor_circulation numb_feet bones_or_surgery recent_injury heart_disease_or_pressure diabetes anticoagulant",
    ),
    ("m27", "pain_on_walking clot_possible recent_injury fluid_limit kidney cirrhosis heart_disease_or_pressure"),
    ("m32", "clot_possible poor_circulation swollen_legs"),
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
            // What is read during a cramp, before any answer, is shown with its warnings beside it.
            let wanted = if ["m1", "m9"].contains(&measure.id) { Fit::Shown } else { Fit::AskFirst };
            assert_eq!(advice.fit, wanted, "{} with {:?} not known", measure.id, caution.fact);
            let reason = measure.mildest.map(|(_, reason)| reason);
            assert_eq!(advice.why, reason.into_iter().chain([caution.text]).collect::<Vec<_>>());
        }
    }
}

/// What nobody must be asked about: gentle, or nothing but notes and shoes. Written from section 6, not from the content.
const HARMLESS: [&str; 8] = ["m1", "m9", "m10", "m11", "m28", "m26", "m29", "m30"];

#[test]
fn of_somebody_unknown_only_what_can_harm_nobody_is_advised() {
    let shown: Vec<_> = advise(&Person::default(), None).into_iter().filter(|a| a.fit == Fit::Shown).collect();
    let ids: Vec<_> = shown.iter().map(|a| a.measure.id).collect();
    assert!(ids.iter().all(|id| HARMLESS.contains(id)) && ids.len() == HARMLESS.len(), "{ids:?}");
    for advice in shown {
        assert_eq!(advice.why.len(), advice.measure.cautions.len(), "{}: every warning is shown", advice.measure.id);
    }
}

#[test]
fn what_is_information_only_is_plain_advice_to_nobody() {
    let mut chance = Chance::new(0x1f0);
    for reader in (0..READERS / 10).map(|_| chance.person()).chain([all_no(), Person::default()]) {
        for level in LEVELS {
            for id in ["m15", "m16", "m17", "m18", "m19", "m25", "m31"] {
                let advice = of(id, &reader, level);
                assert!(advice.fit >= Fit::AskFirst && !advice.why.is_empty(), "{id} at {level:?}");
            }
            assert_eq!(of("m21", &reader, level).fit, Fit::HeldBack, "quinine is never put as an option");
        }
    }
}

#[test]
fn nothing_is_advised_on_an_urgent_result() {
    let mut chance = Chance::new(0xb10c);
    for reader in (0..READERS).map(|_| chance.person()).chain([all_no(), Person::default()]) {
        for level in [Urgency::Urgent, Urgency::Emergency] {
            for advice in advise(&reader, Some(level)) {
                assert_eq!(advice.fit, Fit::HeldBack, "{} at {level:?}", advice.measure.id);
                assert_eq!(advice.why.len(), 1);
                assert!(Part::ALL.iter().all(|part| in_part(std::slice::from_ref(&advice), *part).is_empty()));
            }
        }
    }
}

#[test]
fn devices_never_stand_beside_advice_to_see_a_doctor() {
    for id in ["m24", "m25"] {
        assert_eq!(of(id, &all_no(), Some(Urgency::Doctor)).fit, Fit::HeldBack, "{id}");
        assert_ne!(of(id, &all_no(), Some(Urgency::SelfCare)).fit, Fit::HeldBack, "{id}");
    }
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
fn a_young_reader_hears_one_reason_where_the_measure_asks_already() {
    let person = all_no().with(Fact::Under18, Known::Yes);
    for id in ["m15", "m22", "m24"] {
        let advice = of(id, &person, Some(Urgency::SelfCare));
        assert_eq!(advice.why.len(), 1, "{id}: {:?}", advice.why);
    }
    assert_eq!(of("m2", &person, Some(Urgency::SelfCare)).why.len(), 1);
}

#[test]
fn the_order_to_show_is_stable() {
    // Section 6, "Order to show": M1, M2, M10 and M11, M7, M6, M5 and M4, M12, M26, M29; then the others.
    let order: Vec<String> = [
        1, 9, 2, 3, 10, 11, 7, 6, 8, 20, 5, 4, 28, 12, 26, 29, 32, 27, 13, 14, 22, 15, 16, 17, 18, 19, 23, 24, 25, 30,
        31, 21,
    ]
    .map(|number| format!("m{number}"))
    .to_vec();
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
