//! What the answers of the check do to the guide.

use crate::cases::Chance;
use leg_cramps::check::{Answer, Answers, Key, Kind, SCREENS, Screen, Urgency, assess, path};
use leg_cramps::guide::{Fact, Fit, Known, Person, advise};
use std::collections::BTreeSet;

/// Each answer that speaks for a fact: with it, the fact holds.
const SPEAKS: &[(Fact, &[Key])] = &[
    (Fact::ClotPossible, &[Key::Swell1, Key::Warm1, Key::Vein1, Key::Const, Key::Hotpatch, Key::Clot6]),
    (Fact::LegColdOrNumb, &[Key::Ischem, Key::WeakNew, Key::NumbNew, Key::Para]),
    (Fact::RecentInjury, &[Key::Trauma, Key::Pop, Key::Bruise, Key::Tear, Key::Exert, Key::Tendon, Key::Cast]),
    (Fact::SkinBrokenOrInfected, &[Key::Sore, Key::Hotpatch, Key::Wound]),
    (Fact::SwollenLegs, &[Key::BothSwell, Key::Swell1]),
    (Fact::PainOnWalking, &[Key::Chest, Key::Walk, Key::TightRun]),
    (Fact::PoorCirculation, &[Key::Walk, Key::Rest, Key::Pad, Key::Ischem]),
    (Fact::NumbFeet, &[Key::Numb, Key::NumbNew]),
    (Fact::Unsteady, &[Key::Frail, Key::Waste, Key::WeakNew, Key::WeakSlow, Key::WeakOld]),
    (Fact::BonesOrSurgery, &[Key::Surgery, Key::Cast]),
    (Fact::FluidLimit, &[Key::Hf]),
    (Fact::Kidney, &[Key::Ckd, Key::Dial, Key::DialNow]),
    (Fact::Cirrhosis, &[Key::Cirr]),
    (Fact::HeartDiseaseOrPressure, &[Key::Heart, Key::Hf, Key::CondW]),
    (Fact::Diabetes, &[Key::Diab]),
    (Fact::Cancer, &[Key::Cancer]),
    (Fact::Pregnant, &[Key::Preg]),
    (Fact::Implant, &[Key::Pacemaker]),
];

/// Answers of somebody of 40 who says "none of these" to everything.
fn harmless() -> Answers {
    let mut answers = Answers::default();
    for screen in SCREENS {
        if screen.none.is_some() {
            answers.give(screen, &["none"]).unwrap_or_else(|_| panic!("{}", screen.id));
        } else if screen.id == "q01_age" {
            answers.give(screen, &["18_59"]).expect("an age");
        } else if screen.choices().any(|choice| choice.id == "no") {
            answers.give(screen, &["no"]).expect("no");
        }
    }
    for key in SPEAKS.iter().flat_map(|(_, keys)| *keys) {
        answers.set(*key, Some(Answer::No));
    }
    answers
}

fn with(key: Key, answer: Option<Answer>) -> Person {
    let mut answers = harmless();
    answers.set(key, answer);
    Person::from_answers(&answers)
}

fn taking(ids: &[&str]) -> Person {
    let mut answers = harmless();
    let screen = SCREENS.iter().find(|screen| screen.kind == Kind::Medicines && screen.id == "q15_meds").expect("Q15");
    answers.give(screen, ids).unwrap_or_else(|_| panic!("{ids:?}"));
    Person::from_answers(&answers)
}

fn fit(person: &Person, id: &str) -> Fit {
    advise(person, Some(Urgency::SelfCare)).iter().find(|advice| advice.measure.id == id).map(|a| a.fit).expect(id)
}

#[test]
fn nothing_answered_is_nothing_known() {
    assert_eq!(Person::from_answers(&Answers::default()), Person::default());
}

#[test]
fn a_harmless_check_opens_the_guide_but_for_supplements_devices_and_quinine() {
    let advice = advise(&Person::from_answers(&harmless()), Some(Urgency::SelfCare));
    let not_shown: Vec<_> = advice.iter().filter(|a| a.fit != Fit::Shown).map(|a| (a.measure.id, a.fit)).collect();
    let ask = ["m15", "m16", "m17", "m18", "m19", "m24", "m25", "m31"].map(|id| (id, Fit::AskFirst));
    assert_eq!(not_shown, [&ask[..], &[("m21", Fit::HeldBack)]].concat());
}

#[test]
fn a_real_harmless_check_ends_with_the_articles_measures_as_advice() {
    let mut answers = Answers::default();
    while let Some(screen) = path::next(&answers) {
        let picks: &[&str] = match screen.id {
            "q01_age" => &["18_59"],
            "q08_where" => &["calf", "side_either"],
            "q09_kind" => &["knot"],
            "q10_timing" => &["m2", "rare"],
            _ => &["none"],
        };
        answers.give(screen, picks).unwrap_or_else(|_| panic!("{} refused {picks:?}", screen.id));
    }
    let urgency = assess(&answers).urgency;
    assert_eq!(urgency, Urgency::SelfCare);
    let advice = advise(&Person::from_answers(&answers), Some(urgency));
    let shown: Vec<_> = advice.iter().filter(|a| a.fit == Fit::Shown).map(|a| a.measure.id).collect();
    for id in ["m1", "m2", "m7", "m6", "m5", "m12", "m13", "m14", "m22"] {
        assert!(shown.contains(&id), "{id}");
    }
}

#[test]
fn each_answer_that_speaks_for_a_fact_is_heard() {
    for (fact, keys) in SPEAKS {
        for key in *keys {
            assert_eq!(with(*key, Some(Answer::Yes)).get(*fact), Known::Yes, "{fact:?} with {}", key.id());
        }
    }
}

#[test]
fn the_reviewers_table_names_the_answers_that_are_heard_and_no_others() {
    for fact in Fact::ALL {
        let told = fact.told_by();
        let named = told.iter().flat_map(|told| told.asked.iter().chain(told.also)).map(|key| key.id());
        let heard = SPEAKS.iter().filter(|(own, _)| *own == fact).flat_map(|(_, keys)| *keys).map(|key| key.id());
        assert_eq!(named.collect::<BTreeSet<_>>(), heard.collect::<BTreeSet<_>>(), "{fact:?}");
    }
}

#[test]
fn not_sure_is_never_heard_as_no() {
    for (fact, keys) in SPEAKS {
        for key in *keys {
            assert_ne!(with(*key, Some(Answer::NotSure)).get(*fact), Known::No, "{fact:?} with {}", key.id());
        }
    }
    for key in [Key::Swell1, Key::Warm1, Key::Vein1, Key::Const] {
        assert_eq!(with(key, Some(Answer::NotSure)).get(Fact::ClotPossible), Known::Yes, "{}", key.id());
    }
}

#[test]
fn a_danger_sign_that_was_not_asked_leaves_its_fact_open() {
    let asked = [Key::Swell1, Key::Const, Key::Clot6, Key::Ischem, Key::Numb, Key::Walk, Key::Ckd, Key::Hf, Key::Preg];
    for key in asked {
        let (fact, _) = SPEAKS.iter().find(|(_, keys)| keys.contains(&key)).expect("a fact");
        assert_ne!(with(key, None).get(*fact), Known::No, "{fact:?} without {}", key.id());
    }
}

#[test]
fn answers_hold_back_what_they_contraindicate() {
    let cases = [
        (Key::Swell1, "m6"),
        (Key::Clot6, "m6"),
        (Key::Clot6, "m24"),
        (Key::Const, "m1"),
        (Key::Const, "m24"),
        (Key::Tear, "m2"),
        (Key::Bruise, "m6"),
        (Key::Numb, "m7"),
        (Key::Pad, "m7"),
        (Key::Walk, "m7"),
        (Key::Hf, "m12"),
        (Key::Dial, "m12"),
        (Key::Cirr, "m12"),
        (Key::Ckd, "m13"),
        (Key::Ckd, "m14"),
        (Key::Hf, "m22"),
        (Key::Preg, "m22"),
        (Key::Preg, "m24"),
        (Key::Pacemaker, "m24"),
        (Key::Cancer, "m24"),
        (Key::BothSwell, "m24"),
        (Key::Pacemaker, "m25"),
        (Key::Frail, "m4"),
        (Key::Walk, "m23"),
        (Key::Numb, "m23"),
        (Key::Hf, "m23"),
        (Key::Pad, "m8"),
        (Key::Dial, "m15"),
        (Key::Hf, "m20"),
    ];
    for (key, id) in cases {
        assert_eq!(fit(&with(key, Some(Answer::Yes)), id), Fit::HeldBack, "{id} with {}", key.id());
    }
    assert_eq!(fit(&with(Key::Walk, Some(Answer::Yes)), "m5"), Fit::AskFirst);
    assert_eq!(fit(&with(Key::Nerve, Some(Answer::Yes)), "m7"), Fit::AskFirst);
}

#[test]
fn medicines_hold_back_what_they_contraindicate() {
    for id in ["ramipril", "lisinopril", "losartan", "candesartan", "spironolactone", "amiloride", "potassium"] {
        assert_eq!(fit(&taking(&[id]), "m13"), Fit::HeldBack, "coconut water with {id}");
        assert_eq!(fit(&taking(&[id]), "m14"), Fit::AskFirst, "foods with {id}");
    }
    for id in ["eplerenone", "triamterene", "salt_substitute", "tacrolimus", "valsartan", "co_amilozide"] {
        assert_eq!(taking(&[id]).get(Fact::PotassiumRaising), Known::Yes, "{id}");
    }
    for id in ["warfarin", "apixaban", "rivaroxaban", "edoxaban", "dabigatran", "heparin", "other_blood_thinner"] {
        assert_eq!(fit(&taking(&[id]), "m22"), Fit::HeldBack, "pain relief with {id}");
        assert_eq!(fit(&taking(&[id]), "m6"), Fit::AskFirst, "massage with {id}");
    }
    assert_eq!(taking(&["warfarin"]).get(Fact::VitaminKAntagonist), Known::Yes);
    assert_eq!(fit(&taking(&["warfarin"]), "m18"), Fit::HeldBack);
    assert_eq!(taking(&["apixaban"]).get(Fact::VitaminKAntagonist), Known::No);
    assert_eq!(fit(&taking(&["furosemide"]), "m22"), Fit::AskFirst);
    assert_eq!(fit(&taking(&["salbutamol"]), "m22"), Fit::AskFirst, "an inhaler could mean asthma");
    assert_eq!(fit(&taking(&["atorvastatin"]), "m13"), Fit::Shown);
}

#[test]
fn a_list_of_medicines_that_may_have_gaps_tells_only_what_is_on_it() {
    for ids in [&["unsure"][..], &["other_medicine"], &["other_medicine", "atorvastatin"]] {
        let person = taking(ids);
        for fact in [Fact::PotassiumRaising, Fact::Anticoagulant, Fact::WaterTablet] {
            assert_eq!(person.get(fact), Known::Unknown, "{fact:?} with {ids:?}");
        }
        assert_eq!(fit(&person, "m13"), Fit::AskFirst);
    }
    assert_eq!(taking(&["none"]).get(Fact::PotassiumRaising), Known::No);
}

#[test]
fn a_treated_clot_means_that_a_blood_thinner_is_not_ruled_out() {
    assert_eq!(with(Key::Clot6, Some(Answer::Yes)).get(Fact::Anticoagulant), Known::Unknown);
}

#[test]
fn age_decides_whom_the_guide_is_for() {
    let aged = |pick: &str| {
        let mut answers = harmless();
        answers.set(Key::Preg, None);
        answers.give(Screen::by_id("q01_age").expect("Q01"), &[pick]).expect("an age");
        Person::from_answers(&answers)
    };
    assert_eq!(aged("16_17").get(Fact::Under18), Known::Yes);
    assert_eq!(aged("18_59").get(Fact::Under18), Known::No);
    assert_eq!(aged("18_59").get(Fact::Pregnant), Known::Unknown);
    assert_eq!(aged("60_74").get(Fact::Pregnant), Known::No);
}

#[test]
fn one_more_yes_or_not_sure_never_makes_a_measure_bolder() {
    let mut chance = Chance::new(0xa15e);
    let keys: Vec<Key> = SPEAKS.iter().flat_map(|(_, keys)| keys.iter().copied()).chain([Key::Nerve]).collect();
    for _ in 0..300 {
        let mut answers = harmless();
        for key in &keys {
            let answer = match chance.below(6) {
                0 => Some(Answer::Yes),
                1 => Some(Answer::NotSure),
                2 => None,
                _ => Some(Answer::No),
            };
            answers.set(*key, answer);
        }
        for key in &keys {
            let fits = |answer| {
                let mut answers = answers.clone();
                answers.set(*key, Some(answer));
                let advice = advise(&Person::from_answers(&answers), Some(Urgency::SelfCare));
                advice.iter().map(|advice| advice.fit).collect::<Vec<_>>()
            };
            let [no, unsure, yes] = [Answer::No, Answer::NotSure, Answer::Yes].map(fits);
            assert!(no.iter().zip(&unsure).all(|(a, b)| a <= b), "{} not sure", key.id());
            assert!(unsure.iter().zip(&yes).all(|(a, b)| a <= b), "{} yes", key.id());
        }
    }
}
