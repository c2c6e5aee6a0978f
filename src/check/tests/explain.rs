//! What stands behind a result is true.

use super::super::explain::*;
use super::super::*;
use super::people::*;

#[test]
fn every_change_that_is_offered_leads_where_it_says() {
    let (mut up, mut down, mut several) = (0, 0, 0);
    for seed in people(3_000) {
        let answers = path::on_path(&asked_everything(seed, 4 + (seed % 40) as usize));
        let result = assess(&answers);
        let now = (result.urgency, result.within);
        let flips = flips(&answers, &result);
        assert!(result.urgency != Urgency::Emergency || flips.is_empty());
        let mut before = now;
        for flip in &flips {
            // Replayed as the reader would: through the path, screen by screen.
            let wanted = flip.applied(&answers);
            let mut again = Answers::default();
            let mut asked = Asked::default();
            while let Some(screen) = asked.next(&again) {
                let mut picks = wanted.picks(screen);
                if picks.is_empty() {
                    // From the first question on, more may be asked than after a change at the end.
                    picks.push(if screen.none.is_some() { "none" } else { "no" });
                }
                again.give(screen, &picks).unwrap_or_else(|e| panic!("{} {picks:?} {e:?}", screen.id));
            }
            assert_eq!(order(&again), (flip.urgency, flip.within), "{flip:?} {:?}", answers.to_map());
            assert_ne!((flip.urgency, flip.within), now);
            // Nearest first: upwards step by step, then downwards.
            let then = (flip.urgency, flip.within);
            assert!(if then > now { then >= before } else { before > now || then <= before }, "{flips:?}");
            before = then;
            up += u32::from(then > now);
            down += u32::from(then < now);
            several += u32::from(flip.changes.len() > 1);
        }
    }
    assert!(!is_everybody() || up > 100 && down > 100 && several > 10, "{up} {down} {several}");
}

#[test]
fn several_changes_are_offered_only_where_one_is_not_enough_and_none_of_them_could_be_left_out() {
    let mut answers = harmless();
    for key in [Key::Walk, Key::Numb] {
        answers.set(key, Some(Answer::Yes));
    }
    let found = flips(&answers, &assess(&answers));
    let down: Vec<_> = found.iter().filter(|flip| flip.urgency < Urgency::Doctor).collect();
    assert_eq!(down.len(), 1);
    assert_eq!(down[0].changes.len(), 2);
    answers.set(Key::Numb, Some(Answer::No));
    let found = flips(&answers, &assess(&answers));
    let down: Vec<_> = found.iter().filter(|flip| flip.urgency < Urgency::Doctor).collect();
    assert!(down.iter().all(|flip| flip.changes.len() == 1) && !down.is_empty());
    for (index, flip) in found.iter().enumerate() {
        assert!(!found[..index].contains(flip), "{flip:?} is offered twice");
    }
}

#[test]
fn a_self_care_result_says_what_would_make_it_urgent() {
    let answers = harmless();
    let flips = flips(&answers, &assess(&answers));
    let today: Vec<_> = flips.iter().filter(|flip| flip.urgency == Urgency::Urgent).collect();
    assert!(today.iter().any(|flip| Some(flip.changes[0].text) == Key::Swell1.text()));
    assert!(flips.iter().all(|flip| flip.changes.iter().all(|change| Some(change.text) != Key::Diab.text())));
    // "More than 10 minutes" says nothing without "how long".
    let flip = |text| flips.iter().find(|flip| Some(flip.changes[0].text) == text).unwrap();
    let change = |text| flip(text).changes[0];
    let long = Screen::by_id("q10_timing").unwrap().choices().find(|choice| choice.id == "long10").unwrap();
    assert!(change(Some(long.text)).part.is_some());
    assert_eq!(flip(Some(long.text)).urgency, Urgency::Urgent);
    assert!(change(Key::Swell1.text()).part.is_none());
}

#[test]
fn each_reason_names_the_answers_behind_it() {
    for seed in people(3_000) {
        let answers = asked_everything(seed, 4 + (seed % 30) as usize);
        for rule in assess(&answers).rules {
            let texts = because(rule, &answers);
            // Rules about doubt and about nothing at all have no yes to name.
            let bare = ["R15", "R83", "R99", "R90"].contains(&rule.id);
            assert!(bare || !texts.is_empty(), "{}: {:?}", rule.id, answers.to_map());
        }
    }
    let mut answers = harmless();
    answers.give(Screen::by_id("q15_meds").unwrap(), &["simvastatin", "omeprazole"]).unwrap();
    answers.give(Screen::by_id("q22_med_new").unwrap(), &["simvastatin"]).unwrap();
    let rule = RULES.iter().find(|rule| rule.id == "R66").unwrap();
    assert_eq!(because(rule, &answers), [Medicine::by_id("simvastatin").unwrap().name]);
}

#[test]
fn look_alikes_negatives_and_questions_follow_the_answers() {
    let mut answers = harmless();
    assert_eq!(look_alikes(&answers).count(), 0);
    assert!(negatives(&answers).count() >= 10);
    answers.set(Key::Urge, Some(Answer::Yes));
    answers.set(Key::Swell1, Some(Answer::NotSure));
    let alike: Vec<&str> = look_alikes(&answers).map(|alike| alike.id).collect();
    assert_eq!(alike, ["restless_legs"]);
    assert!(negatives(&answers).all(|text| text != crate::words::t::NEGATIVE_ONE_LEG), "not sure is no no");
    assert_eq!(negatives(&Answers::default()).count(), 0, "what was not asked was not denied");
    assert!(questions(&harmless()).count() >= 3 && questions(&harmless()).count() <= 7);
    assert!(all_negatives().len() >= negatives(&harmless()).count());
    assert!(all_questions().len() >= questions(&harmless()).count());
    for alike in LOOK_ALIKES {
        let fits = people(2_000).any(|seed| look_alikes(&asked_everything(seed, 6)).any(|other| other.id == alike.id));
        assert!(fits || !is_everybody(), "{} never fits", alike.id);
    }
}

#[test]
fn topics_that_hang_on_more_than_a_rule_come_with_their_condition() {
    assert!(!Topic::extra().is_empty());
    for (when, topics) in Topic::extra() {
        let shown = people(3_000).map(|seed| asked_everything(seed, 4 + (seed % 20) as usize)).find(|answers| {
            let facts = Facts::read(answers, facts::Reading::Result);
            when.holds(&facts, None)
        });
        if let Some(answers) = shown {
            let result = assess(&answers);
            assert!(topics.iter().all(|topic| result.topics.contains(topic)), "{topics:?}");
        }
    }
}

#[test]
fn no_more_than_three_topics_are_shown_and_none_on_an_emergency() {
    for seed in people(2_000) {
        let result = assess(&asked_everything(seed, 6));
        let shown = shown_topics(&result);
        assert!(shown.len() <= 3 && shown.iter().all(|topic| result.topics.contains(topic)));
        assert!(result.urgency != Urgency::Emergency || shown.is_empty());
        let visit = matches!(result.urgency, Urgency::Urgent | Urgency::Doctor | Urgency::Pharmacist);
        assert_eq!(shown.is_empty(), !visit || result.topics.is_empty());
    }
}

#[test]
fn the_length_names_it_and_nothing_more() {
    let mut answers = harmless();
    let before = order(&answers);
    let name = |answers: &Answers| spasm_or_cramp(answers);
    let cramp = name(&answers);
    assert!(cramp.is_some());
    answers.put_single(screen::Single::Long, 1);
    assert!(name(&answers).is_some() && name(&answers) != cramp);
    assert_eq!(order(&answers), before, "15 seconds are a name, never a rule");
    answers.put_single(screen::Single::Long, 255);
    assert_eq!(name(&answers), None);
}

#[test]
fn a_reason_names_the_option_of_a_choice_and_no_other() {
    // Of a rule with two rows the one that holds.
    let because_of = |id: &str, answers: &Answers| {
        let mut rows = RULES.iter().filter(|rule| rule.id == id).map(|rule| because(rule, answers));
        rows.rfind(|texts| !texts.is_empty()).unwrap_or_default()
    };
    let option = |id: &str| SCREENS.iter().flat_map(Screen::choices).find(|choice| choice.id == id).unwrap().text;
    let mut answers = harmless();
    answers.give(Screen::by_id("q10_timing").unwrap(), &["long10", "freq3"]).unwrap();
    assert_eq!(because_of("R23", &answers), [option("long10")]);
    assert_eq!(because_of("R54", &answers), [option("freq3")]);
    assert_eq!(because_of("R40", &answers), [], "a rule that does not fire has no reason");
    // In old age a length that is not sure counts as long, and is named.
    answers.give(Screen::by_id("q01_age").unwrap(), &["75p"]).unwrap();
    answers.give(Screen::by_id("q10_timing").unwrap(), &["long_unsure", "rare"]).unwrap();
    assert_eq!(because_of("R23", &answers), [option("long10")]);
    answers.set(Key::Side1, Some(Answer::Yes));
    answers.give(Screen::by_id("q18_onset").unwrap(), &["new_onset"]).unwrap();
    assert_eq!(because_of("R65", &answers), [option("75p"), Key::Side1.text().unwrap(), option("new_onset")]);
    answers.give(Screen::by_id("q15_meds").unwrap(), &["unsure"]).unwrap();
    assert_eq!(because_of("R60", &answers), [Screen::by_id("q15_meds").unwrap().unsure.unwrap()]);
    answers.give(Screen::by_id("q15_meds").unwrap(), &["furosemide", "warfarin", "simvastatin"]).unwrap();
    answers.give(Screen::by_id("q22_med_new").unwrap(), &["furosemide", "simvastatin"]).unwrap();
    let name = |id: &str| Medicine::by_id(id).unwrap().name;
    assert_eq!(because_of("R67", &answers), [name("furosemide")]);
    assert_eq!(because_of("R66", &answers), [name("simvastatin")]);
    assert_eq!(because_of("R44", &answers), [name("furosemide")], "a statin has a rule of its own");
}

#[test]
fn only_the_wording_knows_for_whom_it_is() {
    let mut answers = harmless();
    assert!(!answers.is_for_another());
    answers.give(Screen::by_id("q01_age").unwrap(), &["18_59", "myself"]).unwrap();
    assert!(!answers.is_for_another());
    let before = order(&answers);
    answers.give(Screen::by_id("q01_age").unwrap(), &["18_59", "carer"]).unwrap();
    assert!(answers.is_for_another());
    assert_eq!(order(&answers), before);
}

#[test]
fn a_medicine_with_advice_is_worth_a_review() {
    let mut answers = harmless();
    assert_eq!(medicines(&answers).count(), 0);
    let silent = MEDICINES.iter().find(|medicine| medicine.advice == Advice::None).unwrap();
    answers.give(Screen::by_id("q15_meds").unwrap(), &["simvastatin", silent.id]).unwrap();
    assert_eq!(medicines(&answers).map(|medicine| medicine.id).collect::<Vec<_>>(), ["simvastatin"]);
    for advice in Advice::ALL {
        assert_eq!(advice.texts().is_empty(), advice == Advice::None, "{advice:?}");
    }
    assert!(Advice::None.texts().is_empty());
}

#[test]
fn a_list_of_medicines_with_gaps_is_named_only_where_it_is_the_reason() {
    let mut answers = harmless();
    answers.set(Key::Swell1, Some(Answer::Yes));
    let texts = |id: &str, answers: &Answers| because(RULES.iter().find(|rule| rule.id == id).unwrap(), answers);
    answers.give(Screen::by_id("q15_meds").unwrap(), &["unsure"]).unwrap();
    assert_eq!(texts("R20", &answers), [Key::Swell1.text().unwrap()]);
    let known = MEDICINES.iter().find(|medicine| medicine.means(Key::MedAb)).unwrap();
    answers.give(Screen::by_id("q15_meds").unwrap(), &[known.id]).unwrap();
    assert_eq!(texts("R60", &answers), [known.name]);
}

#[test]
fn of_several_changes_each_is_needed() {
    // Three of many people: rules of theirs that decide hold by more than one answer.
    for seed in [7096, 9595, 11344] {
        let answers = path::on_path(&asked_everything(seed, 4 + (seed % 40) as usize));
        let result = assess(&answers);
        let now = (result.urgency, result.within);
        let lowers = |flip: &Flip| order(&flip.applied(&answers)) < now;
        let found = flips(&answers, &result);
        let several = found.iter().find(|flip| flip.changes.len() > 1 && (flip.urgency, flip.within) < now).unwrap();
        assert!(lowers(several));
        for index in 0..several.changes.len() {
            let mut fewer = several.clone();
            fewer.changes.remove(index);
            assert!(!lowers(&fewer), "{:?} could be left out", several.changes[index]);
        }
    }
}
