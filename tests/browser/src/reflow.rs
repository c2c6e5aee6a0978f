//! Whether every screen holds where space is short: at 320 CSS pixels, which is a window of 1280 at 400 %, in the long
//! pseudo-language and from right to left, and with the spacing of text that WCAG 1.4.12 lets a reader ask for.

use crate::axe;
use crate::engine::Engine;
use crate::screens::Entry;
use crate::shots;
use crate::stage::{DevTools, Stage, viewport};
use crate::trouble::{Outcome, trouble};
use crate::world::World;
use serde_json::json;
use std::collections::BTreeMap;

/// The spacing of WCAG 1.4.12, over all of ours.
const SPACED: &str = "const root = document.querySelector('leg-cramps').shadowRoot;
if (!window.__spaced) {
  window.__spaced = new CSSStyleSheet();
  window.__spaced.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
}
if (!root.adoptedStyleSheets.includes(window.__spaced)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, window.__spaced];";

/// One way to look at all screens.
struct Way {
    lang: &'static str,
    width: u32,
    look: &'static str,
    spaced: bool,
    forced: bool,
    /// Whether axe looks too.
    axe: bool,
}

const NARROW: Way = Way { lang: "en", width: 320, look: "light", spaced: false, forced: false, axe: false };
const SHORT: [Way; 3] =
    [Way { spaced: true, ..NARROW }, Way { lang: "en-XA", ..NARROW }, Way { lang: "ar-XB", ..NARROW }];

/// Every look at every width, with and without forced colours.
fn matrix() -> Vec<Way> {
    let mut ways = Vec::new();
    for look in ["light", "dark", "night"] {
        for width in [320, 768, 1200] {
            for forced in [false, true] {
                ways.push(Way { lang: "en", width, look, spaced: false, forced, axe: true });
            }
        }
    }
    ways
}

/// Judges the screens in Chromium, which alone can be made so narrow and can force colours. The error holds all troubles.
pub async fn judge(world: &World, list: &[Entry], whole: bool) -> Outcome<()> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let ways = if whole { matrix() } else { SHORT.into() };
    for way in &ways {
        let stage = Stage::open(world, Engine::Chromium, way.lang).await?;
        let outcome = look(world, &stage, list, way, &mut found).await;
        stage.close().await;
        outcome?;
    }
    if found.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = found
        .iter()
        .map(|(what, seen)| {
            let few: Vec<&str> = seen.iter().take(4).map(String::as_str).collect();
            format!("{what}\n        {} times: {}", seen.len(), few.join(", "))
        })
        .collect();
    trouble(format!("{} kinds of trouble\n      {}", found.len(), lines.join("\n      ")))
}

async fn look(
    world: &World,
    stage: &Stage,
    list: &[Entry],
    way: &Way,
    found: &mut BTreeMap<String, Vec<String>>,
) -> Outcome<()> {
    viewport(&stage.browser, way.width, 800).await?;
    let feature = json!([{"name": "forced-colors", "value": if way.forced { "active" } else { "none" }}]);
    stage.browser.client.issue_cmd(DevTools("Emulation.setEmulatedMedia", json!({"features": feature}))).await?;
    if way.axe {
        axe::bring(stage, &axe::source(&world.workspace)?).await?;
    }
    for entry in list {
        let mut name = format!("{} {} {} {}", entry.name, way.lang, way.width, way.look);
        for (is, word) in [(way.spaced, " spaced"), (way.forced, " forced")] {
            name.push_str(if is { word } else { "" });
        }
        stage.show(entry, way.look).await.map_err(|e| e.at(&name))?;
        if way.spaced {
            stage.browser.run(SPACED, Vec::new()).await?;
            stage.browser.drawn().await?;
        }
        for what in shots::measured(&stage.browser).await.map_err(|e| e.at(&name))? {
            found.entry(what).or_default().push(name.clone());
        }
        if way.axe {
            // Forced colours are the system's: their contrast is no matter of ours.
            let rules: &[&str] =
                if way.forced { &["aria-hidden-focus", "nested-interactive"] } else { &["color-contrast"] };
            for what in axe::look_at(stage, rules).await.map_err(|e| e.at(&name))? {
                found.entry(what).or_default().push(name.clone());
            }
        }
    }
    Ok(())
}
