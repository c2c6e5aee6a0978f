//! Reading a file that is brought back: our backups of every version, and the raw copy that the shell makes when there
//! is no core. Whoever wrote it, nothing of it may do harm: what does not fit is counted and left out.

use super::backup::{HEAD, is_whole};
use crate::diary::{
    CheckDone, CheckOpen, CrampDone, Day, Kind, Ledger, LocalTime, ME, MeasureDone, MedicineTaken, NightKept,
    OwnQuestion, PersonKept, Plan, Record, Setting, form,
};
use serde_json::{Map, Value};

/// Largest file that is read, in bytes: more than a full store, with room for the quotes of a raw copy.
pub const LARGEST: usize = 12_000_000;
/// Most bytes of one record.
const LONGEST: usize = 8_000;
/// Most days between the minute of a record and what the reader put in its place.
const APART: u8 = 8;

/// What a file brought.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Brought {
    /// Its records, merged among themselves, without settings.
    pub records: Ledger,
    /// Its latest settings. They are no records: whoever takes them chooses what fits this device.
    pub setting: Option<Setting>,
    /// When it was made, where it says so.
    pub made: Option<LocalTime>,
    /// Whether its checksum is right. `None`: it has none, as every file of format 1 and every raw copy.
    pub whole: Option<bool>,
    /// How many of its entries can't be read.
    pub unreadable: u32,
}

/// Why a file was not read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotRead {
    /// There is nothing in it.
    Empty,
    /// It is not ours.
    Foreign,
    /// It began as ours, and nothing in it can be read.
    Damaged,
    /// A newer version of this widget wrote it.
    Newer,
    /// It is larger than [`LARGEST`].
    TooBig,
}

/// Reads a file. A file of format 2 that was cut, or is no JSON any more, is read line by line: what is left of it is
/// brought, and `whole` says that it is not all. A stamp of the future becomes `now_ms`: it would win every merge for
/// ever.
///
/// # Errors
/// Says why nothing was read.
pub fn read(text: &str, now_ms: u64) -> Result<Brought, NotRead> {
    if text.len() > LARGEST {
        return Err(NotRead::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}').trim_ascii();
    if text.is_empty() {
        return Err(NotRead::Empty);
    }
    let mut reader = Reader { brought: Brought::default(), latest: 0, now: now_ms };
    match serde_json::from_str(text) {
        Ok(Value::Object(file)) => match file.get("leg-cramps").and_then(Value::as_str) {
            Some("backup") => reader.backup(file, text)?,
            Some("raw") => reader.raw(&file)?,
            _ => return Err(NotRead::Foreign),
        },
        Ok(_) => return Err(NotRead::Foreign),
        Err(_) if text.starts_with(HEAD) => reader.lines(text)?,
        // As it begins in format 1 and in a raw copy.
        Err(_) if text.trim_start_matches(['{', ' ', '\r', '\n']).starts_with("\"leg-cramps\"") => {
            return Err(NotRead::Damaged);
        }
        Err(_) => return Err(NotRead::Foreign),
    }
    Ok(reader.brought)
}

impl Brought {
    /// The same, where the entries of the file's first person are this person's. Records whose name says whose they
    /// are get the name that they would have had here, so that a file that is brought twice is merged.
    #[must_use]
    pub fn given_to(&self, person: &str) -> Brought {
        let mut records = Ledger::default();
        for record in self.records.all() {
            let mut record = record.clone();
            if record.person == ME && record.kind != Kind::Person {
                record.person = person.to_owned();
                if record.kind == Kind::Night && record.id == "na" {
                    record.id = ["n", person].concat();
                }
                if record.kind == Kind::MeasureDone
                    && let Some(measure) = record.id.strip_prefix(ME)
                {
                    record.id = [person, measure].concat();
                }
            }
            records.merge(record);
        }
        Brought { records, ..self.clone() }
    }
}

struct Reader {
    brought: Brought,
    /// Stamp of the settings that were taken.
    latest: u64,
    now: u64,
}

impl Reader {
    fn backup(&mut self, file: Map<String, Value>, text: &str) -> Result<(), NotRead> {
        let version = file.get("v").and_then(Value::as_u64).unwrap_or(0);
        match version {
            1 | 2 => {}
            0 => return Err(NotRead::Damaged),
            _ => return Err(NotRead::Newer),
        }
        // Format 1 had no checksum; a file that states one is held to it, whatever it says of its format.
        self.brought.whole = (version == 2 || file.contains_key("check")).then(|| is_whole(text));
        self.brought.made = file.get("made").and_then(Value::as_str).and_then(LocalTime::read);
        let mut found = false;
        for (name, value) in file {
            match (name.as_str(), value) {
                ("records", Value::Array(records)) => {
                    found = true;
                    for record in records {
                        self.object(record);
                    }
                }
                ("unreadable", Value::Array(pairs)) => {
                    for pair in pairs {
                        self.pair(&pair);
                    }
                }
                _ => {}
            }
        }
        if found { Ok(()) } else { Err(NotRead::Damaged) }
    }

    /// The copy of the store that the shell makes, and the records in the snapshots beside it.
    fn raw(&mut self, file: &Map<String, Value>) -> Result<(), NotRead> {
        let Some(Value::Object(records)) = file.get("records") else { return Err(NotRead::Damaged) };
        for (key, text) in records {
            self.entry(key, text.as_str().unwrap_or_default());
        }
        let unsaved = file.get("unsaved").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for snapshot in unsaved {
            let Ok(snapshot) = serde_json::from_str::<Value>(snapshot.as_str().unwrap_or_default()) else {
                self.lost();
                continue;
            };
            if let Some(Value::Array(pairs)) = snapshot.get("unsaved") {
                for pair in pairs {
                    self.pair(pair);
                }
            }
        }
        Ok(())
    }

    /// What can still be read of a file whose whole is no JSON.
    fn lines(&mut self, text: &str) -> Result<(), NotRead> {
        self.brought.whole = Some(false);
        for line in text.split('\n') {
            let line = line.trim_ascii();
            match serde_json::from_str(line.strip_suffix(',').unwrap_or(line)) {
                Ok(value @ Value::Object(_)) => self.object(value),
                Ok(value @ Value::Array(_)) => self.pair(&value),
                Err(_) if line.starts_with("{\"kind\"") => self.lost(),
                _ => {}
            }
        }
        let nothing = self.brought.records.all().next().is_none() && self.brought.setting.is_none();
        if nothing { Err(NotRead::Damaged) } else { Ok(()) }
    }

    /// A record with its kind among its fields.
    fn object(&mut self, value: Value) {
        let Value::Object(map) = value else { return self.lost() };
        let kind = map.get("kind").and_then(Value::as_str).and_then(Kind::by_id);
        let newer = map.get("v").is_some_and(|version| version.as_u64() != Some(form::VERSION));
        self.take(kind.filter(|_| !newer).and_then(|kind| form::of(kind, map)));
    }

    /// Key and text.
    fn pair(&mut self, pair: &Value) {
        match (pair.get(0).and_then(Value::as_str), pair.get(1).and_then(Value::as_str)) {
            (Some(key), Some(text)) => self.entry(key, text),
            _ => self.lost(),
        }
    }

    fn entry(&mut self, key: &str, text: &str) {
        // The start of a cramp that ran then is no record: its key has two parts.
        if key.strip_prefix(form::PREFIX).is_none_or(|rest| rest.contains(':')) {
            self.take(form::read(key, text).ok());
        }
    }

    fn lost(&mut self) {
        self.brought.unreadable = self.brought.unreadable.saturating_add(1);
    }

    fn take(&mut self, record: Option<Record>) {
        let Some(mut record) = record.filter(fits) else { return self.lost() };
        record.stamp = record.stamp.min(self.now);
        if record.kind != Kind::Setting {
            self.brought.records.merge(record);
        } else if record.stamp >= self.latest
            && let Some(data) = record.data()
        {
            self.latest = record.stamp;
            self.brought.setting = Some(Setting::read(data));
        }
    }
}

/// A name without a sign that means anything in a key, a code or a file.
fn is_name(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Whether a record is one that this version could have written.
fn fits(record: &Record) -> bool {
    is_name(&record.id, 40)
        && is_name(&record.person, 16)
        && form::write(record).len() <= LONGEST
        && times(record)
        && record.data().is_none_or(|data| is_known(record.kind, data))
}

/// Whether its time exists, and what the reader put in its place is near it.
fn times(record: &Record) -> bool {
    let when = record.when();
    let put = record.data().and_then(|data| data.get("when")).filter(|put| !put.is_null());
    // What `when` could not read, it left out.
    put.is_none_or(|put| put.as_str() == Some(&when.key())) && is_day(&record.at) && is_day(&when) && {
        let (at, when) = (Day::of(&record.at), Day::of(&when));
        let (mut first, last) = (at.min(when), at.max(when));
        for _ in 0..APART {
            if first < last {
                first = first.after();
            }
        }
        first == last
    }
}

fn is_day(time: &LocalTime) -> bool {
    Day::read(&Day::of(time).key()).is_some() && time.year >= 1970
}

/// Whether a kind can read its data, and what counts is within its scale.
fn is_known(kind: Kind, data: &Map<String, Value>) -> bool {
    let scale = |value: Option<u8>| value.is_none_or(|value| value <= 10);
    let day = |text: &Option<String>| text.as_ref().is_none_or(|text| text.is_empty() || Day::read(text).is_some());
    match kind {
        Kind::Check => CheckOpen::read(data).is_some() || CheckDone::read(data).is_some(),
        Kind::Episode => CrampDone::read(data).is_some_and(|cramp| scale(cramp.sev)),
        Kind::Night => NightKept::read(data).is_some_and(|night| scale(night.sleep)),
        Kind::Medicine => MedicineTaken::read(data).is_some_and(|taken| day(&taken.from) && day(&taken.to)),
        Kind::MeasureDone => MeasureDone::read(data).is_some(),
        Kind::Question => OwnQuestion::read(data).is_some(),
        Kind::Person => PersonKept::read(data).is_some_and(|person| is_name(&person.is, 16)),
        Kind::Plan => Plan::read(data).is_some(),
        Kind::Setting => true,
    }
}

#[cfg(test)]
mod tests;
