//! The nights of a person in weeks, months or quarters: what a chart and its table show. Counts and sums only, so that
//! whoever shows them can say of how many nights each of them is. A night of which nobody said anything is counted in
//! `nights` and nowhere else: it is never taken for a quiet one.

use super::{Day, Known, LENGTHS, Night};
use serde_json::Value;

/// How long a span is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// Seven nights; the last week ends with the last night, the first one may be shorter.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months of the calendar: January to March and so on.
    Quarter,
}

/// What is known of some nights in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first evening.
    pub from: Day,
    /// The last evening.
    pub to: Day,
    /// How many nights it has.
    pub nights: u32,
    /// How many of them were recorded.
    pub recorded: u32,
    /// In how many of them there was a cramp.
    pub with: u32,
    /// How many cramps there were; a night of which only "a cramp" was said has one.
    pub cramps: u32,
    /// Worst pain of cramps.
    pub pain: Scale,
    /// How much cramps spoiled the sleep of nights, recorded or not.
    pub sleep: Scale,
    /// Of how many cramps the length was measured.
    pub measured: u32,
    /// The sum of those lengths, in seconds.
    pub secs: u32,
    /// Cramps by length, in the order of [`LENGTHS`]: measured or told.
    pub lengths: [u32; 4],
    /// Cramps by side: left, right, both.
    pub sides: [u32; 3],
    /// Cramps by hour, from noon on: the first is 12:00 to 12:59, the last 11:00 to 11:59. Those without a time are not
    /// among them.
    pub hours: [u32; 24],
}

/// Numbers of 0 to 10 that were told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Scale {
    /// How many.
    pub told: u32,
    /// Their sum.
    pub sum: u32,
    /// The greatest.
    pub most: u32,
}

impl Scale {
    fn add(&mut self, number: u32) {
        if number <= 10 {
            self.told = self.told.saturating_add(1);
            self.sum = self.sum.saturating_add(number);
            self.most = self.most.max(number);
        }
    }

    /// Their mean in tenths, a half of a tenth rounded up; none where none was told.
    #[must_use]
    pub fn mean(self) -> Option<u32> {
        let twice = self.sum.saturating_mul(20).saturating_add(self.told);
        twice.checked_div(self.told.saturating_mul(2))
    }
}

impl Night<'_> {
    /// How many cramps it had, if it was recorded. Where only "a cramp" was said it is one: the least it can be.
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        match self.known() {
            Known::Cramps(count) => Some(count.max(1)),
            Known::Quiet => Some(0),
            Known::Blank => None,
        }
    }
}

/// Cuts nights that follow each other, the latest first (as [`super::Ledger::nights`] has them), into spans, the latest
/// first. Each cramp is looked at once.
#[must_use]
pub fn spans(nights: &[Night], by: By) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for night in nights {
        let evening = night.evening;
        // No night is missing, so the same month of another year can't come next.
        let goes_on = spans.last().is_some_and(|span| match by {
            By::Week => span.nights < 7,
            By::Month => span.to.month == evening.month,
            By::Quarter => quarter(span.to) == quarter(evening),
        });
        if !goes_on {
            spans.push(Span::ending(evening));
        }
        if let Some(span) = spans.last_mut() {
            span.add(night);
        }
    }
    spans
}

impl Span {
    /// All of these nights, the latest first, as one span; none where there are none.
    #[must_use]
    pub fn of(nights: &[Night]) -> Option<Span> {
        let mut span = Span::ending(nights.first()?.evening);
        for night in nights {
            span.add(night);
        }
        Some(span)
    }
}

fn quarter(day: Day) -> u8 {
    day.month.saturating_sub(1) / 3
}

/// Counts one more, where there is such a place.
fn tally(places: &mut [u32], place: usize) {
    if let Some(count) = places.get_mut(place) {
        *count = count.saturating_add(1);
    }
}

impl Span {
    fn ending(to: Day) -> Span {
        Span {
            from: to,
            to,
            nights: 0,
            recorded: 0,
            with: 0,
            cramps: 0,
            pain: Scale::default(),
            sleep: Scale::default(),
            measured: 0,
            secs: 0,
            lengths: [0; 4],
            sides: [0; 3],
            hours: [0; 24],
        }
    }

    fn add(&mut self, night: &Night) {
        self.from = night.evening;
        self.nights = self.nights.saturating_add(1);
        if let Some(sleep) = night.sleep() {
            self.sleep.add(u32::from(sleep));
        }
        let Some(count) = night.count() else { return };
        self.recorded = self.recorded.saturating_add(1);
        self.with = self.with.saturating_add(count.min(1));
        self.cramps = self.cramps.saturating_add(count);
        for record in &night.cramps {
            let field = |name| record.data().and_then(|data| data.get(name));
            let number = |name| field(name).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
            let word = |name| field(name).and_then(Value::as_str);
            if let Some(pain) = number("sev") {
                self.pain.add(pain);
            }
            let secs = number("secs");
            if let Some(secs) = secs {
                self.measured = self.measured.saturating_add(1);
                self.secs = self.secs.saturating_add(secs);
            }
            let length = match secs {
                Some(0..60) => Some(0),
                Some(60..300) => Some(1),
                Some(300..600) => Some(2),
                Some(_) => Some(3),
                None => word("len").and_then(|len| LENGTHS.iter().position(|(id, _)| *id == len)),
            };
            tally(&mut self.lengths, length.unwrap_or(usize::MAX));
            let side = word("side").and_then(|side| ["l", "r", "b"].iter().position(|own| *own == side));
            tally(&mut self.sides, side.unwrap_or(usize::MAX));
            if word("about") != Some("n") {
                tally(&mut self.hours, usize::from(record.when().hour.saturating_add(12) % 24));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Ledger, LocalTime, ME, Moment, Record, object};
    use super::*;
    use serde_json::json;

    fn day(text: &str) -> Day {
        Day::read(text).unwrap()
    }

    fn record(ledger: &mut Ledger, kind: Kind, at: &str, data: Value) {
        let local = LocalTime::read(&[at, "+0000"].concat()).unwrap();
        let moment = Moment { local, ms: 1, chance: format!("x{:05}", ledger.names()) };
        ledger.merge(Record::new(kind, &moment, data.as_object().cloned().unwrap()));
    }

    fn cut(ledger: &Ledger, from: &str, to: &str, by: By) -> Vec<Span> {
        spans(&ledger.nights(ME, day(from), day(to)), by)
    }

    #[test]
    fn what_a_cramp_says_is_counted_and_what_it_does_not_say_is_not() {
        let mut ledger = Ledger::default();
        record(&mut ledger, Kind::Episode, "202611100305", json!({"secs": 90, "sev": 7, "side": "l"}));
        record(&mut ledger, Kind::Episode, "202611102340", json!({"len": "gt10", "sev": 0, "side": "b"}));
        record(&mut ledger, Kind::Episode, "202611121200", json!({"secs": 600, "about": "n", "side": "", "sev": 11}));
        record(&mut ledger, Kind::Episode, "202611121159", json!({"about": "h", "side": "r", "len": "long"}));
        record(&mut ledger, Kind::Night, "202611131200", json!({"cramp": true}));
        record(&mut ledger, Kind::Night, "202611141200", json!({"cramp": false}));
        record(&mut ledger, Kind::Night, "202611151200", json!({"sleep": 3}));
        let found = cut(&ledger, "20261109", "20261115", By::Week);
        let mut hours = [0; 24];
        (hours[11], hours[15], hours[23]) = (1, 1, 1);
        let want = Span {
            from: day("20261109"),
            nights: 7,
            recorded: 6,
            with: 5,
            cramps: 5,
            pain: Scale { told: 2, sum: 7, most: 7 },
            sleep: Scale { told: 1, sum: 3, most: 3 },
            measured: 2,
            secs: 690,
            lengths: [0, 1, 0, 2],
            sides: [1, 1, 1],
            hours,
            ..Span::ending(day("20261115"))
        };
        assert_eq!(found, [want]);
    }

    #[test]
    fn a_mean_is_in_tenths_and_only_of_what_was_told() {
        let scale = |told, sum| Scale { told, sum, most: 10 }.mean();
        assert_eq!(
            [scale(0, 0), scale(3, 15), scale(3, 16), scale(3, 17), scale(4, 1)],
            [None, Some(50), Some(53), Some(57), Some(3)]
        );
    }

    #[test]
    fn a_blank_night_is_never_a_quiet_one() {
        let mut ledger = Ledger::default();
        record(&mut ledger, Kind::Night, "202611141200", json!({"cramp": false}));
        let [span] = cut(&ledger, "20261101", "20261130", By::Month).try_into().unwrap();
        assert_eq!((span.nights, span.recorded, span.with, span.cramps), (30, 1, 0, 0));
    }

    #[test]
    fn weeks_end_with_the_last_night_and_months_and_quarters_with_the_calendar() {
        let ledger = Ledger::default();
        let ends = |from, to, by| {
            let mut ends = Vec::new();
            for span in cut(&ledger, from, to, by) {
                ends.push(format!("{}-{} {}", span.from.key(), span.to.key(), span.nights));
            }
            ends
        };
        assert_eq!(ends("20261230", "20270108", By::Week), ["20270102-20270108 7", "20261230-20270101 3"]);
        assert_eq!(ends("20261230", "20270108", By::Month), ["20270101-20270108 8", "20261230-20261231 2"]);
        assert_eq!(
            ends("20251001", "20270108", By::Quarter),
            [
                "20270101-20270108 8",
                "20261001-20261231 92",
                "20260701-20260930 92",
                "20260401-20260630 91",
                "20260101-20260331 90",
                "20251001-20251231 92"
            ]
        );
        // The same month of another year is another month.
        assert_eq!(ends("20260101", "20270131", By::Month).len(), 13);
        assert!(spans(&[], By::Week).is_empty());
    }

    #[test]
    fn measured_lengths_fall_into_the_classes_that_can_be_told() {
        for (secs, class) in [(0, 0), (59, 0), (60, 1), (299, 1), (300, 2), (599, 2), (600, 3), (1_199, 3)] {
            let mut ledger = Ledger::default();
            record(&mut ledger, Kind::Episode, "202611100305", object([("secs", secs.into())]).into());
            let found = cut(&ledger, "20261109", "20261109", By::Week);
            assert_eq!(found[0].lengths.iter().position(|count| *count == 1), Some(class), "{secs}");
        }
    }
}
