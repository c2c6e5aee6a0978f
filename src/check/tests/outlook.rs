//! The outlook from inside: every kind of condition with its two values, and what hangs on an age that is not told.

use super::*;
use crate::check::Answer;
use crate::check::tests::people::harmless;

/// Both values of a condition, as `(sure, may)`.
fn both(outlook: &Outlook, expr: &Expr) -> (bool, bool) {
    let both = outlook.both(expr, Reached::default());
    (both.sure, both.may)
}

/// Swollen: yes. Warm: not sure. Vein: no. Pain that stays: not asked.
fn half_told() -> Answers {
    let mut answers = Answers::default();
    answers.put_single(Single::Age, 3);
    answers.set(Key::Frail, Some(Answer::No));
    answers.set(Key::Swell1, Some(Answer::Yes));
    answers.set(Key::Warm1, Some(Answer::NotSure));
    answers.set(Key::Vein1, Some(Answer::No));
    answers
}

#[test]
fn each_kind_of_condition_knows_what_is_sure_and_what_may_be() {
    let outlook = Outlook::of(&half_told());
    let (no, may, sure) = ((false, false), (false, true), (true, true));
    for (key, is, unsure, denied) in [
        (Key::Swell1, sure, no, no),
        (Key::Warm1, no, sure, no),
        (Key::Vein1, no, no, sure),
        (Key::Const, may, may, may),
    ] {
        assert_eq!(both(&outlook, &Expr::Is(key)), is, "{}", key.id());
        assert_eq!(both(&outlook, &Expr::Not(key)), (!is.1, !is.0), "not {}", key.id());
        assert_eq!(both(&outlook, &Expr::Unsure(key)), unsure, "unsure {}", key.id());
        assert_eq!(both(&outlook, &Expr::Denied(key)), denied, "denied {}", key.id());
    }
}

#[test]
fn what_is_open_under_which_one_is_not_yet_unsure() {
    let mut answers = half_told();
    answers.give(Screen::by_id("q02_body").unwrap(), &["unsure"]).unwrap();
    let outlook = Outlook::of(&answers);
    assert_eq!(both(&outlook, &Expr::Unsure(Key::Chest)), (false, true));
    assert_eq!(both(&outlook, &Expr::Denied(Key::Chest)), (false, true));
    answers.give(Screen::by_id("q03_body").unwrap(), &["chest"]).unwrap();
    let outlook = Outlook::of(&answers);
    assert_eq!(both(&outlook, &Expr::Unsure(Key::Chest)), (true, true));
    assert_eq!(both(&outlook, &Expr::Unsure(Key::Jaw)), (false, false));
}

#[test]
fn levels_are_compared_with_what_is_reached_for_sure_and_what_may_be() {
    let outlook = Outlook::of(&half_told());
    let reached = Reached { sure: Some(Urgency::Doctor), may: Some(Urgency::Urgent) };
    let told = |expr: &Expr, reached| {
        let both = outlook.both(expr, reached);
        (both.sure, both.may)
    };
    for (level, below, at_least) in [
        (Urgency::Pharmacist, (false, false), (true, true)),
        (Urgency::Doctor, (false, false), (true, true)),
        (Urgency::Urgent, (false, true), (false, true)),
        (Urgency::Emergency, (true, true), (false, false)),
    ] {
        assert_eq!(told(&Expr::Below(level), reached), below, "below {level:?}");
        assert_eq!(told(&Expr::Reached(level), reached), at_least, "at least {level:?}");
        assert_eq!(told(&Expr::Below(level), Reached::default()), (true, true));
        assert_eq!(told(&Expr::Reached(level), Reached::default()), (false, false));
    }
}

#[test]
fn what_has_an_answer_is_closed() {
    let (nothing, all) = (open(&Answers::default()), open(&harmless()));
    for key in [Key::Chest, Key::M2, Key::Calf, Key::A75p, Key::Myo, Key::MedNew] {
        assert!(nothing.has(key), "{}", key.id());
        assert!(!all.has(key), "{}", key.id());
    }
    // How bad it is, is a detail: open until it is told.
    assert!(nothing.has(Key::Pain8) && all.has(Key::Pain8));
    let mut told = harmless();
    told.give(Screen::by_id("q13_severity").unwrap(), &["3"]).unwrap();
    assert!(!open(&told).has(Key::Pain8));
}

#[test]
fn danger_may_only_be_where_a_sign_is_open() {
    let mut denied = harmless();
    for key in Key::ALL.iter().filter(|key| DANGER.has(**key)) {
        denied.set(*key, Some(Answer::No));
    }
    let (nothing, all) = (Outlook::of(&Answers::default()), Outlook::of(&denied));
    for key in [Key::AnyDanger, Key::L1Unsure, Key::L2Unsure] {
        assert!(nothing.may.has(key), "{}", key.id());
        assert!(!all.may.has(key), "{}", key.id());
    }
}

#[test]
fn a_sign_that_is_not_sure_makes_age_and_frailty_worth_asking() {
    for sign in [Key::Jaw, Key::Swell1] {
        let mut answers = harmless();
        answers.set(Key::Frail, None);
        answers.put_single(Single::Age, UNASKED);
        answers.set(sign, Some(Answer::NotSure));
        let live = Outlook::of(&answers).live;
        assert!(live.has(Key::Frail) && live.has(Key::A75p), "in old age a doubt counts as a sign");
        // Where the age is told, frailty alone decides; where both are, nothing does.
        answers.put_single(Single::Age, 3);
        assert!(Outlook::of(&answers).live.has(Key::Frail));
        answers.set(Key::Frail, Some(Answer::No));
        assert!(!Outlook::of(&answers).live.has(Key::A75p));
    }
}

#[test]
fn a_question_lives_by_a_topic_too() {
    for (key, screen) in [(Key::Sitting, "sitting"), (Key::Exercise, "exercise")] {
        let mut answers = harmless();
        answers.set(key, None);
        assert!(Outlook::of(&answers).live.has(key), "{screen} adds a topic");
    }
}
