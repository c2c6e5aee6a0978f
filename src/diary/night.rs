//! Days of the calendar, and the night that a moment belongs to: noon to noon by the clock on the wall, so that hours
//! put on or back can't move a night.

use super::LocalTime;

/// A day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    /// Year, 1970 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// The night that a moment belongs to, by the day of its evening.
#[must_use]
pub fn night(at: &LocalTime) -> Day {
    let day = Day::of(at);
    if at.hour < 12 { day.before() } else { day }
}

impl Day {
    /// The day of a moment.
    #[must_use]
    pub fn of(at: &LocalTime) -> Day {
        Day { year: at.year, month: at.month, day: at.day }
    }

    /// `yyyymmdd`.
    #[must_use]
    pub fn key(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// `yyyy-mm-dd`, as native fields and tables have it.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Reads what [`Day::iso`] wrote.
    #[must_use]
    pub fn of_iso(text: &str) -> Option<Day> {
        let key: String = text.split('-').collect();
        Day::read(&key).filter(|day| day.iso() == text)
    }

    /// Reads what [`Day::key`] wrote; `None` for anything that is no day.
    #[must_use]
    pub fn read(text: &str) -> Option<Day> {
        if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let day = Day {
            year: text.get(..4)?.parse().ok()?,
            month: text.get(4..6)?.parse().ok()?,
            day: text.get(6..)?.parse().ok()?,
        };
        (matches!(day.month, 1..=12) && day.day > 0 && day.day <= days(day.year, day.month)).then_some(day)
    }

    /// How many days it comes after 1 March of the year 0: tells how far two days lie apart.
    #[must_use]
    pub fn number(self) -> u32 {
        // The year begins in March, so that a leap day is its last.
        let (month, year) = match self.month {
            1 | 2 => (self.month.saturating_add(9), self.year.saturating_sub(1)),
            _ => (self.month.saturating_sub(3), self.year),
        };
        let year = u32::from(year);
        let days =
            year.saturating_mul(365).saturating_add(year / 4).saturating_sub(year / 100).saturating_add(year / 400);
        // 153 days are five months, whichever five.
        days.saturating_add((u32::from(month).saturating_mul(153).saturating_add(2)) / 5)
            .saturating_add(u32::from(self.day))
    }

    /// The first day of its month.
    #[must_use]
    pub fn first(self) -> Day {
        Day { day: 1, ..self }
    }

    /// The last day of its month.
    #[must_use]
    pub fn last(self) -> Day {
        Day { day: days(self.year, self.month), ..self }
    }

    /// A moment of the night of this evening: before noon it lies on the next day.
    #[must_use]
    pub fn at(self, hour: u8, minute: u8, offset: i16) -> LocalTime {
        let Day { year, month, day } = if hour < 12 { self.after() } else { self };
        LocalTime { year, month, day, hour, minute, offset }
    }

    /// The day before.
    #[must_use]
    pub fn before(self) -> Day {
        let Day { year, month, day } = self;
        match (month, day) {
            (1, 1) => Day { year: year.saturating_sub(1), month: 12, day: 31 },
            (_, 1) => Day { year, month: month.saturating_sub(1), day: days(year, month.saturating_sub(1)) },
            _ => Day { year, month, day: day.saturating_sub(1) },
        }
    }

    /// The day after.
    #[must_use]
    pub fn after(self) -> Day {
        let Day { year, month, day } = self;
        if day < days(year, month) {
            Day { year, month, day: day.saturating_add(1) }
        } else if month < 12 {
            Day { year, month: month.saturating_add(1), day: 1 }
        } else {
            Day { year: year.saturating_add(1), month: 1, day: 1 }
        }
    }

    /// So many days before.
    #[must_use]
    pub fn earlier(self, days: u16) -> Day {
        let mut day = self;
        for _ in 0..days {
            day = day.before();
        }
        day
    }

    /// So many days after.
    #[must_use]
    pub fn later(self, days: u16) -> Day {
        let mut day = self;
        for _ in 0..days {
            day = day.after();
        }
        day
    }

    /// The moment at which the night of this evening begins: noon.
    #[must_use]
    pub fn noon(self, offset: i16) -> LocalTime {
        LocalTime { year: self.year, month: self.month, day: self.day, hour: 12, minute: 0, offset }
    }
}

/// How many days a month has.
fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> LocalTime {
        LocalTime::read(text).expect(text)
    }

    #[test]
    fn a_night_runs_from_noon_to_noon() {
        for (moment, evening) in [
            ("202611231159+0000", "20261122"),
            ("202611231200+0000", "20261123"),
            ("202611232359+0000", "20261123"),
            ("202611240000+0000", "20261123"),
            ("202611240305+0000", "20261123"),
            ("202611241159+0000", "20261123"),
            ("202611241200+0000", "20261124"),
        ] {
            assert_eq!(night(&at(moment)).key(), evening, "{moment}");
        }
    }

    #[test]
    fn a_moment_of_a_night_belongs_to_it() {
        let evening = Day { year: 2026, month: 12, day: 31 };
        for hour in 0..24 {
            assert_eq!(night(&evening.at(hour, 5, 60)), evening, "{hour}");
        }
        assert_eq!(evening.at(2, 0, 0).written(), "202701010200+0000");
        assert_eq!(evening.at(23, 30, -300).written(), "202612312330-0500");
    }

    #[test]
    fn a_night_in_which_the_clocks_change_is_one_night() {
        // Great Britain: on 29 March 2026 01:00 becomes 02:00, on 25 October 02:00 becomes 01:00.
        for moment in ["202603282300+0000", "202603290059+0000", "202603290200+0100", "202603291159+0100"] {
            assert_eq!(night(&at(moment)).key(), "20260328", "{moment}");
        }
        for moment in ["202610242300+0100", "202610250130+0100", "202610250130+0000", "202610251159+0000"] {
            assert_eq!(night(&at(moment)).key(), "20261024", "{moment}");
        }
        assert_eq!(night(&at("202610251200+0000")).key(), "20261025");
    }

    #[test]
    fn the_night_of_a_morning_lies_in_the_month_before_and_the_year_before() {
        for (moment, evening) in [
            ("202601010305+0000", "20251231"),
            ("202603010305+0000", "20260228"),
            ("202803010305+0000", "20280229"),
            ("210003010305+0000", "21000228"),
            ("200003010305+0000", "20000229"),
            ("202605010305+0000", "20260430"),
        ] {
            assert_eq!(night(&at(moment)).key(), evening, "{moment}");
        }
    }

    #[test]
    fn eight_hundred_years_of_days_follow_each_other_forth_and_back() {
        let mut day = Day { year: 1900, month: 1, day: 1 };
        let mut count = 0_u32;
        while day.year < 2700 {
            let next = day.after();
            assert!(next > day, "{day:?}");
            assert_eq!(next.before(), day);
            assert_eq!(next.number(), day.number() + 1, "{day:?}");
            assert_eq!((next.first() == next, day.last() == day), (next.month != day.month, next.month != day.month));
            assert_eq!(Day::read(&day.key()), Some(day));
            day = next;
            count += 1;
        }
        // 800 years of the Gregorian calendar are twice 146,097 days; no other count has 194 leap years in them.
        assert_eq!(count, 292_194);
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in ["", "2026", "20260230", "20261301", "20260001", "20260100", "20260431", "2026012a", "+2026101"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }
}
