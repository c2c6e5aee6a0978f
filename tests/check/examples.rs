//! Every rule has an example, and every example comes out as its file says.

use crate::cases::{self, Case};
use leg_cramps::check::{Assessment, RULES, Rule, assess};

pub fn row(rule: &Rule) -> String {
    format!("{} {} {}", rule.id, rule.urgency.id(), rule.within.id())
}

/// What is wrong with a result, or nothing.
pub fn trouble(case: &Case, result: &Assessment) -> Option<String> {
    let rows: Vec<String> = result.rules.iter().map(|rule| row(rule)).collect();
    if result.urgency.id() != case.expect || result.within.id() != case.within {
        return Some(format!("{} {}: {rows:?}", result.urgency.id(), result.within.id()));
    }
    if result.rules.windows(2).any(|pair| pair[0].urgency < pair[1].urgency) {
        return Some(format!("not the most urgent first: {rows:?}"));
    }
    if let Some(missing) = case.fires.iter().find(|wanted| !rows.contains(wanted)) {
        return Some(format!("{missing} is silent: {rows:?}"));
    }
    // A rule by its id, or one row of it.
    let loud = |id: &&String| result.rules.iter().any(|rule| rule.id == id.as_str()) || rows.contains(id);
    case.silent.iter().find(loud).map(|id| format!("{id} fires"))
}

#[test]
fn every_example_comes_out_as_its_file_says() {
    let troubles: Vec<String> = cases::all()
        .iter()
        .enumerate()
        .filter_map(|(n, case)| trouble(case, &assess(&case.answers)).map(|t| format!("{n} {}: {t}", case.file)))
        .collect();
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn every_row_of_the_table_has_an_example_in_a_file_named_by_its_rule() {
    let cases = cases::all();
    for rule in RULES {
        let wanted = row(rule);
        let named = format!("{}-", rule.id.to_lowercase());
        assert!(
            cases.iter().any(|c| c.file.starts_with(&named) && c.fires.contains(&wanted)),
            "{wanted} has no example"
        );
    }
}

#[test]
fn the_table_stands_in_the_order_of_urgency() {
    assert!(RULES.windows(2).all(|pair| pair[0].urgency >= pair[1].urgency));
}
