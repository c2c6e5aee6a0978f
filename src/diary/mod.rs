//! The history: what was recorded, when, and how two copies of it become one. It knows no browser, no clock
//! and no words on a screen; moments and chance are handed in.

pub mod chance;
pub mod change;
mod fields;
pub mod form;
mod json;
mod kinds;
mod ledger;
mod night;
mod nights;
pub mod patterns;
mod record;
mod spans;
mod time;

pub use fields::{FIELDS, FIRST, Field, LENGTHS, LONGEST, NOTHING, Takes, option};
pub use json::object;
pub use kinds::{
    CheckDone, CheckOpen, CrampDone, EpisodeEnd, MeasureDone, MedicineTaken, NightKept, OwnQuestion, PersonKept, Plan,
    Setting,
};
pub use ledger::{Absent, END, Ledger, Lost, around};
pub use night::{Day, night};
pub use nights::{Known, Night};
pub use record::{Body, Kind, ME, Record};
pub use spans::{By, Scale, Span, spans};
pub use time::{LocalTime, Moment};

#[cfg(test)]
mod tests;
