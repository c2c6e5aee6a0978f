//! The nights of the diary: one tap, told apart from blank, put right and taken back.

use super::*;
use crate::diary::{Day, Known, Record};

/// A moment of the wall's clock; later ones get later stamps.
fn time(text: &str) -> Moment {
    let local = LocalTime::read(&format!("{text}+0000")).unwrap();
    let days = u64::from(Day::of(&local).number());
    let ms = ((days * 24 + u64::from(local.hour)) * 60 + u64::from(local.minute)) * 60_000;
    Moment { local, ms, chance: format!("c{}", text.get(6..).unwrap()) }
}

fn keeping(now: &str) -> Model {
    let mut model = Model::new(Config { history: HistoryMode::On, ..Config::read("{}") });
    at(&mut model, now, "open:diary");
    model
}

fn at(model: &mut Model, now: &str, code: &str) -> Vec<Effect> {
    update(model, Msg::parse(code).expect(code), &time(now))
}

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

fn saved(effects: &[Effect]) -> Vec<&Record> {
    effects.iter().filter_map(|effect| if let Effect::Save(record) = effect { Some(record) } else { None }).collect()
}

#[test]
fn the_night_that_is_asked_about_is_the_last_one_that_is_over() {
    for (now, asked) in [
        ("202611230700", "20261122"),
        ("202611231159", "20261122"),
        ("202611231200", "20261122"),
        ("202611232330", "20261122"),
        ("202611240030", "20261122"),
        ("202611240359", "20261122"),
        ("202611240400", "20261123"),
    ] {
        assert_eq!(keeping(now).last_night().key(), asked, "{now}");
    }
}

#[test]
fn no_cramp_is_one_tap_and_no_blank() {
    let mut model = keeping("202611230700");
    assert_eq!(model.night_of(day("20261122")).known(), Known::Blank);
    let effects = at(&mut model, "202611230700", "quiet:20261122");
    let records = saved(&effects);
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].name(), "night:202611221200:na", "one a night and person, whichever tab writes it");
    assert_eq!(model.night_of(day("20261122")).known(), Known::Quiet);
    assert_eq!(model.night_of(day("20261121")).known(), Known::Blank);
    // Pressed again it is taken back, and nothing is left of it.
    at(&mut model, "202611230701", "quiet:20261122");
    assert_eq!(model.night_of(day("20261122")).known(), Known::Blank);
    assert_eq!(model.ledger.of(RecordKind::Night).count(), 0);
    // And said once more it stands in the same record.
    at(&mut model, "202611230702", "quiet:20261122");
    assert_eq!(model.ledger.all().count(), 1);
}

#[test]
fn a_night_to_come_can_not_be_told() {
    let mut model = keeping("202611230700");
    assert!(saved(&at(&mut model, "202611230700", "quiet:20261123")).is_empty());
    assert!(saved(&at(&mut model, "202611230700", "slept:20261124=3")).is_empty());
}

#[test]
fn a_cramp_outweighs_a_quiet_night_and_shuts_it_out() {
    let mut model = keeping("202611230700");
    at(&mut model, "202611230700", "quiet:20261122");
    at(&mut model, "202611230701", "open:add:20261122");
    at(&mut model, "202611230701", "pick:time:2");
    at(&mut model, "202611230702", "told");
    assert_eq!(model.night_of(day("20261122")).known(), Known::Cramps(1));
    assert!(saved(&at(&mut model, "202611230703", "quiet:20261122")).is_empty(), "the cramp is to be deleted first");
    assert_eq!(model.night_of(day("20261122")).known(), Known::Cramps(1));
}

#[test]
fn several_cramps_of_a_night_stand_the_latest_first() {
    let mut model = keeping("202611230700");
    for (minute, time) in ["pick:time:23", "pick:time:02:40", "pick:time:1"].iter().enumerate() {
        at(&mut model, &format!("20261123071{minute}"), "open:add:20261122");
        at(&mut model, &format!("20261123071{minute}"), time);
        at(&mut model, &format!("20261123071{minute}"), "told");
    }
    let night = model.night_of(day("20261122"));
    let times: Vec<String> = night.cramps.iter().map(|record| record.when().key()).collect();
    assert_eq!(times, ["202611230240", "202611230100", "202611222300"]);
    assert_eq!(night.known(), Known::Cramps(3));
}

#[test]
fn sleep_is_told_of_a_night_with_or_without_cramp_and_taken_back() {
    let mut model = keeping("202611230700");
    at(&mut model, "202611230700", "slept:20261122=7");
    let night = model.night_of(day("20261122"));
    assert_eq!((night.sleep(), night.known()), (Some(7), Known::Blank), "bad sleep alone says nothing of cramps");
    at(&mut model, "202611230701", "quiet:20261122");
    at(&mut model, "202611230702", "slept:20261122=7");
    let night = model.night_of(day("20261122"));
    assert_eq!((night.sleep(), night.known()), (None, Known::Quiet));
    assert_eq!(Msg::parse("slept:20261122=11"), None);
}

#[test]
fn what_was_done_can_be_undone() {
    for code in ["quiet:20261122", "slept:20261122=4"] {
        let mut model = keeping("202611230700");
        at(&mut model, "202611230700", code);
        assert_eq!(model.ledger.living().count(), 1);
        let effects = at(&mut model, "202611230700", "undo");
        assert_eq!(model.ledger.living().count(), 0, "{code}");
        assert!(saved(&effects)[0].is_gone(), "{code}: the store must forget it too");
        assert!(model.undo.is_none());
    }
}

#[test]
fn a_second_tab_that_says_the_same_makes_no_second_record() {
    let (mut one, mut two) = (keeping("202611230700"), keeping("202611230700"));
    at(&mut one, "202611230700", "quiet:20261122");
    at(&mut two, "202611230705", "quiet:20261122");
    for record in two.ledger.all() {
        one.ledger.merge(record.clone());
    }
    assert_eq!(one.ledger.living().count(), 1);
}

#[test]
fn an_old_record_of_a_night_under_another_id_is_the_one_that_is_changed() {
    let mut model = keeping("202611230700");
    let data = serde_json::json!({"cramp": false}).as_object().cloned().unwrap();
    let old = Record { at: day("20261122").noon(0), ..Record::new(RecordKind::Night, &time("202611220900"), data) };
    let name = old.name();
    model.ledger.merge(old);
    at(&mut model, "202611230700", "slept:20261122=2");
    assert_eq!(model.ledger.all().count(), 1);
    let night = model.night_of(day("20261122"));
    assert_eq!((night.kept.unwrap().name(), night.sleep(), night.known()), (name, Some(2), Known::Quiet));
}

#[test]
fn months_are_turned_back_without_end_and_on_until_now() {
    let mut model = keeping("202601150700");
    assert_eq!((model.shown_month().key(), model.has_later()), ("20260101".to_owned(), false));
    at(&mut model, "202601150700", "month:on");
    assert_eq!(model.shown_month().key(), "20260101");
    at(&mut model, "202601150700", "month:back");
    assert_eq!((model.shown_month().key(), model.has_later()), ("20251201".to_owned(), true));
    assert_eq!(model.shown_nights().len(), 31);
    at(&mut model, "202601150700", "month:on");
    assert_eq!(model.shown_nights().len(), 14, "none that is still to come");
    // In the evening nothing is known of the night yet, until there is.
    at(&mut model, "202601152200", "open:diary");
    assert_eq!(model.shown_nights().len(), 14);
    at(&mut model, "202601152310", "open:add:20260115");
    at(&mut model, "202601152310", "pick:time:23");
    at(&mut model, "202601152310", "told");
    assert_eq!(model.shown_nights().len(), 15);
}
