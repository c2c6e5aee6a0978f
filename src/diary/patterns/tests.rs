use super::super::{ME, Moment};
use super::*;
use serde_json::json;

fn first() -> Day {
    Day { year: 2026, month: 11, day: 1 }
}

fn keep(ledger: &mut Ledger, kind: Kind, on: Day, hour: u8, data: Value) {
    let moment = Moment { local: on.at(hour, 0, 0), ms: 1, chance: format!("x{:05}", ledger.names()) };
    assert!(ledger.merge(Record::new(kind, &moment, data.as_object().cloned().unwrap())));
}

/// So many nights with one cramp each, on each side in turn, hours and muscles all alike.
fn diary(nights: u16, sides: &[&str]) -> Ledger {
    let mut ledger = Ledger::default();
    for (number, side) in (0..nights).zip(sides.iter().cycle()) {
        keep(&mut ledger, Kind::Episode, first().later(number), 12, json!({"side": side, "about": "n"}));
    }
    ledger
}

fn found(ledger: &Ledger) -> Patterns<'_> {
    patterns(ledger, ME, first(), first().later(59))
}

fn one<'a>(found: &'a Patterns<'a>, of: Of) -> &'a Pattern<'a> {
    found.list.iter().find(|pattern| pattern.of == of).unwrap()
}

fn said<'a>(found: &'a Patterns) -> Vec<Of<'a>> {
    found.list.iter().filter(|pattern| pattern.said).map(|pattern| pattern.of).collect()
}

#[test]
fn the_left_side_is_said_with_its_counts_and_even_sides_are_not() {
    let left = diary(14, &["l"]);
    let all = found(&left);
    let pattern = one(&all, Of::Side("l"));
    assert_eq!((all.recorded, all.with, pattern.count, pattern.all), (14, 14, 14, 14));
    assert!(pattern.p.is_some_and(|p| (p - 0.5_f64.powi(14)).abs() < 1e-12), "{pattern:?}");
    assert_eq!(said(&all), [Of::Side("l")]);
    let even = diary(40, &["l", "r"]);
    let even = found(&even);
    assert!(said(&even).is_empty() && one(&even, Of::Side("r")).count == 20);
}

#[test]
fn nothing_is_said_of_thirteen_nights_or_of_seven_that_speak_but_they_are_counted() {
    let thirteen = diary(13, &["l"]);
    let thirteen = found(&thirteen);
    assert!(thirteen.list.iter().all(|pattern| pattern.p.is_none() && !pattern.said));
    assert_eq!(one(&thirteen, Of::Side("l")).count, 13);
    for (speaking, tested) in [(7, false), (8, true)] {
        let mut ledger = diary(speaking, &["l"]);
        for number in speaking..20 {
            keep(&mut ledger, Kind::Night, first().later(number), 12, json!({"cramp": false}));
        }
        let few = found(&ledger);
        assert_eq!((few.recorded, few.with), (20, speaking.into()));
        assert_eq!(one(&few, Of::Side("l")).p.is_some(), tested);
    }
}

#[test]
fn seven_of_seven_would_not_hold_once_side_hours_and_muscle_are_looked_at() {
    // The reason that stands at `SPEAKING`.
    assert!(binomial(7, 7, 0.5).more * 13.0 > LEVEL);
}

#[test]
fn a_night_whose_cramps_do_not_agree_speaks_for_no_side() {
    let mut ledger = Ledger::default();
    for (number, sides) in [["l", "l"], ["l", "r"], ["b", "l"], ["b", "b"], ["r", "?"]].iter().enumerate() {
        for side in sides {
            let data = if *side == "?" { json!({}) } else { json!({"side": side}) };
            keep(&mut ledger, Kind::Episode, first().later(u16::try_from(number).unwrap()), 2, data);
        }
    }
    let found = found(&ledger);
    let counts = [one(&found, Of::Side("l")), one(&found, Of::Side("r"))].map(|side| (side.count, side.all));
    assert_eq!(counts, [(1, 2), (1, 2)]);
}

#[test]
fn hours_are_taken_in_twos_from_eleven_at_night_to_seven() {
    let mut ledger = Ledger::default();
    for (number, hour) in [22, 23, 0, 1, 2, 3, 4, 5, 6, 7, 12].into_iter().enumerate() {
        let on = first().later(u16::try_from(number).unwrap());
        keep(&mut ledger, Kind::Episode, on, hour, json!({"part": "calf"}));
        // Some time that night.
        keep(&mut ledger, Kind::Episode, on, 4, json!({"about": "n"}));
    }
    let found = found(&ledger);
    for from in [23, 1, 3, 5] {
        let band = one(&found, Of::Hours(from));
        assert_eq!((band.count, band.all), (2, 8), "{from}");
    }
    assert_eq!((found.recorded, one(&found, Of::Part("calf")).count), (11, 11));
    assert_eq!(found.list.len(), 2 + 4 + 7);
}

#[test]
fn nights_with_a_measure_are_held_against_those_without_since_it_was_begun() {
    let mut ledger = Ledger::default();
    for number in 0..50_u16 {
        let (on, done) = (first().later(number), number >= 10 && number % 2 == 0);
        keep(&mut ledger, Kind::Night, on, 12, json!({"cramp": !done}));
        if done {
            keep(&mut ledger, Kind::MeasureDone, on, 12, json!({"measure": "m2"}));
        }
    }
    // Done in a blank night, and after the time that is looked at: neither counts.
    keep(&mut ledger, Kind::MeasureDone, first().later(55), 12, json!({"measure": "m2"}));
    keep(&mut ledger, Kind::MeasureDone, first().later(60), 12, json!({"measure": "m7"}));
    let found = found(&ledger);
    let pattern = one(&found, Of::Measure("m2"));
    assert_eq!((pattern.count, pattern.all, pattern.without), (0, 20, Some((20, 20))));
    assert_eq!((said(&found), found.list.len()), (vec![Of::Measure("m2")], 14));
}

#[test]
fn six_nights_with_a_measure_or_without_it_are_counted_and_not_tested() {
    for (ticks, tested) in [(6, false), (7, true), (13, true), (14, false)] {
        let mut ledger = Ledger::default();
        for number in 0..20_u16 {
            keep(&mut ledger, Kind::Night, first().later(number), 12, json!({"cramp": number >= ticks}));
            if number < ticks {
                keep(&mut ledger, Kind::MeasureDone, first().later(number), 12, json!({"measure": "m2"}));
            }
        }
        let found = found(&ledger);
        let pattern = one(&found, Of::Measure("m2"));
        assert_eq!((pattern.all, pattern.p.is_some(), pattern.said), (ticks.into(), tested, tested));
    }
}

#[test]
fn all_that_is_looked_at_counts_and_the_least_likely_is_judged_first() {
    let judged = |ps: &[f64]| {
        let of = |p: &f64| Pattern { of: Of::Hours(1), count: 0, all: 0, without: None, p: Some(*p), said: false };
        let mut found = Patterns { recorded: 0, with: 0, list: ps.iter().map(of).collect() };
        found.judge();
        found.list.iter().map(|pattern| pattern.said).collect::<Vec<_>>()
    };
    assert_eq!(judged(&[0.04]), [true]);
    assert_eq!(judged(&[0.04, 0.9]), [false, false]);
    // 0.01 · 4, then 0.014 · 3, then 0.026 · 2.
    assert_eq!(judged(&[0.026, 0.014, 0.9, 0.01]), [false, true, false, true]);
    assert_eq!(judged(&[0.024, 0.014, 0.9, 0.01]), [true, true, false, true]);
    assert_eq!(judged(&[0.014, 0.014, 0.014, 0.014]), [false; 4]);
}
