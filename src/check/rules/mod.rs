//! The triage rules (clinical reference 8.2) as one table, the most urgent first.

mod doctor;
mod emergency;
mod home;
mod urgent;

use super::{Expr, Topic, Urgency, Within};
use crate::words::{Source, Text};

/// A rule. Two rows with one id are one rule at two levels; the more urgent row stands first and wins.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its id in the clinical reference.
    pub id: &'static str,
    /// How urgent it makes the result.
    pub urgency: Urgency,
    /// Within what time.
    pub within: Within,
    /// The reason in lay words.
    pub reason: Text,
    /// What to raise with a doctor.
    pub topics: &'static [Topic],
    /// Who says so. Empty where the reference names none that was seen.
    pub sources: &'static [Source],
    /// Whether it also holds for a child under 16.
    pub child: bool,
    /// When it fires.
    pub when: Expr,
}

const PARTS: [&[Rule]; 4] = [&emergency::ROWS, &urgent::ROWS, &doctor::ROWS, &home::ROWS];
const COUNT: usize = emergency::ROWS.len() + urgent::ROWS.len() + doctor::ROWS.len() + home::ROWS.len();

/// Every rule, the most urgent first: a row may ask what the rows above it have reached.
pub static RULES: &[Rule] = &joined();

const fn joined() -> [Rule; COUNT] {
    let [first, ..] = emergency::ROWS;
    let mut table = [first; COUNT];
    let mut slots: &mut [Rule] = &mut table;
    let mut rest: &[&[Rule]] = &PARTS;
    while let [part, others @ ..] = rest {
        let mut rows: &[Rule] = part;
        while let [row, more @ ..] = rows {
            let [slot, left @ ..] = slots else { break };
            *slot = *row;
            slots = left;
            rows = more;
        }
        rest = others;
    }
    table
}
