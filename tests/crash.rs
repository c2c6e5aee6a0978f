//! The diary dies at a write, for every write of a long session: nothing is lost, doubled or back from the dead, and who
//! does the act again ends where the undisturbed diary ended. The row `crash` does the same in browsers.

// A test reports by failing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

use leg_cramps::{
    app::{self, Config, Effect, Found, Model, Msg, SafeMsg, Shelf},
    diary::{LocalTime, Moment, Record},
    store,
};
use std::collections::{BTreeMap, BTreeSet};

type Entries = BTreeMap<String, String>;

const FIRST: &str = "episode:202611230200:k3n9qa";
const SECOND: &str = "episode:202611230400:k3n9qa";
/// 2026-11-23 09:00 UTC.
const MORNING: u64 = 1_795_424_400_000;

/// What comes back from another device: new cramps, a later version of a night, a deletion, and an old copy of a cramp
/// that was deleted here.
const BACKUP: &str = r#"{"leg-cramps":"backup","v":1,"made":"202611231100+0000","records":[
{"kind":"episode","id":"fromthere","person":"a","at":"202611190300+0000","stamp":1795075200000,"data":{"secs":60,"end":"told"}},
{"kind":"episode","id":"fromthere","person":"a","at":"202611180300+0000","stamp":1795075200000,"data":{"secs":90,"end":"told"}},
{"kind":"night","id":"na","person":"a","at":"202611221200+0000","stamp":1795429900000,"data":{"cramp":true,"sleep":9}},
{"kind":"night","id":"na","person":"a","at":"202611201200+0000","stamp":1795429900000,"gone":true},
{"kind":"episode","id":"k3n9qa","person":"a","at":"202611230400+0000","stamp":1795420000000,"data":{"secs":5,"end":"told"}}]}"#;

/// The way from the start to each act, and the act. Where it is done again, `quiet:` is left out if it stands already.
const ACTS: [(&str, &[&str], &[&str]); 12] = [
    ("keep", &["open:diary"], &["quiet:20261122", "keep:on"]),
    ("add", &["open:diary"], &["open:add:20261122", "pick:time:2", "pick:sev:6", "told"]),
    (
        "edit",
        &["open:diary", "open:night:20261122"],
        &["open:tell:episode:202611230200:k3n9qa", "pick:time:3", "own:It woke me.", "told"],
    ),
    ("quiet", &["open:diary", "open:night:20261120"], &["quiet:20261120"]),
    ("sleep", &["open:diary", "open:night:20261120"], &["slept:20261120=7"]),
    ("add more", &["open:diary", "open:night:20261122"], &["open:add:20261122", "pick:time:4", "told"]),
    ("delete", &["open:diary", "open:night:20261122"], &["delete:episode:202611230400:k3n9qa"]),
    // What can be taken back is known to the page alone. Where it died, the cramp stays deleted.
    ("undo", &[], &["undo"]),
    ("delete for good", &["open:diary", "open:night:20261122"], &["delete:episode:202611230400:k3n9qa"]),
    ("import", &["open:diary", "open:backup"], &["file", "bring:yes"]),
    ("backup", &["open:diary", "open:backup"], &["backup"]),
    ("erase", &["open:settings"], &["erase:ask", "erase:yes"]),
];

/// A device that dies.
#[derive(Default)]
struct Device {
    entries: Entries,
    writes: usize,
    /// At which write, and whether that one still happens.
    dies: Option<(usize, bool)>,
    dead: bool,
}

impl Device {
    fn write(&mut self, change: impl FnOnce(&mut Entries)) {
        if self.dead {
            return;
        }
        self.writes += 1;
        let done = match self.dies {
            Some((number, done)) if number == self.writes => {
                self.dead = true;
                done
            }
            _ => true,
        };
        if done {
            change(&mut self.entries);
        }
    }

    /// Applies a message, and reads what that needs.
    fn apply(&self, model: &mut Model, msg: Msg, act: usize) -> Vec<Effect> {
        let text_of = |key: &str| self.entries.get(key).cloned();
        app::apply(model, msg, &moment(act), &|name| store::find(name, &text_of))
    }

    fn keep(&mut self, record: &Record) {
        self.write(|entries| {
            entries.insert(store::key(record), store::write(record));
        });
    }

    /// What the edge does with effects, in its order; gives the message that comes of them.
    fn perform(&mut self, effects: Vec<Effect>) -> Option<Msg> {
        let mut next = None;
        for effect in effects {
            match effect {
                Effect::Save(record) => self.keep(&record),
                Effect::Erase => {
                    let keys: Vec<String> = self.entries.keys().cloned().collect();
                    for key in keys {
                        self.write(|entries| {
                            entries.remove(&key);
                        });
                    }
                }
                Effect::TakeIn(records) => {
                    // First it is tried out whether all of it fits.
                    self.write(|entries| {
                        entries.insert(store::TRIAL.to_owned(), "xxx".to_owned());
                    });
                    self.write(|entries| {
                        entries.remove(store::TRIAL);
                    });
                    for record in &records {
                        self.keep(record);
                    }
                    next = Some(Msg::Safe(SafeMsg::TakenIn(records, None)));
                }
                Effect::Mark(_) => panic!("no cramp runs in this session"),
                _ => {}
            }
        }
        next
    }
}

fn moment(act: usize) -> Moment {
    let minute = u8::try_from(act).expect("an act");
    let local = LocalTime { year: 2026, month: 11, day: 23, hour: 9 + minute / 6, minute: minute % 6 * 10, offset: 0 };
    Moment { local, ms: MORNING + u64::from(minute) * 600_000, chance: "k3n9qa".to_owned() }
}

/// Opens the element on what the device holds.
fn open(device: &Device, act: usize) -> Model {
    let mut model = Model::new(Config::default());
    let keys: Vec<&str> = device.entries.keys().map(String::as_str).collect();
    let ledger = store::open(&keys.join("\n"), &|key| device.entries.get(key).cloned()).ledger;
    device.apply(&mut model, Msg::StoreFound(Found { shelf: Shelf::Open, ledger }), act);
    // All of it is read here: nothing is damaged.
    device.apply(&mut model, Msg::EraseAsked(true), act);
    device.apply(&mut model, Msg::EraseAsked(false), act);
    assert_eq!((model.lost.damaged, model.lost.newer, model.shelf), (0, 0, Shelf::Open), "damage is told");
    model
}

fn act(model: &mut Model, device: &mut Device, number: usize) {
    let (_, way, codes) = ACTS[number];
    let way = if way.is_empty() { &[][..] } else { &[&["home"], way].concat()[..] };
    for code in way.iter().chain(codes) {
        if code.starts_with("quiet:20261122") && device.entries.contains_key("lc1:night:202611221200:na") {
            continue;
        }
        let mut msg = match *code {
            "file" => Some(Msg::Safe(SafeMsg::FileRead(Ok(BACKUP.to_owned())))),
            code => Some(Msg::parse(code).unwrap_or_else(|| panic!("{code} is no code"))),
        };
        while let Some(one) = msg {
            let effects = device.apply(model, one, number);
            msg = device.perform(effects);
        }
        if device.dead {
            return;
        }
    }
}

/// The store after each act, until the end or its death; and the act in which it died.
fn session(dies: Option<(usize, bool)>) -> (Vec<Entries>, Device) {
    let mut device = Device { dies, ..Device::default() };
    let mut model = open(&device, 0);
    let mut states = vec![Entries::new()];
    for number in 0..ACTS.len() {
        act(&mut model, &mut device, number);
        if device.dead {
            break;
        }
        states.push(device.entries.clone());
    }
    (states, device)
}

/// A record without what only tells when it was written.
fn plain(entries: &Entries, key: &str) -> Option<String> {
    let record = store::read(key, entries.get(key)?).unwrap_or_else(|why| panic!("{key}: {why:?}"));
    Some(store::write(&Record { stamp: 0, ..record }))
}

/// The names in two stores under which not the same stands.
fn differing(one: &Entries, other: &Entries) -> BTreeSet<String> {
    let keys = one.keys().chain(other.keys()).filter(|key| *key != store::TRIAL);
    keys.filter(|key| plain(one, key) != plain(other, key)).cloned().collect()
}

fn lives(entries: &Entries, name: &str) -> bool {
    let key = format!("lc1:{name}");
    entries.get(&key).is_some_and(|text| !store::read(&key, text).expect("a record").is_gone())
}

#[test]
fn the_session_does_what_it_says() {
    let (states, device) = session(None);
    let after = |name: &str| &states[1 + ACTS.iter().position(|(own, ..)| *own == name).expect("an act")];
    assert!(lives(after("keep"), "night:202611221200:na") && lives(after("add"), FIRST));
    assert!(after("edit")[&format!("lc1:{FIRST}")].contains("It woke me."));
    assert!(lives(after("sleep"), "night:202611201200:na") && lives(after("add more"), SECOND));
    assert!(
        !lives(after("delete"), SECOND) && lives(after("undo"), SECOND) && !lives(after("delete for good"), SECOND)
    );
    let imported = after("import");
    assert!(lives(imported, "episode:202611190300:fromthere") && lives(imported, "episode:202611180300:fromthere"));
    assert!(
        lives(imported, FIRST) && lives(imported, "setting:202611230900:k3n9qa"),
        "what was here stays: {imported:?}"
    );
    assert!(!lives(imported, SECOND) && !lives(imported, "night:202611201200:na"), "{imported:?}");
    assert!(imported["lc1:night:202611221200:na"].contains("\"sleep\":9"));
    assert!(device.entries.is_empty() && device.writes > 20, "{} writes", device.writes);
}

#[test]
fn a_death_at_any_write_loses_nothing_and_brings_nothing_back() {
    let (states, whole) = session(None);
    for number in 1..=whole.writes {
        for done in [false, true] {
            let (before, mut device) = session(Some((number, done)));
            assert!(device.dead);
            let place = before.len() - 1;
            let (name, way, _) = ACTS[place];
            let said = format!("write {number} {}, in {name}", if done { "done" } else { "lost" });
            let (old, fresh) = (&states[place], &states[place + 1]);
            // Each record is there once, old or new, and none besides.
            for key in device.entries.keys().chain(old.keys()).chain(fresh.keys()).filter(|key| *key != store::TRIAL) {
                let left = plain(&device.entries, key);
                assert!(left == plain(old, key) || left == plain(fresh, key), "{said}: {key} is {left:?}");
            }
            // Opened again and done again where something is missing, it ends the same. A deletion that could not be
            // taken back stays.
            device = Device { entries: device.entries, ..Device::default() };
            let mut model = open(&device, place);
            if differing(&device.entries, fresh).is_empty() || way.is_empty() {
                continue;
            }
            act(&mut model, &mut device, place);
            let wrong = differing(&device.entries, fresh);
            assert!(!device.entries.contains_key(store::TRIAL), "{said}: the trial of a backup is left");
            assert!(wrong.is_empty(), "{said}, done again: {wrong:?} in {:?}, not {fresh:?}", device.entries);
        }
    }
    println!("{} writes, each lost once and done once", whole.writes);
}

#[test]
fn what_is_deleted_after_a_death_stays_deleted_when_an_old_backup_comes() {
    let (states, _) = session(None);
    let place = ACTS.iter().position(|(name, ..)| *name == "import").expect("an act");
    let mut device = Device { entries: states[place + 1].clone(), ..Device::default() };
    let mut model = open(&device, place);
    act(&mut model, &mut device, place);
    assert_eq!(
        differing(&device.entries, &states[place + 1]),
        BTreeSet::new(),
        "the same backup again changes nothing"
    );
    assert!(!lives(&device.entries, SECOND));
}
