//! A check that was left: what is kept of it, when it goes on, and what is asked again.

use super::*;
use crate::app::HistoryMode;

fn at(model: &mut Model, code: &str, secs: u64) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &moment(secs))
}

/// Answers with "none of these" until a screen.
fn until(model: &mut Model, id: &str) {
    for _ in 0..20 {
        let Screen::Ask(asked) = model.screen else { panic!("{:?}", model.screen) };
        if asked == id {
            return;
        }
        let picks: &[&str] = match asked {
            "q01_age" => &["18_59"],
            "q09_kind" => &["knot"],
            "q10_timing" => &["m2", "rare"],
            _ => &["none"],
        };
        for pick in picks {
            act(model, &format!("pick:{pick}"));
        }
        act(model, "continue");
    }
    panic!("{id} is not asked");
}

#[test]
fn a_check_left_in_the_middle_goes_on_only_if_the_reader_wants_it() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:check");
    until(&mut model, "q08_where");
    act(&mut model, "home");
    let effects = act(&mut model, "open:check");
    assert_eq!(model.screen, Screen::Resume);
    assert!(!effects.contains(&Effect::Emit(Event::Started)), "nothing has begun yet");
    act(&mut model, "resume:on");
    assert_eq!(model.screen, Screen::Ask("q08_where"));
    act(&mut model, "back");
    assert_eq!(model.screen, Screen::Start, "back does not lead to the question whether to go on");
    act(&mut model, "open:check");
    act(&mut model, "resume:new");
    assert_eq!(model.screen, Screen::Ask("q02_body"));
    assert_eq!(model.answers, Answers::default());
    assert!(model.draft.is_empty());
}

#[test]
fn after_an_hour_the_danger_signs_are_asked_again_and_after_a_day_everything() {
    let mut left = Model::new(Config::default());
    at(&mut left, "open:check", 0);
    until(&mut left, "q14_cond");
    at(&mut left, "home", 2);
    let mut soon = left.clone();
    at(&mut soon, "open:check", 3_000);
    assert!(!soon.is_stale());
    at(&mut soon, "resume:on", 3_000);
    assert_eq!(soon.screen, Screen::Ask("q14_cond"));
    let mut later = left.clone();
    at(&mut later, "open:check", 4_000);
    assert!(later.is_stale());
    at(&mut later, "resume:on", 4_000);
    assert_eq!(later.screen, Screen::Ask("q02_body"));
    assert!(later.answers.picks(check::Screen::by_id("q08_where").unwrap()).contains(&"none"), "the rest is kept");
    until(&mut later, "q14_cond");
    let mut tomorrow = left;
    at(&mut tomorrow, "open:check", 25 * 3_600);
    assert_eq!(tomorrow.screen, Screen::Ask("q02_body"));
}

#[test]
fn a_kept_check_goes_on_after_a_reload_and_ends_as_one_record() {
    let mut first = Model::new(Config { history: HistoryMode::On, ..Config::default() });
    act(&mut first, "open:check");
    until(&mut first, "q10_timing");
    let kept: Vec<_> = first.ledger.of(RecordKind::Check).cloned().collect();
    assert_eq!(kept.len(), 1, "one record, written over");
    assert_eq!(first.ledger.checks("a").count(), 0, "it is no finished check");
    let mut after = Model::new(first.config.clone());
    let found = Found { shelf: Shelf::Open, ledger: first.ledger.clone() };
    update(&mut after, Msg::StoreFound(found), &moment(5));
    act(&mut after, "open:check");
    assert_eq!(after.screen, Screen::Resume);
    let effects = act(&mut after, "resume:on");
    assert!(effects.contains(&Effect::Emit(Event::Started)));
    assert_eq!(after.screen, Screen::Ask("q10_timing"));
    for code in ["pick:m2", "pick:rare", "continue"] {
        act(&mut after, code);
    }
    until_review(&mut after);
    act(&mut after, "finish");
    assert_eq!((after.ledger.checks("a").count(), after.ledger.of(RecordKind::Check).count()), (1, 1));
    assert!(after.ledger.open_check("a").is_none());
    // Begun anew instead, the open one is gone for good.
    let mut anew = Model::new(first.config.clone());
    let found = Found { shelf: Shelf::Open, ledger: first.ledger.clone() };
    update(&mut anew, Msg::StoreFound(found), &moment(5));
    act(&mut anew, "open:check");
    let effects = act(&mut anew, "resume:new");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save(record) if record.data().is_none())));
    assert!(anew.ledger.open_check("a").is_none());
}

fn until_review(model: &mut Model) {
    for _ in 0..60 {
        let Screen::Ask(id) = model.screen else { break };
        act(model, if id == "q09_kind" { "pick:knot" } else { "pick:none" });
        act(model, "continue");
    }
}

#[test]
fn a_reader_who_keeps_nothing_leaves_no_open_check() {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::default() });
    act(&mut model, "open:check");
    until(&mut model, "q05_legs");
    let effects = act(&mut model, "keep:off");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save(record) if record.data().is_none())));
    until(&mut model, "q07_nerves");
    assert!(model.ledger.open_check("a").is_none());
}

#[test]
fn a_tap_made_before_the_core_was_there_begins_anew() {
    let mut model = Model::new(Config::default());
    act(&mut model, "open:check");
    until(&mut model, "q05_legs");
    act(&mut model, "home");
    for code in ["open:check", "pick:chest", "continue"] {
        act(&mut model, code);
    }
    assert_eq!(model.verdict.as_ref().map(|v| v.urgency), Some(Urgency::Emergency));
}
