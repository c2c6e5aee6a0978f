//! What stands in some nights, counted. A blank night is in none of the counts but that of all nights.

use super::{CrampDone, Known, LONGEST, Night};

/// From this length on, in seconds, a cramp needs help.
const LONG: u32 = 600;

/// Counts over some nights.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// All nights, blank ones too.
    pub nights: u32,
    /// Nights of which it is known whether there was a cramp.
    pub recorded: u32,
    /// Nights with a cramp.
    pub cramped: u32,
    /// Cramps.
    pub cramps: u32,
    /// Pain, 0 to 10.
    pub pain: Scale,
    /// How much cramps spoiled the sleep of a night, 0 to 10.
    pub sleep: Scale,
    /// Cramps of ten minutes or longer, measured or told.
    pub long: u32,
    /// Cramps on the left, on the right, and on both sides at once.
    pub sides: [u32; 3],
}

/// Numbers of 0 to 10 that were told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Scale {
    /// How many.
    pub told: u32,
    /// Their sum.
    pub sum: u32,
    /// The greatest.
    pub most: u8,
}

impl Scale {
    fn add(&mut self, number: u8) {
        self.told = self.told.saturating_add(1);
        self.sum = self.sum.saturating_add(u32::from(number));
        self.most = self.most.max(number);
    }

    /// Their mean in tenths; none where none was told.
    #[must_use]
    pub fn mean(self) -> Option<u32> {
        let twice = self.sum.saturating_mul(20).saturating_add(self.told);
        twice.checked_div(self.told.saturating_mul(2))
    }
}

impl Tally {
    /// Adds a night.
    pub fn add(&mut self, night: &Night) {
        let one = |count: &mut u32| *count = count.saturating_add(1);
        one(&mut self.nights);
        let known = night.known();
        if known != Known::Blank {
            one(&mut self.recorded);
        }
        if let Known::Cramps(count) = known {
            one(&mut self.cramped);
            // One was told of without its number.
            self.cramps = self.cramps.saturating_add(count.max(1));
        }
        if let Some(sleep) = night.sleep() {
            self.sleep.add(sleep);
        }
        for cramp in &night.cramps {
            let Some(done) = cramp.data().and_then(CrampDone::read) else { continue };
            if let Some(pain) = done.sev {
                self.pain.add(pain);
            }
            if done.secs.map_or(done.len.as_deref() == Some(LONGEST), |secs| secs >= LONG) {
                one(&mut self.long);
            }
            match done.side.as_deref() {
                Some("l") => one(&mut self.sides[0]),
                Some("r") => one(&mut self.sides[1]),
                Some("b") => one(&mut self.sides[2]),
                _ => {}
            }
        }
    }

    /// Counts these nights.
    #[must_use]
    pub fn of(nights: &[Night]) -> Tally {
        let mut tally = Tally::default();
        for night in nights {
            tally.add(night);
        }
        tally
    }
}
