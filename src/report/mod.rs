//! Taking things away and bringing them back: the backup file and its reading, a table for spreadsheets, the plan and
//! an empty diary on paper, a reminder for a calendar, the doctor's page, its essentials as a code to scan, and the same for programs as FHIR. It makes text and papers
//! from records and knows no browser.

mod backup;
mod calendar;
mod compare;
mod csv;
mod doctor;
mod essentials;
pub mod fhir;
mod import;
mod log;
mod paper;
mod plan;

pub use backup::backup;
pub use calendar::calendar;
pub use compare::{Preview, characters, compare, writes};
pub use csv::csv;
pub use doctor::{Checked, DoctorSheet, doctor_essentials, doctor_paper};
pub use essentials::{MOST, Squares, squares};
pub use import::{Brought, LARGEST, NotRead, read};
pub use log::log_paper;
pub use paper::{Paper, Part, Pen, SHEET, draw, paper_html, paper_text};
pub use plan::{PlanSheet, plan_paper};

use crate::{diary::Day, words::Words};

/// What can go on paper, as it was at the moment when that was asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum Sheet {
    /// The plan.
    Plan(PlanSheet),
    /// The doctor's page.
    Doctor(Box<DoctorSheet>),
    /// An empty diary of two weeks, from this night on.
    Log(Day),
}

impl Sheet {
    /// Its words on paper.
    #[must_use]
    pub fn paper(&self, words: &Words) -> Paper {
        match self {
            Sheet::Plan(plan) => plan_paper(plan, words),
            Sheet::Doctor(sheet) => doctor_paper(sheet, words),
            Sheet::Log(from) => log_paper(*from, words),
        }
    }

    /// What its file is called, without its kind.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Sheet::Plan(_) => "my-plan",
            Sheet::Doctor(_) => "for-the-doctor",
            Sheet::Log(_) => "two-weeks",
        }
    }
}
