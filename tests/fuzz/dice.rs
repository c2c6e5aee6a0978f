//! Dice of our own: the same numbers in every run. What they throw: records of every kind, and damage.

use leg_cramps::diary::{Body, Kind, Ledger, LocalTime, Moment, Record};
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

/// The moment at which everything is read; no record is younger.
pub const NOW: u64 = 1_795_467_000_000;

/// A small xorshift.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        let mut dice = Dice((seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        dice.below(2);
        dice
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Says which round it was when a test fails.
struct Round(u64);

impl Drop for Round {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("It was round {}.", self.0);
        }
    }
}

/// Rounds of a test: so many, or for as long as `LEG_CRAMPS_FUZZ_SECS` says. Prints how many it were.
pub fn rounds(name: &str, usual: u64, mut round: impl FnMut(&mut Dice)) {
    let secs: Option<u64> = std::env::var("LEG_CRAMPS_FUZZ_SECS").ok().map(|text| text.parse().expect("seconds"));
    let begun = Instant::now();
    let mut count = 0;
    while secs.map_or(count < usual, |secs| begun.elapsed() < Duration::from_secs(secs)) {
        let told = Round(count);
        round(&mut Dice::new(count));
        drop(told);
        count += 1;
    }
    assert!(count > 0, "no round was run");
    println!("{name}: {count} rounds in {} s", begun.elapsed().as_secs());
}

const NOTES: [&str; 7] = [
    "",
    "woke up",
    "=1+1",
    "a \"quote\" and a \\",
    "line\nbreak\r\n\ttab",
    "Wadenkrampf, nachts – 3×",
    "\u{feff}🦵\u{2028}\u{0}",
];

fn data(dice: &mut Dice, kind: Kind) -> Map<String, Value> {
    let note = dice.pick(&NOTES);
    let number = dice.below(11);
    let yes = dice.one_in(2);
    let mut data = match kind {
        Kind::Check if yes => json!({"open": {"age": "60_74", "sleep": "yes"}}),
        Kind::Check => json!({"level": "doctor", "within": "month", "rules": ["R54", "R999"], "seven": [5, 6],
            "answers": {"age": "60_74", "chest": "no"}, "content": "0.1.0"}),
        Kind::Episode if yes => json!({"secs": number * 40, "end": "pressed", "sev": number, "note": note}),
        Kind::Episode => {
            json!({"len": "m1_5", "end": "told", "feel": ["knot"], "tried": ["walk"], "when": Value::Null})
        }
        Kind::Night => json!({"cramp": yes, "sleep": number}),
        Kind::Medicine => json!({"name": note, "from": "20190301", "doses": ["20200101 20 mg"]}),
        Kind::MeasureDone => json!({"measure": "m2"}),
        Kind::Question => json!({"text": note}),
        Kind::Person => json!({"is": "b", "name": note}),
        Kind::Setting => json!({"keep": true, "size": number % 3, "quick": ["kidney=yes"]}),
        Kind::Plan => json!({"measures": ["m2", "m10"], "hold": number}),
    };
    if dice.one_in(5) {
        data["later"] = json!({"deep": [[{"x": note}]], "n": -1.5});
    }
    data.as_object().unwrap().clone()
}

/// A record; of few names, so that copies meet.
pub fn record(dice: &mut Dice) -> Record {
    let kind = dice.pick(&Kind::ALL);
    let at = dice.pick(&["202611230305+0000", "202602281200-0330", "202402292359+1400", "199912310000+0000"]);
    let gone = dice.one_in(5);
    let rest = if dice.one_in(5) { json!({"mood": dice.pick(&NOTES), "z": [null, true]}) } else { json!({}) };
    Record {
        kind,
        id: dice.pick(&["k3x9ab", "m2", "a-b_C"]).to_owned(),
        person: dice.pick(&["a", "b", "q7w2ee"]).to_owned(),
        at: LocalTime::read(at).unwrap(),
        stamp: NOW - u64::try_from(dice.below(5)).unwrap(),
        body: if gone { Body::Gone } else { Body::Data(data(dice, kind)) },
        rest: rest.as_object().unwrap().clone(),
    }
}

pub fn ledger(dice: &mut Dice) -> Ledger {
    let mut ledger = Ledger::default();
    for _ in 0..dice.below(25) {
        ledger.merge(record(dice));
    }
    ledger
}

pub fn moment() -> Moment {
    Moment { local: LocalTime::read("202611232110+0000").unwrap(), ms: NOW, chance: "x".to_owned() }
}

/// One damage at a place from `from` on: a byte changed, put in or taken out.
pub fn harm(dice: &mut Dice, bytes: &mut Vec<u8>, from: usize) {
    if bytes.len() <= from {
        return;
    }
    let place = from + dice.below(bytes.len() - from);
    // Signs that mean something in JSON come more often than chance would have it.
    let sign = if dice.one_in(2) {
        dice.pick(b"\"\\{}[],:0-9eE.nulltruefalse \r\n=lc1v2")
    } else {
        u8::try_from(dice.below(256)).unwrap()
    };
    match dice.below(4) {
        0 => bytes[place] ^= 1 << dice.below(8),
        1 => bytes[place] = sign,
        2 => bytes.insert(place, sign),
        _ => {
            bytes.remove(place);
        }
    }
}

/// Some damage anywhere: a few bytes, a piece that comes twice, an end that is missing.
pub fn ruin(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(3) {
        match dice.below(8) {
            0 => bytes.truncate(dice.below(bytes.len() + 1)),
            1 if !bytes.is_empty() => {
                let (from, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
                let piece = bytes[from.min(to)..from.max(to)].to_vec();
                let place = dice.below(bytes.len());
                bytes.splice(place..place, piece);
            }
            _ => harm(dice, bytes, 0),
        }
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
