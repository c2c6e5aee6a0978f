//! One case: a row in an engine, from a fresh server and a fresh browser to a verdict.

use crate::browser::Browser;
use crate::dist::Dist;
use crate::engine::{Engine, Window};
use crate::expect::Row;
use crate::host::{Host, Site};
use crate::journey::blind;
use crate::judge::{Finding, Matter};
use crate::play::Player;
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use std::time::{Duration, Instant};

/// The longest that a case may take; journeys by keyboard in WebKit are the slowest.
const LIMIT: Duration = Duration::from_secs(300);

/// A row to be played in an engine.
#[derive(Clone, Debug)]
pub struct Case {
    /// The row.
    pub row: Row,
    /// The engine.
    pub engine: Engine,
    /// Play this journey's keys on a closed root that nothing can look into.
    pub blind: Option<String>,
}

impl Case {
    /// `row in engine`.
    pub fn name(&self) -> String {
        format!("{} in {}", self.row.name, self.engine.id())
    }

    /// Plays and judges. An error holds every sentence that belongs in the report.
    pub async fn judge(&self, world: &World) -> Outcome<()> {
        let limit = if self.row.expect.long { LIMIT.saturating_mul(2) } else { LIMIT };
        match tokio::time::timeout(limit, self.in_time(world)).await {
            Ok(outcome) => self.turned(outcome),
            Err(_) => trouble(format!("not done after {} s", limit.as_secs())),
        }
    }

    /// For the judge's own test: a row that must fail has passed when it failed for the right reason.
    fn turned(&self, outcome: Outcome<()>) -> Outcome<()> {
        match (&self.row.expect.must_fail, outcome) {
            (None, outcome) => outcome,
            (Some(part), Err(error)) if error.0.contains(part.as_str()) => Ok(()),
            (Some(part), Err(error)) => trouble(format!("failed, but not with `{part}`: {error}")),
            (Some(part), Ok(())) => trouble(format!("should have failed with `{part}`")),
        }
    }

    async fn in_time(&self, world: &World) -> Outcome<()> {
        let dist = if self.row.expect.faults { world.faults.clone() } else { world.dist.clone() }?;
        if let Some(journey) = &self.blind {
            return blind::play(world, self, &dist, journey).await;
        }
        let open_root = self.row.expect.open_root || !self.engine.sees_closed_roots();
        let mut player = self.begin(world, &dist, open_root).await?;
        let outcome = self.steps_and_findings(&mut player, &dist).await;
        if !self.row.expect.traceless {
            player.browser.close().await;
        } else if player.browser.close_and_look("lc1:").await && outcome.is_ok() {
            return trouble("a record is left on the disk");
        }
        outcome
    }

    /// A fresh server and a fresh browser with the row's page open.
    pub async fn begin<'w>(&self, world: &'w World, dist: &Dist, open_root: bool) -> Outcome<Player<'w>> {
        let host = Host::start(Site::new(&self.row, dist.clone(), &world.workspace, open_root))?;
        let expect = &self.row.expect;
        let zone = expect.zone.as_deref().unwrap_or("UTC");
        let window = Window { private: expect.private, printer: expect.printer, collects: expect.collects };
        let browser = Browser::open_as(self.engine, &world.workspace, world.display(), zone, window).await?;
        Player::begin(world, browser, host).await
    }

    async fn steps_and_findings(&self, player: &mut Player<'_>, dist: &Dist) -> Outcome<()> {
        let mut troubles = Vec::new();
        for (step, line) in self.row.steps.iter().zip(&self.row.expect.steps) {
            if player.world.say {
                println!("        {}: {line}", self.name());
            }
            if let Err(error) = player.perform(step).await {
                troubles.push(format!("at `{line}`: {error}"));
                troubles.push(shown(player).await);
                break;
            }
        }
        match self.settled(player, dist).await {
            Ok(findings) => troubles.extend(findings.into_iter().map(|f| f.words)),
            Err(error) => troubles.push(error.0),
        }
        if troubles.is_empty() { Ok(()) } else { Err(Trouble(troubles.join("\n      "))) }
    }

    /// The findings, when nothing is missing any more that may still come.
    pub async fn settled(&self, player: &mut Player<'_>, dist: &Dist) -> Outcome<Vec<Finding>> {
        let start = Instant::now();
        loop {
            let pages = player.seen().await?;
            let loads = player.host.loads();
            let (expect, sentences) = (&self.row.expect, &player.world.sentences);
            let matter = Matter { expect, engine: self.engine, dist, sentences, pages: &pages, loads: &loads };
            let findings = matter.findings()?;
            let hopeless = findings.is_empty() || findings.iter().any(|f| !f.may_come);
            if hopeless || start.elapsed() > self.engine.patience() {
                return Ok(findings);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// What a reader would have had before their eyes when a step failed.
async fn shown(player: &Player<'_>) -> String {
    let screen = player.widget.screen(&player.browser).await;
    let text = player.widget.text(&player.browser).await.unwrap_or_else(|e| e.0);
    let short: String = text.chars().take(300).collect();
    format!("screen {:?}, text: {short}", screen.ok().flatten().unwrap_or_default())
}
