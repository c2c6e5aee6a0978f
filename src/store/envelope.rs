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
    let Ok(Value::Object(mut map)) = serde_json::from_str(text) else { return Err(Unreadable::Damaged) };
    match map.remove("v").as_ref().and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    }
    whole(key, map).ok_or(Unreadable::Damaged)
}

fn whole(key: &str, mut map: Map<String, Value>) -> Option<Record> {
    let mut parts = key.strip_prefix(PREFIX)?.split(':');
    let kind = Kind::by_id(parts.next()?)?;
    let (minute, id) = (parts.next()?, parts.next()?);
    let mut text = |name: &str| match map.remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let (own_id, person, at) = (text("id")?, text("person")?, LocalTime::read(&text("at")?)?);
    let stamp = map.remove("stamp")?.as_u64()?;
    let body = match (map.remove("gone"), map.remove("data")) {
        (Some(Value::Bool(true)), None) => Body::Gone,
        (None, Some(Value::Object(data))) => Body::Data(data),
        _ => return None,
    };
    (own_id == id && at.key() == minute && parts.next().is_none()).then_some(Record {
        kind,
        id: own_id,
        person,
        at,
        stamp,
        body,
        rest: map,
    })
}
