//! A record as key and text: `lc1:<kind>:<yyyymmddhhmm>:<id>` → one small JSON object. The store and the backup file
//! write it in the same form, so that there is one reader of it.

use super::{Absent, Body, Kind, LocalTime, Record};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// What every key of this version of the store begins with. Another number is another version.
pub const PREFIX: &str = "lc1:";

/// Version of the records that we write.
pub const VERSION: u64 = 1;

/// The key of a record.
#[must_use]
pub fn key(record: &Record) -> String {
    format!("{PREFIX}{}", record.name())
}

/// A record as it is written down. Serde writes it straight from the record: what derive makes of it, or a JSON object
/// in between, would be more code than this.
pub struct Written<'a>(pub &'a Record);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let record = self.0;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("v", &VERSION)?;
        map.serialize_entry("id", &record.id)?;
        map.serialize_entry("person", &record.person)?;
        map.serialize_entry("at", &record.at.written())?;
        map.serialize_entry("stamp", &record.stamp)?;
        match &record.body {
            Body::Data(data) => map.serialize_entry("data", data)?,
            Body::Gone => map.serialize_entry("gone", &true)?,
        }
        for (name, value) in &record.rest {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The text of a record.
#[must_use]
pub fn write(record: &Record) -> String {
    serde_json::to_string(&Written(record)).unwrap_or_default()
}

/// Reads a record; what stands under the key must agree with what the key says.
///
/// # Errors
/// Says why it was left alone.
pub fn read(key: &str, text: &str) -> Result<Record, Absent> {
    let Ok(Value::Object(map)) = serde_json::from_str(text) else { return Err(Absent::Damaged) };
    match map.get("v").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Absent::Newer),
        _ => return Err(Absent::Damaged),
    }
    named(key, map).ok_or(Absent::Damaged)
}

fn named(key: &str, map: Map<String, Value>) -> Option<Record> {
    let mut parts = key.strip_prefix(PREFIX)?.split(':');
    let record = of(Kind::by_id(parts.next()?)?, map)?;
    let (minute, id) = (parts.next()?, parts.next()?);
    (record.id == id && record.at.key() == minute && parts.next().is_none()).then_some(record)
}

/// A record from its fields, which may name its version and its kind; both are the caller's to judge.
#[must_use]
pub fn of(kind: Kind, map: Map<String, Value>) -> Option<Record> {
    let text = |name: &str| map.get(name).and_then(Value::as_str);
    let (id, person, at) = (text("id")?.to_owned(), text("person")?.to_owned(), LocalTime::read(text("at")?)?);
    let stamp = map.get("stamp")?.as_u64()?;
    let mut body = match map.get("gone") {
        Some(Value::Bool(true)) => Some(Body::Gone),
        Some(_) => return None,
        None => None,
    };
    let mut rest = Map::new();
    for (name, value) in map {
        match (name.as_str(), value) {
            ("v" | "kind" | "id" | "person" | "at" | "stamp" | "gone", _) => {}
            ("data", Value::Object(data)) if body.is_none() => body = Some(Body::Data(data)),
            ("data", _) => return None,
            (_, value) => {
                rest.insert(name, value);
            }
        }
    }
    Some(Record { kind, id, person, at, stamp, body: body?, rest })
}
