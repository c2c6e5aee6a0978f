use super::{Outcome, Unreadable, key, open, read, write};
use crate::diary::{Body, Kind, LocalTime, Moment, Record};
use serde_json::{Value, json};

/// The store as the first version that landed wrote it. It is never edited: later versions add files.
const GOLDEN: &str = include_str!("../../tests/golden/store-1.json");

fn golden() -> Vec<(String, String)> {
    let map: serde_json::Map<String, Value> = serde_json::from_str(GOLDEN).unwrap();
    map.into_iter().map(|(key, text)| (key, text.as_str().unwrap().to_owned())).collect()
}

fn record() -> Record {
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 3, minute: 5, offset: 60 };
    let moment = Moment { local, ms: 1_763_863_500_000, chance: "k3x9ab".to_owned() };
    Record::new(Kind::Episode, &moment, json!({"secs": 120, "end": "pressed", "sev": 7}).as_object().cloned().unwrap())
}

#[test]
fn the_first_store_is_read_whole_and_written_the_same() {
    let found = open(golden().into_iter());
    assert_eq!(found.outcome, Outcome::Ok);
    for kind in Kind::ALL {
        assert!(found.ledger.all().any(|record| record.kind == kind), "{} is missing", kind.id());
    }
    for (name, text) in golden() {
        let record = read(&name, &text).unwrap();
        assert_eq!(key(&record), name);
        let again: Value = serde_json::from_str(&write(&record)).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(&text).unwrap(), "{name}");
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
fn five_outcomes_are_told_apart() {
    let pair = |k: &str, t: &str| (k.to_owned(), t.to_owned());
    let good = pair(&key(&record()), &write(&record()));
    let outcome = |list: Vec<(String, String)>| open(list.into_iter()).outcome;
    assert_eq!(outcome(vec![pair("cart", "1"), pair("lcd:brightness", "7"), pair("lc:x", "")]), Outcome::Fresh);
    assert_eq!(outcome(vec![good.clone()]), Outcome::Ok);
    assert_eq!(outcome(vec![good.clone(), pair("lc1:night:202611230305:zzzzzz", "{")]), Outcome::Damaged);
    assert_eq!(outcome(vec![good.clone(), pair("lc2:anything", "")]), Outcome::Newer);
    let later = good.1.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(outcome(vec![pair(&good.0, &later)]), Outcome::Newer);
    assert_eq!(super::Opening::unavailable().outcome, Outcome::Unavailable);
}

#[test]
fn the_start_of_a_cramp_is_no_record_and_no_damage() {
    let pair = |text: &str| (super::NOW.to_owned(), text.to_owned());
    let found = |text: &str| open([pair(text)].into_iter());
    assert_eq!(
        (found("1763863500000").outcome, found("1763863500000").cramp),
        (Outcome::Fresh, Some(1_763_863_500_000))
    );
    for nonsense in ["", "now", "-1", "1e9", "{}"] {
        assert_eq!((found(nonsense).outcome, found(nonsense).cramp), (Outcome::Fresh, None), "{nonsense}");
    }
    assert_eq!(found("17").used, 9);
    assert!(super::opening::is_ours(super::NOW), "it is deleted with everything else");
}

#[test]
fn a_damaged_record_costs_only_itself() {
    let good = (key(&record()), write(&record()));
    let found = open([good, ("lc1:night:202611230305:zzzzzz".to_owned(), "\u{0}".to_owned())].into_iter());
    assert_eq!((found.ledger.all().count(), found.lost.damaged), (1, 1));
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
        assert_eq!(read(wrong, &text), Err(Unreadable::Damaged), "{wrong}");
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
        assert_eq!(read(&name, &text[..end]), Err(Unreadable::Damaged));
    }
}
