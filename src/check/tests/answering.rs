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
        assert!(screen.why.is_some(), "{} does not say why it is asked", screen.id);
        let own_unsure = |group: &Group| !matches!(group.asks, screen::Asks::One(_)) || group.has_unsure();
        let unsure = screen.unsure.is_some()
            || screen.groups.iter().any(|g| matches!(g.asks, screen::Asks::One(_)))
                && screen.groups.iter().all(own_unsure);
        assert!(unsure, "{} has no way to be not sure", screen.id);
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

impl Group {
    fn has_unsure(&self) -> bool {
        self.choices.iter().any(|choice| choice.id.ends_with("_unsure"))
    }
}

fn screen(id: &str) -> &'static Screen {
    Screen::by_id(id).unwrap()
}

#[test]
fn which_one_is_asked_of_the_screen_that_was_not_sure_and_of_no_other() {
    for (asked, which) in [
        ("q02_body", "q03_body"),
        ("q02_leg", "q03_leg"),
        ("q05_legs", "q03_legs"),
        ("q07_nerves", "q03_nerves"),
        ("q16_recent", "q03_recent"),
    ] {
        let mut answers = harmless();
        answers.give(screen(asked), &["unsure"]).unwrap();
        assert_eq!(path::next(&answers).map(|s| s.id), Some(which));
        // Answered again without doubt, nothing is open any more.
        answers.give(screen(asked), &["none"]).unwrap();
        assert!(path::next(&answers).is_none() && answers == harmless());
    }
    let mut two = Answers::default();
    two.give(screen("q02_body"), &["unsure"]).unwrap();
    two.give(screen("q02_leg"), &["unsure"]).unwrap();
    assert!(two.is_pending(0) && two.is_pending(1) && !two.is_pending(2));
    two.give(screen("q02_body"), &["none"]).unwrap();
    assert!(!two.is_pending(0) && two.is_pending(1), "the other one stays open");
    two.give(screen("q02_body"), &["unsure"]).unwrap();
    two.forget(screen("q02_leg"));
    assert!(two.is_pending(0) && !two.is_pending(1));
    assert_eq!(two.get(Key::Ces), None);
    two.forget(screen("q02_body"));
    assert_eq!(two, Answers::default());
}

#[test]
fn every_answer_can_be_taken_back() {
    for seed in people(300) {
        let mut answers = asked_everything(seed, 4);
        for screen in SCREENS.iter().filter(|screen| !matches!(screen.target, Target::Which(_))) {
            answers.forget(screen);
            assert!(!answers.has_answered(screen), "{}", screen.id);
        }
        assert_eq!(answers, Answers::default());
    }
}

#[test]
fn what_was_not_sure_is_said_in_words() {
    let mut answers = harmless();
    assert_eq!(answers.unclear(), []);
    answers.set(Key::Jaw, Some(Answer::NotSure));
    assert_eq!(answers.unclear(), [Key::Jaw.text().unwrap()], "an option by its words");
    answers.give(screen("q14_cond"), &["unsure"]).unwrap();
    assert_eq!(answers.unclear()[1], screen("q14_cond").title, "a whole screen by its question");
    let mut answers = harmless();
    answers.give(screen("q13_severity"), &["unsure"]).unwrap();
    assert_eq!((answers.picks(screen("q13_severity")), answers.severity()), (vec!["unsure"], None));
    answers.give(screen("q32_frail"), &["unsure"]).unwrap();
    answers.give(screen("q15_meds"), &["unsure"]).unwrap();
    let titles = [screen("q13_severity").title, screen("q15_meds").title, screen("q32_frail").title];
    assert_eq!(answers.unclear(), titles);
    answers.give(screen("q10_timing"), &["long_unsure", "rare"]).unwrap();
    assert_eq!(answers.unclear()[0], screen("q10_timing").groups[0].label.unwrap());
}

#[test]
fn what_was_chosen_is_said_in_words() {
    let mut answers = Answers::default();
    answers.give(screen("q02_body"), &["chest", "jaw"]).unwrap();
    assert_eq!(answers.chosen(screen("q02_body")), [Key::Chest.text().unwrap(), Key::Jaw.text().unwrap()]);
    answers.give(screen("q15_meds"), &["furosemide"]).unwrap();
    assert_eq!(answers.chosen(screen("q15_meds")), [Medicine::by_id("furosemide").unwrap().name]);
    assert_eq!(answers.medicines().map(|medicine| medicine.id).collect::<Vec<_>>(), ["furosemide"]);
    assert!(!answers.unsure_of_medicines());
    answers.give(screen("q15_meds"), &["none"]).unwrap();
    assert_eq!(answers.chosen(screen("q15_meds")), [screen("q15_meds").none.unwrap()]);
}

#[test]
fn a_choice_takes_one_option() {
    let mut answers = harmless();
    assert_eq!(answers.give(screen("q32_frail"), &["yes", "no"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(screen("q13_severity"), &["3", "4"]), Err(Incomplete::Contradiction));
    assert_eq!(answers.give(screen("q13_severity"), &["3", "3"]), Ok(()));
    assert_eq!(answers.give(screen("q13_severity"), &["11"]), Err(Incomplete::Unknown));
}

#[test]
fn which_medicines_are_new_is_asked_again_only_where_it_has_to_be() {
    let mut answers = harmless();
    let medicines = |answers: &mut Answers, ids: &[&str]| answers.give(screen("q15_meds"), ids).unwrap();
    let new = |answers: &Answers| answers.new_medicines().map(|medicine| medicine.id).collect::<Vec<_>>();
    medicines(&mut answers, &["furosemide", "warfarin"]);
    answers.give(screen("q22_med_new"), &["furosemide"]).unwrap();
    medicines(&mut answers, &["furosemide"]);
    assert!(answers.med_new.asked && new(&answers) == ["furosemide"], "still taken, still new");
    medicines(&mut answers, &["warfarin"]);
    assert!(!answers.med_new.asked && new(&answers).is_empty(), "another list, another question");
    answers.give(screen("q22_med_new"), &["none"]).unwrap();
    medicines(&mut answers, &["warfarin", "furosemide"]);
    assert!(!answers.med_new.asked, "one more may be new");
    answers.give(screen("q22_med_new"), &["unsure"]).unwrap();
    medicines(&mut answers, &["warfarin"]);
    assert!(answers.med_new.asked, "not sure stays not sure");
}

#[test]
fn not_sure_comes_back_from_a_map() {
    let read = |value: Value| Answers::from_map(value.as_object().unwrap());
    let answers = read(json!({"severity": "not_sure", "medicines": "not_sure", "onset": "not_sure"})).unwrap();
    assert_eq!(answers.picks(screen("q13_severity")), ["unsure"]);
    assert!(answers.unsure_of_medicines());
    assert_eq!(answers.picks(screen("q18_onset")), ["onset_unsure"]);
    assert_eq!(Answers::from_map(&answers.to_map()), Ok(answers));
    assert!(read(json!({"medicines": ["warfarin", "not_sure"]})).unwrap().unsure_of_medicines());
    assert!(read(json!({"which_open": 31})).is_ok() && read(json!({"which_open": 32})).is_err());
    assert_eq!(read(json!({"severity": 0})).unwrap().severity(), Some(0));
    assert_eq!(read(json!({"severity": 10})).unwrap().severity(), Some(10));
}

#[test]
fn in_old_age_a_beginning_that_is_not_sure_counts_as_new() {
    let mut answers = harmless();
    answers.give(screen("q01_age"), &["75p"]).unwrap();
    answers.give(screen("q08_where"), &["calf", "side1"]).unwrap();
    for (pick, fires) in [("new_onset", true), ("onset_unsure", true), ("months", false), ("years", false)] {
        answers.give(screen("q18_onset"), &[pick]).unwrap();
        assert_eq!(assess(&answers).rules.iter().any(|rule| rule.id == "R65"), fires, "{pick}");
    }
}

#[test]
fn a_condition_can_be_read_as_a_sentence() {
    use Expr::{All, Any, Below, Denied, Is, Not, Reached, Unsure};
    let shown = |expr: Expr| expr.to_string();
    assert_eq!(shown(All(&[])), "always");
    assert_eq!(shown(All(&[Is(Key::Chest), Not(Key::Jaw), Unsure(Key::Ces)])), "chest and not jaw and ces not sure");
    assert_eq!(
        shown(Any(&[Is(Key::Chest), All(&[Is(Key::Jaw), Denied(Key::Ces)])])),
        "chest or (jaw and ces answered no)"
    );
    assert_eq!(shown(All(&[Any(&[Is(Key::Chest), Is(Key::Jaw)]), Is(Key::Ces)])), "(chest or jaw) and ces");
    assert_eq!(shown(All(&[Is(Key::Jaw), Any(&[Is(Key::Ces)])])), "jaw and ces");
    assert_eq!(shown(Below(Urgency::Doctor)), "nothing at doctor or above");
    assert_eq!(shown(Reached(Urgency::Urgent)), "something at urgent or above");
}

#[test]
fn a_beginning_that_is_not_sure_counts_as_new() {
    let mut answers = harmless();
    answers.put_single(screen::Single::Onset, 255);
    for reading in [facts::Reading::Result, facts::Reading::OnTheWay] {
        assert!(Facts::plain(&answers, reading).yes.has(Key::NewOnset));
    }
    answers.put_single(screen::Single::Onset, 0);
    assert!(!Facts::plain(&answers, facts::Reading::OnTheWay).yes.has(Key::NewOnset), "it will be asked");
}

#[test]
fn five_medicines_are_many_and_vitamins_are_none() {
    let mut answers = harmless();
    let meds = screen("q15_meds");
    let marked = |answers: &Answers, key| Facts::plain(answers, facts::Reading::Result).yes.has(key);
    let five = ["simvastatin", "omeprazole", "furosemide", "amlodipine", "levothyroxine"];
    answers.give(meds, &five).unwrap();
    assert!(marked(&answers, Key::Polypharmacy) && marked(&answers, Key::AnyMedicine));
    answers.give(meds, &five[..4]).unwrap();
    assert!(!marked(&answers, Key::Polypharmacy) && marked(&answers, Key::AnyMedicine));
    let vitamin = MEDICINES.iter().find(|medicine| medicine.is_supplement()).unwrap();
    assert!(vitamin.means(Key::Supplement) && MEDICINES.iter().all(|m| m.is_supplement() == m.means(Key::Supplement)));
    answers.give(meds, &[&five[..4], &[vitamin.id]].concat()).unwrap();
    assert!(!marked(&answers, Key::Polypharmacy), "a vitamin is no fifth medicine");
    answers.give(meds, &[vitamin.id]).unwrap();
    assert!(!marked(&answers, Key::AnyMedicine) && marked(&answers, Key::Supplement));
}

#[test]
fn which_is_new_is_asked_of_what_is_taken_and_no_vitamin() {
    let mut answers = harmless();
    let vitamin = MEDICINES.iter().find(|medicine| medicine.is_supplement()).unwrap();
    answers.give(screen("q15_meds"), &["simvastatin", vitamin.id]).unwrap();
    let offered = |screen| path::medicines(&answers, screen).map(|medicine| medicine.id).collect::<Vec<_>>();
    assert_eq!(offered(screen("q22_med_new")), ["simvastatin"]);
    assert_eq!(offered(screen("q15_meds")).len(), MEDICINES.len());
}

#[test]
fn a_choice_is_stored_under_a_name_of_its_own() {
    let mut names: Vec<&str> = SCREENS.iter().flat_map(|screen| screen.groups).filter_map(Group::key).collect();
    names.sort_unstable();
    let mut known: Vec<&str> = screen::Single::ALL.iter().map(|single| single.id()).collect();
    known.sort_unstable();
    assert_eq!(names, known);
    assert!(known.iter().all(|name| name.len() > 2));
}

#[test]
fn pregnancy_is_offered_below_60_and_where_it_was_said() {
    let asked = SCREENS.iter().find(|screen| screen.choices().any(|choice| choice.key == Some(Key::Preg))).unwrap();
    let choice = asked.choices().find(|choice| choice.key == Some(Key::Preg)).unwrap();
    let other = asked.choices().find(|choice| choice.key.is_some_and(|key| key != Key::Preg)).unwrap();
    let mut answers = harmless();
    assert!(path::offers(&answers, asked, choice) && path::offers(&answers, asked, other));
    for age in ["60_74", "75p"] {
        answers.give(screen("q01_age"), &[age]).unwrap();
        assert!(!path::offers(&answers, asked, choice) && path::offers(&answers, asked, other));
    }
    answers.set(Key::Preg, Some(Answer::Yes));
    assert!(path::offers(&answers, asked, choice), "what was said can be seen and taken back");
    // "Which one?" leaves out what is there for sure.
    let (danger, which) = (screen("q02_body"), screen("q03_body"));
    answers.give(danger, &["chest", "unsure"]).unwrap_or(());
    answers.set(Key::Chest, Some(Answer::Yes));
    for choice in which.choices() {
        assert_eq!(path::offers(&answers, which, choice), choice.key != Some(Key::Chest));
    }
}
