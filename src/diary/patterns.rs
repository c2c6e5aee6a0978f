//! What comes more often than chance: the side, the hours, the muscle, and nights after which a measure was done. Counts
//! are always there; a pattern is *said* only where there are enough nights and the test holds.
//!
//! - **One night, one voice.** The cramps of a night resemble each other: three on the left in one night are no three
//!   proofs. A night speaks for a side, hours or muscle if all its cramps of which that is known agree, else for none.
//! - **Equally often** is what a side, two hours or a muscle is held against ([`binomial`], as many or more): a half, a
//!   quarter, a seventh. Of the hours only 23:00 to 07:00 are looked at, when most people lie in bed.
//! - **A measure** is held against the recorded nights without it since it was first done in this time ([`fisher`], both
//!   directions).
//! - **All that is looked at counts** (Holm 1979, A simple sequentially rejective multiple test procedure, Scand J Stat
//!   6:65–70): chance alone makes this screen say anything in at most [`LEVEL`] of diaries.
//!
//! Left out: days of the week (seven more looks, which would hide the others) and sleep (what cramps do to it is what was
//! asked).

use super::{
    Day, FIELDS, Kind, Ledger, Night, Record,
    chance::{binomial, fisher},
    change::ENOUGH,
    night,
};
use serde_json::Value;

/// Under so many recorded nights nothing is said: two weeks, as the logs of research have them.
pub const NIGHTS: u32 = 14;
/// Under so many nights that speak for one of several nothing is said of them: with seven not even all on one side could
/// be told from chance once side, hours and muscle are looked at.
pub const SPEAKING: u32 = 8;
/// Chance alone makes any of it be said in at most so many diaries.
pub const LEVEL: f64 = 0.05;
/// The hours that are looked at begin here, by the clock on the wall.
pub const BEDTIME: u8 = 23;
/// Hours are taken together in twos, and so many of these are looked at.
pub const BANDS: u8 = 4;

/// What may come more often.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of<'a> {
    /// Cramps on a side: `l` or `r`.
    Side(&'static str),
    /// Cramps in the two hours from this one on.
    Hours(u8),
    /// Cramps in a place, by its option.
    Part(&'static str),
    /// Nights with a cramp among those in which a measure was done, by its id.
    Measure(&'a str),
}

/// One of the things that were counted.
#[derive(Clone, PartialEq, Debug)]
pub struct Pattern<'a> {
    /// What was counted.
    pub of: Of<'a>,
    /// In how many nights.
    pub count: u32,
    /// Of how many.
    pub all: u32,
    /// The same of the nights without a measure.
    pub without: Option<(u32, u32)>,
    /// How often chance alone makes as much of it, if it was tested: by itself, before all that was looked at is counted.
    pub p: Option<f64>,
    /// Whether it is said. A measure: whether the nights with it differ from those without.
    pub said: bool,
}

/// What was counted in some nights.
#[derive(Clone, PartialEq, Debug)]
pub struct Patterns<'a> {
    /// How many nights were recorded.
    pub recorded: u32,
    /// In how many of them there was a cramp.
    pub with: u32,
    /// What was counted, in the order of the form.
    pub list: Vec<Pattern<'a>>,
}

/// Counts and tests what the nights of a person from one evening to another hold. All records of these nights must have
/// been read, measures done too.
#[must_use]
pub fn patterns<'a>(ledger: &'a Ledger, person: &'a str, from: Day, to: Day) -> Patterns<'a> {
    let nights = ledger.nights(person, from, to);
    let mut found = Patterns { recorded: 0, with: 0, list: Vec::new() };
    for count in nights.iter().filter_map(Night::count) {
        found.recorded = found.recorded.saturating_add(1);
        found.with = found.with.saturating_add(count.min(1));
    }
    let enough = found.recorded >= NIGHTS;
    found.group(&nights, &[Of::Side("l"), Of::Side("r")], &|record| text(record, "side"), enough);
    let mut bands = Vec::new();
    for band in 0..BANDS {
        bands.push(Of::Hours(BEDTIME.saturating_add(band.saturating_mul(2)) % 24));
    }
    found.group(&nights, &bands, &|record| if text(record, "about") == Some("n") { None } else { Some("") }, enough);
    let mut parts = Vec::new();
    for field in &FIELDS {
        if field.id == "part" {
            for (id, _) in field.options {
                parts.push(Of::Part(id));
            }
        }
    }
    found.group(&nights, &parts, &|record| text(record, "part"), enough);
    found.measures(ledger, person, &nights, enough);
    found.judge();
    found
}

fn text<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    record.data()?.get(name).and_then(Value::as_str)
}

impl Of<'_> {
    /// Whether a cramp is one of these; `known` is its field.
    fn is(self, record: &Record, known: &str) -> bool {
        match self {
            Of::Side(id) | Of::Part(id) => id == known,
            Of::Hours(from) => (record.when().hour.saturating_add(24).saturating_sub(from)) % 24 < 2,
            Of::Measure(_) => false,
        }
    }
}

impl<'a> Patterns<'a> {
    /// Counts the nights that speak for each of some options. `field` is what is known of a cramp.
    fn group(&mut self, nights: &[Night], all: &[Of<'a>], field: &dyn Fn(&Record) -> Option<&str>, enough: bool) {
        let mut counts = vec![0_u32; all.len()];
        let mut speaking = 0_u32;
        for night in nights {
            // What all cramps so far agree on: an option, or none of them.
            let mut voice = None;
            for record in &night.cramps {
                if let Some(known) = field(record) {
                    let own = all.iter().position(|of| of.is(record, known)).unwrap_or(usize::MAX);
                    voice = if voice.is_none_or(|voice| voice == own) { Some(own) } else { Some(usize::MAX) };
                }
            }
            if let Some(count) = voice.and_then(|voice| counts.get_mut(voice)) {
                *count = count.saturating_add(1);
                speaking = speaking.saturating_add(1);
            }
        }
        let part = 1.0 / f64::from(u32::try_from(all.len()).unwrap_or(1));
        for (of, count) in all.iter().zip(counts) {
            let p = (enough && speaking >= SPEAKING).then(|| binomial(count, speaking, part).more);
            self.list.push(Pattern { of: *of, count, all: speaking, without: None, p, said: false });
        }
    }

    /// Counts the nights with a cramp, with each measure and without it.
    fn measures(&mut self, ledger: &'a Ledger, person: &'a str, nights: &[Night], enough: bool) {
        let (Some(latest), Some(first)) = (nights.first(), nights.last()) else { return };
        let (first, latest) = (first.evening, latest.evening);
        // The evenings with each measure, the latest first.
        let mut done: Vec<(&str, Vec<Day>)> = Vec::new();
        for record in ledger.near(Kind::MeasureDone, person, first, latest) {
            let evening = night(&record.at);
            let Some(id) = text(record, "measure").filter(|_| evening >= first && evening <= latest) else { continue };
            match done.iter_mut().find(|(own, _)| *own == id) {
                Some((_, evenings)) => evenings.push(evening),
                None => done.push((id, vec![evening])),
            }
        }
        for (id, evenings) in done {
            let mut ticked = evenings.iter().peekable();
            let (mut counts, mut sides) = ([0_u32; 2], [0_u32; 2]);
            for night in nights {
                if evenings.last().is_some_and(|begun| night.evening < *begun) {
                    break;
                }
                let mut without = true;
                while ticked.next_if(|evening| **evening >= night.evening).is_some() {
                    without = false;
                }
                let place = usize::from(without);
                if let Some(count) = night.count()
                    && let (Some(own), Some(side)) = (counts.get_mut(place), sides.get_mut(place))
                {
                    *own = own.saturating_add(count.min(1));
                    *side = side.saturating_add(1);
                }
            }
            let ([count, other], [all, rest]) = (counts, sides);
            let p = (enough && all >= ENOUGH && rest >= ENOUGH).then(|| fisher(count, all, other, rest).both);
            self.list.push(Pattern { of: Of::Measure(id), count, all, without: Some((other, rest)), p, said: false });
        }
    }

    /// Says what holds though all of it was looked at: the least likely first, until one does not hold.
    fn judge(&mut self) {
        let mut looks = 0.0;
        for pattern in &self.list {
            looks += if pattern.p.is_some() { 1.0 } else { 0.0 };
        }
        loop {
            let mut best: Option<&mut Pattern> = None;
            for pattern in &mut self.list {
                if !pattern.said
                    && let Some(p) = pattern.p
                    && p * looks < LEVEL
                    && best.as_ref().is_none_or(|best| best.p.is_some_and(|least| p < least))
                {
                    best = Some(pattern);
                }
            }
            let Some(best) = best else { return };
            best.said = true;
            looks -= 1.0;
        }
    }
}

#[cfg(test)]
mod tests;
