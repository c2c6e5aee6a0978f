//! What happens when: the model, the screens, the messages, and `update`, which turns a message into a new
//! model and effects. It knows no browser, no clock and no storage: moments come in, effects go out as data.

mod bring;
mod check_flow;
mod code;
mod config;
mod cramp;
mod doctor;
mod effect;
mod fitting;
mod history;
mod medicine_search;
mod model;
mod msg;
mod nights;
mod people;
mod plan;
mod plan_msg;
mod reading;
mod routine;
mod screen;
mod sheets;
mod snapshot;
mod taking;
mod telling;
mod trends;
mod update;
mod verdict;

pub use crate::diary::ME;
pub use bring::{Bring, FileProblem, Risk, SafeMsg};
pub use check_flow::Change;
pub use config::{Config, HistoryMode, Mode, Theme};
pub use cramp::{Cramp, Lasted, TOO_LONG};
pub use doctor::{DoctorMsg, PARTS, SPANS, Way};
pub use effect::{Effect, Event};
pub use fitting::{Fitted, Reader};
pub use history::unkept_words;
pub use medicine_search::{called_medicines, found_medicines};
pub use model::{Keeping, Model, Problem, Shelf, Undo, Unkept};
pub use msg::{Found, Msg};
pub use nights::NightMsg;
pub use people::PeopleMsg;
pub use plan_msg::PlanMsg;
pub use reading::{Find, apply, look_up, needs, wanted};
pub use routine::{Dial, Run, RunAct, step_words};
pub use screen::Screen;
pub use taking::TakingMsg;
pub use telling::{HOURS, UNKNOWN};
pub use trends::TrendMsg;
pub use update::update;
pub use verdict::{Verdict, headline, urgency_by_id};

#[cfg(test)]
mod tests;
