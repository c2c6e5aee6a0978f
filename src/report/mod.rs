//! Taking things away: the backup file, the plan on paper, a reminder for a calendar; the doctor's page, CSV and FHIR
//! will stand here. It makes text and papers from records and knows no browser.

mod calendar;
mod paper;
mod plan;

pub use calendar::calendar;
pub use paper::{Paper, Part, Pen, SHEET, draw, paper_html};
pub use plan::{PlanSheet, plan_paper};

use crate::{
    diary::{Body, Ledger, Moment, object},
    words::Words,
};
use serde_json::Value;

/// What can go on paper, as it was at the moment when that was asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum Sheet {
    /// The plan.
    Plan(PlanSheet),
}

impl Sheet {
    /// Its words on paper.
    #[must_use]
    pub fn paper(&self, words: &Words) -> Paper {
        match self {
            Sheet::Plan(plan) => plan_paper(plan, words),
        }
    }

    /// What its file is called, without its kind.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Sheet::Plan(_) => "my-plan",
        }
    }
}

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
