//! What a reader waits for at each press: the next question, the result; and at the start, the words.

use criterion::{Criterion, Throughput};
use leg_cramps::{
    check::{Answers, assess, path},
    words::{Words, packed},
};
use serde_json::{Map, Value};
use std::hint::black_box;

/// Everything that a person with a long path through the questions answered.
const JOURNEY: &str = include_str!("../tests/cases/journeys/doctor.json");

fn answers() -> Option<Answers> {
    let file: Map<String, Value> = serde_json::from_str(JOURNEY).ok()?;
    Answers::from_map(file.get("answers")?.as_object()?).ok()
}

/// The same answers as they stand before each screen: what `next` is asked on the way.
fn on_the_way(all: &Answers) -> Vec<Answers> {
    let mut now = Answers::default();
    let mut steps = vec![now.clone()];
    while let Some(screen) = path::next(&now) {
        if now.give(screen, &all.picks(screen)).is_err() {
            break;
        }
        steps.push(now.clone());
    }
    steps
}

fn pure_rooms(criterion: &mut Criterion) {
    let all = answers().unwrap_or_default();
    let steps = on_the_way(&all);
    assert!(steps.len() > 10, "the journey is only {} screens long", steps.len());
    let mut group = criterion.benchmark_group("check");
    group.throughput(Throughput::Elements(1));
    group.bench_function("assess", |bench| bench.iter(|| assess(black_box(&all))));
    group.throughput(Throughput::Elements(u64::try_from(steps.len()).unwrap_or(1)));
    group.bench_function("next, each step of a check", |bench| {
        bench.iter(|| steps.iter().filter_map(|step| path::next(black_box(step))).count())
    });
    group.finish();
    let file = packed::file("en");
    let mut group = criterion.benchmark_group("words");
    group.throughput(Throughput::Bytes(u64::try_from(file.len()).unwrap_or(1)));
    group.bench_function("parse", |bench| bench.iter(|| Words::parse(black_box(file))));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    pure_rooms(&mut criterion);
    criterion.final_summary();
}
