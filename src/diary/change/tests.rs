use super::super::{Body, ME, Moment, object};
use super::*;
use serde_json::json;

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// The evening of the change in these tests.
fn evening() -> Day {
    day("20261101")
}

fn keep(ledger: &mut Ledger, kind: Kind, on: Day, id: &str, data: Value) {
    let moment = Moment { local: on.noon(0), ms: 1, chance: id.to_owned() };
    assert!(ledger.merge(Record::new(kind, &moment, data.as_object().cloned().unwrap())));
}

/// Nights from an evening on: so many cramps, or `None` where nothing was said.
fn nights(ledger: &mut Ledger, from: Day, counts: &[Option<u32>]) {
    let mut on = from;
    for count in counts {
        match count {
            None => {}
            Some(0) => keep(ledger, Kind::Night, on, "na", json!({"cramp": false})),
            Some(count) => {
                for number in 0..*count {
                    keep(ledger, Kind::Episode, on, &number.to_string(), json!({"end": "told"}));
                }
            }
        }
        on = on.after();
    }
}

fn two_weeks(before: &[Option<u32>], after: &[Option<u32>]) -> Comparison {
    let mut ledger = Ledger::default();
    nights(&mut ledger, evening().earlier(SPAN), before);
    nights(&mut ledger, evening(), after);
    compare(&ledger, ME, evening(), evening().later(13))
}

fn p(found: &Comparison) -> f64 {
    found.p.unwrap()
}

#[test]
fn fewer_nights_with_cramp_are_told_from_more_and_from_chance() {
    let (bad, good) = ([Some(2); 14], [Some(0); 14]);
    let fewer = two_weeks(&bad, &good);
    assert_eq!((fewer.length, fewer.left, fewer.verdict), (14, 0, Verdict::Fewer));
    assert_eq!((fewer.before.from, fewer.before.to), (day("20261018"), day("20261031")));
    assert_eq!((fewer.after.from, fewer.after.to), (day("20261101"), day("20261114")));
    assert_eq!((fewer.before.recorded(), fewer.before.with(), fewer.before.cramps()), (14, 14, 28));
    assert_eq!((fewer.after.recorded(), fewer.after.with(), fewer.after.cramps()), (14, 0, 0));
    let (low, high) = fewer.shift().unwrap().range.unwrap();
    assert!(low <= high && high < 0.0);
    assert_eq!(two_weeks(&good, &bad).verdict, Verdict::More);
    let same = two_weeks(&bad, &bad);
    assert!(same.verdict == Verdict::CouldBeChance && p(&same) > 0.999);
}

#[test]
fn seven_recorded_nights_on_each_side_say_something_and_six_do_not() {
    // The reason that stands at `ENOUGH`.
    let side = |recorded: u32, with: u32| {
        let mut side = vec![Some(1); usize::try_from(with).unwrap()];
        side.resize(usize::try_from(recorded).unwrap(), Some(0));
        side
    };
    let seven = two_weeks(&side(7, 7), &side(7, 2));
    assert!(seven.verdict == Verdict::Fewer && (p(&seven) - 0.020_979).abs() < 1e-6, "{seven:?}");
    assert!(fisher(6, 6, 2, 6).both > LEVEL);
    for (before, after) in [(6, 14), (14, 6), (0, 14)] {
        let found = two_weeks(&side(before, before), &side(after, 0));
        assert!(found.verdict == Verdict::TooFew && found.p.is_none() && found.shift().is_none(), "{found:?}");
        assert_eq!((found.before.recorded(), found.after.recorded()), (before, after));
    }
}

#[test]
fn nothing_is_said_before_the_nights_after_it_are_over() {
    let mut ledger = Ledger::default();
    nights(&mut ledger, evening().earlier(SPAN), &[Some(1); 14]);
    nights(&mut ledger, evening(), &[Some(0); 13]);
    for (last, left) in [("20261031", 14), ("20261113", 1)] {
        let found = compare(&ledger, ME, evening(), day(last));
        assert_eq!((found.left, found.verdict), (left, Verdict::TooFew), "{last}");
    }
    assert_eq!(compare(&ledger, ME, evening(), day("20261114")).verdict, Verdict::Fewer);
}

#[test]
fn four_weeks_are_compared_where_both_sides_have_them() {
    let mut ledger = Ledger::default();
    nights(&mut ledger, evening().earlier(LONG), &[Some(1); 56]);
    let of = |last| compare(&ledger, ME, evening(), day(last)).length;
    assert_eq!((of("20261127"), of("20261128"), of("20270101")), (14, 28, 28));
    // 13 recorded nights of four weeks are not enough for them.
    let mut ledger = Ledger::default();
    nights(&mut ledger, evening().earlier(LONG), &[Some(1); 13]);
    nights(&mut ledger, evening(), &[Some(1); 28]);
    assert_eq!(compare(&ledger, ME, evening(), day("20270101")).length, 14);
}

#[test]
fn the_night_of_the_change_belongs_to_after() {
    let mut ledger = Ledger::default();
    keep(&mut ledger, Kind::Episode, evening(), "a", json!({}));
    let found = compare(&ledger, ME, evening(), evening());
    assert_eq!((found.before.counts.len(), found.after.counts), (0, vec![1]));
}

#[test]
fn measures_count_from_their_first_tick_and_medicines_from_their_days() {
    let mut ledger = Ledger::default();
    for (on, id) in [("20261012", "am2"), ("20261005", "am2"), ("20261020", "am7")] {
        keep(&mut ledger, Kind::MeasureDone, day(on), id, json!({"measure": &id[1..]}));
    }
    let own = json!({"name": "x", "from": "20260301", "to": "20261031", "doses": ["20260901 10 mg", "20261010", "?"]});
    keep(&mut ledger, Kind::Medicine, day("20261101"), "one", own);
    keep(&mut ledger, Kind::Medicine, day("20261101"), "two", json!({"name": "y", "to": ""}));
    let other = Moment { local: evening().noon(0), ms: 1, chance: "b".to_owned() };
    let foreign = Record::new(Kind::Medicine, &other, object([("name", "z".into()), ("from", "20261001".into())]));
    ledger.merge(Record { person: "b".to_owned(), ..foreign });
    let mut found = Vec::new();
    for change in changes(&ledger, ME) {
        found.push((change.evening.key(), change.what));
    }
    let want = [
        ("20261101", What::Stopped("x")),
        ("20261020", What::Measure("m7")),
        ("20261010", What::Dose("x", "")),
        ("20261005", What::Measure("m2")),
        ("20260901", What::Dose("x", "10 mg")),
        ("20260301", What::Begun("x")),
    ];
    assert_eq!(found, want.map(|(on, what)| (on.to_owned(), what)));
}

#[test]
fn a_plan_tells_since_when_only_if_it_was_not_changed_later() {
    let at = super::super::LocalTime::read("202611230305-0530").unwrap();
    // 08:35 in UTC; 1,795,422,900 seconds since 1970.
    let moment = Moment { local: at, ms: 1_795_422_900_000, chance: "plan00".to_owned() };
    let plan = Record::new(Kind::Plan, &moment, json!({"measures": ["m2", "m7"]}).as_object().cloned().unwrap());
    let of = |plan: &Record, ticked: bool| {
        let mut ledger = Ledger::default();
        ledger.merge(plan.clone());
        if ticked {
            keep(&mut ledger, Kind::MeasureDone, day("20261201"), "am2", json!({"measure": "m2"}));
        }
        let mut found = Vec::new();
        for Change { what, evening } in changes(&ledger, ME) {
            let What::Measure(id) = what else { panic!("{what:?}") };
            found.push(format!("{id} {}", evening.key()));
        }
        found
    };
    assert_eq!(of(&plan, false), ["m2 20261122", "m7 20261122"]);
    assert_eq!(of(&plan, true), ["m2 20261201", "m7 20261122"]);
    let later = |hours: u64| {
        let later = Moment { ms: moment.ms + hours * 3_600_000, ..moment.clone() };
        plan.changed(Body::Data(plan.data().cloned().unwrap()), &later)
    };
    assert_eq!(of(&later(11), false).len(), 2);
    assert!(of(&later(12), false).is_empty());
    assert_eq!(of(&later(12), true), ["m2 20261201"]);
}

#[test]
fn another_change_among_the_nights_is_counted() {
    let found = two_weeks(&[Some(1); 14], &[Some(1); 14]);
    let at = |on, what| Change { what, evening: day(on) };
    let own = at("20261101", What::Measure("m2"));
    let count = |on| beside(&[own, at(on, What::Measure("m7"))], &own, &found);
    let counts = ["20261018", "20261019", "20261101", "20261114", "20261115"].map(count);
    assert_eq!(counts, [0, 1, 1, 1, 0]);
}
