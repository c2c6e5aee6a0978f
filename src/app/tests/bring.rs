//! A backup goes back in: looked at first, refused with a sentence, and never at the cost of what is here.

use super::*;
use crate::{
    app::{Bring, FileProblem, SafeMsg},
    diary::{Body, Record},
    report,
    words::t,
};
use serde_json::json;

fn cramp(chance: &str, sev: u8, ms: u64) -> Record {
    let moment = Moment { chance: chance.to_owned(), ms, ..moment(0) };
    Record::new(RecordKind::Episode, &moment, json!({"end": "told", "sev": sev}).as_object().cloned().unwrap())
}

fn backup(records: &[Record]) -> String {
    let mut ledger = Ledger::default();
    for record in records {
        ledger.merge(record.clone());
    }
    report::backup(&ledger, &moment(0), &[])
}

fn on_the_screen(history: HistoryMode, own: &[Record]) -> Model {
    let mut model = Model::new(Config { history, ..Config::default() });
    for record in own {
        model.ledger.merge(record.clone());
    }
    act(&mut model, "open:backup");
    model
}

fn choose(model: &mut Model, file: Result<String, FileProblem>) -> Vec<Effect> {
    update(model, Msg::Safe(SafeMsg::FileRead(file)), &moment(5_000))
}

const EARLY: u64 = 1_763_000_000_000;

#[test]
fn a_file_is_looked_at_before_anything_changes() {
    let (old, later) = (cramp("aaaaaa", 3, EARLY), cramp("aaaaaa", 8, EARLY + 5));
    let mut model = on_the_screen(HistoryMode::On, std::slice::from_ref(&old));
    let before = model.ledger.clone();
    let effects = choose(&mut model, Ok(backup(&[later, cramp("bbbbbb", 5, EARLY)])));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_) | Effect::TakeIn(_))));
    assert_eq!(model.ledger, before);
    let Some(Bring::Ready(_, preview, _)) = &model.bring else { panic!("{:?}", model.bring) };
    assert_eq!((preview.new, preview.newer), (1, 1));
    act(&mut model, "bring:no");
    assert_eq!((model.bring, model.ledger), (None, before));
}

#[test]
fn what_fits_is_written_and_only_then_here() {
    let mut model = on_the_screen(HistoryMode::On, &[]);
    choose(&mut model, Ok(backup(&[cramp("aaaaaa", 3, EARLY), cramp("bbbbbb", 5, EARLY)])));
    let effects = act(&mut model, "bring:yes");
    let taken: Vec<Record> = effects
        .into_iter()
        .find_map(|effect| if let Effect::TakeIn(records) = effect { Some(records) } else { None })
        .unwrap();
    assert_eq!((taken.len(), model.ledger.all().count()), (2, 0), "not before the store has them");
    update(&mut model, Msg::Safe(SafeMsg::TakenIn(taken, None)), &moment(2));
    assert_eq!((model.ledger.of(RecordKind::Episode).count(), model.bring), (2, Some(Bring::Done(2))));
}

#[test]
fn what_does_not_fit_changes_nothing_and_a_store_that_runs_full_says_how_it_stands() {
    let records = [cramp("aaaaaa", 3, EARLY), cramp("bbbbbb", 5, EARLY)];
    for (written, said) in [(0, t::BRING_FULL), (1, t::BRING_STOPPED)] {
        let mut model = on_the_screen(HistoryMode::On, &[]);
        choose(&mut model, Ok(backup(&records)));
        act(&mut model, "bring:yes");
        let taken = records[..written].to_vec();
        update(&mut model, Msg::Safe(SafeMsg::TakenIn(taken, Some(Unkept::Full))), &moment(2));
        assert_eq!((model.ledger.all().count(), &model.bring), (written, &Some(Bring::Refused(said))));
    }
}

#[test]
fn every_file_that_is_no_backup_is_refused_with_its_sentence() {
    let good = backup(&[cramp("aaaaaa", 3, EARLY)]);
    for (file, said) in [
        (Ok(String::new()), t::BRING_EMPTY),
        (Ok("[]".to_owned()), t::BRING_FOREIGN),
        (Ok("Dear diary".to_owned()), t::BRING_FOREIGN),
        (Ok(good.replacen("\"v\":2", "\"v\":9", 1)), t::BRING_NEWER_FILE),
        (Ok(good.chars().take(40).collect()), t::BRING_CUT),
        (Err(FileProblem::TooBig), t::BRING_TOO_BIG),
        (Err(FileProblem::Unreadable), t::BRING_UNREADABLE),
    ] {
        let mut model = on_the_screen(HistoryMode::On, &[]);
        let effects = choose(&mut model, file.clone());
        assert_eq!(model.bring, Some(Bring::Refused(said)), "{file:?}");
        assert!(effects.contains(&Effect::MoveFocus));
        assert_eq!(model.ledger.all().count(), 0);
    }
}

#[test]
fn a_diary_that_is_only_read_takes_nothing_in() {
    let mut model = on_the_screen(HistoryMode::On, &[]);
    model.shelf = Shelf::ReadOnly;
    choose(&mut model, Ok(backup(&[cramp("aaaaaa", 3, EARLY)])));
    assert_eq!(model.bring, Some(Bring::Refused(t::KEEP_NEWER)));
}

#[test]
fn without_a_yes_to_keep_a_backup_is_only_in_memory() {
    let mut model = on_the_screen(HistoryMode::Ask, &[]);
    choose(&mut model, Ok(backup(&[cramp("aaaaaa", 3, EARLY)])));
    let effects = act(&mut model, "bring:yes");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_) | Effect::TakeIn(_))));
    assert_eq!((model.ledger.all().count(), model.unsaved.len()), (1, 1));
    let kept = act(&mut model, "keep:on");
    assert!(kept.iter().any(|effect| matches!(effect, Effect::Save(record) if record.kind == RecordKind::Episode)));
}

#[test]
fn what_was_deleted_here_stays_deleted() {
    let old = cramp("aaaaaa", 3, EARLY);
    let gone = old.changed(Body::Gone, &moment(1));
    let mut model = on_the_screen(HistoryMode::On, &[gone]);
    choose(&mut model, Ok(backup(&[old])));
    act(&mut model, "bring:yes");
    assert_eq!(model.ledger.of(RecordKind::Episode).count(), 0);
}

#[test]
fn the_files_settings_say_no_more_than_is_missing_here_and_never_whether_to_keep() {
    let data = json!({"keep": false, "region": "ie", "size": 2, "quick": ["q32=yes"]});
    let setting = Record::new(RecordKind::Setting, &moment(0), data.as_object().cloned().unwrap());
    let file = backup(&[setting, cramp("aaaaaa", 3, EARLY)]);
    let mut fresh = on_the_screen(HistoryMode::On, &[]);
    choose(&mut fresh, Ok(file.clone()));
    act(&mut fresh, "bring:yes");
    assert_eq!((fresh.setting.keep, fresh.setting.region.as_deref()), (None, Some("ie")));
    assert_eq!((fresh.setting.size, fresh.setting.quick.len()), (2, 1));
    let mut own = on_the_screen(HistoryMode::On, &[]);
    own.setting.region = Some("gb".to_owned());
    own.setting.quick = vec!["q32=no".to_owned()];
    choose(&mut own, Ok(file.clone()));
    act(&mut own, "bring:yes");
    assert_eq!((own.setting.region.as_deref(), own.setting.quick), (Some("gb"), vec!["q32=no".to_owned()]));
    // Somebody else's answers are not mine.
    let mut theirs = on_the_screen(HistoryMode::On, &[]);
    choose(&mut theirs, Ok(file));
    act(&mut theirs, "give:k3x9ab");
    act(&mut theirs, "bring:yes");
    assert!(theirs.setting.quick.is_empty());
}

#[test]
fn a_backup_of_somebody_else_becomes_theirs_and_can_be_brought_twice() {
    let night = Record {
        id: "na".to_owned(),
        ..Record::new(RecordKind::Night, &moment(0), json!({"cramp": false}).as_object().cloned().unwrap())
    };
    let tick = Record {
        id: "am2".to_owned(),
        ..Record::new(RecordKind::MeasureDone, &moment(0), json!({"measure": "m2"}).as_object().cloned().unwrap())
    };
    let file = backup(&[night.clone(), tick, cramp("aaaaaa", 3, EARLY)]);
    let mut model = on_the_screen(HistoryMode::Ask, &[night]);
    for _ in 0..2 {
        act(&mut model, "open:backup");
        choose(&mut model, Ok(file.clone()));
        act(&mut model, "give:mum");
        act(&mut model, "bring:yes");
    }
    let mut names: Vec<(String, String)> =
        model.ledger.living().map(|record| (record.person.clone(), record.id.clone())).collect();
    names.sort();
    let pair = |person: &str, id: &str| (person.to_owned(), id.to_owned());
    assert_eq!(names, [pair("a", "na"), pair("mum", "aaaaaa"), pair("mum", "mumm2"), pair("mum", "nmum")]);
}

#[test]
fn a_file_that_comes_when_the_reader_has_left_is_not_shown() {
    let mut model = on_the_screen(HistoryMode::On, &[]);
    act(&mut model, "back");
    assert_eq!(choose(&mut model, Ok(backup(&[cramp("aaaaaa", 3, EARLY)]))), []);
    assert_eq!(model.bring, None);
}

#[test]
fn the_day_of_a_backup_is_remembered_and_a_month_later_it_is_time_for_the_next() {
    let mut model = on_the_screen(HistoryMode::On, &[]);
    assert!(!model.backup_due(), "there is nothing to lose");
    for number in 0..12 {
        model.ledger.merge(cramp(&format!("bbbb{number:02}"), 3, EARLY));
    }
    model.local = moment(0).local;
    assert!(model.backup_due());
    let effects = act(&mut model, "backup");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Backup(_))));
    assert_eq!(model.saved_on().unwrap().key(), "20261123");
    assert!(!model.backup_due());
    for (month, day, due) in [(12, 22, false), (12, 23, true)] {
        model.local = LocalTime { month, day, ..model.local };
        assert_eq!(model.backup_due(), due, "{day}");
    }
}
