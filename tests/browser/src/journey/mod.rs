//! Whole journeys: from the start screen to a result that is exactly what the triage says, and is still there afterwards.

mod answers;
pub mod blind;
mod triage;

use crate::hand;
use crate::play::Player;
use crate::shots;
use crate::step::By;
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
pub use answers::Journey;

/// More screens than any path has: what takes longer walks in a circle.
const TOO_FAR: usize = 60;

/// What a result screen says, or should say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// `data-level`.
    pub level: String,
    /// `data-within`.
    pub within: String,
    /// Every `data-rule`, sorted.
    pub rules: Vec<String>,
}

/// The names of the journeys, which are files of `tests/cases/journeys`.
pub const NAMES: [&str; 3] = ["emergency", "doctor", "self_care"];

/// Walks from the start screen to the result and compares it with the library and with `cargo xtask triage`.
pub async fn walk(player: &mut Player<'_>, journey: &Journey, by: By) -> Outcome<()> {
    player.arrive("start").await?;
    press(player, by, "open:check").await?;
    leave(player, "start").await?;
    answer(player, journey, by, "result").await?;
    same(&shown(player).await?, journey, player.world).await
}

/// Answers as the journey does, from the screen that is shown until the one with this code.
pub async fn answer(player: &mut Player<'_>, journey: &Journey, by: By, until: &str) -> Outcome<()> {
    let mut screen = leave(player, "").await?;
    for _ in 0..TOO_FAR {
        if screen == until {
            return Ok(());
        }
        if let Some(id) = screen.strip_prefix("ask:").map(str::to_owned) {
            for code in journey.presses(&id).map_err(|e| e.at(&screen))? {
                press(player, by, &code).await.map_err(|e| e.at(&screen))?;
            }
            press(player, by, "continue").await.map_err(|e| e.at(&screen))?;
        } else if screen == "review" {
            press(player, by, "finish").await?;
        } else if screen != "shell:wait" {
            return trouble(format!("the journey met the screen {screen}"));
        }
        screen = leave(player, &screen).await?;
    }
    trouble(format!("no {until} after {TOO_FAR} screens; now {screen}"))
}

async fn press(player: &mut Player<'_>, by: By, code: &str) -> Outcome<()> {
    match by {
        By::Mouse => hand::press(&player.browser, player.widget, code).await,
        By::Keyboard => player.keyboard.press(&player.browser, player.widget, code).await,
    }
}

/// Waits until another screen is shown, and gives its code. The reader's act has taken the focus to its heading.
async fn leave(player: &Player<'_>, from: &str) -> Outcome<String> {
    let what = format!("the screen after {from}");
    let (browser, widget) = (&player.browser, player.widget);
    let code = browser.until(&what, async || Ok(widget.screen(browser).await?.filter(|now| now != from))).await?;
    if !from.is_empty() {
        let heading = format!("[data-screen=\"{code}\"]");
        browser.until(&format!("the focus on {heading}"), async || widget.focused(browser, &heading).await).await?;
    }
    if player.fitting {
        shots::fits(browser).await.map_err(|e| e.at(&code))?;
    }
    Ok(code)
}

/// What the result on the screen says.
async fn shown(player: &Player<'_>) -> Outcome<Verdict> {
    let (browser, widget) = (&player.browser, player.widget);
    let levels = widget.values(browser, "[data-level]", "data-level").await?;
    let withins = widget.values(browser, "[data-within]", "data-within").await?;
    let rules = widget.values(browser, "[data-rule]", "data-rule").await?;
    match (levels.as_slice(), withins.as_slice()) {
        ([level], [within]) => Ok(Verdict { level: level.clone(), within: within.clone(), rules: sorted(rules) }),
        _ => trouble(format!("a result shows one level and one time frame, not {levels:?} and {withins:?}")),
    }
}

fn sorted(mut rules: Vec<String>) -> Vec<String> {
    rules.sort();
    rules
}

async fn same(shown: &Verdict, journey: &Journey, world: &World) -> Outcome<()> {
    let library = journey.verdict()?;
    if *shown != library {
        return trouble(format!("the screen shows {shown:?}, the library says {library:?}"));
    }
    let command = triage::of(world, journey).await?;
    if *shown != command {
        return trouble(format!("the screen shows {shown:?}, `cargo xtask triage` says {command:?}"));
    }
    Ok(())
}

/// The diary is open: its newest check has the journey's level, and opened it shows the same result again.
pub async fn saved(player: &mut Player<'_>, journey: &Journey) -> Outcome<()> {
    player.arrive("diary").await?;
    let expected = journey.verdict()?;
    let (browser, widget) = (&player.browser, player.widget);
    let record = "[data-record^=\"check:\"], [data-record*=\":check:\"]";
    let level = format!(":is({record}) [data-level={}]", expected.level);
    browser
        .until("the saved result in the diary", async || Ok((widget.count(browser, &level).await? > 0).then_some(())))
        .await?;
    let doors = format!(":is({record}) [data-m^=open]");
    let codes = widget.values(browser, &doors, "data-m").await?;
    let newest = codes.first().ok_or_else(|| Trouble("the saved result cannot be opened".to_owned()))?;
    hand::press(browser, widget, newest).await?;
    leave(player, "diary").await?;
    let again = shown(player).await?;
    if again == expected { Ok(()) } else { trouble(format!("saved was {again:?}, the library says {expected:?}")) }
}
