//! What `cargo xtask triage` says about a journey: the command itself, as a reviewer would run it.

use super::{Journey, Verdict, sorted};
use crate::trouble::{Outcome, trouble};
use crate::world::World;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the command says; asked once a journey.
pub async fn of(world: &World, journey: &Journey) -> Outcome<Verdict> {
    let mut known = world.triaged.lock().await;
    if let Some(verdict) = known.get(&journey.path) {
        return Ok(verdict.clone());
    }
    let (workspace, answers) = (world.workspace.clone(), serde_json::to_vec(&journey.written)?);
    let name = journey.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let file = std::env::temp_dir().join(format!("answers-{}-{name}", std::process::id()));
    // On a thread of its own: cargo may wait for a lock, and the other cases must go on.
    let said = tokio::task::spawn_blocking(move || ask(&workspace, &file, &answers)).await?;
    let verdict = said.map_err(|e| e.at("cargo xtask triage"))?;
    known.insert(journey.path.clone(), verdict.clone());
    Ok(verdict)
}

fn ask(workspace: &Path, file: &PathBuf, answers: &[u8]) -> Outcome<Verdict> {
    std::fs::write(file, answers)?;
    let said = Command::new("cargo").args(["xtask", "triage"]).arg(file).current_dir(workspace).output();
    let _ = std::fs::remove_file(file);
    let said = said?;
    if !said.status.success() {
        return trouble(String::from_utf8_lossy(&said.stderr).trim());
    }
    let json: Value = serde_json::from_str(String::from_utf8_lossy(&said.stdout).trim())?;
    let of = |key: &str| json.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let rules = json.get("rules").and_then(Value::as_array).into_iter().flatten();
    let rules = rules.filter_map(|r| r.get("id")?.as_str().map(str::to_owned)).collect();
    Ok(Verdict { level: of("level"), within: of("within"), rules: sorted(rules) })
}
