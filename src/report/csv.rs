//! The diary as a table for spreadsheets (RFC 4180): a line a cramp, and a line for each recorded night without one.

use crate::{
    diary::{CrampDone, Day, Kind, Ledger, LocalTime, NightKept, night, option},
    words::{Text, Words, t},
};

/// The table of one person, the oldest night first. All names of the ledger must have been read. What counts for a
/// night (sleep) stands in each line of that night. Dates and times are as ISO 8601 has them; a time that is only known
/// to the night is left blank.
#[must_use]
pub fn csv(ledger: &Ledger, person: &str, words: &Words) -> String {
    let mut nights: Vec<(Day, u64, NightKept)> = Vec::new();
    let mut cramps: Vec<(LocalTime, CrampDone)> = Vec::new();
    for record in ledger.living() {
        let (when, Some(data)) = (record.when(), record.data()) else { continue };
        if record.person != person {
        } else if record.kind == Kind::Night
            && let Some(kept) = NightKept::read(data)
        {
            let day = night(&when);
            match nights.binary_search_by(|(own, ..)| own.cmp(&day)) {
                // Two devices may have kept one night: the later version counts.
                Ok(place) => match nights.get_mut(place) {
                    Some(own) if own.1 < record.stamp => *own = (day, record.stamp, kept),
                    _ => {}
                },
                Err(place) => nights.insert(place, (day, record.stamp, kept)),
            }
        } else if record.kind == Kind::Episode
            && let Some(cramp) = CrampDone::read(data)
        {
            let place = cramps.partition_point(|(own, _)| *own <= when);
            cramps.insert(place, (when, cramp));
        }
    }
    let mut table = Table { text: "\u{feff}".to_owned(), begun: false, words };
    for name in words.list(t::CSV_COLUMNS) {
        table.say(name);
    }
    table.end();
    let mut nights = nights.into_iter().peekable();
    let mut last = None;
    for (when, cramp) in &cramps {
        let day = night(when);
        while let Some((of, _, kept)) = nights.next_if(|(of, ..)| *of < day) {
            if last != Some(of) {
                table.night(of, &kept);
            }
        }
        last = Some(day);
        let sleep = nights.peek().filter(|(of, ..)| *of == day).and_then(|(_, _, kept)| kept.sleep);
        table.cramp(day, *when, cramp, sleep);
    }
    for (of, _, kept) in nights {
        if last != Some(of) {
            table.night(of, &kept);
        }
    }
    table.text
}

struct Table<'a> {
    text: String,
    /// Whether the line has a cell.
    begun: bool,
    words: &'a Words,
}

impl Table<'_> {
    /// A night without a recorded cramp. Where neither a cramp nor none was said, the cell is blank.
    fn night(&mut self, day: Day, kept: &NightKept) {
        if kept.cramp.is_none() && kept.sleep.is_none() {
            return;
        }
        self.put(&day.iso());
        match kept.cramp {
            Some(yes) => self.text(if yes { t::CSV_YES } else { t::CSV_NO }),
            None => self.put(""),
        }
        for _ in 0..5 {
            self.put("");
        }
        self.number(kept.sleep);
        for _ in 0..8 {
            self.put("");
        }
        self.end();
    }

    fn cramp(&mut self, day: Day, when: LocalTime, cramp: &CrampDone, sleep: Option<u8>) {
        self.put(&day.iso());
        self.text(t::CSV_YES);
        let known = match cramp.about.as_deref() {
            None => 0,
            Some("h") => 1,
            Some(_) => 2,
        };
        if known < 2 {
            self.put(&Day::of(&when).iso());
            self.put(&format!("{:02}:{:02}", when.hour, when.minute));
        } else {
            self.put("");
            self.put("");
        }
        let words = self.words;
        self.say(words.nth(t::CSV_KNOWN, known));
        match cramp.secs {
            // What is shorter than a minute is said in words: rounded it would be nothing or too much.
            Some(0..60) => self.text(t::LASTED_LT1),
            Some(secs) => self.put(&(secs.saturating_add(30) / 60).to_string()),
            None => self.one("len", cramp.len.as_deref()),
        }
        self.number(cramp.sev);
        self.number(sleep);
        self.one("side", cramp.side.as_deref());
        self.one("part", cramp.part.as_deref());
        self.many("feel", cramp.feel.as_deref());
        self.one("during", cramp.during.as_deref());
        self.many("tried", cramp.tried.as_deref());
        self.many("tried", cramp.helped.as_deref());
        self.one("sore", cramp.sore.as_deref());
        self.say(cramp.note.as_deref().unwrap_or_default());
        self.end();
    }

    fn one(&mut self, field: &str, id: Option<&str>) {
        let words = self.words;
        self.say(id.map_or("", |id| name(words, field, id)));
    }

    fn many(&mut self, field: &str, ids: Option<&[String]>) {
        let mut all = String::new();
        for id in ids.unwrap_or_default() {
            if !all.is_empty() {
                all.push_str(", ");
            }
            all.push_str(name(self.words, field, id));
        }
        self.say(&all);
    }

    fn text(&mut self, text: Text) {
        let words = self.words;
        self.say(words.get(text));
    }

    fn number(&mut self, number: Option<u8>) {
        self.put(&number.map_or(String::new(), |number| number.to_string()));
    }

    /// A cell that holds no sign of the table's own: a number, a date, nothing.
    fn put(&mut self, cell: &str) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        self.text.push_str(cell);
    }

    /// A cell of words, on one line and in quotes. A spreadsheet that takes a cell for a formula would run it, so what
    /// could begin one has a `'` before it; after a semicolon too, where many a spreadsheet ends its cells.
    fn say(&mut self, words: &str) {
        self.put("");
        if words.is_empty() {
            return;
        }
        self.text.push('"');
        let mut edge = true;
        for sign in words.trim().chars() {
            let sign = if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}') { ' ' } else { sign };
            if edge && matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
                self.text.push('\'');
            }
            edge = sign == ';' || (edge && (sign == ' ' || sign == '"'));
            if sign == '"' {
                self.text.push('"');
            }
            self.text.push(sign);
        }
        self.text.push('"');
    }

    fn end(&mut self) {
        self.text.push_str("\r\n");
        self.begun = false;
    }
}

/// The words of an id, or the id itself: what a later version wrote is still told.
fn name<'a>(words: &'a Words, field: &str, id: &'a str) -> &'a str {
    option(field, id).map_or(id, |text| words.get(text))
}

#[cfg(test)]
mod tests;
