//! The diary of a lifetime, as large as asked for: a store as the browser has it, and a reader who opens it and acts.

use leg_cramps::{
    app::{self, Config, Found, Model, Msg, Shelf},
    diary::{Day, Kind, LocalTime, Moment, Record, object},
    store,
};
use std::collections::HashMap;

const TONIGHT: LocalTime = LocalTime { year: 2026, month: 11, day: 23, hour: 21, minute: 10, offset: 0 };

fn moment() -> Moment {
    Moment { local: TONIGHT, ms: 1_795_467_000_000, chance: "abc123".to_owned() }
}

/// A store as the browser has it: texts by key, and the keys in their order. Two of three records are nights.
pub fn lifetime(records: usize) -> (HashMap<String, String>, String) {
    let mut day = Day::of(&TONIGHT).before();
    let (mut entries, mut keys) = (HashMap::new(), Vec::new());
    for number in 0..records {
        let (kind, data) = match number % 3 {
            0 => (Kind::Episode, object([("secs", 95.into()), ("end", "told".into()), ("sev", 7.into())])),
            1 => (Kind::Night, object([("cramp", true.into()), ("sleep", 4.into())])),
            _ => (Kind::MeasureDone, object([("measure", "m2".into())])),
        };
        let record = Record { at: day.noon(0), ..Record::new(kind, &moment(), data) };
        entries.insert(store::key(&record), store::write(&record));
        keys.push(store::key(&record));
        if number % 3 == 2 {
            day = day.before();
        }
    }
    keys.sort_unstable();
    (entries, keys.join("\n"))
}

/// Applies what a reader does, with all that has to be read for it.
pub fn act(model: &mut Model, entries: &HashMap<String, String>, codes: &[&str]) {
    for msg in codes.iter().filter_map(|code| Msg::parse(code)) {
        app::apply(model, msg, &moment(), &|name| store::find(name, &|key| entries.get(key).cloned()));
    }
}

/// The store and the diary, opened.
pub fn open(entries: &HashMap<String, String>, keys: &str) -> Model {
    let mut model = Model::new(Config::default());
    let text_of = |key: &str| entries.get(key).cloned();
    let found = Found { shelf: Shelf::Open, ledger: store::open(keys, &text_of).ledger };
    app::apply(&mut model, Msg::StoreFound(found), &moment(), &|name| store::find(name, &text_of));
    act(&mut model, entries, &["open:diary"]);
    model
}
