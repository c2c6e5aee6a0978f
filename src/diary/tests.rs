use super::{Body, Kind, Ledger, LocalTime, Moment, Plan, Record, Setting};
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
