//! Each caution has an example, and no caution can be dropped or softened without an example that fails.

use crate::cases::{all_no, english, read};
use leg_cramps::guide::{Caution, Fit, MEASURES, Measure, weigh};

#[test]
fn each_caution_does_what_its_example_says() {
    let words = english();
    for case in read() {
        let measure = Measure::by_id(&case.measure).unwrap_or_else(|| panic!("no measure {}", case.measure));
        assert!(case.holds(measure.cautions, &words), "{} with {:?}", case.measure, case.fact);
    }
}

#[test]
fn each_caution_has_exactly_one_example() {
    let cases = read();
    for measure in MEASURES {
        for caution in measure.cautions {
            let found = cases.iter().filter(|c| c.measure == measure.id && c.fact == caution.fact).count();
            assert_eq!(found, 1, "{} with {:?}", measure.id, caution.fact);
        }
        assert_eq!(cases.iter().filter(|c| c.measure == measure.id).count(), measure.cautions.len(), "{}", measure.id);
    }
}

#[test]
fn nothing_stands_against_a_measure_when_every_fact_is_known_not_to_hold() {
    for measure in MEASURES {
        assert_eq!(weigh(measure.cautions, &all_no()), (Fit::Shown, vec![]), "{}", measure.id);
    }
}

fn milder(fit: Fit) -> Option<Fit> {
    match fit {
        Fit::HeldBack => Some(Fit::AskFirst),
        Fit::AskFirst => Some(Fit::Shown),
        Fit::Shown => None,
    }
}

/// The table with one caution dropped, or with one of its effects a step milder.
fn mutants(cautions: &[Caution]) -> Vec<(String, Vec<Caution>)> {
    let mut all = Vec::new();
    for (place, caution) in cautions.iter().enumerate() {
        let mut dropped = cautions.to_vec();
        dropped.remove(place);
        all.push((format!("{:?} dropped", caution.fact), dropped));
        let mut softened = |what: &str, new: Caution| {
            let mut table = cautions.to_vec();
            table[place] = new;
            all.push((format!("{:?} with {what} softened", caution.fact), table));
        };
        if let Some(yes) = milder(caution.yes) {
            softened("yes", Caution { yes, ..*caution });
        }
        if let Some(unknown) = milder(caution.unknown) {
            softened("not known", Caution { unknown, ..*caution });
        }
    }
    all
}

#[test]
fn an_example_fails_when_a_caution_is_dropped_or_softened() {
    let (words, cases) = (english(), read());
    let mut tried = 0;
    for measure in MEASURES {
        for (what, table) in mutants(measure.cautions) {
            let caught = cases.iter().any(|case| case.measure == measure.id && !case.holds(&table, &words));
            assert!(caught, "{}: no example noticed {what}", measure.id);
            tried += 1;
        }
    }
    assert!(tried > 150, "only {tried} mutants");
}
