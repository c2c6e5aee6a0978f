//! How the cost grows with the work: the diary with ever more records, and the result with ever more rules. A line each, with
//! the exponent between the first size and the last: 0 is a cost that does not grow, 1 one that grows as the work does.

mod lifetime;

use leg_cramps::check::{Answers, DERIVED, RULES, Rule, assess_by};
use lifetime::{act, lifetime, open};
use serde_json::{Map, Value};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// A lifetime has no more.
const RECORDS: [usize; 4] = [100, 1_000, 10_000, 30_000];

/// The table as it is, and repeated.
const TABLES: [usize; 3] = [1, 2, 4];

/// What is done in the opened diary: a name, and the codes of what is pressed.
const ACTS: [(&str, &[&str]); 4] = [
    ("turn to the month before", &["month:back"]),
    ("add a cramp", &["open:add:20261122", "pick:time:2", "told"]),
    ("say of a night that it was quiet", &["quiet:20261123"]),
    ("the doctor's page", &["open:doctor"]),
];

const JOURNEY: &str = include_str!("../tests/cases/journeys/doctor.json");

/// The median of so many runs; making what a run works on is not counted.
fn median<T>(runs: usize, make: impl Fn() -> T, work: impl Fn(&mut T)) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let mut on = make();
            let begun = Instant::now();
            work(black_box(&mut on));
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(runs / 2).copied().unwrap_or_default()
}

/// Prints a line.
fn line(name: &str, sizes: &[usize], times: &[Duration]) {
    let micros: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e6).collect();
    let ends = |list: &[f64]| list.first().copied().zip(list.last().copied());
    let sizes: Vec<f64> = sizes.iter().map(|size| *size as f64).collect();
    let exponent =
        ends(&micros).zip(ends(&sizes)).map(|((few, many), (small, large))| (many / few).ln() / (large / small).ln());
    let shown: String = micros.iter().map(|time| format!("{time:>12.1}")).collect();
    println!("{name:<36}{shown}{:>10.2}", exponent.unwrap_or(f64::NAN));
}

fn head(what: &str, sizes: &[usize]) {
    let shown: String = sizes.iter().map(|size| format!("{size:>12}")).collect();
    println!("{what:<36}{shown}{:>10}", "exponent");
}

fn diary() {
    let lifetimes = RECORDS.map(lifetime);
    head("records; microseconds, median of 15", &RECORDS);
    let times =
        lifetimes.each_ref().map(|(entries, keys)| median(15, || (), |()| drop(black_box(open(entries, keys)))));
    line("open the store and the diary", &RECORDS, &times);
    for (name, codes) in ACTS {
        let times = lifetimes.each_ref().map(|(entries, keys)| {
            let opened = open(entries, keys);
            median(15, || opened.clone(), |model| act(model, entries, codes))
        });
        line(name, &RECORDS, &times);
    }
}

fn rules() {
    let file: Map<String, Value> = serde_json::from_str(JOURNEY).unwrap_or_default();
    let answers = file.get("answers").and_then(Value::as_object).and_then(|map| Answers::from_map(map).ok());
    let answers = answers.unwrap_or_default();
    assert!(!assess_by(RULES, DERIVED, &answers).rules.is_empty(), "the journey reaches no rule");
    let tables = TABLES.map(|times| {
        let rules: Vec<Rule> = RULES.iter().cloned().cycle().take(RULES.len() * times).collect();
        // One table a size, until the program ends.
        &*rules.leak()
    });
    head("times the rules; microseconds", &TABLES);
    let times =
        tables.map(|table| median(101, || (), |()| drop(black_box(assess_by(table, DERIVED, black_box(&answers))))));
    line("the result", &TABLES, &times);
}

fn main() {
    // Asked by `cargo test` it has nothing to say.
    if std::env::args().any(|arg| arg == "--bench") {
        diary();
        rules();
    }
}
