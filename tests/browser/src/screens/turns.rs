//! Turns in the way: an answer that is changed late, a check that was left, someone who answers for another person.

use super::walk::Walk;
use super::{Entry, check};
use crate::trouble::{Outcome, Trouble};
use leg_cramps::check::Answers;
use std::path::Path;

/// All of them, on the ground of the journey that ends with self-care.
pub fn turns(cases: &Path) -> Outcome<Vec<Entry>> {
    let mut map = check::journey(cases, "self_care")?;
    let mild = read(&map)?;
    map.insert("whom".to_owned(), "carer".into());
    Ok([changed(&mild)?, left(&mild)?, carer(&read(&map)?)?].concat())
}

fn read(map: &serde_json::Map<String, serde_json::Value>) -> Outcome<Answers> {
    Answers::from_map(map).map_err(|why| Trouble(why.to_string()))
}

/// The review after an answer was changed, and the result that says what the advice was before.
fn changed(mild: &Answers) -> Outcome<Vec<Entry>> {
    let mut walk = Walk::after(&["open:check"])?;
    walk.until(mild, "review")?;
    walk.acts(&["finish", "back"])?;
    let mut same = walk.clone();
    same.acts(&["change:q09_kind", "continue"])?;
    let mut list = vec![same.entry("review-same")];
    same.act("finish")?;
    list.push(same.entry("result-was-same"));
    walk.acts(&["change:q05_legs", "pick:const", "continue", "pick:none", "continue"])?;
    list.push(walk.entry("review-changed"));
    walk.act("finish")?;
    list.push(walk.entry("result-was"));
    Ok(list)
}

/// A check that was left in the middle, a moment ago or so long ago that the danger signs are asked again.
fn left(mild: &Answers) -> Outcome<Vec<Entry>> {
    let mut list = Vec::new();
    for (before, name) in [(60_000, "resume"), (2 * 60 * 60 * 1000, "resume-stale")] {
        let mut walk = Walk { before, ..Walk::after(&[])? };
        walk.act("open:check")?;
        walk.until(mild, "ask:q08_where")?;
        walk.act("home")?;
        if list.is_empty() {
            list.push(walk.entry("start-resume"));
        }
        walk.before = 0;
        walk.act("open:check")?;
        list.push(walk.entry(name));
    }
    Ok(list)
}

/// The words for someone who answers for another person: on questions, on a result, on the emergency card.
fn carer(mild: &Answers) -> Outcome<Vec<Entry>> {
    let mut walk = Walk::after(&["open:check"])?;
    let mut list = Vec::new();
    for id in ["q05_legs", "q15_meds"] {
        walk.until(mild, &format!("ask:{id}"))?;
        list.push(walk.entry(&format!("carer-{id}")));
    }
    walk.until(mild, "review")?;
    walk.acts(&["change:q12_impact", "pick:sleep", "continue", "finish"])?;
    list.push(walk.entry("carer-result"));
    walk.acts(&["back", "change:q02_body", "pick:chest", "continue"])?;
    list.push(walk.entry("carer-emergency"));
    Ok(list)
}
