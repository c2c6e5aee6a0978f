//! The app's model, moved by codes as a reader would move it.

use super::{Entry, NOW};
use crate::trouble::{Outcome, Trouble, trouble};
use leg_cramps::app::{Config, Model, Msg, Screen, update};
use leg_cramps::check::{self, Answers, Kind};
use leg_cramps::diary::{LocalTime, Moment};

/// A model that is being walked.
#[derive(Clone)]
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

    /// Several acts.
    pub fn acts(&mut self, codes: &[&str]) -> Outcome<()> {
        codes.iter().try_for_each(|code| self.act(code))
    }

    /// Answers the question that is shown: as wanted, or the mildest where nothing is wanted.
    pub fn answer(&mut self, wanted: &Answers, id: &str) -> Outcome<()> {
        for pick in picks(wanted, id)? {
            self.act(&format!("pick:{pick}"))?;
        }
        self.act("continue")
    }

    /// Answers questions until the screen with this code is shown.
    pub fn until(&mut self, wanted: &Answers, code: &str) -> Outcome<()> {
        for _ in 0..60 {
            match self.model.screen.clone() {
                screen if screen.code() == code => return Ok(()),
                Screen::Ask(id) => self.answer(wanted, id)?,
                other => return trouble(format!("on the way to {code} stands {}", other.code())),
            }
        }
        trouble(format!("no way leads to {code}"))
    }

    /// What is on the screen now, by this name.
    pub fn entry(&self, name: &str) -> Entry {
        Entry::new(name, self.model.screen.code(), self.model.snapshot())
    }
}

/// The wanted options, or the mildest where the example says nothing.
fn picks(wanted: &Answers, id: &str) -> Outcome<Vec<String>> {
    let screen = check::Screen::by_id(id).ok_or_else(|| Trouble(format!("the checker knows no screen {id}")))?;
    let picks: Vec<String> = wanted.picks(screen).into_iter().map(str::to_owned).collect();
    if !picks.is_empty() {
        return Ok(picks);
    }
    let mild = match screen.kind {
        Kind::Scale => Some("0"),
        _ if screen.none.is_some() => Some("none"),
        Kind::Medicines => Some("none"),
        Kind::One | Kind::Many => {
            let no = screen.choices().find(|choice| choice.id == "no");
            no.or_else(|| screen.choices().next()).map(|choice| choice.id)
        }
    };
    Ok(mild.map(str::to_owned).into_iter().collect())
}
