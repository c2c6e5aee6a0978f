//! What a reader waits for with the diary of a lifetime: 30,000 records, opened, turned by a month, and one more.

mod lifetime;

use criterion::Criterion;
use leg_cramps::diary::Kind;
use lifetime::{act, lifetime, open};
use std::hint::black_box;

const RECORDS: usize = 30_000;

fn history(criterion: &mut Criterion) {
    let (entries, keys) = lifetime(RECORDS);
    let opened = open(&entries, &keys);
    assert_eq!(entries.len(), RECORDS, "two records have one name");
    assert!(opened.ledger.of(Kind::Episode).next().is_some(), "nothing is shown");
    let mut group = criterion.benchmark_group("30,000 records");
    group.sample_size(20);
    group.bench_function("open the store and the diary", |bench| bench.iter(|| open(black_box(&entries), &keys)));
    for (name, codes) in [
        ("turn to the month before", &["month:back"][..]),
        ("add a cramp", &["open:add:20261122", "pick:time:2", "told"][..]),
        ("say of a night that it was quiet", &["quiet:20261123"][..]),
    ] {
        group.bench_function(name, |bench| {
            bench.iter_batched_ref(
                || opened.clone(),
                |model| act(model, &entries, codes),
                criterion::BatchSize::LargeInput,
            )
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    history(&mut criterion);
    criterion.final_summary();
}
