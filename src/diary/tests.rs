use super::{Absent, Body, Day, END, Kind, Ledger, LocalTime, Moment, Plan, Record, Setting, around};
use serde_json::{Map, json};

fn moment(ms: u64, chance: &str) -> Moment {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 3, minute: 5, offset: -330 };
    Moment { local, ms, chance: chance.to_owned() }
}

fn night(ms: u64, chance: &str) -> Record {
    let data = json!({"cramp": true}).as_object().cloned().unwrap();
    Record::new(Kind::Night, &moment(ms, chance), data)
}

#[test]
fn local_time_is_read_as_it_was_written() {
    let time = moment(0, "").local;
    assert_eq!(time.written(), "202611230305-0530");
    assert_eq!(LocalTime::read(&time.written()), Some(time));
    for broken in ["", "2026", "202613230305+0000", "202611230305 0000", "202611230305+0000x", "äöü"] {
        assert_eq!(LocalTime::read(broken), None, "{broken}");
    }
}

#[test]
fn the_later_version_wins_in_either_order() {
    let old = night(1, "aaaaaa");
    let new = old.changed(Body::Data(Map::new()), &moment(2, "unused"));
    for order in [[&old, &new], [&new, &old]] {
        let mut ledger = Ledger::default();
        for record in order {
            ledger.merge(record.clone());
        }
        assert_eq!(ledger.get(&old.name()), Some(&new));
    }
}

#[test]
fn a_deleted_record_is_not_brought_back_by_an_older_copy() {
    let mut ledger = Ledger::default();
    let record = night(5, "aaaaaa");
    ledger.merge(record.clone());
    // The clock of the device went back between writing and deleting.
    let gone = ledger.tombstone(&record.name(), &moment(1, "unused")).unwrap();
    assert!(ledger.merge(gone));
    assert!(!ledger.merge(record.clone()));
    assert_eq!(ledger.get(&record.name()), None);
}

#[test]
fn records_of_the_same_minute_stand_beside_each_other() {
    let mut ledger = Ledger::default();
    ledger.merge(night(1, "aaaaaa"));
    ledger.merge(night(1, "bbbbbb"));
    assert_eq!(ledger.of(Kind::Night).count(), 2);
}

#[test]
fn settings_keep_fields_that_they_do_not_know() {
    let mut data = json!({"keep": true, "later": [1]}).as_object().cloned().unwrap();
    let mut setting = Setting::read(&data);
    assert_eq!(setting.keep, Some(true));
    setting.size = 2;
    setting.write(&mut data);
    assert_eq!(data.get("later"), Some(&json!([1])));
    assert_eq!(Setting::read(&data), setting);
}

#[test]
fn a_plan_keeps_fields_that_it_does_not_know_and_writes_only_what_was_set() {
    let old = json!({"measures": ["m2"], "rest": 5, "later": {"x": 1}}).as_object().cloned().unwrap();
    let mut plan = Plan::read(&old).unwrap();
    assert_eq!((plan.measures.as_slice(), plan.hold, plan.rest), (["m2".to_owned()].as_slice(), None, Some(5)));
    plan.rest = None;
    plan.remind = Some("2130".to_owned());
    let new = json!({"measures": ["m2"], "remind": "2130", "later": {"x": 1}}).as_object().cloned().unwrap();
    assert_eq!(plan.over(&old), new);
}

#[test]
fn a_tombstone_is_found_by_its_name_but_not_as_a_living_record() {
    let mut ledger = Ledger::default();
    let record = night(5, "aaaaaa");
    ledger.merge(record.clone());
    ledger.merge(ledger.tombstone(&record.name(), &moment(6, "unused")).unwrap());
    assert_eq!(ledger.get(&record.name()), None);
    assert!(ledger.version(&record.name()).unwrap().is_gone());
}

/// A name of a cramp.
fn cramp(minute: &str) -> String {
    format!("episode:{minute}:abc123")
}

fn unread(ledger: &Ledger, from: &str) -> Vec<String> {
    let mut names = Vec::new();
    ledger.unread(Kind::Episode, from, END, &mut names);
    names
}

#[test]
fn names_are_known_before_their_records_are_read() {
    let mut ledger = Ledger::default();
    for minute in ["202611230305", "202609010305", "202611200305"] {
        ledger.take(&cramp(minute), Err(Absent::Unread));
    }
    let record = night(1, "aaaaaa");
    ledger.merge(record.clone());
    assert_eq!((ledger.count(Kind::Episode), ledger.count(Kind::Night), ledger.count(Kind::Check)), (3, 1, 0));
    assert_eq!((ledger.of(Kind::Episode).count(), ledger.all().count()), (0, 1));
    assert_eq!(unread(&ledger, "202611"), [cramp("202611200305"), cramp("202611230305")]);
    assert_eq!(unread(&ledger, "20261120"), [cramp("202611200305"), cramp("202611230305")]);
    assert_eq!(unread(&ledger, "20261121"), [cramp("202611230305")]);
    assert!(!ledger.is_unread(&record.name()), "what was read is not asked for again");
    let mut names = Vec::new();
    ledger.unread(Kind::Episode, "20260901", "20261123", &mut names);
    assert_eq!(names, [cramp("202609010305"), cramp("202611200305")], "the last is left out");
    assert_eq!(ledger.names(), 4);
    // Once it is known, a name is no news.
    ledger.take(&record.name(), Err(Absent::Unread));
    assert_eq!(ledger.get(&record.name()), Some(&record));
}

#[test]
fn what_can_t_be_read_is_counted_not_asked_for_again_and_not_written_over() {
    let mut ledger = Ledger::default();
    let record = night(1, "aaaaaa");
    for why in [Absent::Damaged, Absent::Newer] {
        ledger.take(&record.name(), Err(why));
        assert!(!ledger.is_unread(&record.name()));
        assert!(!ledger.merge(record.clone()), "its bytes must stay");
        assert_eq!(ledger.get(&record.name()), None);
        assert!(ledger.is_lost(&record.name()) && !ledger.is_lost(&cramp("202611230305")));
    }
    assert_eq!((ledger.lost().damaged, ledger.lost().newer), (0, 1));
    // Another tab has written a whole one in its place.
    ledger.take(&record.name(), Ok(record.clone()));
    assert_eq!((ledger.get(&record.name()), ledger.lost().newer), (Some(&record), 0));
    ledger.take(&record.name(), Err(Absent::Missing));
    assert_eq!(ledger, Ledger::default());
}

#[test]
fn a_record_that_is_read_again_does_not_bring_an_older_version_back() {
    let mut ledger = Ledger::default();
    let old = night(1, "aaaaaa");
    let new = old.changed(Body::Data(Map::new()), &moment(2, "unused"));
    ledger.take(&old.name(), Ok(new.clone()));
    ledger.take(&old.name(), Ok(old.clone()));
    assert_eq!(ledger.get(&old.name()), Some(&new));
}

#[test]
fn what_stands_under_other_names_is_not_a_kind_s_own() {
    let mut ledger = Ledger::default();
    for name in ["medicine:202611230305:abc123", "night:", "nights:1", "night", "episode:\u{1F319}:x", "episode:z:x"] {
        ledger.take(name, Err(Absent::Unread));
    }
    assert_eq!(ledger.count(Kind::MeasureDone), 0);
    assert_eq!((ledger.count(Kind::Medicine), ledger.count(Kind::Night), ledger.count(Kind::Episode)), (1, 1, 2));
}

#[test]
fn records_near_a_night_are_all_that_may_belong_to_it_and_few_others() {
    let day = Day { year: 2026, month: 11, day: 1 };
    let (first, last) = around(day, day);
    // Told up to seven days before or after: in the name a week off, and the night ends on the next day.
    assert_eq!((first.as_str(), last.as_str()), ("20261024", "20261111"));
    let mut ledger = Ledger::default();
    let put = |minute: &str, when: &str, person: &str| {
        let data = json!({"when": when}).as_object().cloned().unwrap();
        let record = Record::new(Kind::Episode, &moment(1, "told00"), data);
        let at = LocalTime::read(&format!("{minute}+0000")).unwrap();
        Record { at, person: person.to_owned(), ..record }
    };
    for (minute, when) in [("202610251200", "202611011200"), ("202611091159", "202611021159")] {
        ledger.merge(put(minute, when, "a"));
        ledger.merge(Record { id: "other0".to_owned(), ..put(minute, when, "b") });
    }
    ledger.merge(put("202609010305", "202609010305", "a"));
    let nights = ledger.nights("a", day, day);
    assert_eq!(nights.iter().map(|night| night.cramps.len()).collect::<Vec<_>>(), [2]);
    assert_eq!(ledger.near(Kind::Episode, "a", day, day).count(), 2);
}
