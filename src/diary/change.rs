//! Before and after something new: as many nights on either side of its evening, and whether they differ by more than
//! chance. The headline is the share of recorded nights with a cramp ([`fisher`]); cramps a night ([`shift`]) come second
//! and claim nothing. Blank nights count on neither side.
//!
//! Nothing is said before the nights after it are over: who looks each morning whether it has helped yet finds it sooner
//! or later by chance alone. Two looks are left, after two weeks and after four: with 5 % at each, one of the two claimed
//! a change in 5.7 % of diaries without any (`tests/stats.rs`), so each has the level of Pocock 1977, Group sequential
//! methods in the design and analysis of clinical trials, Biometrika 64:191–199. Then it is at most 3.9 % of diaries
//! whose nights are as bad as each other, or differ by chance alone; but 8 % where a night is as bad as the one before in
//! every second case, and 22 % where it is so in four of five. Nor can it know that people begin something new when it
//! is at its worst. That is why no text may say that a change has worked.

use super::{
    Day, Kind, Ledger, Night, Record,
    chance::{Shift, fisher, shift},
    night,
};
use serde_json::Value;

/// How many nights on either side are compared: two weeks, as the logs of research have them.
pub const SPAN: u16 = 14;
/// As many where both sides have enough for it, and the nights after are over.
pub const LONG: u16 = 28;
/// Under so many recorded nights on a side nothing is said. With seven against seven the test can tell all nights with a
/// cramp from two of them; with six it can't.
pub const ENOUGH: u32 = 7;
/// A difference is claimed where chance alone makes one as large less often than this: two looks of which each claims so
/// seldom claim one in 5 % at most.
pub const LEVEL: f64 = 0.0294;

/// What is claimed of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Nothing: there are too few recorded nights, or some are still to come.
    TooFew,
    /// Nothing: what was seen could be chance.
    CouldBeChance,
    /// There was a cramp in fewer nights after it.
    Fewer,
    /// In more.
    More,
}

/// The nights on one side of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Half {
    /// The first evening.
    pub from: Day,
    /// The last evening.
    pub to: Day,
    /// Cramps of each recorded night.
    pub counts: Vec<u32>,
}

impl Half {
    fn of(nights: &[Night], from: Day, to: Day) -> Half {
        let mut counts = Vec::new();
        for night in nights {
            if night.evening >= from
                && night.evening <= to
                && let Some(count) = night.count()
            {
                counts.push(count);
            }
        }
        Half { from, to, counts }
    }

    /// How many of its nights were recorded.
    #[must_use]
    pub fn recorded(&self) -> u32 {
        u32::try_from(self.counts.len()).unwrap_or(u32::MAX)
    }

    /// In how many of them there was a cramp.
    #[must_use]
    pub fn with(&self) -> u32 {
        let mut with = 0_u32;
        for count in &self.counts {
            with = with.saturating_add((*count).min(1));
        }
        with
    }

    /// How many cramps there were.
    #[must_use]
    pub fn cramps(&self) -> u32 {
        let mut cramps = 0_u32;
        for count in &self.counts {
            cramps = cramps.saturating_add(*count);
        }
        cramps
    }
}

/// Two spans of the same length, one up to a change and one from it on.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// How many nights each side has, recorded or not.
    pub length: u16,
    /// The nights before.
    pub before: Half,
    /// The nights after; the first is that of the change.
    pub after: Half,
    /// How many nights after it are still to come.
    pub left: u32,
    /// What is claimed.
    pub verdict: Verdict,
    /// How often chance alone makes such a difference; `None` where nothing is said.
    pub p: Option<f64>,
}

impl Comparison {
    fn of(nights: &[Night], evening: Day, last: Day, length: u16) -> Comparison {
        let end = evening.later(length.saturating_sub(1));
        let before = Half::of(nights, evening.earlier(length), evening.before());
        let after = Half::of(nights, evening, end);
        let left = end.number().saturating_sub(last.number());
        let mut found = Comparison { length, before, after, left, verdict: Verdict::TooFew, p: None };
        if found.has(ENOUGH) {
            let (n1, n2) = (found.before.recorded(), found.after.recorded());
            let (x1, x2) = (found.before.with(), found.after.with());
            let p = fisher(x1, n1, x2, n2).both;
            found.verdict = if p >= LEVEL {
                Verdict::CouldBeChance
            } else if u64::from(x2) * u64::from(n1) < u64::from(x1) * u64::from(n2) {
                Verdict::Fewer
            } else {
                Verdict::More
            };
            found.p = Some(p);
        }
        found
    }

    /// Whether all nights are over and so many were recorded on each side.
    fn has(&self, enough: u32) -> bool {
        self.left == 0 && self.before.recorded() >= enough && self.after.recorded() >= enough
    }

    /// The difference of cramps a night; `None` where nothing is said.
    #[must_use]
    pub fn shift(&self) -> Option<Shift> {
        self.p.and_then(|_| shift(&self.before.counts, &self.after.counts))
    }
}

/// Compares the nights before an evening with those from it on, of which `last` is the last that is over: [`LONG`] of
/// them where each side then has twice [`ENOUGH`], else [`SPAN`]. How many are taken hangs on what was recorded, never on
/// what it says. All records of these nights must have been read.
#[must_use]
pub fn compare(ledger: &Ledger, person: &str, evening: Day, last: Day) -> Comparison {
    let nights = ledger.nights(person, evening.earlier(LONG), evening.later(LONG.saturating_sub(1)));
    let long = Comparison::of(&nights, evening, last, LONG);
    if long.has(ENOUGH.saturating_mul(2)) { long } else { Comparison::of(&nights, evening, last, SPAN) }
}

/// What changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What<'a> {
    /// A measure was done for the first time, or planned: its id.
    Measure(&'a str),
    /// A medicine was begun: its id, or the reader's own words.
    Begun(&'a str),
    /// It was stopped.
    Stopped(&'a str),
    /// Its dose changed; the reader's own words for the new one, or nothing.
    Dose(&'a str, &'a str),
}

/// A change that nights can be compared around.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change<'a> {
    /// What changed.
    pub what: What<'a>,
    /// The evening of the first night with it.
    pub evening: Day,
}

/// The changes of a person, the latest first. A medicine that was begun or changed on a day counts from that night on, one
/// that was stopped from the night after its last day. All records of the kinds that say it must have been read: measures
/// done, plan, medicines.
#[must_use]
pub fn changes<'a>(ledger: &'a Ledger, person: &str) -> Vec<Change<'a>> {
    let mut first: Vec<(&str, Day)> = Vec::new();
    for record in ledger.own(Kind::MeasureDone, person) {
        if let Some(id) = text(record, "measure") {
            begin(&mut first, id, night(&record.at));
        }
    }
    if let Some(plan) = ledger.own(Kind::Plan, person).next().filter(|plan| is_as_made(plan)) {
        for id in plan.data().and_then(|data| data.get("measures")?.as_array()).into_iter().flatten() {
            if let Some(id) = id.as_str()
                && first.iter().all(|(own, _)| *own != id)
            {
                first.push((id, night(&plan.at)));
            }
        }
    }
    let mut list = Vec::new();
    for (id, evening) in first {
        put(&mut list, What::Measure(id), Some(evening));
    }
    for record in ledger.own(Kind::Medicine, person) {
        let Some(name) = text(record, "name") else { continue };
        put(&mut list, What::Begun(name), text(record, "from").and_then(Day::read));
        put(&mut list, What::Stopped(name), text(record, "to").and_then(Day::read).map(Day::after));
        for dose in record.data().and_then(|data| data.get("doses")?.as_array()).into_iter().flatten() {
            let dose = dose.as_str().unwrap_or_default();
            let (day, words) = dose.split_once(' ').unwrap_or((dose, ""));
            put(&mut list, What::Dose(name, words), Day::read(day));
        }
    }
    list
}

/// How many other changes fall among the nights of a comparison: what is found may be theirs. One before all of them is
/// the same on both sides.
#[must_use]
pub fn beside(changes: &[Change], own: &Change, comparison: &Comparison) -> usize {
    let mut count = 0_usize;
    for other in changes {
        if other != own && other.evening > comparison.before.from && other.evening <= comparison.after.to {
            count = count.saturating_add(1);
        }
    }
    count
}

fn text<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    record.data()?.get(name).and_then(Value::as_str)
}

/// Keeps the first night of a measure.
fn begin<'a>(first: &mut Vec<(&'a str, Day)>, id: &'a str, evening: Day) {
    for (own, since) in first.iter_mut() {
        if *own == id {
            *since = evening.min(*since);
            return;
        }
    }
    first.push((id, evening));
}

/// Puts a change in its place, the latest first.
fn put<'a>(list: &mut Vec<Change<'a>>, what: What<'a>, evening: Option<Day>) {
    if let Some(evening) = evening {
        let place = list.iter().position(|other| other.evening < evening).unwrap_or(list.len());
        list.insert(place, Change { what, evening });
    }
}

/// Whether a plan was never changed after the day on which it was made: a later one no longer tells since when.
fn is_as_made(plan: &Record) -> bool {
    const EPOCH: Day = Day { year: 1970, month: 1, day: 1 };
    let days = Day::of(&plan.at).number().saturating_sub(EPOCH.number());
    let minutes = u64::from(days) * 1440 + u64::from(plan.at.hour) * 60 + u64::from(plan.at.minute);
    let made = minutes.saturating_add_signed(i64::from(plan.at.offset).saturating_neg());
    (plan.stamp / 60_000).abs_diff(made) < 720
}

#[cfg(test)]
mod tests;
