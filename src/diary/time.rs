//! Local wall time with its offset, as it is written down. A night at home stays that night wherever the
//! diary is opened later.

/// A local date and time, to the minute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct LocalTime {
    /// Year, 1970 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Minutes east of UTC.
    pub offset: i16,
}

impl LocalTime {
    /// `yyyymmddhhmm`: sorts by date.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{:04}{:02}{:02}{:02}{:02}", self.year, self.month, self.day, self.hour, self.minute)
    }

    /// `yyyymmddhhmm±hhmm`.
    #[must_use]
    pub fn written(&self) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let east = self.offset.unsigned_abs();
        format!("{}{sign}{:02}{:02}", self.key(), east / 60, east % 60)
    }

    /// Reads what [`LocalTime::written`] wrote; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<LocalTime> {
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
        let small = |from: usize, to: usize| u8::try_from(number(from, to)?).ok();
        let east = i16::try_from(number(13, 15)?.checked_mul(60)?.checked_add(number(15, 17)?)?).ok()?;
        let offset = match text.get(12..13)? {
            "+" => east,
            "-" => east.checked_neg()?,
            _ => return None,
        };
        let time = LocalTime {
            year: number(0, 4)?,
            month: small(4, 6)?,
            day: small(6, 8)?,
            hour: small(8, 10)?,
            minute: small(10, 12)?,
            offset,
        };
        let real = (1..=12).contains(&time.month) && (1..=31).contains(&time.day) && time.hour < 24 && time.minute < 60;
        (text.len() == 17 && real && time.offset.abs() < 24 * 60).then_some(time)
    }
}

/// The moment of an act: the only way in which time and chance reach the pure rooms.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Moment {
    /// Local wall time.
    pub local: LocalTime,
    /// Milliseconds since 1970 in UTC; orders two versions of one record.
    pub ms: u64,
    /// Six fresh characters for the id of a new record.
    pub chance: String,
}
