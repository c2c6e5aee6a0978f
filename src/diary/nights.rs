//! What is known of each night: cramps, a night said to be without, or nothing at all. The three are told apart
//! everywhere, because a night that nobody wrote down says nothing.

use super::{Day, Kind, Ledger, Record, night};
use serde_json::Value;

/// One night.
#[derive(Clone, Debug)]
pub struct Night<'a> {
    /// The day of its evening.
    pub evening: Day,
    /// Its cramps, the latest first.
    pub cramps: Vec<&'a Record>,
    /// What was said of the night as a whole.
    pub kept: Option<&'a Record>,
}

/// What is known of a night.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    /// There were cramps: so many, or 0 where their number was never told.
    Cramps(u32),
    /// The reader said that there was none.
    Quiet,
    /// Nobody said.
    Blank,
}

impl Night<'_> {
    /// What is known of it. A cramp that was entered outweighs a "no cramp" that was said before it.
    #[must_use]
    pub fn known(&self) -> Known {
        let said = self.kept.and_then(|record| record.data()?.get("cramp")?.as_bool());
        match (self.cramps.len(), said) {
            (0, None) => Known::Blank,
            (0, Some(false)) => Known::Quiet,
            (count, _) => Known::Cramps(u32::try_from(count).unwrap_or(u32::MAX)),
        }
    }

    /// How much cramps spoiled the sleep, 0 to 10, if that was told.
    #[must_use]
    pub fn sleep(&self) -> Option<u8> {
        self.kept.and_then(|record| record.data()?.get("sleep").and_then(Value::as_u64)?.try_into().ok())
    }
}

impl Ledger {
    /// The nights of a person from one evening to another, the latest first; only what was read is known.
    #[must_use]
    pub fn nights<'a>(&'a self, person: &'a str, from: Day, to: Day) -> Vec<Night<'a>> {
        let mut nights = Vec::new();
        let mut evening = to;
        while evening >= from {
            nights.push(Night { evening, cramps: Vec::new(), kept: None });
            evening = evening.before();
        }
        let (first, last) = (to.number(), from.number());
        let place = |day: Day| {
            let number = day.number();
            if number > first || number < last { None } else { usize::try_from(first.saturating_sub(number)).ok() }
        };
        for record in self.near(Kind::Episode, person, from, to) {
            if let Some(night) = place(night(&record.when())).and_then(|at| nights.get_mut(at)) {
                // Latest first: their records are, but for those whose time was put right.
                let own = record.when().key();
                let at = night.cramps.iter().position(|other| other.when().key() < own).unwrap_or(night.cramps.len());
                night.cramps.insert(at, record);
            }
        }
        for record in self.near(Kind::Night, person, from, to) {
            if let Some(night) = place(night(&record.at)).and_then(|at| nights.get_mut(at))
                && night.kept.is_none_or(|kept| record.stamp > kept.stamp)
            {
                night.kept = Some(record);
            }
        }
        nights
    }
}
