//! The check as the reader goes through it: answering, changing, and what the result is made of.

use super::*;
use crate::app::{HistoryMode, Verdict};

#[test]
fn three_journeys_end_where_the_rules_say() {
    for (case, level) in [(EMERGENCY, Urgency::Emergency), (DOCTOR, Urgency::Doctor), (SELF_CARE, Urgency::SelfCare)] {
        let mut model = Model::new(Config::default());
        let effects = replay(&mut model, case);
        assert_eq!(model.verdict.as_ref().map(|v| v.urgency), Some(level));
        assert!(effects.contains(&Effect::Emit(Event::Started)) && effects.contains(&Effect::Emit(Event::Finished)));
    }
}

#[test]
fn an_emergency_shows_at_the_screen_that_reveals_it() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:check");
    act(&mut model, "pick:chest");
    act(&mut model, "continue");
    assert_eq!(model.screen, Screen::Result);
    assert_eq!(model.verdict.as_ref().unwrap().urgency, Urgency::Emergency);
    act(&mut model, "back");
    assert_eq!(model.draft, ["chest"], "the answer can be changed");
}

#[test]
fn nothing_chosen_is_no_answer() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:check");
    let before = model.screen.clone();
    let effects = act(&mut model, "continue");
    assert_eq!((model.problem.is_some(), &model.screen), (true, &before));
    assert!(effects.contains(&Effect::MoveFocus));
}

#[test]
fn none_and_any_other_tick_shut_each_other_out() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:check");
    act(&mut model, "pick:none");
    act(&mut model, "pick:chest");
    assert_eq!(model.draft, ["chest"]);
    act(&mut model, "pick:stroke");
    act(&mut model, "pick:none");
    assert_eq!(model.draft, ["none"]);
    act(&mut model, "pick:none");
    assert!(model.draft.is_empty());
}

#[test]
fn going_back_and_on_again_keeps_every_answer() {
    let mut model = Model::new(Config::default());
    replay(&mut model, SELF_CARE);
    let answers = model.answers.clone();
    for _ in 0..60 {
        act(&mut model, "back");
    }
    assert_eq!(model.screen, Screen::Start);
    assert_eq!(model.answers, answers);
}

#[test]
fn an_answer_changed_from_the_review_comes_back_to_the_review() {
    let mut model = Model::new(Config::default());
    let wanted: Value = serde_json::from_str(SELF_CARE).unwrap();
    let wanted = Answers::from_map(wanted["answers"].as_object().unwrap()).unwrap();
    act(&mut model, "open:check");
    for _ in 0..60 {
        let Screen::Ask(id) = model.screen else { break };
        for pick in wanted.picks(check::Screen::by_id(id).unwrap()) {
            act(&mut model, &format!("pick:{pick}"));
        }
        act(&mut model, "continue");
    }
    assert_eq!(model.screen, Screen::Review);
    for screen in path::so_far(&model.answers) {
        act(&mut model, &format!("change:{}", screen.id));
        assert_eq!(model.screen, Screen::Ask(screen.id));
        act(&mut model, "continue");
        assert_eq!(model.screen, Screen::Review, "unchanged {} leads elsewhere", screen.id);
    }
    let before = model.trail.len();
    act(&mut model, "change:q02_body");
    act(&mut model, "continue");
    assert_eq!(model.trail.len(), before, "the way back grows with every change");
}

#[test]
fn a_changed_answer_says_what_it_did_to_the_questions_and_to_the_advice() {
    let mut model = Model::new(Config::default());
    replay(&mut model, SELF_CARE);
    assert_eq!(model.verdict.as_ref().map(|v| v.urgency), Some(Urgency::SelfCare));
    act(&mut model, "back");
    assert_eq!(model.screen, Screen::Review);
    assert!(model.change().is_none(), "nothing was changed yet");
    act(&mut model, "change:q05_legs");
    act(&mut model, "pick:const");
    act(&mut model, "continue");
    assert_eq!(model.screen, Screen::Ask("q17_clotrisk"), "a new question comes first");
    act(&mut model, "pick:none");
    act(&mut model, "continue");
    let change = model.change().unwrap();
    let ids = |screens: &[&'static check::Screen]| screens.iter().map(|s| s.id).collect::<Vec<_>>();
    assert_eq!((ids(&change.other), ids(&change.came)), (vec!["q05_legs"], vec!["q17_clotrisk"]));
    act(&mut model, "finish");
    assert_eq!(model.verdict.as_ref().map(|v| v.urgency), Some(Urgency::Doctor));
    assert_eq!(model.was.map(|was| was.0), Some(Urgency::SelfCare));
    let again = Model::restore(model.config.clone(), &Value::Object(model.snapshot()));
    assert_eq!((&again.was, &again.before), (&model.was, &model.before));
    // An early answer, changed late, ends in an emergency at once.
    act(&mut model, "back");
    act(&mut model, "change:q02_body");
    act(&mut model, "pick:chest");
    act(&mut model, "continue");
    assert_eq!(model.verdict.as_ref().map(|v| v.urgency), Some(Urgency::Emergency));
    let checks: Vec<_> = model.ledger.checks("a").collect();
    assert_eq!(checks.len(), 1, "one check, however often it was changed");
    assert_eq!(checks[0].data().unwrap()["level"], "emergency");
}

#[test]
fn a_change_that_changes_nothing_says_so() {
    let mut model = Model::new(Config::default());
    replay(&mut model, SELF_CARE);
    act(&mut model, "back");
    act(&mut model, "change:q09_kind");
    act(&mut model, "continue");
    let change = model.change().unwrap();
    assert!(change.other.is_empty() && change.came.is_empty() && change.went.is_empty());
    act(&mut model, "finish");
    assert_eq!(model.was, model.verdict.as_ref().map(|v| (v.urgency, v.within)));
}

#[test]
fn questions_are_taken_along_and_left_out_again() {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::default() });
    replay(&mut model, DOCTOR);
    let effects = act(&mut model, "question:Would a blood test help?");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save(record) if record.kind == RecordKind::Question)));
    assert_eq!(model.questions().count(), 1);
    act(&mut model, "question:Would a blood test help?");
    assert_eq!(model.questions().count(), 0);
    act(&mut model, "own:  Is it the new bed? ");
    update(&mut model, Msg::QuestionAdded, &Moment { chance: "other1".to_owned(), ..moment(3) });
    let own: Vec<String> = model.questions().map(|(_, question)| question.text).collect();
    assert_eq!(own, ["Is it the new bed?"]);
    assert!(model.typed.is_empty());
    // The same twice, or nothing at all, is no question more.
    act(&mut model, "own:Is it the new bed?");
    act(&mut model, "add");
    act(&mut model, "own:   ");
    act(&mut model, "add");
    assert_eq!(model.questions().count(), 1);
    act(&mut model, &format!("own:{}", "x".repeat(500)));
    update(&mut model, Msg::QuestionAdded, &Moment { chance: "other2".to_owned(), ..moment(4) });
    assert!(model.questions().all(|(_, question)| question.text.chars().count() <= 200));
}

#[test]
fn what_would_change_is_shown_for_the_nearest_levels_and_today() {
    let mut model = Model::new(Config::default());
    replay(&mut model, SELF_CARE);
    let groups = model.verdict.as_ref().unwrap().flip_groups();
    let levels: Vec<_> = groups.iter().map(|group| (group.urgency, group.holds)).collect();
    assert_eq!(levels, [(Urgency::Doctor, true), (Urgency::Urgent, true)]);
    assert!(groups.iter().all(|group| (1..=4).contains(&group.flips.len())));
    let mut model = Model::new(Config::default());
    replay(&mut model, DOCTOR);
    let verdict = model.verdict.as_ref().unwrap();
    assert!(
        verdict.flip_groups().iter().any(|group| (group.urgency, group.within) < (verdict.urgency, verdict.within))
    );
    // A saved result says the same.
    let done = verdict.done(&path::on_path(&model.answers));
    assert_eq!(Verdict::saved(&done).flips, verdict.flips);
    let mut model = Model::new(Config::default());
    replay(&mut model, EMERGENCY);
    let verdict = model.verdict.as_ref().unwrap();
    assert!(verdict.flips.is_empty() && verdict.topics.is_empty());
}
