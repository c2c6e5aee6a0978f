//! The app's model, moved by codes as a reader would move it.

use super::{Entry, NOW};
use crate::trouble::{Outcome, Trouble};
use leg_cramps::app::{Config, Model, Msg, update};
use leg_cramps::diary::{LocalTime, Moment};

/// A model that is being walked.
pub struct Walk {
    /// The model.
    pub model: Model,
    /// How long before the stage's moment this is.
    pub before: u64,
}

impl Walk {
    /// A fresh model, on the start screen.
    pub fn new() -> Self {
        Self { model: Model::new(Config::default()), before: 0 }
    }

    /// One act.
    pub fn act(&mut self, code: &str) -> Outcome<()> {
        let msg = Msg::parse(code).ok_or_else(|| Trouble(format!("the app knows no act {code}")))?;
        let local = LocalTime { year: 2026, month: 11, day: 23, hour: 3, minute: 5, offset: 0 };
        let moment = Moment { local, ms: NOW.saturating_sub(self.before), chance: "c0nst4".to_owned() };
        update(&mut self.model, msg, &moment);
        Ok(())
    }

    /// A fresh model after these acts.
    pub fn after(codes: &[&str]) -> Outcome<Self> {
        let mut walk = Self::new();
        codes.iter().try_for_each(|code| walk.act(code))?;
        Ok(walk)
    }

    /// What is on the screen now, by this name.
    pub fn entry(&self, name: &str) -> Entry {
        Entry::new(name, self.model.screen.code(), self.model.snapshot())
    }
}
