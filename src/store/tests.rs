use super::{Opening, Outcome, find, key, open, read, write};
use crate::diary::{Absent, Body, Kind, LocalTime, Moment, Record};
use serde_json::{Value, json};

/// The store as the first version that landed wrote it. It is never edited: later versions add files.
const GOLDEN: &str = include_str!("../../tests/golden/store-1.json");

fn golden() -> Vec<(String, String)> {
    entries(GOLDEN)
}

fn entries(store: &str) -> Vec<(String, String)> {
    let map: serde_json::Map<String, Value> = serde_json::from_str(store).unwrap();
    map.into_iter().map(|(key, text)| (key, text.as_str().unwrap().to_owned())).collect()
}

/// Every store that a version wrote, by name.
fn stores() -> Vec<(String, Vec<(String, String)>)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).unwrap();
    let names = folder.map(|entry| entry.unwrap().path());
    let names = names.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("store-"));
    let mut found: Vec<_> = names
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), entries(&std::fs::read_to_string(path).unwrap()))
        })
        .collect();
    found.sort();
    found
}

/// Opens a store of these entries, its keys in their order, as the browser's side hands them over.
fn opened(entries: &[(String, String)]) -> Opening {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    open(&keys.join("\n"), &|key| text_of(entries, key))
}

fn text_of(entries: &[(String, String)], key: &str) -> Option<String> {
    entries.iter().find(|(own, _)| own == key).map(|(_, text)| text.clone())
}

/// The same with every record read.
fn whole(entries: &[(String, String)]) -> Opening {
    let mut found = opened(entries);
    for kind in Kind::ALL {
        let mut names = Vec::new();
        found.ledger.unread(kind, "", crate::diary::END, &mut names);
        for name in names {
            found.ledger.take(&name, find(&name, &|key| text_of(entries, key)));
        }
    }
    found
}

fn record() -> Record {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 3, minute: 5, offset: 60 };
    let moment = Moment { local, ms: 1_763_863_500_000, chance: "k3x9ab".to_owned() };
    Record::new(Kind::Episode, &moment, json!({"secs": 120, "end": "pressed", "sev": 7}).as_object().cloned().unwrap())
}

#[test]
fn the_store_of_every_version_is_read_whole_and_written_the_same() {
    let stores = stores();
    assert!(stores.len() >= 2, "{} stores", stores.len());
    for (store, entries) in &stores {
        let found = whole(entries);
        assert_eq!((found.outcome, found.ledger.lost()), (Outcome::Open, Default::default()), "{store}");
        assert_eq!(found.ledger.all().count(), entries.len(), "{store}");
        for (name, text) in entries {
            let record = read(name, text).unwrap();
            assert_eq!(&key(&record), name, "{store}");
            let again: Value = serde_json::from_str(&write(&record)).unwrap();
            assert_eq!(again, serde_json::from_str::<Value>(text).unwrap(), "{store}: {name}");
        }
    }
    for kind in Kind::ALL {
        assert!(whole(&golden()).ledger.all().any(|record| record.kind == kind), "{} is missing", kind.id());
    }
}

#[test]
fn a_record_is_small() {
    let all: Vec<usize> =
        golden().iter().filter(|(k, _)| !k.starts_with("lc1:check")).map(|(k, t)| k.len() + t.len()).collect();
    let mean = all.iter().sum::<usize>() / all.len();
    assert!(mean <= 160, "a record takes {mean} characters with its key");
    assert!(key(&record()).len() + write(&record()).len() <= 170);
}

#[test]
fn three_outcomes_are_told_apart() {
    let pair = |k: &str, t: &str| (k.to_owned(), t.to_owned());
    let good = pair(&key(&record()), &write(&record()));
    let outcome = |list: Vec<(String, String)>| opened(&list).outcome;
    assert_eq!(outcome(vec![pair("cart", "1"), pair("lcd:brightness", "7"), pair("lc:x", "")]), Outcome::Open);
    assert_eq!(outcome(vec![good.clone()]), Outcome::Open);
    assert_eq!(outcome(vec![good.clone(), pair("lc2:anything", "")]), Outcome::Newer);
    assert_eq!(outcome(vec![pair("lc2:anything", ""), good.clone()]), Outcome::Newer);
    assert_eq!(Opening::unavailable().outcome, Outcome::Unavailable);
    // A kind that this version does not know is looked at once: it may be a newer version's.
    let later = good.1.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(outcome(vec![good.clone(), pair("lc1:mood:202611230305:k3x9ab", &later)]), Outcome::Newer);
    let odd = opened(&[good, pair("lc1:mood:202611230305:k3x9ab", "{")]);
    assert_eq!((odd.outcome, odd.ledger.lost().damaged), (Outcome::Open, 1));
}

#[test]
fn opening_reads_no_record() {
    let entries = golden();
    let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    let found = open(&keys.join("\n"), &|key| panic!("{key} was read"));
    assert_eq!((found.outcome, found.ledger.all().count()), (Outcome::Open, 0));
    let names: usize = Kind::ALL.iter().map(|kind| found.ledger.count(*kind)).sum();
    assert_eq!(names, entries.len());
}

#[test]
fn a_site_s_key_with_a_line_break_is_not_taken_for_ours() {
    let pair = |key: &str| (key.to_owned(), "x".to_owned());
    let found = opened(&[pair("cart\nlc2:check:1"), pair("a\nlc1:night:202611230305:zzzzzz"), pair("b\nlc1:tea:1")]);
    assert_ne!(found.outcome, Outcome::Newer);
    let mut ledger = found.ledger;
    let name = "night:202611230305:zzzzzz";
    ledger.take(name, find(name, &|_| None));
    assert_eq!((ledger.count(Kind::Night), ledger.lost()), (0, Default::default()));
}

#[test]
fn the_start_of_a_cramp_is_no_record_and_no_damage() {
    let pair = |text: &str| (super::NOW.to_owned(), text.to_owned());
    let found = |text: &str| opened(&[pair(text)]);
    assert_eq!(
        (found("1763863500000").outcome, found("1763863500000").cramp),
        (Outcome::Open, Some(1_763_863_500_000))
    );
    for nonsense in ["", "now", "-1", "1e9", "{}"] {
        assert_eq!((found(nonsense).outcome, found(nonsense).cramp), (Outcome::Open, None), "{nonsense}");
    }
    let mut ours = Vec::new();
    super::opening::each("a\nlc1:now\nlc1:trial\nlc:x\nlcd:y\nlc2:z", &mut |key, _| ours.push(key.to_owned()));
    assert_eq!(ours, [super::NOW, super::TRIAL, "lc2:z"], "it is deleted with everything else");
}

#[test]
fn a_trial_that_was_left_behind_is_no_record_and_no_damage() {
    let found = opened(&[(super::TRIAL.to_owned(), "xxx".to_owned())]);
    assert_eq!((found.outcome, found.ledger), (Outcome::Open, Default::default()));
}

#[test]
fn a_damaged_record_costs_only_itself() {
    let good = (key(&record()), write(&record()));
    let found = whole(&[good, ("lc1:night:202611230305:zzzzzz".to_owned(), "\u{0}".to_owned())]);
    assert_eq!((found.ledger.all().count(), found.ledger.lost().damaged), (1, 1));
}

#[test]
fn a_record_under_a_foreign_key_is_damaged() {
    let text = write(&record());
    for wrong in [
        "lc1:night:202611230305:k3x9ab:x",
        "lc1:episode:202611230306:k3x9ab",
        "lc1:episode:202611230305:other1",
        "lc1:tea:202611230305:k3x9ab",
        "lc1:",
    ] {
        assert_eq!(read(wrong, &text), Err(Absent::Damaged), "{wrong}");
    }
}

#[test]
fn fields_of_a_later_minor_version_survive() {
    let text = write(&record()).replacen("{", "{\"mood\":\"grim\",", 1);
    let read = read(&key(&record()), &text).unwrap();
    assert!(write(&read).ends_with("\"mood\":\"grim\"}"));
}

#[test]
fn a_tombstone_is_written_and_read() {
    let gone = Record { body: Body::Gone, ..record() };
    assert_eq!(read(&key(&gone), &write(&gone).to_string()), Ok(gone));
}

#[test]
fn every_cut_of_a_record_is_damaged_and_nothing_panics() {
    let (name, text) = (key(&record()), write(&record()));
    for end in 0..text.len() {
        assert_eq!(read(&name, &text[..end]), Err(Absent::Damaged));
    }
}
