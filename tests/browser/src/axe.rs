//! axe-core on every screen of the list. It cannot see into a closed root, so the stage's root is open, and a run that
//! found nothing inside it has judged nothing.

use crate::engine::Engine;
use crate::package::Package;
use crate::screens::Entry;
use crate::stage::Stage;
use crate::trouble::{Outcome, trouble};
use crate::world::World;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The version, so that a new one is a change that somebody looks at.
const VERSION: &str = "4.14.1";
const RUN: &str = include_str!("page/axe.js");

/// The source of axe-core, fetched into `.tools/axe` if it is not there.
pub fn source(workspace: &Path) -> Outcome<String> {
    Package { folder: "axe", name: "axe-core", version: VERSION }.read(workspace, "axe.min.js")
}

/// Judges the screens in one engine. The error holds all violations.
pub async fn judge(world: &World, engine: Engine, list: &[Entry]) -> Outcome<()> {
    let source = source(&world.workspace)?;
    let stage = Stage::open(world, engine, "en").await?;
    let outcome = judge_on(&stage, &source, list, world.say).await;
    stage.close().await;
    let violations = outcome?;
    if violations.is_empty() {
        return Ok(());
    }
    let count = violations.len();
    let lines: Vec<String> =
        violations.into_iter().map(|(what, names)| format!("{what}\n        on {names}")).collect();
    trouble(format!("{count} kinds of violation\n      {}", lines.join("\n      ")))
}

/// Puts axe-core into the page: as a script of the page, as a driver's own scripts live in a world apart.
pub async fn bring(stage: &Stage, source: &str) -> Outcome<()> {
    let add = "const s = document.createElement('script'); s.textContent = arguments[0]; document.head.appendChild(s);\
               return typeof window.axe;";
    if stage.browser.run(add, vec![json!(source)]).await? != json!("object") {
        return trouble("axe-core did not start");
    }
    Ok(())
}

async fn judge_on(stage: &Stage, source: &str, list: &[Entry], say: bool) -> Outcome<BTreeMap<String, String>> {
    bring(stage, source).await?;
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for entry in list {
        for (look, rules) in looks(stage.browser.engine) {
            let name = format!("{} ({look})", entry.name);
            if say {
                println!("        axe in {}: {name}", stage.browser.engine.id());
            }
            stage.show(entry, look).await.map_err(|e| e.at(&name))?;
            for violation in look_at(stage, rules).await.map_err(|e| e.at(&name))? {
                let names = found.entry(violation).or_default();
                names.push_str(if names.is_empty() { "" } else { ", " });
                names.push_str(&name);
            }
        }
    }
    Ok(found)
}

/// All rules by day; the colours of the other looks once, as they are the same in every engine.
fn looks(engine: Engine) -> &'static [(&'static str, &'static [&'static str])] {
    const COLOURS: &[&str] = &["color-contrast"];
    const ALL: &[(&str, &[&str])] = &[("light", &[]), ("dark", COLOURS), ("night", COLOURS)];
    if engine == Engine::Chromium { ALL } else { ALL.split_at(1).0 }
}

/// Looks at the screen that is shown, by these rules or by all.
pub async fn look_at(stage: &Stage, rules: &[&str]) -> Outcome<Vec<String>> {
    let said = stage.ask(RUN, vec![json!(rules)]).await?;
    if let Some(error) = said.get("error").and_then(Value::as_str) {
        return trouble(format!("axe-core failed: {error}"));
    }
    if said.get("inside").and_then(Value::as_u64).unwrap_or_default() == 0 {
        return trouble("axe-core examined nothing inside our root");
    }
    Ok(serde_json::from_value(said.get("violations").cloned().unwrap_or_default())?)
}
