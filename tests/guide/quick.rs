//! The quick questions of the guide, alone and together with a check.

use crate::cases::{Chance, fact};
use leg_cramps::check::{Answer, Answers, Key, MEDICINES};
use leg_cramps::guide::{Fact, Fit, Known, Person, advise, quick};

const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::NotSure];

fn list(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn only(codes: &[&str]) -> Person {
    Person::fitted(&Answers::default(), false, &list(codes))
}

fn with(key: Key, answer: Answer) -> Answers {
    let mut answers = Answers::default();
    answers.set(key, Some(answer));
    answers
}

/// What each question speaks of, written from its words. A star: only a yes tells, for the question does not cover it whole.
const SPEAKS: [(&str, &str); 8] = [
    ("hf", "fluid_limit heart_disease_or_pressure*"),
    ("kidney", "kidney"),
    ("preg", "pregnant"),
    ("implant", "implant"),
    ("feet", "numb_feet poor_circulation"),
    ("clot", "clot_possible"),
    ("unsteady", "unsteady"),
    ("meds", "anticoagulant vitamin_k_antagonist potassium_raising"),
];

#[test]
fn each_answer_tells_its_facts_and_no_others() {
    assert_eq!(quick::questions().map(|question| question.id).collect::<Vec<_>>(), SPEAKS.map(|(id, _)| id));
    for (id, facts) in SPEAKS {
        for answer in ANSWERS {
            let person = only(&[&quick::code(id, answer)]);
            for each in Fact::ALL {
                let own = facts.split(' ').find(|name| fact(name.trim_end_matches('*')) == each);
                let wanted = match (own, answer) {
                    (Some(_), Answer::Yes) => Known::Yes,
                    (Some(name), Answer::No) if !name.ends_with('*') => Known::No,
                    _ => Known::Unknown,
                };
                assert_eq!(person.get(each), wanted, "{id} {answer:?}: {each:?}");
            }
        }
    }
}

#[test]
fn a_yes_of_either_wins_and_a_no_only_where_nothing_else_was_said() {
    let both = |key, answer, code: &str| Person::fitted(&with(key, answer), false, &list(&[code]));
    // The check says yes.
    for code in ["hf=yes", "hf=no", "hf=not_sure"] {
        assert_eq!(both(Key::Hf, Answer::Yes, code).get(Fact::FluidLimit), Known::Yes, "{code}");
    }
    // The check says no, or that nobody is sure.
    let cases = [
        (Answer::No, "hf=yes", Known::Yes),
        (Answer::No, "hf=no", Known::No),
        (Answer::No, "hf=not_sure", Known::Unknown),
        (Answer::NotSure, "hf=yes", Known::Yes),
        (Answer::NotSure, "hf=no", Known::Unknown),
        (Answer::NotSure, "hf=not_sure", Known::Unknown),
    ];
    for (answer, code, wanted) in cases {
        assert_eq!(both(Key::Hf, answer, code).get(Fact::FluidLimit), wanted, "{answer:?} and {code}");
    }
    // A sign of a clot that nobody is sure of counts as one.
    assert_eq!(both(Key::Swell1, Answer::NotSure, "clot=no").get(Fact::ClotPossible), Known::Yes);
    assert_eq!(both(Key::Swell1, Answer::Yes, "clot=no").get(Fact::ClotPossible), Known::Yes);
    // One of two signs is doubtful: a no to the whole does not lift it.
    assert_eq!(both(Key::Rest, Answer::NotSure, "feet=no").get(Fact::PoorCirculation), Known::Unknown);
    assert_eq!(both(Key::Rest, Answer::NotSure, "feet=no").get(Fact::NumbFeet), Known::No);
}

#[test]
fn a_list_of_medicines_with_gaps_is_not_made_whole_by_a_quick_no() {
    let read = |medicines: serde_json::Value| {
        let map = serde_json::json!({ "medicines": medicines });
        Answers::from_map(map.as_object().expect("an object")).expect("answers")
    };
    let facts = [Fact::Anticoagulant, Fact::VitaminKAntagonist, Fact::PotassiumRaising];
    for each in facts {
        let gaps = Person::fitted(&read(serde_json::json!(["not_sure"])), false, &list(&["meds=no"]));
        assert_eq!(gaps.get(each), Known::Unknown, "{each:?}");
        let whole = Person::fitted(&read(serde_json::json!([])), false, &list(&["meds=no"]));
        assert_eq!(whole.get(each), Known::No, "{each:?}");
    }
    let warfarin = Person::fitted(&read(serde_json::json!(["warfarin"])), false, &list(&["meds=no"]));
    assert_eq!(warfarin.get(Fact::VitaminKAntagonist), Known::Yes);
    let old = Person::fitted(&read(serde_json::json!(["not_sure"])), true, &list(&["meds=no"]));
    assert_eq!(old.get(Fact::Anticoagulant), Known::No, "a doubt of long ago is none today");
}

#[test]
fn of_an_old_check_only_the_yeses_count() {
    let mut answers = Answers::default();
    for (key, answer) in [(Key::Hf, Answer::Yes), (Key::Preg, Answer::No), (Key::Diab, Answer::NotSure)] {
        answers.set(key, Some(answer));
    }
    let new = Person::fitted(&answers, false, &[]);
    assert_eq!(new, Person::from_answers(&answers));
    assert_eq!(new.get(Fact::Pregnant), Known::No);
    let old = Person::fitted(&answers, true, &[]);
    assert!(Fact::ALL.iter().all(|fact| old.get(*fact) != Known::No));
    assert!(Fact::ALL.iter().all(|fact| (old.get(*fact) == Known::Yes) == (new.get(*fact) == Known::Yes)));
    assert_eq!(Person::fitted(&answers, true, &list(&["preg=no"])).get(Fact::Pregnant), Known::No);
    assert_eq!(Person::fitted(&answers, true, &list(&["hf=no"])).get(Fact::FluidLimit), Known::Yes);
}

#[test]
fn answers_are_given_changed_and_taken_back() {
    let mut given = Vec::new();
    let (kidney, _) = quick::parse("kidney=yes").expect("a question");
    quick::answer(&mut given, kidney, Answer::Yes);
    assert_eq!(given, ["kidney=yes"]);
    quick::answer(&mut given, kidney, Answer::NotSure);
    assert_eq!(given, ["kidney=not_sure"]);
    assert_eq!(quick::given(&given, kidney), Some(Answer::NotSure));
    // What another version wrote stays.
    given.push("eyes=yes".to_owned());
    quick::answer(&mut given, kidney, Answer::NotSure);
    assert_eq!(given, ["eyes=yes"]);
    assert_eq!(quick::given(&given, kidney), None);
    for code in ["", "kidney", "kidney=maybe", "eyes=yes", "=yes", "none=health"] {
        assert!(quick::parse(code).is_none(), "{code}");
    }
    for question in quick::questions() {
        for answer in ANSWERS {
            let (found, said) = quick::parse(&quick::code(question.id, answer)).expect("a code");
            assert_eq!((found.id, said), (question.id, answer));
        }
    }
}

#[test]
fn none_of_these_is_a_no_to_its_whole_group_and_can_be_taken_back() {
    let [health, legs] = &quick::QUICK;
    let mut given = list(&["hf=yes", "kidney=no", "clot=yes"]);
    quick::none(&mut given, health);
    assert!(quick::is_none(&given, health) && !quick::is_none(&given, legs));
    assert_eq!(given, ["kidney=no", "clot=yes", "hf=no", "preg=no", "implant=no"]);
    quick::none(&mut given, health);
    assert_eq!(given, ["clot=yes"]);
    assert!(!quick::is_none(&given, health));
    assert!(quick::QUICK.iter().all(|group| group.questions.len() <= 7));
}

#[test]
fn the_medicines_that_are_meant_are_those_that_the_check_would_hear() {
    let mut meant = 0;
    for medicine in MEDICINES {
        let map = serde_json::json!({ "medicines": [medicine.id] });
        let answers = Answers::from_map(map.as_object().expect("an object")).expect("answers");
        let person = Person::from_answers(&answers);
        let heard = [Fact::Anticoagulant, Fact::PotassiumRaising].iter().any(|fact| person.get(*fact) == Known::Yes);
        assert_eq!(quick::is_meant(medicine), heard, "{}", medicine.id);
        meant += usize::from(heard);
    }
    assert!(meant > 15, "{meant}");
}

/// From the clinical reference (2.15, 6): what a yes here must hold back, whatever else was said.
const HELD: [(&str, &str); 8] = [
    ("hf=yes", "m12 m13 m20 m22 m23"),
    ("kidney=yes", "m12 m13 m14 m15 m20 m22"),
    ("preg=yes", "m22 m24 m25"),
    ("implant=yes", "m24 m25"),
    ("feet=yes", "m7 m8 m23"),
    ("clot=yes", "m1 m2 m3 m6 m23 m24 m25"),
    ("unsteady=yes", "m4"),
    ("meds=yes", "m13 m18 m22"),
];

#[test]
fn no_flag_is_ever_talked_away_by_other_answers() {
    let mut chance = Chance::new(0xf1a6);
    let keys = [Key::Hf, Key::Ckd, Key::Preg, Key::Pacemaker, Key::Numb, Key::Clot6, Key::Frail, Key::Walk, Key::Rest];
    for _ in 0..400 {
        let mut answers = Answers::default();
        for key in keys {
            answers.set(key, [None, Some(Answer::Yes), Some(Answer::No), Some(Answer::NotSure)][chance.pick(4)]);
        }
        let mut given = Vec::new();
        for question in quick::questions() {
            if let Some(answer) = ANSWERS.get(chance.pick(4)) {
                quick::answer(&mut given, question, *answer);
            }
        }
        let old = chance.pick(2) == 0;
        let check = Person::fitted(&answers, old, &[]);
        let person = Person::fitted(&answers, old, &given);
        for each in Fact::ALL {
            assert!(
                check.get(each) != Known::Yes || person.get(each) == Known::Yes,
                "{each:?} is talked away: {given:?}"
            );
        }
        let advice = advise(&person, None);
        for (code, ids) in HELD.iter().filter(|(code, _)| given.iter().any(|entry| entry == code)) {
            for id in ids.split(' ') {
                let found = advice.iter().find(|one| one.measure.id == id).expect(id);
                assert_eq!(found.fit, Fit::HeldBack, "{id} with {code}: {given:?}");
            }
        }
        // One more yes, or one more doubt, never makes anything bolder.
        for question in quick::questions() {
            let fits = |answer: Answer| {
                let mut given = given.clone();
                given.retain(|entry| !entry.starts_with(&[question.id, "="].concat()));
                given.push(quick::code(question.id, answer));
                advise(&Person::fitted(&answers, old, &given), None).iter().map(|one| one.fit).collect::<Vec<_>>()
            };
            let [yes, no, unsure] = ANSWERS.map(fits);
            assert!(no.iter().zip(&unsure).all(|(a, b)| a <= b), "{} not sure", question.id);
            assert!(unsure.iter().zip(&yes).all(|(a, b)| a <= b), "{} yes", question.id);
        }
    }
}
