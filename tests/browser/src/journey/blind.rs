//! A journey on a closed root that nothing can look into (WebKit): first the keys are found on an open root in the same
//! engine, then the very same keys are played without seeing. What was saved and what was announced shows that they worked.

use super::Journey;
use crate::case::Case;
use crate::dist::Dist;
use crate::evidence::Seen;
use crate::hand;
use crate::play::Player;
use crate::step::{By, Step};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;

const SAVED: &str = "return Object.keys(localStorage).filter((key) => /^lc1:check:/.test(key)).length;";

/// Finds the keys, then plays them blind.
pub async fn play(world: &World, case: &Case, dist: &Dist, name: &str) -> Outcome<()> {
    let journey = Journey::read(world, name)?;
    let mut player = case.begin(world, dist, true).await?;
    let found = find_keys(&mut player, &journey).await;
    let keys = std::mem::take(&mut player.keyboard.keys);
    player.browser.close().await;
    found.map_err(|e| e.at("with open root"))?;

    let mut player = case.begin(world, dist, false).await?;
    let outcome = play_keys(&mut player, case, dist, &keys).await;
    player.browser.close().await;
    outcome.map_err(|e| e.at("with closed root"))
}

async fn find_keys(player: &mut Player<'_>, journey: &Journey) -> Outcome<()> {
    ready(player).await?;
    super::walk(player, journey, By::Keyboard).await?;
    player.perform(&Step::PressByKeyboard("keep:on".to_owned())).await
}

/// The keys fit only if both pages start alike: with the app there, not the shell's screen.
async fn ready(player: &mut Player<'_>) -> Outcome<()> {
    player.perform(&Step::Heard("leg-cramps-ready".to_owned(), None)).await
}

async fn play_keys(player: &mut Player<'_>, case: &Case, dist: &Dist, keys: &[String]) -> Outcome<()> {
    ready(player).await?;
    let hidden =
        player.browser.run("return document.querySelector('leg-cramps').shadowRoot === null;", Vec::new()).await?;
    if hidden.as_bool() != Some(true) {
        return trouble("the root is not closed");
    }
    for key in keys {
        hand::key(&player.browser, key).await?;
    }
    player.perform(&Step::Heard("leg-cramps-finished".to_owned(), Some(1))).await?;
    let browser = &player.browser;
    let count = async || Ok(browser.run(SAVED, Vec::new()).await?.as_u64().filter(|n| *n > 0));
    let saved = browser.until("a saved check", count).await?;
    if saved != 1 {
        return trouble(format!("{saved} checks were saved, not 1"));
    }
    let seen = Seen::look(browser).await?;
    if !seen.events.iter().any(|e| e.name == "leg-cramps-started") {
        return trouble("leg-cramps-started was not heard");
    }
    let findings: Vec<String> = case.settled(player, dist).await?.into_iter().map(|f| f.words).collect();
    if findings.is_empty() { Ok(()) } else { Err(Trouble(findings.join("; "))) }
}
