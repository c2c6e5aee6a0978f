use super::csv;
use crate::{
    diary::{Kind, Ledger, LocalTime, Moment, Record},
    words::{Words, packed, t},
};
use serde_json::{Value, json};

fn words() -> Words {
    Words::parse(packed::file("en")).unwrap()
}

fn record(kind: Kind, at: &str, id: &str, data: Value) -> Record {
    let local = LocalTime::read(&format!("{at}+0000")).unwrap();
    Record::new(kind, &Moment { local, ms: 5, chance: id.to_owned() }, data.as_object().cloned().unwrap())
}

fn table(records: &[Record]) -> Vec<Vec<String>> {
    let mut ledger = Ledger::default();
    for record in records {
        ledger.merge(record.clone());
    }
    parse(&csv(&ledger, "a", &words()))
}

/// A reader of RFC 4180 that knows nothing of ours.
fn parse(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.strip_prefix('\u{feff}').expect("a mark of UTF-8").chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(signs.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(sign),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted, "the last line ends too");
    rows
}

fn note(text: &str) -> String {
    let rows = table(&[record(Kind::Episode, "202611230305", "x", json!({"end": "told", "note": text}))]);
    assert_eq!(rows.len(), 2, "{text}");
    rows[1][15].clone()
}

#[test]
fn a_cramp_has_a_line_with_all_that_was_told_in_words() {
    let all = json!({"secs": 95, "end": "pressed", "sev": 7, "side": "l", "part": "calf", "feel": ["hard"],
        "during": "asleep", "tried": ["stretch", "walk"], "helped": ["stretch"], "sore": "d", "note": "Bad, \"really\""});
    let rows = table(&[
        record(Kind::Episode, "202611230305", "x", all),
        record(Kind::Night, "202611221200", "n", json!({"cramp": true, "sleep": 4})),
    ]);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0], words().list(t::CSV_COLUMNS).collect::<Vec<_>>());
    assert_eq!(
        rows[1],
        [
            "2026-11-22",
            "yes",
            "2026-11-23",
            "03:05",
            "to the minute",
            "2",
            "7",
            "4",
            "Left",
            "Calf",
            "The muscle is hard to the touch",
            "Asleep",
            "A stretch, Walking",
            "A stretch",
            "The next day too",
            "Bad, \"really\"",
        ]
    );
}

#[test]
fn every_line_has_a_cell_for_each_column() {
    let rows = table(&[
        record(Kind::Episode, "202611230305", "x", json!({"end": "told"})),
        record(Kind::Night, "202611201200", "n", json!({"cramp": false})),
        record(Kind::Night, "202611211200", "n", json!({"sleep": 3})),
    ]);
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.len() == 16), "{rows:?}");
}

#[test]
fn a_night_has_a_line_of_its_own_only_where_no_cramp_of_it_was_told() {
    let night = |day: &str, data: Value| record(Kind::Night, &format!("{day}1200"), "n", data);
    let cramp = |at: &str| record(Kind::Episode, at, "x", json!({"end": "told"}));
    let gone = json!({"cramp": false, "sleep": 1});
    let rows = table(&[
        night("20261120", json!({"cramp": false, "sleep": 0})),
        night("20261121", json!({"cramp": true})),
        night("20261122", json!({})),
        night("20261123", gone),
        cramp("202611240200"),
        cramp("202611232300"),
        night("20261124", json!({"sleep": 2})),
    ]);
    let short: Vec<String> =
        rows[1..].iter().map(|row| [&row[0], &row[1], &row[3], &row[7]].map(String::as_str).join("|")).collect();
    assert_eq!(
        short,
        ["2026-11-20|no||0", "2026-11-21|yes||", "2026-11-23|yes|23:00|1", "2026-11-23|yes|02:00|1", "2026-11-24|||2"]
    );
}

#[test]
fn a_length_is_a_whole_number_or_words_that_no_spreadsheet_takes_for_a_date() {
    for (data, minutes) in [
        (json!({"secs": 20}), "Less than 1 minute"),
        (json!({"secs": 60}), "1"),
        (json!({"secs": 89}), "1"),
        (json!({"secs": 90}), "2"),
        (json!({"len": "m1_5"}), "1 to 5 minutes"),
        (json!({"len": "later_id"}), "later_id"),
        (json!({}), ""),
    ] {
        let mut data = data;
        data["end"] = "told".into();
        assert_eq!(table(&[record(Kind::Episode, "202611230305", "x", data.clone())])[1][5], minutes, "{data}");
    }
}

#[test]
fn the_time_is_told_as_well_as_it_is_known() {
    let cells = |data: Value| {
        let row = table(&[record(Kind::Episode, "202611230915", "x", data)]).remove(1);
        [&row[0], &row[2], &row[3], &row[4]].map(String::as_str).join("|")
    };
    assert_eq!(cells(json!({"end": "told"})), "2026-11-22|2026-11-23|09:15|to the minute");
    let about = |how: &str, when: &str| json!({"end": "told", "about": how, "when": when});
    assert_eq!(cells(about("h", "202611230200")), "2026-11-22|2026-11-23|02:00|about that hour");
    assert_eq!(cells(about("n", "202611220000")), "2026-11-21|||some time that night");
}

#[test]
fn a_cell_never_begins_a_formula_and_never_ends_a_line() {
    for start in ["=", "+", "-", "@", "＝", "＋", "－", "＠"] {
        for before in ["", " ", "\t", "\r\n", "\"", "\u{2028}"] {
            let got = note(&[before, start, "1+1"].concat());
            assert!(!got.trim_start_matches(['"', ' ']).starts_with(start), "{got:?}");
            assert!(got.contains(&["'", start, "1+1"].concat()), "{got:?}");
        }
        // Where cells end at semicolons, what stands behind one is a cell.
        assert_eq!(note(&["a; ", start, "1"].concat()), ["a; '", start, "1"].concat());
    }
    assert_eq!(note("woke at 3 - bad = worse"), "woke at 3 - bad = worse");
    assert_eq!(note("one\r\ntwo\tthree\u{2029}four\u{85}five"), "one  two three four five");
}

#[test]
fn numbers_and_dates_of_ours_are_not_in_quotes_and_words_are() {
    let mut ledger = Ledger::default();
    ledger.merge(record(
        Kind::Episode,
        "202611230305",
        "x",
        json!({"secs": 60, "end": "told", "sev": 0, "side": "=1"}),
    ));
    let text = csv(&ledger, "a", &words());
    assert!(
        text.contains("\r\n2026-11-22,\"yes\",2026-11-23,03:05,\"to the minute\",1,0,,\"'=1\",,,,,,,\r\n"),
        "{text}"
    );
}

#[test]
fn only_what_lives_and_is_this_persons_stands_in_the_table() {
    let own = record(Kind::Episode, "202611230305", "x", json!({"end": "told"}));
    let other = Record { person: "b".to_owned(), ..record(Kind::Episode, "202611230306", "y", json!({"end": "told"})) };
    let gone = record(Kind::Episode, "202611230307", "z", json!({"end": "told"}));
    let gone = gone.changed(crate::diary::Body::Gone, &Moment { ms: 9, ..Moment::default() });
    assert_eq!(table(&[own, other, gone]).len(), 2);
}

#[test]
fn of_a_night_that_two_devices_kept_the_later_version_counts() {
    let one = record(Kind::Night, "202611221200", "a", json!({"cramp": false, "sleep": 1}));
    let two = Record { stamp: 9, ..record(Kind::Night, "202611221200", "b", json!({"cramp": false, "sleep": 2})) };
    for id in ["a", "c"] {
        let rows = table(&[Record { id: id.to_owned(), ..one.clone() }, two.clone()]);
        assert_eq!((rows.len(), rows[1][7].as_str()), (2, "2"));
    }
}
