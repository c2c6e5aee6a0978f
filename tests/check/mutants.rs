//! A rule that is dropped, loses an operand or is lowered must be noticed by an example.

use crate::{cases, examples};
use leg_cramps::check::{DERIVED, Expr, Key, RULES, Rule, Urgency, Within, assess_by};

/// Every condition that lacks one operand, at any depth.
fn without_one(expr: &Expr) -> Vec<Expr> {
    let (parts, is_all) = match expr {
        Expr::All(parts) => (*parts, true),
        Expr::Any(parts) => (*parts, false),
        _ => return Vec::new(),
    };
    let join = |parts: Vec<Expr>| {
        let parts: &'static [Expr] = parts.leak();
        if is_all { Expr::All(parts) } else { Expr::Any(parts) }
    };
    let mut all = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let mut fewer = parts.to_vec();
        fewer.remove(index);
        all.push(join(fewer));
        for inner in without_one(part) {
            let mut changed = parts.to_vec();
            changed[index] = inner;
            all.push(join(changed));
        }
    }
    all
}

fn lower(urgency: Urgency) -> Option<Urgency> {
    let place = Urgency::ALL.iter().position(|u| *u == urgency)?;
    place.checked_sub(1).map(|place| Urgency::ALL[place])
}

fn later(within: Within) -> Option<Within> {
    const ALL: [Within; 6] = [Within::None, Within::Month, Within::Week, Within::TwoDays, Within::Today, Within::Now];
    let place = ALL.iter().position(|w| *w == within)?;
    place.checked_sub(1).map(|place| ALL[place])
}

#[test]
fn no_change_of_the_table_goes_unnoticed() {
    let cases = cases::all();
    let mut survivors = Vec::new();
    let mut count = 0;
    let mut try_both = |what: String, table: &'static [Rule], derived: &[(Key, Expr)]| {
        count += 1;
        if cases.iter().all(|case| examples::trouble(case, &assess_by(table, derived, &case.answers)).is_none()) {
            survivors.push(what);
        }
    };
    for (index, (key, expr)) in DERIVED.iter().enumerate() {
        for changed in without_one(expr) {
            let mut derived = DERIVED.to_vec();
            derived[index] = (*key, changed);
            try_both(format!("{} as {changed} instead of {expr}", key.id()), RULES, &derived);
        }
    }
    let mut try_out = |what: String, table: Vec<Rule>| try_both(what, table.leak(), DERIVED);
    for (index, rule) in RULES.iter().enumerate() {
        let name = examples::row(rule);
        let with = |changed: Rule| {
            let mut table = RULES.to_vec();
            table[index] = changed;
            table
        };
        let mut fewer = RULES.to_vec();
        fewer.remove(index);
        try_out(format!("{name} dropped"), fewer);
        if let Some(urgency) = lower(rule.urgency) {
            try_out(format!("{name} lowered"), with(Rule { urgency, ..*rule }));
        }
        if let Some(within) = later(rule.within) {
            try_out(format!("{name} later"), with(Rule { within, ..*rule }));
        }
        for when in without_one(&rule.when) {
            try_out(format!("{name} when {when} instead of {}", rule.when), with(Rule { when, ..*rule }));
        }
    }
    assert!(count > 300, "only {count} changes were tried");
    assert!(survivors.is_empty(), "{} of {count}:\n{}", survivors.len(), survivors.join("\n"));
}
