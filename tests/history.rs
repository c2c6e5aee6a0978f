//! A history of a lifetime: opened by its index, read where somebody looks.

// A test reports by failing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use leg_cramps::{
    app::{self, Config, Found, Model, Msg, Shelf},
    diary::{Kind, LocalTime, Moment, Record, object},
    store,
};
use std::{cell::Cell, collections::HashMap, hint::black_box, time::Instant};

const TONIGHT: &str = "202611232110+0000";

fn moment() -> Moment {
    Moment { local: LocalTime::read(TONIGHT).unwrap(), ms: 1_795_467_000_000, chance: "abc123".to_owned() }
}

/// A store with so many cramps, one a day back from tonight, and the keys in their order.
fn lifetime(cramps: usize) -> (HashMap<String, String>, String) {
    let mut day = leg_cramps::diary::Day { year: 2026, month: 11, day: 23 };
    let mut entries = HashMap::new();
    let mut keys = Vec::new();
    for _ in 0..cramps {
        let data = object([("secs", 95.into()), ("end", "pressed".into()), ("sev", 7.into())]);
        let at = LocalTime { hour: 3, ..day.noon(0) };
        let record = Record { at, ..Record::new(Kind::Episode, &moment(), data) };
        keys.push(store::key(&record));
        entries.insert(store::key(&record), store::write(&record));
        day = day.before();
    }
    keys.sort_unstable();
    (entries, keys.join("\n"))
}

/// Opens it and shows the diary; says how many records were read for that.
fn open(entries: &HashMap<String, String>, keys: &str) -> (Model, usize) {
    let reads = Cell::new(0);
    let text_of = |key: &str| {
        reads.set(reads.get() + 1);
        entries.get(key).cloned()
    };
    let mut model = Model::new(Config::default());
    let found = Found { shelf: Shelf::Open, ledger: store::open(keys, &text_of).ledger };
    for msg in [Msg::StoreFound(found), Msg::parse("open:diary").unwrap()] {
        app::apply(&mut model, msg, &moment(), &|name| store::find(name, &text_of));
    }
    (model, reads.get())
}

#[test]
fn ten_thousand_records_are_known_and_forty_four_are_read() {
    let (entries, keys) = lifetime(10_000);
    let (model, reads) = open(&entries, &keys);
    assert_eq!((model.ledger.count(Kind::Episode), reads), (10_000, 44));
    assert_eq!(model.ledger.of(Kind::Episode).count(), 44);
}

#[test]
fn opening_thrice_as_many_takes_about_thrice_as_long() {
    let stores = [lifetime(10_000), lifetime(30_000)];
    let mut shortest = [f64::INFINITY; 2];
    // What else the machine does only adds: the shortest of some counts, and of more where that was much.
    for round in 1..=200 {
        for (best, (entries, keys)) in shortest.iter_mut().zip(&stores) {
            let begun = Instant::now();
            black_box(open(entries, keys));
            *best = best.min(begun.elapsed().as_secs_f64());
        }
        if round >= 9 && shortest[1] < 6.0 * shortest[0] {
            break;
        }
    }
    let [less, more] = shortest;
    println!("10,000: {:.2} ms, 30,000: {:.2} ms", less * 1e3, more * 1e3);
    assert!(more / less < 6.0, "30,000 take {:.1} times as long as 10,000", more / less);
}

#[test]
fn a_record_takes_at_most_160_characters_with_its_key_on_average() {
    // A year: most nights quiet or with a cramp that was told of with all that the form asks for, some with a measure.
    let mut day = leg_cramps::diary::Day { year: 2026, month: 11, day: 22 };
    let (mut room, mut count) = (0, 0);
    let mut keep = |kind, day: leg_cramps::diary::Day, data| {
        let record = Record { at: day.noon(60), ..Record::new(kind, &moment(), data) };
        room += store::key(&record).len() + store::write(&record).len();
        count += 1;
    };
    for night in 0..365 {
        if night % 4 == 0 {
            let told = [
                ("secs", 95.into()),
                ("end", "pressed".into()),
                ("sev", 7.into()),
                ("side", "l".into()),
                ("part", "calf".into()),
            ];
            let more =
                [("tried", vec!["stretch", "stand"].into()), ("helped", vec!["stretch"].into()), ("sore", "h".into())];
            let mut data = object(told);
            data.extend(object(more));
            keep(Kind::Episode, day, data);
        }
        keep(Kind::Night, day, object([("cramp", (night % 4 == 0).into()), ("sleep", 4.into())]));
        keep(Kind::MeasureDone, day, object([("measure", "m2".into())]));
        day = day.before();
    }
    println!("{count} records of {} characters on average", room / count);
    assert!(room / count <= 160, "{}", room / count);
}
