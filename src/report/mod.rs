//! Taking the history away: today the backup file; the doctor's page, CSV and FHIR will stand here. It makes
//! text from records and knows no browser.

use crate::diary::{Body, Ledger, Moment};
use serde_json::{Value, json};

/// The backup file: one JSON document that a person can read and that goes back in.
#[must_use]
pub fn backup(ledger: &Ledger, moment: &Moment) -> String {
    let records: Vec<Value> = ledger
        .all()
        .map(|record| {
            let mut value = json!({
                "kind": record.kind.id(),
                "id": record.id,
                "person": record.person,
                "at": record.at.written(),
                "stamp": record.stamp,
            });
            if let Some(map) = value.as_object_mut() {
                match &record.body {
                    Body::Data(data) => map.insert("data".to_owned(), Value::Object(data.clone())),
                    Body::Gone => map.insert("gone".to_owned(), Value::Bool(true)),
                };
            }
            value
        })
        .collect();
    let file = json!({ "leg-cramps": "backup", "v": 1, "made": moment.local.written(), "records": records });
    serde_json::to_string_pretty(&file).unwrap_or_default()
}
