use super::{Brought, LARGEST, NotRead, read};
use crate::{
    diary::{Body, Kind, Ledger, LocalTime, Moment, Record, Setting, form, object},
    report::{Preview, backup, characters, compare, writes},
};
use serde_json::{Map, Value, json};

/// Files as they were once written. They are never edited: later formats add files.
const FIRST: &str = include_str!("../../../tests/golden/backup-1.json");
const SECOND: &str = include_str!("../../../tests/golden/backup-2.json");
/// The store of which both were made.
const STORE: &str = include_str!("../../../tests/golden/store-1.json");

const NOW: u64 = 1_795_467_000_000;

fn store() -> Map<String, Value> {
    serde_json::from_str(STORE).unwrap()
}

fn kept() -> Ledger {
    let mut ledger = Ledger::default();
    for (key, text) in store() {
        ledger.merge(form::read(&key, text.as_str().unwrap()).unwrap());
    }
    ledger
}

fn moment(ms: u64) -> Moment {
    Moment { local: LocalTime::read("202611240815+0000").unwrap(), ms, chance: "k3x9ab".to_owned() }
}

fn record(kind: Kind, data: Value) -> Record {
    Record::new(kind, &moment(5), data.as_object().cloned().unwrap())
}

fn cramp() -> Record {
    record(Kind::Episode, json!({"secs": 95, "end": "pressed", "sev": 7}))
}

fn file_of(records: &[Record]) -> String {
    let mut ledger = Ledger::default();
    for record in records {
        ledger.merge(record.clone());
    }
    backup(&ledger, &moment(9), &[])
}

fn brought(records: &[Record]) -> Brought {
    read(&file_of(records), NOW).unwrap()
}

fn texts(ledger: &Ledger) -> Vec<String> {
    ledger.all().filter(|record| record.kind != Kind::Setting).map(form::write).collect()
}

#[test]
fn the_first_backup_is_read_and_its_checksum_is_unknown() {
    let brought = read(FIRST, NOW).unwrap();
    assert_eq!(texts(&brought.records), texts(&kept()));
    assert_eq!((brought.whole, brought.unreadable), (None, 0));
    assert_eq!(brought.made, LocalTime::read("202611240815+0000"));
    assert_eq!(brought.setting, Some(Setting { keep: Some(true), size: 1, ..Setting::default() }));
}

#[test]
fn the_second_backup_is_read_whole_and_written_the_same() {
    let brought = read(SECOND, NOW).unwrap();
    assert_eq!((brought.whole, brought.unreadable), (Some(true), 1));
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Setting) {
        assert!(brought.records.all().any(|record| record.kind == kind), "{} is missing", kind.id());
    }
    let mut ledger = brought.records.clone();
    assert!(ledger.all().any(Record::is_gone) && ledger.all().any(|record| !record.rest.is_empty()));
    let setting = kept().all().find(|record| record.kind == Kind::Setting).cloned().unwrap();
    ledger.merge(setting);
    let lost = [("lc1:night:202611201200:zzzzzz".to_owned(), "{\"v\":2,\"gone\":\"é".to_owned())];
    assert_eq!(backup(&ledger, &moment(9), &lost), SECOND);
}

#[test]
fn a_record_stands_on_a_line_of_its_own() {
    let file = file_of(&[cramp()]);
    assert!(file.starts_with("{\"leg-cramps\":\"backup\",\"v\":2,\"check\":\""), "{file}");
    let line = "{\"kind\":\"episode\",\"v\":1,\"id\":\"k3x9ab\",\"person\":\"a\",\"at\":\"202611240815+0000\",\"stamp\":5,\
        \"data\":{\"end\":\"pressed\",\"secs\":95,\"sev\":7}}";
    assert_eq!(file.lines().filter(|own| *own == line).count(), 1, "{file}");
    // "123456789" is the check value of CRC-32 in every table of it.
    assert_eq!(backup::sum("1234\r56789\n"), 0xCBF4_3926);
}

#[test]
fn the_raw_copy_of_the_shell_is_read_with_what_was_not_saved() {
    let unsaved = cramp();
    let snapshot = json!({"screen": "start", "unsaved": [[form::key(&unsaved), form::write(&unsaved)]]}).to_string();
    let mut records = store();
    records.insert("lc1:now".to_owned(), "1763863500000".into());
    records.insert("lc1:night:202611201200:zzzzzz".to_owned(), "{".into());
    let raw =
        json!({"leg-cramps": "raw", "version": "0.1.0", "records": records, "unsaved": [snapshot, "", Value::Null]});
    let brought = read(&serde_json::to_string_pretty(&raw).unwrap(), NOW).unwrap();
    let mut all = kept();
    all.merge(unsaved);
    assert_eq!(texts(&brought.records), texts(&all));
    assert_eq!((brought.whole, brought.made), (None, None));
    // The damaged night and the two snapshots that are none.
    assert_eq!(brought.unreadable, 3);
}

#[test]
fn what_is_no_backup_is_told_apart() {
    let good = file_of(&[cramp()]);
    let cut = |text: &str, end: usize| text.chars().take(end).collect::<String>();
    for (text, why) in [
        (String::new(), NotRead::Empty),
        ("\u{feff} \r\n ".to_owned(), NotRead::Empty),
        ("my diary".to_owned(), NotRead::Foreign),
        ("[1, 2]".to_owned(), NotRead::Foreign),
        ("{\"records\": []}".to_owned(), NotRead::Foreign),
        ("{\"leg-cramps\": 7, \"records\": []}".to_owned(), NotRead::Foreign),
        ("PK\u{3}\u{4}".to_owned(), NotRead::Foreign),
        (cut(FIRST, 300), NotRead::Damaged),
        (cut(&good, 60), NotRead::Damaged),
        ("{\n \"leg-cramps\": \"raw\",\n \"rec".to_owned(), NotRead::Damaged),
        ("{\"leg-cramps\": \"raw\"}".to_owned(), NotRead::Damaged),
        ("{\"leg-cramps\": \"backup\", \"records\": []}".to_owned(), NotRead::Damaged),
        ("{\"leg-cramps\": \"backup\", \"v\": 2}".to_owned(), NotRead::Damaged),
        (good.replacen("\"v\":2", "\"v\":3", 1), NotRead::Newer),
        (" ".repeat(LARGEST + 1), NotRead::TooBig),
    ] {
        assert_eq!(read(&text, NOW).err(), Some(why), "{}", text.get(..80).unwrap_or(&text));
    }
}

#[test]
fn what_is_left_of_a_cut_backup_is_brought_and_said_not_to_be_whole() {
    let other = Record { id: "other1".to_owned(), ..cramp() };
    let file = file_of(&[cramp(), other]);
    let second = file.find("other1").unwrap();
    let half = read(&file[..second], NOW).unwrap();
    assert_eq!((half.records.all().count(), half.whole, half.unreadable), (1, Some(false), 1));
    // A line that was damaged costs itself only.
    let bad = read(&file.replacen("\"id\":\"other1\"", "\"id\":\"other1", 1), NOW).unwrap();
    assert_eq!((bad.records.all().count(), bad.whole, bad.unreadable), (1, Some(false), 1));
}

#[test]
fn line_ends_do_not_matter_and_a_changed_figure_does() {
    let file = file_of(&[cramp()]);
    for same in [file.replace('\n', "\r\n"), file.trim_end().to_owned(), format!("\u{feff}{file}\n\n")] {
        assert_eq!(read(&same, NOW).unwrap().whole, Some(true));
    }
    let changed = read(&file.replacen("\"sev\":7", "\"sev\":1", 1), NOW).unwrap();
    assert_eq!((changed.whole, changed.records.all().count()), (Some(false), 1));
    // Nor does it help to call it a file of a format that had no checksum, or to write it anew without care.
    for sly in [file.replacen("\"v\":2", "\"v\":1", 1), file.replacen("\"v\":2", "\"v\": 2", 1)] {
        assert_eq!(read(&sly, NOW).unwrap().whole, Some(false), "{sly}");
    }
}

#[test]
fn a_stamp_of_the_future_becomes_now() {
    let taken = brought(&[Record { stamp: u64::MAX, ..cramp() }]);
    assert_eq!(taken.records.all().next().unwrap().stamp, NOW);
    assert_eq!(brought(&[cramp()]).records.all().next().unwrap().stamp, 5);
}

#[test]
fn a_record_that_could_do_harm_is_left_out_alone() {
    let with = |data: Value| record(Kind::Episode, data);
    let at = |at: &str| Record { at: LocalTime::read(at).unwrap(), ..cramp() };
    let mut deep = json!(1);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    let bad = [
        Record { id: "a:b".to_owned(), ..cramp() },
        Record { id: String::new(), ..cramp() },
        Record { id: "x".repeat(41), ..cramp() },
        Record { person: "a/b".to_owned(), ..cramp() },
        Record { person: "x".repeat(17), ..cramp() },
        at("202602290300+0000"),
        at("202604310300+0000"),
        at("196912312300+0000"),
        with(json!({"end": "pressed", "note": "x".repeat(8_000)})),
        with(json!({"secs": 95})),
        with(json!({"end": "exploded"})),
        with(json!({"end": "told", "sev": 11})),
        with(json!({"end": "told", "tried": "stretch"})),
        with(json!({"end": "told", "when": "202611150815"})),
        with(json!({"end": "told", "when": "202602300815"})),
        with(json!({"end": "told", "when": "yesterday"})),
        with(json!({"end": "told", "when": 7})),
        record(Kind::Check, json!({"level": "doctor"})),
        record(Kind::Check, json!({"open": "yes"})),
        record(Kind::Night, json!({"cramp": "maybe"})),
        record(Kind::Night, json!({"sleep": 11})),
        record(Kind::Medicine, json!({"from": "20190301"})),
        record(Kind::Medicine, json!({"name": "x", "to": "20190231"})),
        record(Kind::MeasureDone, json!({})),
        record(Kind::Question, json!({"text": ["x"]})),
        record(Kind::Person, json!({"is": "a b", "name": "Mum"})),
        record(Kind::Plan, json!({"measures": [2]})),
    ];
    for bad in bad {
        let good = Record { id: "good".to_owned(), ..cramp() };
        let taken = brought(&[bad.clone(), good.clone()]);
        assert_eq!((taken.records.all().count(), taken.unreadable), (1, 1), "{bad:?}");
        assert!(taken.records.all().eq([&good]));
    }
    let good = [
        with(json!({"end": "told", "when": "202611160000", "about": "n"})),
        with(json!({"end": "told", "when": Value::Null, "later": deep})),
        record(Kind::Check, json!({"open": {}})),
        record(
            Kind::Check,
            json!({"level": "?", "within": "?", "rules": ["R999"], "seven": [200], "answers": {"x": []}, "content": ""}),
        ),
        record(Kind::Night, json!({"sleep": 10})),
        record(Kind::Medicine, json!({"name": "x", "from": "", "doses": ["soon"]})),
    ];
    for good in good {
        let taken = brought(std::slice::from_ref(&good));
        assert!(taken.unreadable == 0 && taken.records.all().eq([&good]), "{good:?}");
    }
}

#[test]
fn what_is_nested_without_end_costs_only_itself() {
    let deep = ["{\"kind\":\"night\",\"x\":", &"[".repeat(200_000), "\n"].concat();
    let file = file_of(&[cramp()]).replacen("\"records\":[\n", &["\"records\":[\n", &deep].concat(), 1);
    let taken = read(&file, NOW).unwrap();
    assert_eq!((taken.records.all().count(), taken.whole, taken.unreadable), (1, Some(false), 1));
    assert_eq!(read(&"[".repeat(200_000), NOW).err(), Some(NotRead::Foreign));
    let raw =
        json!({"leg-cramps": "raw", "records": {"lc1:night:202611201200:zzzzzz": "[".repeat(200_000)}, "unsaved": []});
    assert_eq!(read(&raw.to_string(), NOW).unwrap().unreadable, 1);
}

#[test]
fn a_kind_or_version_that_nobody_knows_is_unreadable() {
    for (from, to) in
        [("\"kind\":\"episode\"", "\"kind\":\"tea\""), ("\"v\":1", "\"v\":2"), ("\"kind\":\"episode\",", "")]
    {
        let taken = read(&file_of(&[cramp()]).replacen(from, to, 1), NOW).unwrap();
        assert_eq!((taken.records.all().count(), taken.unreadable), (0, 1), "{to}");
    }
}

#[test]
fn what_once_could_not_be_read_is_brought_once_it_can() {
    let one = cramp();
    let pairs = [(form::key(&one), form::write(&one)), ("lc2:night".to_owned(), "?".to_owned())];
    let taken = read(&backup(&Ledger::default(), &moment(9), &pairs), NOW).unwrap();
    assert!(taken.records.all().eq([&one]) && taken.unreadable == 1);
}

#[test]
fn the_latest_settings_are_told_and_are_no_record() {
    let one = |id: &str, stamp: u64, data: Map<String, Value>| Record {
        id: id.to_owned(),
        stamp,
        ..Record::new(Kind::Setting, &moment(5), data)
    };
    let (old, new) = (one("zz", 5, object([("size", 1.into())])), one("aa", 6, object([("size", 2.into())])));
    let gone = Record { body: Body::Gone, ..one("mm", 7, Map::new()) };
    let taken = brought(&[old, new, gone]);
    assert_eq!(taken.setting.map(|setting| setting.size), Some(2));
    assert_eq!((taken.records.all().count(), taken.unreadable), (0, 0));
}

#[test]
fn a_preview_counts_each_record_once() {
    let one = |id: &str, stamp: u64, gone: bool| {
        let record = Record { id: id.to_owned(), stamp, ..cramp() };
        if gone { Record { body: Body::Gone, ..record } } else { record }
    };
    let mut ledger = Ledger::default();
    for own in [
        one("newer", 1, false),
        one("older", 3, false),
        one("same", 2, false),
        one("stays-gone", 3, true),
        one("goes", 2, false),
        one("back", 1, true),
        one("keeps", 3, false),
        one("both-gone", 1, true),
    ] {
        ledger.merge(own);
    }
    let file = brought(&[
        one("new", 2, false),
        one("newer", 2, false),
        one("older", 2, false),
        one("same", 2, false),
        one("stays-gone", 2, false),
        one("goes", 2, true),
        one("back", 2, false),
        one("keeps", 2, true),
        one("both-gone", 2, true),
        one("never-here", 2, true),
    ]);
    let seen = compare(&ledger, &file);
    assert_eq!(seen, Preview { new: 2, newer: 1, older: 2, same: 3, deleted_here: 1, deletes: 1 });
    let names: Vec<&str> = writes(&ledger, &file).map(|record| record.id.as_str()).collect();
    assert_eq!(names, ["back", "both-gone", "goes", "never-here", "new", "newer"]);
    // Three are new to the store or longer than what stands there: all others take no more room than before.
    let size = |record: &Record| form::key(record).len() + form::write(record).len();
    let longer = size(&one("back", 2, false)) - size(&one("back", 2, true));
    let more = size(&one("new", 2, false)) + size(&one("never-here", 2, true)) + longer;
    assert_eq!(usize::try_from(characters(&ledger, &file)), Ok(more));
}
