//! The corners of answering: what a screen takes, what is refused, how answers are kept.

use super::super::screen::Target;
use super::super::*;
use super::people::*;
use serde_json::{Value, json};

#[test]
fn answers_come_back_from_a_map_as_they_were() {
    for seed in people(3_000) {
        let answers = asked_everything(seed, 8);
        assert_eq!(Answers::from_map(&answers.to_map()), Ok(answers));
    }
}

#[test]
fn unknown_input_is_refused_by_name() {
    let read = |value: Value| Answers::from_map(value.as_object().unwrap()).map_err(|e| e.to_string());
    let refusals = [
        (json!({"chset": "no"}), "`chset` is no answer key that this checker knows."),
        (json!({"typ": "yes"}), "`typ` is no answer key that this checker knows."),
        (json!({"chest": "maybe"}), "`maybe` is no answer to `chest`."),
        (json!({"chest": true}), "`true` is no answer to `chest`."),
        (json!({"age": "60"}), "`60` is no answer to `age`."),
        (json!({"severity": 11}), "`11` is no answer to `severity`."),
        (json!({"medicines": ["aspirine"]}), "`aspirine` is no answer to `medicines`."),
        (json!({"medicines": "all"}), "`all` is no answer to `medicines`."),
        (
            json!({"medicines": [], "med_new": ["warfarin"]}),
            "`med_new` names `warfarin`, which is not among `medicines`.",
        ),
    ];
    for (value, sentence) in refusals {
        assert_eq!(read(value.clone()), Err(sentence.to_owned()), "{value}");
    }
}

#[test]
fn a_screen_takes_only_what_it_offers() {
    let screen = |id| Screen::by_id(id).unwrap();
    let mut answers = Answers::default();
    let (body, place, age) = (screen("q02_body"), screen("q08_where"), screen("q01_age"));
    assert_eq!(answers.give(body, &[]), Err(Incomplete::Nothing));
    assert_eq!(answers.give(body, &["none", "chest"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(body, &["none", "unsure"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(body, &["swell1"]), Err(Incomplete::Unknown));
    assert_eq!(answers.give(place, &["calf", "side1", "side_both"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(age, &["u16", "75p"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(age, &["none"]), Err(Incomplete::Unknown));
    assert_eq!(answers.give(age, &["unsure"]), Err(Incomplete::Unknown));
    assert_eq!(answers.give(age, &["carer"]), Err(Incomplete::Part), "for whom, but not how old");
    assert_eq!(answers.give(screen("q10_timing"), &["m2"]), Err(Incomplete::Part));
    assert_eq!(answers, Answers::default());
    answers.give(body, &["none"]).unwrap();
    assert_eq!(answers.get(Key::Stroke), Some(Answer::No));
    assert_eq!(answers.picks(body), ["none"]);
    answers.give(age, &["age_unsure"]).unwrap();
    assert_eq!((answers.picks(age), answers.chosen(age).len()), (vec!["age_unsure"], 1));
    answers.give(age, &["60_74", "carer"]).unwrap();
    assert_eq!(answers.picks(age), ["60_74", "carer"]);
    answers.give(place, &["calf", "side1", "left"]).unwrap();
    assert_eq!(answers.picks(place), ["calf", "side1", "left"]);
    // Which leg is only asked of one leg.
    answers.give(place, &["calf", "side_both", "left"]).unwrap();
    assert_eq!(answers.picks(place), ["calf", "side_both"]);
}

#[test]
fn not_sure_asks_which_one_before_it_counts() {
    let mut answers = Answers::default();
    let screen = |id| Screen::by_id(id).unwrap();
    answers.give(screen("q02_body"), &["unsure"]).unwrap();
    assert_eq!(path::next(&answers).map(|s| s.id), Some("q03_body"));
    // Left open, it counts in full; and a saved check goes on with the same question.
    assert_eq!(assess(&answers).urgency, Urgency::Emergency);
    assert_eq!(path::next(&Answers::from_map(&answers.to_map()).unwrap()).map(|s| s.id), Some("q03_body"));
    answers.give(screen("q03_body"), &["jaw"]).unwrap();
    assert_eq!(answers.get(Key::Jaw), Some(Answer::NotSure));
    assert_eq!(answers.get(Key::Chest), Some(Answer::No));
    assert_eq!(path::next(&answers).map(|s| s.id), Some("q02_leg"));
    assert_eq!(answers.picks(screen("q02_body")), ["unsure"]);
    assert_eq!(answers.unclear().len(), 1);
}

#[test]
fn ids_are_said_once_and_fit_their_screens() {
    let keys: Vec<Key> =
        SCREENS.iter().filter(|s| !matches!(s.target, Target::Which(_))).flat_map(Screen::keys).collect();
    for (index, key) in keys.iter().enumerate() {
        assert!(!keys[..index].contains(key), "{} stands on two screens", key.id());
    }
    let asked = |key: &Key| keys.contains(key) || SCREENS.iter().any(|s| s.target == Target::YesNo(*key));
    let lost: Vec<_> = Key::ALL.iter().take(STORED).filter(|key| !asked(key)).map(|key| key.id()).collect();
    assert!(lost.is_empty(), "{lost:?}");
    for screen in SCREENS {
        assert!(screen.groups.iter().all(|group| group.choices.len() <= 7), "{}", screen.id);
        for group in screen.groups {
            if let Some(single) = group.single() {
                let wanted: Vec<&str> = single.options().iter().map(|key| key.id()).collect();
                let mut ids = group.choices.iter().map(|choice| choice.id).filter(|id| !id.ends_with("_unsure"));
                assert!(ids.by_ref().eq(wanted), "{}", screen.id);
            }
        }
    }
    assert!(MEDICINES.len() <= 192 && Key::ALL.len() <= 192);
}
