//! Taking the history away: today the backup file; the doctor's page, CSV and FHIR will stand here. It makes
//! text from records and knows no browser.

use crate::diary::{Body, Ledger, Moment, object};
use serde_json::Value;

/// The backup file: one JSON document that a person can read and that goes back in.
#[must_use]
pub fn backup(ledger: &Ledger, moment: &Moment) -> String {
    let records: Vec<Value> = ledger
        .all()
        .map(|record| {
            let (body, content) = match &record.body {
                Body::Data(data) => ("data", data.clone().into()),
                Body::Gone => ("gone", true.into()),
            };
            object([
                ("kind", record.kind.id().into()),
                ("id", record.id.as_str().into()),
                ("person", record.person.as_str().into()),
                ("at", record.at.written().into()),
                ("stamp", record.stamp.into()),
                (body, content),
            ])
            .into()
        })
        .collect();
    let file = object([
        ("leg-cramps", "backup".into()),
        ("v", 1.into()),
        ("made", moment.local.written().into()),
        ("records", records.into()),
    ]);
    serde_json::to_string_pretty(&Value::Object(file)).unwrap_or_default()
}
