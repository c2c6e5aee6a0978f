//! The plan, its ticks, its reminder, and its codes.

use super::{SELF_CARE, replay};
use crate::{
    app::{Config, Dial, Effect, Found, Model, Msg, PlanMsg, RunAct, Shelf, update},
    check::Urgency,
    diary::{Kind, LocalTime, Moment},
    guide::{Fit, MEASURES, Part},
    report::Sheet,
};

/// A moment at this local time, so many milliseconds into the evening.
pub fn at(local: &str, ms: u64) -> Moment {
    let local = LocalTime::read(&format!("{local}+0000")).expect(local);
    Moment { local, ms: 1_795_467_000_000 + ms, chance: format!("i{ms:05}") }
}

fn tell(model: &mut Model, code: &str, moment: &Moment) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), moment)
}

pub fn told(model: &mut Model, code: &str, ms: u64) -> Vec<Effect> {
    tell(model, code, &at("202611232110", ms))
}

/// Someone whose check ended with self-care, with the plan on the screen.
pub fn reader() -> Model {
    let mut model = Model::new(Config::default());
    replay(&mut model, SELF_CARE);
    told(&mut model, "open:plan", 0);
    model
}

fn picked(model: &Model) -> Vec<String> {
    model.plan().measures
}

pub fn fits(model: &Model, id: &str) -> Fit {
    model.advice_on(id).expect(id).fit
}

#[test]
fn only_what_is_shown_as_advice_can_be_picked() {
    for model in [Model::new(Config::default()), reader()] {
        let mut some = [0, 0];
        for measure in MEASURES {
            let mut model = model.clone();
            told(&mut model, &format!("plan:{}", measure.id), 1);
            // What only a care team can do is no part of a reader's own plan.
            let alone = !matches!(measure.part, Part::Team | Part::NoHelp);
            let shown = fits(&model, measure.id) == Fit::Shown && alone;
            assert_eq!(picked(&model).len(), usize::from(shown), "{}", measure.id);
            some[usize::from(shown)] += 1;
        }
        assert!(some.iter().all(|count| *count > 0), "both kinds were tried");
    }
}

#[test]
fn what_is_no_longer_shown_stays_in_the_plan_but_is_on_no_paper() {
    let mut model = reader();
    told(&mut model, "plan:m1", 1);
    told(&mut model, "plan:m2", 2);
    let on_paper = |model: &mut Model| match told(model, "paper:print", 3).as_slice() {
        [Effect::Paper { sheet: Sheet::Plan(plan), print: true }] => {
            plan.measures.iter().map(|(id, ..)| *id).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(on_paper(&mut model), ["m1", "m2"]);
    // A later check says: today.
    model.verdict.as_mut().unwrap().urgency = Urgency::Urgent;
    assert_eq!(picked(&model), ["m1", "m2"]);
    assert!(model.planned().iter().all(|one| one.fit == Fit::HeldBack && !one.why.is_empty()));
    assert_eq!(on_paper(&mut model), [""; 0]);
    // It can be taken out, and then not be put in again.
    told(&mut model, "plan:m2", 4);
    told(&mut model, "plan:m2", 5);
    assert_eq!(picked(&model), ["m1"]);
}

#[test]
fn a_plan_is_one_record_that_is_kept_where_a_history_is_kept() {
    let mut model = reader();
    let before = told(&mut model, "plan:m2", 1);
    assert!(!before.iter().any(|effect| matches!(effect, Effect::Save(_))), "nothing before a yes");
    told(&mut model, "more:hold", 2);
    let saved: Vec<Kind> = told(&mut model, "keep:on", 3)
        .into_iter()
        .filter_map(|effect| if let Effect::Save(record) = effect { Some(record.kind) } else { None })
        .collect();
    assert_eq!(saved.iter().filter(|kind| **kind == Kind::Plan).count(), 1);
    let after = told(&mut model, "legs:l", 4);
    assert!(matches!(after.as_slice(), [Effect::Save(record)] if record.kind == Kind::Plan));
    assert_eq!(model.ledger.of(Kind::Plan).count(), 1);
    let plan = model.plan();
    assert_eq!((plan.measures, plan.hold, plan.legs), (vec!["m2".to_owned()], Some(15), Some("l".to_owned())));
}

#[test]
fn a_plan_that_is_not_kept_survives_another_tabs_write() {
    let mut model = reader();
    told(&mut model, "plan:m2", 1);
    told(&mut model, "done:20261123:m2", 2);
    let found = Found { shelf: Shelf::Open, ledger: Default::default() };
    update(&mut model, Msg::StoreFound(found), &at("202611232110", 3));
    assert_eq!(picked(&model), ["m2"]);
    let [tonight, _] = model.nights();
    assert!(model.was_done(tonight, "m2"));
}

#[test]
fn a_tick_is_one_record_a_night_however_often_it_is_taken_back() {
    let mut model = reader();
    told(&mut model, "keep:on", 0);
    told(&mut model, "plan:m2", 1);
    let [tonight, last] = model.nights();
    for round in 0..3 {
        for (on, ms) in [(true, 10), (false, 11)] {
            let effects = told(&mut model, "done:20261123:m2", round * 10 + ms);
            assert!(matches!(effects.as_slice(), [Effect::Save(record)] if record.is_gone() != on));
            assert_eq!((model.was_done(tonight, "m2"), model.was_done(last, "m2")), (on, false));
        }
    }
    told(&mut model, "done:20261122:m2", 60);
    assert!(model.was_done(last, "m2") && !model.was_done(tonight, "m2"));
    assert_eq!(model.ledger.all().filter(|record| record.kind == Kind::MeasureDone).count(), 2);
    let names: Vec<String> = model.ledger.of(Kind::MeasureDone).map(|record| record.name()).collect();
    assert_eq!(names, ["measure_done:202611221200:am2"]);
}

#[test]
fn a_tick_that_is_set_again_is_not_kept_once_the_reader_said_no() {
    let mut model = reader();
    told(&mut model, "keep:on", 0);
    told(&mut model, "done:20261123:m2", 1);
    told(&mut model, "done:20261123:m2", 2);
    told(&mut model, "keep:off", 3);
    let effects = told(&mut model, "done:20261123:m2", 4);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    assert!(model.was_done(model.nights()[0], "m2"), "it is there while the page is open");
}

#[test]
fn a_night_that_has_not_begun_can_not_be_ticked() {
    let mut model = reader();
    assert_eq!(told(&mut model, "done:20261124:m2", 1), []);
    // After midnight it is still the night of the evening before; after noon it is the next one.
    let night = |model: &mut Model, now: &str| {
        tell(model, "home", &at(now, 2));
        model.nights().map(|day| day.key())
    };
    assert_eq!(night(&mut model, "202611240305"), ["20261123", "20261122"]);
    assert_eq!(night(&mut model, "202611241200"), ["20261124", "20261123"]);
}

#[test]
fn dials_stop_at_their_bounds_and_the_reminder_goes_round_the_clock() {
    let mut model = reader();
    told(&mut model, "open:routine", 0);
    for (dial, least, most) in [("hold", 5, 30), ("rest", 5, 30), ("times", 1, 5)] {
        let value = |model: &Model| match (dial, model.routine_settings()) {
            ("hold", set) => set.hold,
            ("rest", set) => set.rest,
            (_, set) => set.times,
        };
        for (code, bound) in [("more", most), ("less", least)] {
            for _ in 0..10 {
                told(&mut model, &format!("{code}:{dial}"), 1);
            }
            assert_eq!(value(&model), bound, "{code} {dial}");
        }
    }
    assert_eq!(model.reminder(), (21, 30));
    told(&mut model, "more:remind", 2);
    assert_eq!(model.reminder(), (22, 0));
    for _ in 0..47 {
        told(&mut model, "more:remind", 3);
    }
    assert_eq!(model.reminder(), (21, 30));
    for _ in 0..44 {
        told(&mut model, "less:remind", 4);
    }
    assert_eq!(model.reminder(), (23, 30));
    assert_eq!(model.plan().remind.as_deref(), Some("2330"));
}

#[test]
fn a_reminder_that_no_clock_shows_is_the_usual_one() {
    for broken in ["", "9", "2400", "9999", "ab30", "12é0"] {
        let mut model = reader();
        let mut plan = model.plan();
        plan.remind = Some(broken.to_owned());
        super::super::plan::set(&mut model, &plan, &at("202611232110", 1), &mut Vec::new());
        assert_eq!(model.reminder(), (21, 30), "{broken}");
    }
}

#[test]
fn the_calendar_file_is_asked_for_with_its_time_and_moment() {
    let mut model = reader();
    told(&mut model, "more:remind", 1);
    let effects = told(&mut model, "calendar", 2);
    assert_eq!(effects, [Effect::Remind { hour: 22, minute: 0, moment: at("202611232110", 2) }]);
}

#[test]
fn codes_of_the_plan_are_read_as_they_are_written() {
    for code in [
        "open:plan",
        "open:routine",
        "plan:m2",
        "done:20261123:m2",
        "more:hold",
        "less:rest",
        "more:times",
        "less:remind",
        "legs:b",
        "legs:l",
        "legs:r",
        "seat",
        "run:start",
        "run:pause",
        "run:on",
        "run:back",
        "run:skip",
        "run:finish",
        "calendar",
        "paper:print",
        "paper:file",
    ] {
        assert_eq!(Msg::parse(code).expect(code).code(), code);
    }
    for unknown in
        ["plan:tea", "done:m2", "done:20261131:m2", "done:20261123:tea", "more:tea", "legs:x", "run:", "paper:"]
    {
        assert_eq!(Msg::parse(unknown), None, "{unknown}");
    }
    assert_eq!(Msg::Plan(PlanMsg::Turned(Dial::Hold, true)).code(), "more:hold");
    assert_eq!(Msg::Plan(PlanMsg::Ran(RunAct::WentOn)).code(), "run:on");
}
