//! Where a measure stands: part by part, what suits first; what does not help apart; seated for those who can't stand.

use crate::cases::{Chance, all_no, english};
use leg_cramps::check::{Answer, Answers, Key, Screen, Urgency};
use leg_cramps::guide::{
    Advice, Evidence, Fact, Fit, Known, MEASURES, NO_HELP, Part, Person, Suits, advise, held_back, in_part, suits,
};

fn ids(advice: &[&Advice]) -> Vec<&'static str> {
    advice.iter().map(|one| one.measure.id).collect()
}

/// Which part each measure stands in, cut by what the reader is looking for.
const PARTS: [(Part, &[&str]); 8] = [
    (Part::Cramp, &["m1", "m9", "m6", "m8", "m20"]),
    (Part::Night, &["m2", "m3", "m10", "m7", "m4", "m28"]),
    (Part::Day, &["m11", "m5", "m12", "m26", "m29", "m32", "m27", "m13", "m14"]),
    (Part::After, &["m22"]),
    (Part::Supplements, &["m15", "m16", "m17", "m18", "m19"]),
    (Part::Devices, &["m23", "m24", "m25"]),
    (Part::Team, &["m30", "m31"]),
    (Part::NoHelp, &[]),
];

#[test]
fn without_anything_that_suits_each_part_keeps_the_order_to_show() {
    let advice = advise(&all_no(), Some(Urgency::SelfCare));
    for ((part, wanted), each) in PARTS.into_iter().zip(Part::ALL) {
        assert_eq!(part, each);
        assert_eq!(ids(&in_part(&advice, part)), wanted, "{part:?}");
    }
}

#[test]
fn what_suits_comes_first_and_the_order_stays_otherwise() {
    let mut answers = Answers::default();
    answers.set(Key::Exercise, Some(Answer::Yes));
    let mut person = Person::from_answers(&answers);
    for fact in Fact::ALL {
        person = person.with(fact, Known::No);
    }
    let advice = advise(&person, Some(Urgency::SelfCare));
    assert_eq!(ids(&in_part(&advice, Part::Cramp)), ["m1", "m6", "m8", "m9", "m20"]);
    assert_eq!(ids(&in_part(&advice, Part::Day)), ["m12", "m29", "m27", "m13", "m11", "m5", "m26", "m32", "m14"]);
    let pregnant = advise(&all_no().with(Fact::Pregnant, Known::Yes), Some(Urgency::SelfCare));
    assert_eq!(ids(&in_part(&pregnant, Part::Supplements)), ["m15", "m16", "m17", "m18", "m19"]);
    assert_eq!(ids(&in_part(&pregnant, Part::Day))[..3], ["m11", "m29", "m32"]);
}

#[test]
fn each_kind_of_cramp_is_heard_in_its_answers() {
    let told = [
        (Suits::Night, &[Key::Night, Key::Sleep, Key::Nightly][..2]),
        (Suits::Exercise, &[Key::Exercise, Key::Doms]),
        (Suits::Pregnancy, &[Key::Preg]),
        (Suits::Sitting, &[Key::Sitting]),
        (Suits::Arteries, &[Key::Pad, Key::Walk]),
        (Suits::Veins, &[Key::Veins]),
        (Suits::Dialysis, &[Key::Dial]),
        (Suits::Cirrhosis, &[Key::Cirr]),
        (Suits::Heat, &[Key::Heat, Key::LossFl]),
    ];
    for (kind, keys) in told {
        assert!(!Person::default().is(kind), "{kind:?} of nobody");
        for key in keys {
            for (answer, is) in [(Answer::Yes, true), (Answer::No, false), (Answer::NotSure, false)] {
                let mut answers = Answers::default();
                answers.set(*key, Some(answer));
                assert_eq!(Person::from_answers(&answers).is(kind), is, "{kind:?} with {} {answer:?}", key.id());
            }
        }
    }
}

#[test]
fn a_medicine_suits_and_a_vitamin_does_not() {
    let taking = |id: &str| {
        let map = serde_json::json!({"medicines": [id]});
        Person::from_answers(&Answers::from_map(map.as_object().expect("an object")).expect("answers"))
    };
    assert!(taking("atorvastatin").is(Suits::Medicines));
    assert!(!taking("vitamins").is(Suits::Medicines) && !Person::default().is(Suits::Medicines));
}

#[test]
fn suiting_never_changes_whether_a_measure_is_advised() {
    let mut chance = Chance::new(0x5017);
    let mut answers = Answers::default();
    for key in [Key::Night, Key::Exercise, Key::Sitting, Key::Veins, Key::Heat] {
        answers.set(key, Some(Answer::Yes));
    }
    for _ in 0..200 {
        let plain = chance.person();
        let mut told = Person::from_answers(&answers);
        for fact in Fact::ALL {
            told = told.with(fact, plain.get(fact));
        }
        let (a, b) = (advise(&plain, None), advise(&told, None));
        assert!(a.iter().zip(&b).all(|(a, b)| a.fit == b.fit && a.why == b.why && a.seated == b.seated));
        assert!(b.iter().all(|one| one.suits == suits(one.measure, &told)));
    }
}

#[test]
fn every_measure_is_read_in_its_part_or_among_the_held_back_or_is_what_does_not_help() {
    let mut chance = Chance::new(0x9a27);
    for person in (0..200).map(|_| chance.person()).chain([all_no(), Person::default()]) {
        for level in [None, Some(Urgency::Doctor), Some(Urgency::Urgent)] {
            let advice = advise(&person, level);
            let mut met: Vec<&str> = Part::ALL.iter().flat_map(|part| ids(&in_part(&advice, *part))).collect();
            let held = held_back(&advice);
            assert!(held.iter().all(|one| one.fit == Fit::HeldBack && !one.why.is_empty()));
            met.extend(ids(&held));
            met.push("m21");
            met.sort_unstable();
            let mut all: Vec<&str> = MEASURES.iter().map(|measure| measure.id).collect();
            all.sort_unstable();
            assert_eq!(met, all);
        }
    }
}

#[test]
fn only_quinine_stands_among_the_measures_that_do_not_help() {
    let apart: Vec<&str> = MEASURES.iter().filter(|m| m.part == Part::NoHelp).map(|m| m.id).collect();
    assert_eq!(apart, ["m21"]);
    for measure in MEASURES.iter().filter(|measure| measure.evidence == Evidence::NotForUse) {
        assert_eq!(measure.mildest.map(|(fit, _)| fit), Some(Fit::HeldBack), "{}", measure.id);
    }
    for measure in MEASURES.iter().filter(|measure| measure.evidence == Evidence::NoBenefit) {
        assert_eq!(measure.mildest.map(|(fit, _)| fit), Some(Fit::AskFirst), "{}", measure.id);
    }
}

#[test]
fn what_does_not_help_is_named_with_its_reason_and_its_evidence() {
    let words = english();
    let names: Vec<&str> = NO_HELP.iter().map(|one| one.id).collect();
    assert_eq!(names, ["quinine", "magnesium", "tonic", "potassium", "soap", "magnets", "homeopathy"]);
    for one in &NO_HELP {
        assert!(words.get(one.why).ends_with('.') && !words.get(one.name).is_empty(), "{}", one.id);
        assert!(matches!(one.evidence, Evidence::NoBenefit | Evidence::Untested | Evidence::NotForUse), "{}", one.id);
        let more = match one.id {
            "quinine" => Some("m21"),
            "magnesium" => Some("m15"),
            _ => None,
        };
        assert_eq!(one.measure().map(|measure| measure.id), more, "{}", one.id);
    }
}

#[test]
fn the_seated_steps_take_the_place_of_the_standing_ones_for_those_who_cannot_stand() {
    for known in [Known::Yes, Known::Unknown, Known::No] {
        for level in [None, Some(Urgency::Urgent)] {
            for advice in advise(&all_no().with(Fact::Unsteady, known), level) {
                let wanted = if advice.measure.seated.is_some() { known } else { Known::No };
                assert_eq!(advice.seated, wanted, "{}", advice.measure.id);
            }
        }
    }
    for id in ["m1", "m2", "m3"] {
        assert!(MEASURES.iter().any(|measure| measure.id == id && measure.seated.is_some()), "{id}");
    }
}

#[test]
fn who_is_75_or_over_is_shown_seated_steps_alone_until_they_say_that_they_stand_well() {
    let seated = |age: &str, frail: Option<Answer>, quick: &[&str]| {
        let mut answers = Answers::default();
        answers.give(Screen::by_id("q01_age").expect("Q01"), &[age]).expect("an age");
        for key in [Key::Waste, Key::WeakNew, Key::WeakSlow, Key::WeakOld] {
            answers.set(key, Some(Answer::No));
        }
        answers.set(Key::Frail, frail);
        let quick: Vec<String> = quick.iter().map(|code| (*code).to_owned()).collect();
        let seats = [false, true].map(|old| {
            let advice = advise(&Person::fitted(&answers, old, &quick), Some(Urgency::SelfCare));
            let own: Vec<Known> = advice.iter().filter(|a| a.measure.seated.is_some()).map(|a| a.seated).collect();
            assert!(own.len() >= 5 && own.iter().all(|seat| *seat == own[0]), "{own:?}");
            assert!(advice.iter().all(|a| a.measure.seated.is_some() || a.seated == Known::No));
            own[0]
        });
        (seats[0], seats[1])
    };
    // The check asks nobody of 75 or over whether they need help to stand.
    assert_eq!(seated("75p", None, &[]), (Known::Yes, Known::Yes));
    assert_eq!(seated("75p", None, &["unsteady=not_sure"]), (Known::Yes, Known::Yes));
    assert_eq!(seated("75p", None, &["unsteady=no"]), (Known::No, Known::No));
    // Of an old check a no counts no more.
    assert_eq!(seated("75p", Some(Answer::No), &[]), (Known::No, Known::Yes));
    assert_eq!(seated("75p", Some(Answer::Yes), &["unsteady=no"]), (Known::Yes, Known::Yes));
    for age in ["18_59", "60_74"] {
        assert_eq!(seated(age, None, &[]), (Known::Unknown, Known::Unknown), "{age}");
        assert_eq!(seated(age, Some(Answer::Yes), &[]), (Known::Yes, Known::Yes), "{age}");
    }
}

#[test]
fn nobody_unsteady_is_shown_standing_steps_as_advice_without_seated_ones_or_a_warning() {
    let words = english();
    for advice in advise(&all_no().with(Fact::Unsteady, Known::Yes), None) {
        let stands = words.list(advice.measure.steps).any(|step| {
            let step = step.to_lowercase();
            step.contains("stand ") || step.contains("a wall") || step.contains("walk")
        });
        let minded = advice.measure.seated.is_some()
            || advice.fit != Fit::Shown
            || advice.measure.cautions.iter().any(|caution| caution.fact == Fact::Unsteady)
            // "Get up and walk a little when you can", beside ankle pumps.
            || advice.measure.id == "m32";
        assert!(!stands || minded, "{}", advice.measure.id);
    }
}

#[test]
fn the_reviewers_table_names_what_speaks_for_a_kind_and_nothing_where_a_fact_does() {
    let told = |suits: Suits| suits.told_by().iter().map(|key| key.id()).collect::<Vec<_>>();
    for (suits, keys) in [
        (Suits::Night, &[Key::Night, Key::Sleep, Key::Nightly][..]),
        (Suits::Exercise, &[Key::Exercise, Key::Doms]),
        (Suits::Sitting, &[Key::Sitting]),
        (Suits::Veins, &[Key::Veins]),
        (Suits::Dialysis, &[Key::Dial]),
        (Suits::Heat, &[Key::Heat, Key::LossFl]),
        (Suits::Pregnancy, &[]),
        (Suits::Arteries, &[]),
        (Suits::Cirrhosis, &[]),
        (Suits::Medicines, &[]),
    ] {
        assert_eq!(told(suits), keys.iter().map(|key| key.id()).collect::<Vec<_>>(), "{suits:?}");
    }
}
