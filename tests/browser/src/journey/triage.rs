//! What `cargo xtask triage` says about a journey: the command itself, as a reviewer would run it.

use super::{Journey, Verdict, sorted};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use serde_json::Value;
use std::process::Command;

/// Runs the command on the journey's answers.
pub fn of(world: &World, journey: &Journey) -> Outcome<Verdict> {
    let stem = journey.path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    // One file a question, since cases run side by side.
    let unique = format!("answers-{}-{:?}-{stem}.json", std::process::id(), std::thread::current().id());
    let file = std::env::temp_dir().join(unique.replace(['(', ')'], ""));
    std::fs::write(&file, serde_json::to_vec(&journey.written)?)?;
    let said = Command::new("cargo").args(["xtask", "triage"]).arg(&file).current_dir(&world.workspace).output();
    let _ = std::fs::remove_file(&file);
    let said = said?;
    if !said.status.success() {
        return trouble(format!("cargo xtask triage: {}", String::from_utf8_lossy(&said.stderr).trim()));
    }
    let text = String::from_utf8_lossy(&said.stdout);
    let json: Value = serde_json::from_str(text.trim()).map_err(|e| Trouble::from(e).at("cargo xtask triage"))?;
    let of = |key: &str| json.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let rules = json.get("rules").and_then(Value::as_array).into_iter().flatten();
    let rules = rules.filter_map(|r| r.get("id")?.as_str().map(str::to_owned)).collect();
    Ok(Verdict { level: of("level"), within: of("within"), rules: sorted(rules) })
}
