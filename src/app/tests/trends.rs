//! What changed: which nights are shown, and the nights around a change.

use super::{Config, Effect, HistoryMode, Model, RecordKind, act_at as tell};
use crate::{
    app::{Msg, wanted},
    diary::{
        By, Day, LocalTime, Moment,
        change::{Verdict, What},
    },
};
use serde_json::{Value, json};

fn day(month: u8, day: u8) -> Day {
    Day { year: 2026, month, day }
}

/// Adds a record of the night of an evening.
fn kept(model: &mut Model, kind: RecordKind, evening: Day, hour: u8, data: Value) {
    let local = if hour == 12 { LocalTime { hour, ..evening.at(12, 0, 0) } } else { evening.at(hour, 0, 0) };
    let moment = Moment { local, ms: 1, chance: format!("{}{}{hour}", kind.id(), evening.key()) };
    let record = model.fresh(kind, &moment, data.as_object().cloned().expect("data"));
    model.ledger.merge(record);
}

/// A stretch each night from 1 November on: a cramp in each night before it, none after. Today is 23 November, at three.
fn stretched() -> Model {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::read("{}") });
    let mut evening = day(11, 21);
    for _ in 0..40 {
        if evening >= day(11, 1) {
            kept(&mut model, RecordKind::MeasureDone, evening, 12, json!({"measure": "m2"}));
            kept(&mut model, RecordKind::Night, evening, 12, json!({"cramp": false}));
        } else {
            kept(&mut model, RecordKind::Episode, evening, 2, json!({"end": "told", "side": "l"}));
        }
        evening = evening.before();
    }
    tell(&mut model, "open:trends", 1);
    model
}

#[test]
fn weeks_months_and_quarters_end_with_the_last_night_that_is_over() {
    let mut model = Model::new(Config::default());
    tell(&mut model, "open:trends", 1);
    for (code, by, from) in [
        ("cut:month", By::Month, Day { year: 2025, month: 12, day: 1 }),
        ("cut:quarter", By::Quarter, Day { year: 2025, month: 1, day: 1 }),
        ("cut:week", By::Week, day(8, 30)),
    ] {
        tell(&mut model, code, 1);
        assert_eq!(
            (model.trend_cut(), model.trend_nights(), model.draft.len()),
            (by, (from, day(11, 21)), 1),
            "{code}"
        );
    }
    let spans = |model: &Model| model.trends().1.len();
    assert_eq!(spans(&model), 12);
    tell(&mut model, "cut:month", 1);
    assert_eq!(spans(&model), 12);
    tell(&mut model, "cut:quarter", 1);
    assert_eq!(spans(&model), 8);
}

#[test]
fn all_nights_that_are_shown_are_counted_once() {
    let model = stretched();
    let (all, spans) = model.trends();
    let all = all.expect("nights");
    assert_eq!((all.nights, all.recorded, all.with, all.cramps), (84, 40, 19, 19));
    assert_eq!(spans.iter().map(|span| span.recorded).sum::<u32>(), 40);
    assert_eq!(spans.iter().map(|span| span.cramps).sum::<u32>(), 19);
}

#[test]
fn a_change_is_offered_and_compared_once_it_is_chosen() {
    let mut model = stretched();
    assert_eq!(model.comparison(), None);
    let [change] = model.changes().try_into().expect("one change");
    assert_eq!((change.what, change.evening), (What::Measure("m2"), day(11, 1)));
    tell(&mut model, "versus:0", 1);
    let (found, beside) = model.comparison().expect("a comparison");
    assert_eq!((found.verdict, found.before.with(), found.after.with(), beside), (Verdict::Fewer, 14, 0, 0));
    // A medicine that was begun among these nights may be behind it.
    kept(&mut model, RecordKind::Medicine, day(11, 4), 9, json!({"name": "Drops", "from": "20261104"}));
    tell(&mut model, "versus:1", 1);
    assert_eq!(model.comparison().map(|(found, beside)| (found.after.from, beside)), Some((day(11, 1), 1)));
    tell(&mut model, "versus:9", 1);
    assert_eq!((model.comparison(), model.draft.len()), (None, 1));
}

#[test]
fn nothing_is_written_and_everything_is_read_that_is_shown() {
    let mut model = stretched();
    for code in ["cut:month", "versus:0"] {
        let effects = tell(&mut model, code, 2);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))), "{effects:?}");
    }
    assert!(wanted(&model).is_empty(), "what is in memory is read");
    for code in ["cut:week", "cut:quarter", "versus:3"] {
        assert_eq!(Msg::parse(code).map(|msg| msg.code()).as_deref(), Some(code));
    }
    for code in ["cut:year", "versus:x", "versus:-1"] {
        assert_eq!(Msg::parse(code), None, "{code}");
    }
}

#[test]
fn a_pattern_is_of_the_nights_that_are_shown() {
    let model = stretched();
    let found = model.patterns();
    assert_eq!((found.recorded, found.with), (40, 19));
    assert!(found.list.iter().any(|pattern| pattern.said));
}
