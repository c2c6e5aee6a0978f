//! What is read of a long history, and when.

use super::{planning::at, *};
use crate::{
    app::{apply, look_up, needs, wanted},
    diary::{Absent, Day, Record, object},
};
use std::{cell::RefCell, collections::BTreeMap};

/// A store, and what was asked of it.
#[derive(Default)]
struct Store {
    rows: BTreeMap<String, Result<Record, Absent>>,
    asked: RefCell<Vec<String>>,
}

impl Store {
    fn put(&mut self, record: Record) -> String {
        let name = record.name();
        self.rows.insert(name.clone(), Ok(record));
        name
    }

    fn find(&self, name: &str) -> Result<Record, Absent> {
        self.asked.borrow_mut().push(name.to_owned());
        self.rows.get(name).cloned().unwrap_or(Err(Absent::Missing))
    }

    /// What has been asked since this was last looked at.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.borrow_mut())
    }

    fn index(&self) -> Msg {
        let mut ledger = Ledger::default();
        for name in self.rows.keys() {
            ledger.take(name, Err(Absent::Unread));
        }
        Msg::StoreFound(Found { shelf: Shelf::Open, ledger })
    }

    fn tell(&self, model: &mut Model, msg: Msg) -> Vec<Effect> {
        apply(model, msg, &at(TONIGHT, 0), &|name| self.find(name))
    }

    fn act(&self, model: &mut Model, code: &str) -> Vec<Effect> {
        self.tell(model, Msg::parse(code).expect(code))
    }

    fn opened(&self) -> Model {
        let mut model = Model::new(Config::default());
        self.tell(&mut model, self.index());
        model
    }
}

const TONIGHT: &str = "202611232110";
/// The first day of which names are asked for: 35 nights and 8 days before.
const FIRST: Day = Day { year: 2026, month: 10, day: 11 };

fn record(kind: RecordKind, minute: &str) -> Record {
    let data = object([("secs", 60.into()), ("end", "pressed".into()), ("cramp", true.into())]);
    Record::new(kind, &at(minute, 0), data)
}

fn setting(keep: bool) -> Record {
    Record::new(RecordKind::Setting, &at("202001010305", 0), object([("keep", keep.into())]))
}

/// A cramp every night of the last three years, a check every year, and a yes to keeping them.
fn three_years() -> Store {
    let mut store = Store::default();
    let mut day = Day { year: 2026, month: 11, day: 23 };
    for _ in 0..1095 {
        for kind in [RecordKind::Episode, RecordKind::MeasureDone] {
            store.put(record(kind, &format!("{}0305", day.key())));
        }
        day = day.before();
    }
    for year in 2020..2026 {
        store.put(record(RecordKind::Check, &format!("{year}06010305")));
    }
    store.put(setting(true));
    store
}

fn cramps(model: &Model) -> usize {
    model.shown_nights().iter().map(|night| night.cramps.len()).sum()
}

/// The days in the names of a kind.
fn days(asked: &[String], kind: RecordKind) -> Vec<&str> {
    asked.iter().filter_map(|name| name.strip_prefix(kind.id())?.get(1..9)).collect()
}

#[test]
fn of_a_long_history_only_what_is_shown_is_read() {
    let store = three_years();
    let mut model = store.opened();
    assert_eq!(model.keeping(), Keeping::Yes);
    let asked = store.asked();
    assert_eq!(days(&asked, RecordKind::Check).len(), 6, "checks are few, and all wanted");
    for kind in [RecordKind::Episode, RecordKind::MeasureDone] {
        let days = days(&asked, kind);
        // 11 October to 23 November.
        assert_eq!((days.len(), days.iter().min()), (44, Some(&FIRST.key().as_str())), "{}", kind.id());
    }
    // Each night's cramp comes after midnight: that of tonight has not come yet.
    store.act(&mut model, "open:diary");
    assert_eq!(cramps(&model), 22);
    assert_eq!(store.asked(), <[String; 0]>::default(), "nothing is read twice");
    assert!(wanted(&model).is_empty());
}

#[test]
fn a_month_is_read_when_it_is_shown_and_a_night_when_it_is_opened() {
    let store = three_years();
    let mut model = store.opened();
    store.act(&mut model, "open:diary");
    store.asked();
    for (month, count) in [("202610", 31), ("202609", 30), ("202608", 31)] {
        store.act(&mut model, "month:back");
        assert_eq!((model.shown_month().key().get(..6), cramps(&model)), (Some(month), count));
    }
    let asked = store.asked();
    // Eight days of July, for what was put a week off.
    assert_eq!(days(&asked, RecordKind::Episode).iter().min(), Some(&"20260724"));
    assert_eq!(asked.len(), 2 * (8 + 31 + 30 + 10), "each once");
    store.act(&mut model, "open:night:20240310");
    let asked = store.asked();
    let near = days(&asked, RecordKind::Episode);
    assert_eq!((near.iter().min(), near.iter().max()), (Some(&"20240302"), Some(&"20240319")));
    assert_eq!(model.night_of(Day { year: 2024, month: 3, day: 10 }).cramps.len(), 1);
}

#[test]
fn a_record_that_its_reader_put_on_another_day_is_read_with_that_day() {
    let mut store = Store::default();
    let put = |minute: &str, when: &str| {
        let mut told = record(RecordKind::Episode, minute);
        told.body = crate::diary::Body::Data(object([("when", when.into())]));
        told
    };
    store.put(put("202608250900", "202609010900"));
    store.put(put("202608251200", "202609011200"));
    store.put(put("202610081159", "202610011159"));
    let mut model = store.opened();
    for (month, count) in [("202610", 0), ("202609", 2), ("202608", 1)] {
        store.act(&mut model, "month:back");
        assert_eq!((model.shown_month().key().get(..6), cramps(&model)), (Some(month), count));
    }
}

#[test]
fn what_is_said_of_an_old_night_goes_into_the_record_that_it_has() {
    let mut store = three_years();
    let mut kept = record(RecordKind::Night, "202405011200");
    (kept.id, kept.body) = ("na".to_owned(), crate::diary::Body::Data(object([("sleep", 4.into())])));
    let name = store.put(kept);
    store.rows.retain(|own, _| !own.starts_with("episode:"));
    let mut model = store.opened();
    store.act(&mut model, "quiet:20240501");
    let data = model.ledger.get(&name).and_then(Record::data).unwrap();
    assert_eq!((data.get("sleep"), data.get("cramp")), (Some(&4.into()), Some(&false.into())));
    // Where that one can't be read, its bytes stay, and what is said stands beside it.
    store.rows.insert(name.clone(), Err(Absent::Damaged));
    let mut model = store.opened();
    let saved = store.act(&mut model, "quiet:20240501");
    assert!(model.ledger.is_lost(&name));
    assert_eq!(model.night_of(Day { year: 2024, month: 5, day: 1 }).known(), crate::diary::Known::Quiet);
    assert!(saved.iter().any(|effect| matches!(effect, Effect::Save(record) if record.name() != name)));
}

#[test]
fn a_backup_and_the_question_before_deleting_know_everything() {
    for code in ["backup", "erase:ask", "table", "bring:yes", "give:a"] {
        let store = three_years();
        let mut model = store.opened();
        store.act(&mut model, code);
        assert_eq!(model.ledger.living().count(), 2 * 1095 + 6 + 1, "{code}");
        assert!(needs(&model, &Msg::BackupAsked).is_empty());
    }
}

#[test]
fn a_record_that_is_named_is_read_before_it_is_used() {
    let store = three_years();
    let old = store.rows.keys().find(|name| name.starts_with("episode:2024")).unwrap().clone();
    for code in [format!("delete:{old}"), format!("open:tell:{old}")] {
        let mut model = store.opened();
        store.asked();
        store.act(&mut model, &code);
        assert_eq!(store.asked(), [old.as_str()], "{code}");
        assert!(model.ledger.version(&old).is_some());
    }
    // So is one that a screen shows, or Back leads to, when the store is opened anew.
    let mut model = store.opened();
    store.act(&mut model, &format!("open:tell:{old}"));
    store.act(&mut model, "open:danger");
    store.tell(&mut model, store.index());
    assert!(model.ledger.get(&old).is_some());
}

#[test]
fn a_tick_of_an_old_night_does_not_write_over_one_that_was_not_read() {
    let mut store = three_years();
    let mut tick = record(RecordKind::MeasureDone, "202605011200");
    tick.id = "am2".to_owned();
    let name = store.put(tick);
    let mut model = store.opened();
    assert_eq!(model.ledger.get(&name), None);
    // It is there: pressed again it is taken back, not ticked anew.
    store.act(&mut model, "done:20260501:m2");
    assert!(model.ledger.version(&name).expect("it was read").is_gone());
}

#[test]
fn a_newer_record_that_is_found_late_makes_the_diary_read_only() {
    let mut store = three_years();
    store.rows.insert("episode:202609200305:newer1".to_owned(), Err(Absent::Newer));
    store.rows.insert("episode:202609200305:broken".to_owned(), Err(Absent::Damaged));
    let mut model = store.opened();
    assert_eq!((model.shelf, model.lost), (Shelf::Open, Default::default()));
    store.act(&mut model, "month:back");
    store.act(&mut model, "month:back");
    assert_eq!((model.shelf, model.keeping()), (Shelf::ReadOnly, Keeping::ReadOnly));
    assert_eq!((model.lost.newer, model.lost.damaged), (1, 1));
    store.asked();
    store.act(&mut model, "home");
    assert_eq!(store.asked(), <[String; 0]>::default(), "what can't be read is not asked for again");
}

#[test]
fn a_name_that_vanished_is_dropped_and_what_is_only_in_memory_is_not() {
    let mut store = three_years();
    let mut model = store.opened();
    let name = model.own(RecordKind::Episode).next().unwrap().name();
    model.not_saved(name.clone());
    // Another tab deleted everything, key by key.
    let names: Vec<String> = std::mem::take(&mut store.rows).into_keys().collect();
    for gone in names {
        look_up(&mut model, &[gone], &|name| store.find(name), &mut Vec::new());
    }
    assert_eq!(model.ledger.all().map(Record::name).collect::<Vec<_>>(), [name]);
    assert_eq!(model.keeping(), Keeping::Ask, "the consent went with its record");
    // Where the names are gone before anybody has looked, the index empties itself.
    let store = three_years();
    let mut model = Model::new(Config::default());
    apply(&mut model, store.index(), &at(TONIGHT, 0), &|_| Err(Absent::Missing));
    assert!(wanted(&model).is_empty());
    assert_eq!((model.ledger.all().count(), model.setting.keep), (0, None));
}

#[test]
fn what_is_only_in_memory_survives_when_the_store_is_opened_anew() {
    let mut store = three_years();
    let mut model = store.opened();
    let fresh = record(RecordKind::Episode, "202611230400");
    let old = store.rows.values().flatten().find(|record| record.kind == RecordKind::Check).unwrap().clone();
    let changed = old.changed(crate::diary::Body::Data(object([("level", "doctor".into())])), &at(TONIGHT, 5));
    for record in [&fresh, &changed] {
        model.ledger.merge(record.clone());
        model.not_saved(record.name());
    }
    store.put(setting(false));
    store.tell(&mut model, store.index());
    assert_eq!(model.ledger.get(&fresh.name()), Some(&fresh));
    assert_eq!(model.ledger.get(&old.name()), Some(&changed));
    assert_eq!(model.keeping(), Keeping::No, "the rest is as the store has it now");
}

#[test]
fn a_look_is_not_taken_back_when_other_records_are_read() {
    let store = three_years();
    let mut model = store.opened();
    // Not written down: the look is this page's.
    model.setting.size = 2;
    store.act(&mut model, "month:back");
    store.act(&mut model, "month:back");
    assert_eq!(model.setting.size, 2);
}
