//! What is told of a cramp, at once or in the morning.

use super::cramp::{HOUR, MINUTE, at, running, the_record, tick};
use super::*;
use crate::diary::{FIELDS, Record, object};

#[test]
fn what_is_told_stands_in_the_same_record() {
    let mut model = running(HistoryMode::On);
    at(&mut model, 95, "now:stopped");
    let (before, _) = the_record(&model);
    at(&mut model, 100, &format!("open:tell:{}", before.name()));
    assert!(model.night(), "told at once, it is night");
    for code in ["pick:sev:3", "pick:sev:7", "pick:side:l", "pick:part:calf", "pick:tried:stretch", "pick:tried:walk"] {
        at(&mut model, 100, code);
    }
    for code in ["pick:helped:stretch", "pick:tried:walk", "pick:helped:walk", "pick:tried:tea", "pick:tea:calf"] {
        at(&mut model, 100, code);
    }
    let effects = at(&mut model, 110, "told");
    assert_eq!(model.screen, Screen::Eased);
    let (after, done) = the_record(&model);
    assert_eq!(effects.first(), Some(&Effect::Save(after.clone())));
    assert_eq!((after.name(), model.ledger.of(RecordKind::Episode).count()), (before.name(), 1));
    assert!(after.stamp > before.stamp);
    assert_eq!(
        (done.secs, done.sev, done.side.as_deref(), done.part.as_deref()),
        (Some(95), Some(7), Some("l"), Some("calf"))
    );
    assert_eq!(done.tried, Some(vec!["stretch".to_owned()]), "walking was taken back");
    assert_eq!(done.helped, Some(vec!["stretch".to_owned()]), "what was not tried can't have helped");
    // Told again, it shows what was told, and an answer can be taken back.
    at(&mut model, 120, &format!("open:tell:{}", after.name()));
    assert!(model.draft.contains(&"sev:7".to_owned()) && model.draft.contains(&"helped:stretch".to_owned()));
    at(&mut model, 121, "pick:sev:7");
    at(&mut model, 122, "told");
    assert_eq!((the_record(&model).1.sev, the_record(&model).1.side.as_deref()), (None, Some("l")));
}

#[test]
fn nothing_shuts_out_the_other_answers_of_its_field() {
    let mut model = running(HistoryMode::On);
    at(&mut model, 95, "now:stopped");
    let name = the_record(&model).0.name();
    at(&mut model, 100, &format!("open:tell:{name}"));
    let helped = FIELDS.iter().find(|field| field.id == "helped").unwrap();
    assert!(!model.asks(helped), "nothing was tried");
    for code in ["pick:tried:rub", "pick:tried:cold"] {
        at(&mut model, 100, code);
    }
    assert!(model.asks(helped) && helped.offers(&model.draft, "rub") && !helped.offers(&model.draft, "warm"));
    at(&mut model, 100, "pick:tried:nothing");
    assert_eq!(model.draft[2..], ["tried:nothing"]);
    assert!(!model.asks(helped));
    at(&mut model, 100, "pick:tried:rub");
    assert_eq!(model.draft[2..], ["tried:rub"]);
}

#[test]
fn the_length_is_asked_only_where_none_was_measured() {
    let length = FIELDS.iter().find(|field| field.id == "len").unwrap();
    let mut measured = running(HistoryMode::On);
    at(&mut measured, 95, "now:stopped");
    let mut told = running(HistoryMode::On);
    tick(&mut told, HOUR);
    at(&mut told, HOUR, "still:no");
    at(&mut told, HOUR, "lasted:unknown");
    for (model, asks) in [(&mut measured, false), (&mut told, true)] {
        let name = the_record(model).0.name();
        at(model, 2 * HOUR, &format!("open:tell:{name}"));
        assert_eq!(model.asks(length), asks);
        at(model, 2 * HOUR, "pick:len:lt1");
        at(model, 2 * HOUR, "told");
        assert_eq!(the_record(model).1.len.is_some(), asks);
    }
}

#[test]
fn the_places_are_those_of_the_check() {
    let place = FIELDS.iter().find(|field| field.id == "part").unwrap();
    let asked = check::Screen::by_id("q08_where").unwrap();
    let group = asked.groups.iter().find(|group| group.has("calf")).unwrap();
    let wanted: Vec<_> = group.choices.iter().map(|choice| (choice.id, choice.text)).collect();
    assert_eq!(place.options, wanted);
}

/// Asked at 3:05, or at another hour of that day.
fn asked_later(hour: u8) -> Model {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::default() });
    let since = moment(0);
    let local = LocalTime { hour, ..since.local };
    let ms = midnight() + u64::from(hour) * HOUR * 1000 + 5 * MINUTE * 1000;
    let then = Moment { local, ms, chance: since.chance };
    update(&mut model, Msg::CrampBegun, &then);
    update(&mut model, Msg::CrampStopped, &then);
    update(&mut model, Msg::LaterSaid(true), &then);
    assert_eq!((model.screen.clone(), the_record(&model).1.ask), (Screen::Start, Some(true)));
    model
}

/// Midnight of some day, UTC, in milliseconds.
fn midnight() -> u64 {
    21_000 * 24 * HOUR * 1000
}

fn is_due(model: &mut Model, hours: u64, minutes: u64) -> bool {
    model.clock = midnight() + (hours * HOUR + minutes * MINUTE) * 1000;
    model.due().is_some()
}

#[test]
fn in_the_morning_is_from_six_o_clock_and_by_day_four_hours_later() {
    let mut night = asked_later(2);
    assert!(!is_due(&mut night, 5, 59) && is_due(&mut night, 6, 0) && is_due(&mut night, 9, 0));
    let mut evening = asked_later(23);
    assert!(!is_due(&mut evening, 24 + 3, 30), "nobody is asked at half past three");
    assert!(is_due(&mut evening, 24 + 6, 0));
    let mut day = asked_later(10);
    assert!(!is_due(&mut day, 14, 5) && is_due(&mut day, 14, 6));
}

#[test]
fn the_card_goes_once_it_was_answered_either_way() {
    let mut dropped = asked_later(2);
    assert!(is_due(&mut dropped, 8, 0));
    let mut told = dropped.clone();
    act(&mut dropped, "later:off");
    assert!(!is_due(&mut dropped, 8, 1));
    let name = the_record(&told).0.name();
    act(&mut told, &format!("open:tell:{name}"));
    assert!(!told.night(), "told in the morning");
    act(&mut told, "told");
    assert!(!is_due(&mut told, 8, 1) && told.screen == Screen::Start);
    assert_eq!(the_record(&told).1.secs, Some(0));
}

/// A model that keeps, on a morning, with the form of a new cramp of last night.
fn adding() -> Model {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::read("{}") });
    for code in ["open:diary", "open:add:20261122"] {
        update(&mut model, Msg::parse(code).unwrap(), &morning());
    }
    model
}

fn morning() -> Moment {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 7, minute: 30, offset: 60 };
    Moment { local, ms: 1_763_879_400_000, chance: "k3x9ab".to_owned() }
}

fn tap(model: &mut Model, code: &str) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &morning())
}

#[test]
fn a_cramp_of_last_night_is_three_taps_from_the_diary() {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::read("{}") });
    tap(&mut model, "open:diary");
    let taps = ["open:add:20261122", "pick:time:2", "told"];
    let effects = taps.map(|code| tap(&mut model, code)).concat();
    assert_eq!(model.screen, Screen::Diary);
    let (record, done) = the_record(&model);
    assert!(effects.contains(&Effect::Save(record.clone())));
    assert_eq!((record.at.written(), done.about.as_deref()), ("202611230200+0100".to_owned(), Some("h")));
    assert!(model.undo.is_some());
}

#[test]
fn more_than_ten_minutes_is_known_as_soon_as_it_is_told_and_when_it_was_measured() {
    let mut model = adding();
    assert!(!model.told_long());
    tap(&mut model, "pick:len:m5_10");
    assert!(!model.told_long());
    tap(&mut model, "pick:len:gt10");
    assert!(model.told_long());
    for (secs, long) in [(599, false), (600, true)] {
        let mut model = Model::new(Config::default());
        let record =
            Record::new(RecordKind::Episode, &morning(), object([("end", "pressed".into()), ("secs", secs.into())]));
        let name = record.name();
        model.ledger.merge(record);
        tap(&mut model, &format!("open:tell:{name}"));
        assert_eq!(model.told_long(), long, "{secs}");
    }
}

#[test]
fn a_time_can_be_rough_exact_or_not_known() {
    for (pick, when, about) in [
        ("pick:time:23", "202611222300", Some("h")),
        ("pick:time:5", "202611230500", Some("h")),
        ("pick:time:02:17", "202611230217", None),
        ("pick:time:dk", "202611221200", Some("n")),
    ] {
        let mut model = adding();
        tap(&mut model, pick);
        tap(&mut model, "told");
        let (record, done) = the_record(&model);
        assert_eq!((record.when().key().as_str(), done.about.as_deref(), done.when), (when, about, None), "{pick}");
    }
    let mut untold = adding();
    tap(&mut untold, "told");
    assert_eq!(the_record(&untold).1.about.as_deref(), Some("n"), "what is not said is not known");
}

#[test]
fn a_time_that_has_not_come_yet_is_refused_and_nothing_is_lost() {
    let mut model = adding();
    for code in ["pick:night:2026-11-23", "pick:time:2", "pick:sev:6"] {
        tap(&mut model, code);
    }
    let effects = tap(&mut model, "told");
    assert_eq!(effects, [Effect::MoveFocus]);
    assert!(model.problem.is_some() && model.draft.contains(&"sev:6".to_owned()));
    tap(&mut model, "pick:night:2026-11-22");
    assert_eq!(model.problem, None);
    tap(&mut model, "told");
    assert_eq!(the_record(&model).1.sev, Some(6));
}

#[test]
fn a_cramp_that_is_put_right_keeps_its_record() {
    let mut model = adding();
    for code in ["pick:time:2", "pick:feel:hard", "pick:during:asleep", "pick:sore:d", "own:Bad one", "told"] {
        tap(&mut model, code);
    }
    let (before, done) = the_record(&model);
    assert_eq!((done.feel, done.during.as_deref()), (Some(vec!["hard".to_owned()]), Some("asleep")));
    assert_eq!((done.sore.as_deref(), done.note.as_deref()), (Some("d"), Some("Bad one")));
    tap(&mut model, &format!("open:tell:{}", before.name()));
    assert_eq!((model.typed.as_str(), model.told_time()), ("Bad one", Some("2")));
    for code in ["pick:night:2026-11-19", "pick:time:04:10", "own: ", "told"] {
        tap(&mut model, code);
    }
    let (after, done) = the_record(&model);
    assert_eq!((after.name(), model.ledger.all().count()), (before.name(), 1));
    assert_eq!((after.when().key().as_str(), done.when.as_deref()), ("202611200410", Some("202611200410")));
    assert_eq!((done.note, done.about), (None, None));
    // Put back to its own minute, nothing stands in its place.
    tap(&mut model, &format!("open:tell:{}", before.name()));
    for code in ["pick:night:2026-11-22", "pick:time:02:00", "told"] {
        tap(&mut model, code);
    }
    assert_eq!((the_record(&model).1.when, the_record(&model).0.when()), (None, before.at));
    tap(&mut model, "undo");
    assert_eq!(the_record(&model).0.when().key(), "202611200410");
}

#[test]
fn a_cramp_can_not_be_moved_to_where_nobody_would_find_it() {
    let mut model = adding();
    tap(&mut model, "pick:time:2");
    tap(&mut model, "told");
    let name = the_record(&model).0.name();
    tap(&mut model, &format!("open:tell:{name}"));
    let (first, last) = model.told_reach();
    assert_eq!((first.key(), last.key()), ("20261115".to_owned(), "20261122".to_owned()));
    for far in ["2026-11-14", "2025-11-22"] {
        tap(&mut model, &format!("pick:night:{far}"));
        tap(&mut model, "told");
        assert!(model.problem.is_some(), "{far}");
    }
    tap(&mut model, "pick:night:2026-11-15");
    tap(&mut model, "told");
    assert_eq!(model.problem, None);
}

#[test]
fn a_form_that_is_open_survives_a_restart() {
    let mut model = adding();
    for code in ["pick:time:2", "pick:sev:6", "own:Half a"] {
        tap(&mut model, code);
    }
    let kept = Value::Object(model.snapshot());
    let again = Model::restore(model.config.clone(), &kept);
    assert_eq!((again.screen, again.draft, again.typed), (model.screen, model.draft, model.typed));
}
