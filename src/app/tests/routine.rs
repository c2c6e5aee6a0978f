//! The bedtime routine as it runs.

use super::{
    DOCTOR,
    planning::{at, fits, reader, told},
    replay,
};
use crate::{
    app::{Config, Effect, Model, Msg, Screen, update},
    check::Answers,
    guide::{Fit, routine},
    words::t,
};
use serde_json::json;

/// The routine on the screen, begun at millisecond 0.
fn begun() -> (Model, Vec<Effect>) {
    let mut model = reader();
    told(&mut model, "open:routine", 0);
    let effects = told(&mut model, "run:start", 0);
    (model, effects)
}

fn tick(model: &mut Model, ms: u64) -> Vec<Effect> {
    update(model, Msg::Ticked, &at("202611232110", ms))
}

fn said(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Announce(_))).count()
}

#[test]
fn each_step_is_said_once_and_the_end_once() {
    let (mut model, effects) = begun();
    let mut all = said(&effects);
    assert_eq!(all, 1);
    let total = u64::from(routine::total(&model.routine_settings()));
    // Four ticks a second: far more than the screen gets.
    for quarter in 1..total * 4 + 20 {
        all += said(&tick(&mut model, quarter * 250));
    }
    assert_eq!(all, 24 + 1, "24 steps and the end");
    assert!(model.routine_ended() && !model.routine_runs());
    assert_eq!(model.routine_phase(), None);
}

#[test]
fn after_a_hidden_spell_the_first_tick_is_right() {
    let (mut model, _) = begun();
    let effects = tick(&mut model, 100_500);
    // 10 + 50 seconds of the left calf, then 10 to swap, then 30 into the right: its second rest has 10 seconds.
    let phase = model.routine_phase().unwrap();
    assert_eq!((phase.step.right, phase.step.thigh, phase.step.act, phase.left), (true, false, routine::Act::Rest, 10));
    assert_eq!(said(&effects), 1, "what was missed is not said");
    let effects = tick(&mut model, 3 * 60 * 60 * 1000);
    assert!(model.routine_ended());
    assert!(effects.contains(&Effect::Announce(t::ROUTINE_ENDED)));
    assert!(!model.was_done(model.nights()[0], "m2"), "the reader says that it was done, not the clock");
}

#[test]
fn a_pause_keeps_its_place_however_long_it_is() {
    let (mut model, _) = begun();
    tick(&mut model, 13_000);
    let place = model.routine_phase();
    told(&mut model, "run:pause", 13_400);
    assert!(model.routine_waits() && !model.routine_runs() && !model.stays_awake());
    assert_eq!(said(&tick(&mut model, 900_000)), 0);
    assert_eq!(model.routine_phase(), place);
    told(&mut model, "run:on", 1_000_000);
    assert!(model.routine_runs() && model.stays_awake());
    assert_eq!(model.routine_phase(), place);
    // The half second that was begun goes on too.
    tick(&mut model, 1_000_600);
    assert_eq!(model.routine_phase().unwrap().left, place.unwrap().left - 1);
}

#[test]
fn steps_can_be_left_out_and_taken_again_also_while_it_waits() {
    for waits in [false, true] {
        let (mut model, _) = begun();
        if waits {
            told(&mut model, "run:pause", 1000);
        }
        let place = |model: &Model| model.routine_phase().map(|phase| (phase.index, phase.left));
        told(&mut model, "run:skip", 2000);
        assert_eq!(place(&model), Some((1, 10)));
        told(&mut model, "run:back", 4500);
        assert_eq!(place(&model), Some((0, 10)));
        told(&mut model, "run:back", 4600);
        assert_eq!(place(&model), Some((0, 10)), "before the first there is none");
        for index in 1..24 {
            told(&mut model, "run:skip", 5000);
            assert_eq!(place(&model).map(|(index, _)| index), Some(index));
        }
        assert_eq!(model.routine_waits(), waits);
        let effects = told(&mut model, "run:skip", 6000);
        assert!(model.routine_ended() && effects.contains(&Effect::MoveFocus));
    }
}

#[test]
fn finish_ends_it_and_leaving_stops_it() {
    let (mut model, _) = begun();
    let effects = told(&mut model, "run:finish", 5000);
    assert!(model.routine_ended() && said(&effects) == 1);
    told(&mut model, "done:20261123:m2", 6000);
    assert!(model.was_done(model.nights()[0], "m2"));
    for way in ["back", "home", "open:danger", "open:plan"] {
        let (mut model, _) = begun();
        told(&mut model, way, 5000);
        assert_eq!(model.run, None, "{way}");
        told(&mut model, "open:routine", 6000);
        assert_eq!(model.routine_phase(), None, "{way}");
    }
}

#[test]
fn the_routine_does_not_begin_where_its_measure_must_not_be_advised() {
    let doctor = || {
        let mut model = Model::new(Config::default());
        replay(&mut model, DOCTOR);
        model
    };
    for mut model in [Model::new(Config::default()), doctor()] {
        let shown = fits(&model, routine::MEASURE) == Fit::Shown;
        told(&mut model, "open:routine", 0);
        told(&mut model, "run:start", 1);
        assert_eq!(model.routine_runs(), shown);
    }
    let mut model = reader();
    assert_eq!(fits(&model, routine::MEASURE), Fit::Shown);
    told(&mut model, "run:start", 1);
    assert!(!model.routine_runs(), "not from another screen");
    assert!(fits(&Model::new(Config::default()), routine::MEASURE) > Fit::Shown);
}

#[test]
fn a_running_routine_can_not_be_set_anew() {
    let (mut model, _) = begun();
    let before = model.routine_settings();
    for code in ["more:hold", "less:rest", "more:times", "legs:l"] {
        assert_eq!(told(&mut model, code, 100), [], "{code}");
        assert_eq!(model.routine_settings(), before, "{code}");
    }
}

#[test]
fn who_may_be_unsteady_sits_unless_they_say_otherwise() {
    let mut model = Model::new(Config::default());
    assert!(model.is_seated() && model.may_stand(), "nothing is known");
    told(&mut model, "seat", 1);
    assert!(!model.is_seated());
    let answers = |json: serde_json::Value| Answers::from_map(json.as_object().unwrap()).unwrap();
    let mut model = reader();
    let steady = json!({"frail": "no", "waste": "no", "weak_new": "no", "weak_slow": "no", "weak_old": "no"});
    model.answers = answers(steady);
    assert!(!model.is_seated() && model.may_stand(), "steady on their feet");
    told(&mut model, "seat", 1);
    assert!(model.is_seated());
    told(&mut model, "seat", 2);
    assert!(!model.is_seated());
    // The check is done again: unsteady. What was switched before does not count.
    model.answers = answers(json!({"frail": "yes"}));
    assert!(model.is_seated() && !model.may_stand());
    told(&mut model, "seat", 3);
    assert!(model.is_seated());
}

#[test]
fn a_snapshot_keeps_the_screen_and_loses_only_the_running_timer() {
    let (model, _) = begun();
    let back = Model::restore(Config::default(), &serde_json::Value::Object(model.snapshot()));
    assert_eq!((back.screen, back.run), (Screen::Routine, None));
}
