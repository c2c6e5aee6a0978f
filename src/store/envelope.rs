//! A record as key and text: `lc1:<kind>:<yyyymmddhhmm>:<id>` → one small JSON object.

use crate::diary::{Body, Kind, LocalTime, Record, object};
use serde_json::{Map, Value};

/// What every key of this version of the store begins with. Another number is another version.
pub const PREFIX: &str = "lc1:";

/// Version of the records that we write.
const VERSION: u64 = 1;

/// Why a record was left alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// A newer version wrote it.
    Newer,
    /// It is no record.
    Damaged,
}

/// The key of a record.
#[must_use]
pub fn key(record: &Record) -> String {
    format!("{PREFIX}{}", record.name())
}

/// The text of a record.
#[must_use]
pub fn write(record: &Record) -> Value {
    let (body, content) = match &record.body {
        Body::Data(data) => ("data", data.clone().into()),
        Body::Gone => ("gone", true.into()),
    };
    let mut map = object([
        ("v", VERSION.into()),
        ("id", record.id.as_str().into()),
        ("person", record.person.as_str().into()),
        ("at", record.at.written().into()),
        ("stamp", record.stamp.into()),
        (body, content),
    ]);
    for (name, value) in &record.rest {
        map.entry(name.clone()).or_insert_with(|| value.clone());
    }
    Value::Object(map)
}

/// Reads a record; what stands under the key must agree with what the key says.
///
/// # Errors
/// Says why it was left alone.
pub fn read(key: &str, text: &str) -> Result<Record, Unreadable> {
    let Ok(Value::Object(map)) = serde_json::from_str(text) else { return Err(Unreadable::Damaged) };
    match map.get("v").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    }
    whole(key, map).ok_or(Unreadable::Damaged)
}

fn whole(key: &str, map: Map<String, Value>) -> Option<Record> {
    let mut parts = key.strip_prefix(PREFIX)?.split(':');
    let kind = Kind::by_id(parts.next()?)?;
    let (minute, id) = (parts.next()?, parts.next()?);
    let text = |name: &str| map.get(name).and_then(Value::as_str);
    let (own_id, person, at) = (text("id")?, text("person")?.to_owned(), LocalTime::read(text("at")?)?);
    if own_id != id || at.key() != minute || parts.next().is_some() {
        return None;
    }
    let stamp = map.get("stamp")?.as_u64()?;
    let mut body = match map.get("gone") {
        Some(Value::Bool(true)) => Some(Body::Gone),
        Some(_) => return None,
        None => None,
    };
    let mut rest = Map::new();
    for (name, value) in map {
        match (name.as_str(), value) {
            ("v" | "id" | "person" | "at" | "stamp" | "gone", _) => {}
            ("data", Value::Object(data)) if body.is_none() => body = Some(Body::Data(data)),
            ("data", _) => return None,
            (_, value) => {
                rest.insert(name, value);
            }
        }
    }
    Some(Record { kind, id: id.to_owned(), person, at, stamp, body: body?, rest })
}
