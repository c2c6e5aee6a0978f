//! What is told of a cramp, at once or in the morning.

use super::cramp::{HOUR, MINUTE, at, running, the_record, tick};
use super::*;
use crate::app::FIELDS;

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
