//! The statistics of the diary: against SciPy's values, how long they take, and on diaries made by dice.

// A test reports by failing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "stats/paper.rs"]
mod paper;

use leg_cramps::diary::{
    By, Day, Kind, Ledger, ME, Moment, Record,
    chance::{DRAWS, Tail, binomial, fisher, shift},
    change::changes,
    object,
    patterns::patterns,
    spans,
};
use serde_json::Value;
use std::{hint::black_box, time::Instant};

/// How near to SciPy a value has to be.
const NEAR: f64 = 1e-6;

fn golden(name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("golden/stats.json")).unwrap();
    all[name].as_array().unwrap().clone()
}

fn counts(case: &Value, name: &str) -> Vec<u32> {
    case[name].as_array().unwrap().iter().map(|count| u32::try_from(count.as_u64().unwrap()).unwrap()).collect()
}

fn near(own: f64, case: &Value, name: &str) {
    let other = case[name].as_f64().unwrap();
    assert!((own - other).abs() < NEAR, "{name}: {own} is not {other} in {case}");
}

fn both(tail: Tail, case: &Value) {
    near(tail.both, case, "both");
    near(tail.more, case, "more");
}

#[test]
fn two_shares_are_compared_as_scipy_compares_them() {
    let cases = golden("fisher");
    assert!(cases.len() >= 60, "{}", cases.len());
    for case in &cases {
        let [x1, n1, x2, n2] = counts(case, "of").try_into().unwrap();
        both(fisher(x1, n1, x2, n2), case);
        // Which side is called the first changes nothing.
        near(fisher(x2, n2, x1, n1).both, case, "both");
    }
}

#[test]
fn a_share_is_held_against_another_as_scipy_holds_it() {
    let cases = golden("binomial");
    assert!(cases.len() >= 20, "{}", cases.len());
    for case in &cases {
        let [x, n] = counts(case, "of").try_into().unwrap();
        both(binomial(x, n, case["part"].as_f64().unwrap()), case);
    }
}

#[test]
fn small_samples_are_permuted_as_scipy_permutes_them_and_large_ones_as_drawn_in_python() {
    for (name, least) in [("exact", 10), ("drawn", 4)] {
        let cases = golden(name);
        assert!(cases.len() >= least, "{name}: {}", cases.len());
        for case in &cases {
            let found = shift(&counts(case, "before"), &counts(case, "after")).unwrap();
            near(found.by, case, "by");
            near(found.p, case, "p");
            match found.range {
                None => assert!(case["low"].is_null() && case["high"].is_null(), "{case}"),
                Some((low, high)) => {
                    near(low, case, "low");
                    near(high, case, "high");
                }
            }
        }
    }
}

#[test]
fn a_drawn_p_lies_near_the_exact_one() {
    for case in golden("near") {
        let p = case["p"].as_f64().unwrap();
        let found = shift(&counts(&case, "before"), &counts(&case, "after")).unwrap().p;
        // Four standard errors of twice a share of the draws.
        let error = 8.0 * (p / 2.0 * (1.0 - p / 2.0) / f64::from(DRAWS)).sqrt();
        assert!((found - p).abs() < error, "{found} is not near {p}");
    }
}

/// The last evening of a long diary.
const EVENING: Day = Day { year: 2026, month: 11, day: 1 };

/// A diary with so many records, two cramps and a measure each evening, up to one; and its first evening.
fn lifetime(records: u16) -> (Ledger, Day) {
    let mut ledger = Ledger::default();
    let evenings = records / 3;
    let first = EVENING.earlier(evenings - 1);
    for kind in [Kind::Episode, Kind::MeasureDone] {
        for number in 0..evenings {
            let evening = first.later(number);
            let mut put = |minute, id: &str, data| {
                let moment = Moment { local: evening.at(3, minute, 0), ms: 1, chance: id.to_owned() };
                assert!(ledger.merge(Record::new(kind, &moment, data)));
            };
            if kind == Kind::Episode {
                put(5, "abcdef", object([("secs", 95.into()), ("sev", 7.into()), ("side", "l".into())]));
                put(50, "abcdef", object([("len", "m1_5".into()), ("part", "calf".into())]));
            } else {
                put(0, "am2", object([("measure", "m2".into())]));
            }
        }
    }
    (ledger, first)
}

#[test]
fn ten_times_the_records_take_about_ten_times_as_long() {
    let diaries = [999, 9_999, 29_997].map(lifetime);
    let mut shortest = [[f64::INFINITY; 3]; 3];
    let mut fits = false;
    // What else the machine does only adds: the shortest of some counts, and of more where that was much.
    for round in 1..=200 {
        for (best, (ledger, first)) in shortest.iter_mut().zip(&diaries) {
            let mut time = |place: usize, act: &dyn Fn() -> usize| {
                let begun = Instant::now();
                black_box(act());
                best[place] = best[place].min(begun.elapsed().as_secs_f64());
            };
            time(0, &|| spans(&ledger.nights(ME, *first, EVENING), By::Week).len());
            time(1, &|| patterns(ledger, ME, *first, EVENING).list.len());
            time(2, &|| changes(ledger, ME).len());
        }
        // What grows with the square takes 100 and 900 times as long. Where a diary no longer fits into the processor's
        // nearest memory, each of its records takes up to thrice as long.
        let [few, more, most] = shortest;
        fits = (0..3).all(|of| more[of] < 35.0 * few[of] && most[of] < 200.0 * few[of]) && most[0] < 6.0 * more[0];
        if round >= 9 && fits {
            break;
        }
    }
    for (best, name) in shortest.iter().zip(["1,000", "10,000", "30,000"]) {
        let [weeks, found, since] = best.map(|time| time * 1e3);
        println!("{name}: weeks {weeks:.2} ms, patterns {found:.2} ms, changes {since:.2} ms");
    }
    assert!(fits, "{shortest:?}");
}
