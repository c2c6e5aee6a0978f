//! A daily reminder as a calendar file (RFC 5545). Calendars are seen by others: nothing in it tells what it is for but
//! the title that is handed in.

use crate::diary::{Day, LocalTime, Moment};

/// How often it reminds: each day of six weeks, as long as the stretches are worth trying (clinical reference, M2).
const DAYS: &str = "42";

/// Most octets of a line; what is longer goes on in the next one, behind a space.
const OCTETS: usize = 75;

/// The file. `title` is what the calendar shows, `hour` and `minute` are wall time wherever the reader then is; the
/// first reminder is the next time that the clock comes there.
#[must_use]
pub fn calendar(title: &str, hour: u8, minute: u8, moment: &Moment) -> String {
    let local = &moment.local;
    let passed = (hour, minute) <= (local.hour, local.minute);
    let first = if passed { Day::of(local).after() } else { Day::of(local) };
    let begin = clock(first, hour, minute, 0);
    let made = utc(moment);
    let title = escaped(title);
    let mut file = String::new();
    // The identity says nothing but when and by what chance it was made.
    for parts in [
        ["BEGIN:VCALENDAR", "", ""],
        ["VERSION:2.0", "", ""],
        ["PRODID:-//lc//", env!("CARGO_PKG_VERSION"), "//EN"],
        ["BEGIN:VEVENT", "", ""],
        ["UID:", &made, &moment.chance],
        ["DTSTAMP:", &made, ""],
        ["DTSTART:", &begin, ""],
        ["DURATION:PT10M", "", ""],
        ["RRULE:FREQ=DAILY;COUNT=", DAYS, ""],
        ["SUMMARY:", &title, ""],
        ["TRANSP:TRANSPARENT", "", ""],
        ["BEGIN:VALARM", "", ""],
        ["ACTION:DISPLAY", "", ""],
        ["DESCRIPTION:", &title, ""],
        ["TRIGGER:PT0S", "", ""],
        ["END:VALARM", "", ""],
        ["END:VEVENT", "", ""],
        ["END:VCALENDAR", "", ""],
    ] {
        put(&mut file, &parts.concat());
    }
    file
}

/// `yyyymmddThhmmss`
fn clock(day: Day, hour: u8, minute: u8, second: u64) -> String {
    format!("{}T{hour:02}{minute:02}{second:02}", day.key())
}

/// The moment in UTC, from local time and its offset.
fn utc(moment: &Moment) -> String {
    let LocalTime { hour, minute, offset, .. } = moment.local;
    let minutes = (i32::from(hour) * 60 + i32::from(minute)).saturating_sub(offset.into());
    let local = Day::of(&moment.local);
    let day = match minutes {
        ..0 => local.before(),
        0..1440 => local,
        _ => local.after(),
    };
    let minutes = minutes.rem_euclid(1440);
    let two = |number: i32| u8::try_from(number).unwrap_or(0);
    clock(day, two(minutes / 60), two(minutes % 60), moment.ms / 1000 % 60) + "Z"
}

/// A text in which no sign means anything.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            // Other control characters may not stand in a calendar at all.
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}

/// Writes one line, folded between characters.
fn put(file: &mut String, line: &str) {
    let mut octets = 0;
    for sign in line.chars() {
        if octets + sign.len_utf8() > OCTETS {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(sign);
        octets += sign.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(at: &str) -> Moment {
        Moment { local: LocalTime::read(at).expect(at), ms: 1_763_863_507_000, chance: "k3n9qa".to_owned() }
    }

    /// The unfolded value of the first line with a name.
    fn value(file: &str, name: &str) -> String {
        let whole = file.replace("\r\n ", "");
        let line = whole.split("\r\n").find(|line| line.starts_with(&format!("{name}:")));
        line.and_then(|line| line.split_once(':')).unwrap_or_else(|| panic!("no {name}")).1.to_owned()
    }

    fn unescaped(text: &str) -> String {
        text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    }

    #[test]
    fn a_reminder_is_a_daily_event_of_six_weeks_with_an_alarm() {
        let wanted = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//lc//0.1.0//EN|BEGIN:VEVENT|UID:20261123T203507Zk3n9qa|\
            DTSTAMP:20261123T203507Z|DTSTART:20261123T213000|DURATION:PT10M|RRULE:FREQ=DAILY;COUNT=42|SUMMARY:Stretch|\
            TRANSP:TRANSPARENT|BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:Stretch|TRIGGER:PT0S|END:VALARM|END:VEVENT|\
            END:VCALENDAR|";
        assert_eq!(calendar("Stretch", 21, 30, &moment("202611232035+0000")).replace("\r\n", "|"), wanted);
    }

    #[test]
    fn the_first_reminder_is_the_next_time_that_the_clock_comes_there() {
        for (now, first) in [
            ("202611232129+0000", "20261123T213000"),
            ("202611232130+0000", "20261124T213000"),
            ("202611232200+0000", "20261124T213000"),
            ("202612312200+0000", "20270101T213000"),
            ("202802282200+0000", "20280229T213000"),
        ] {
            assert_eq!(value(&calendar("x", 21, 30, &moment(now)), "DTSTART"), first, "{now}");
        }
    }

    #[test]
    fn the_stamp_is_in_utc_whatever_the_place() {
        for (now, stamp) in [
            ("202611232035+0000", "20261123T203507Z"),
            ("202611232035+0530", "20261123T150507Z"),
            ("202611230205+0530", "20261122T203507Z"),
            ("202612312035-0500", "20270101T013507Z"),
            ("202601010030+0100", "20251231T233007Z"),
            ("202611230000+0000", "20261123T000007Z"),
            ("202611231900-0500", "20261124T000007Z"),
        ] {
            assert_eq!(value(&calendar("x", 21, 30, &moment(now)), "DTSTAMP"), stamp, "{now}");
        }
    }

    #[test]
    fn long_and_foreign_titles_are_folded_between_characters_and_come_back_whole() {
        let signs = ["a", "ß", "한", "🦵", ",", ";", "\\", "\n"];
        for sign in signs {
            for length in (0..160).chain([1000]) {
                let title = sign.repeat(length);
                let file = calendar(&title, 21, 30, &moment("202611232035+0000"));
                for line in file.split_terminator("\r\n") {
                    assert!(line.len() <= 75, "{} octets: {line}", line.len());
                    assert!(!line.contains(['\r', '\n']), "{line}");
                }
                assert!(file.ends_with("END:VCALENDAR\r\n"));
                for name in ["SUMMARY", "DESCRIPTION"] {
                    assert_eq!(unescaped(&value(&file, name)), title, "{length} of {sign:?}");
                }
            }
        }
        // Mixed, so that the fold falls on every place of a character.
        for shift in 0..80 {
            let title = format!("{}{}", "a".repeat(shift), "Stretch, für; 한국어 🦵 ".repeat(9));
            assert_eq!(unescaped(&value(&calendar(&title, 6, 0, &moment("202611232035+0000")), "SUMMARY")), title);
        }
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
        let file = |length: usize| calendar(&"a".repeat(length), 21, 30, &moment("202611232035+0000"));
        // SUMMARY: takes 8.
        assert!(file(67).contains(&format!("SUMMARY:{}\r\n", "a".repeat(67))));
        assert!(file(68).contains(&format!("SUMMARY:{}\r\n a\r\n", "a".repeat(67))));
    }

    #[test]
    fn a_title_can_add_no_line_of_its_own() {
        let file = calendar("x\r\nEND:VEVENT\nATTENDEE:mailto:a@b\u{0}", 21, 30, &moment("202611232035+0000"));
        assert_eq!(file.matches("\r\nEND:VEVENT\r\n").count(), 1);
        assert!(!file.contains("\r\nATTENDEE") && !file.contains('\u{0}'));
        assert_eq!(value(&file, "SUMMARY"), "x\\nEND:VEVENT\\nATTENDEE:mailto:a@b");
    }
}
