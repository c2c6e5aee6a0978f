//! A journey's answers, and what the shipped code makes of them.

use super::{Verdict, sorted};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use leg_cramps::check::{self, Answers, Screen};
use serde::Deserialize;
use std::path::PathBuf;

/// The answers of one vignette, key by key, as the form would write them.
#[derive(Debug)]
pub struct Journey {
    /// The file.
    pub path: PathBuf,
    /// The answers as they stand in the file.
    pub written: serde_json::Map<String, serde_json::Value>,
    answers: Answers,
}

#[derive(Deserialize)]
struct File {
    answers: serde_json::Map<String, serde_json::Value>,
}

impl Journey {
    /// Reads `tests/cases/journeys/<name>.json`.
    pub fn read(world: &World, name: &str) -> Outcome<Self> {
        let path = world.workspace.join("tests/cases/journeys").join(format!("{name}.json"));
        let place = path.display().to_string();
        let text = std::fs::read_to_string(&path).map_err(|e| Trouble::from(e).at(&place))?;
        let file: File = serde_json::from_str(&text).map_err(|e| Trouble::from(e).at(&place))?;
        let answers = Answers::from_map(&file.answers).map_err(|e| Trouble(format!("{place}: {e}")))?;
        Ok(Self { path, written: file.answers, answers })
    }

    /// The codes to press on a screen, `continue` not included.
    pub fn presses(&self, screen: &str) -> Outcome<Vec<String>> {
        let Some(screen) = Screen::by_id(screen) else {
            return trouble("the checker knows no such screen");
        };
        let picks = self.answers.picks(screen);
        if picks.is_empty() {
            return trouble("the journey has no answer for this screen");
        }
        Ok(picks.into_iter().map(|id| format!("pick:{id}")).collect())
    }

    /// What `check::assess` says.
    pub fn verdict(&self) -> Outcome<Verdict> {
        let said = check::assess(&self.answers);
        let rules = said.rules.iter().map(|r| r.id.to_owned()).collect();
        Ok(Verdict { level: said.urgency.id().to_owned(), within: said.within.id().to_owned(), rules: sorted(rules) })
    }
}
