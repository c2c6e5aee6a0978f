//! What assistive technology is told on every screen, as Chromium computes it, and where the Tab key leads. Both stand in
//! a file a screen (`tests/golden/access`) that a person can read: what changes is seen in the review.

use crate::engine::Engine;
use crate::screens::Entry;
use crate::stage::{DevTools, Stage, viewport};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const STOPS: &str = include_str!("page/access.js");
const OPEN: &str =
    "document.querySelector('leg-cramps').shadowRoot.querySelectorAll('details').forEach((e) => { e.open = true; });";
const TAB: char = '\u{E004}';
/// What is written down of the tree: what can be used, and what gives it its place. Plain text stands in the words files.
const ROLES: &[&str] = &[
    "alert",
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "group",
    "heading",
    "image",
    "img",
    "link",
    "list",
    "listbox",
    "navigation",
    "radio",
    "radiogroup",
    "region",
    "searchbox",
    "slider",
    "spinbutton",
    "status",
    "switch",
    "table",
    "textbox",
    "timer",
    "Date",
    "InputTime",
    "DisclosureTriangle",
    "DisclosureTriangleGrouped",
    "Details",
    "progressbar",
];

/// Compares every screen with its file, or writes the files anew. The error says what differs.
pub async fn judge(world: &World, list: &[Entry], write: bool, whole: bool) -> Outcome<()> {
    let folder = world.workspace.join("tests/golden/access");
    std::fs::create_dir_all(&folder)?;
    let stage = Stage::open(world, Engine::Chromium, "en").await?;
    let outcome = compare(world, &stage, list, &folder, write).await;
    stage.close().await;
    let mut troubles = outcome?;
    if whole {
        let known: BTreeSet<String> = list.iter().map(|entry| format!("{}.txt", entry.name)).collect();
        for file in std::fs::read_dir(&folder)?.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if !known.contains(&name) {
                if write {
                    std::fs::remove_file(file.path())?;
                } else {
                    troubles.push(format!("{name} is of no screen"));
                }
            }
        }
    }
    if troubles.is_empty() { Ok(()) } else { trouble(troubles.join("\n      ")) }
}

async fn compare(world: &World, stage: &Stage, list: &[Entry], folder: &Path, write: bool) -> Outcome<Vec<String>> {
    let mut troubles = Vec::new();
    viewport(&stage.browser, 360, 740).await?;
    for entry in list {
        let at = |error: Trouble| error.at(&entry.name);
        stage.show(entry, "light").await.map_err(at)?;
        // What is folded away is told and met too.
        stage.browser.run(OPEN, Vec::new()).await.map_err(at)?;
        stage.browser.drawn().await.map_err(at)?;
        let told = tree(stage).await.map_err(at)?;
        let (mut stops, mut wrong) = walk(stage).await.map_err(at)?;
        if !wrong.is_empty() {
            // The stage draws one screen over the other, as no reader comes to them; what is wrong then counts if it is
            // wrong in a fresh browser too. Chromium left out a group of circles that it had met on the screen before.
            let fresh = Stage::open(world, Engine::Chromium, "en").await?;
            viewport(&fresh.browser, 360, 740).await?;
            fresh.show(entry, "light").await.map_err(at)?;
            fresh.browser.run(OPEN, Vec::new()).await.map_err(at)?;
            let again = walk(&fresh).await;
            fresh.close().await;
            (stops, wrong) = again.map_err(at)?;
        }
        troubles.extend(wrong.into_iter().map(|what| format!("{}: {what}", entry.name)));
        let text = format!("{}\nTab:\n  {}\n", told.join("\n"), stops.join("\n  "));
        let file = folder.join(format!("{}.txt", entry.name));
        if write {
            std::fs::write(&file, &text)?;
            continue;
        }
        let golden = std::fs::read_to_string(&file).unwrap_or_default();
        if golden != text {
            let first = text.lines().zip(golden.lines().chain(std::iter::repeat(""))).find(|(now, was)| now != was);
            let (now, was) = first.unwrap_or(("fewer lines", ""));
            troubles.push(format!("{}: now `{}`, in its file `{}`", entry.name, now.trim(), was.trim()));
        }
    }
    Ok(troubles)
}

/// The tree of the page as lines: role, name and state, each below what it stands in.
async fn tree(stage: &Stage) -> Outcome<Vec<String>> {
    let said = stage.browser.client.issue_cmd(DevTools("Accessibility.getFullAXTree", json!({}))).await?;
    let nodes = said.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node.get("nodeId")?.as_str()?, node))).collect();
    let Some(root) = nodes.first() else { return trouble("there is no tree") };
    let mut lines = Vec::new();
    below(root, &by_id, 0, &mut lines);
    if lines.is_empty() { trouble("the tree is empty") } else { Ok(lines) }
}

fn below(node: &Value, all: &BTreeMap<&str, &Value>, depth: usize, lines: &mut Vec<String>) {
    let text = |field: &str| node.pointer(&format!("/{field}/value")).and_then(Value::as_str).unwrap_or_default();
    let (role, name) = (text("role"), text("name"));
    let ignored = node.get("ignored").and_then(Value::as_bool).unwrap_or_default();
    let told = !ignored && ROLES.contains(&role);
    if told {
        let mut line = format!("{}{role}", "  ".repeat(depth));
        for property in node.get("properties").and_then(Value::as_array).into_iter().flatten() {
            let name = property.get("name").and_then(Value::as_str).unwrap_or_default();
            let value = property.pointer("/value/value").unwrap_or(&Value::Null);
            match (name, value) {
                ("level", level) if role == "heading" => line.push_str(&format!(" {level}")),
                ("disabled" | "required" | "expanded" | "pressed" | "checked" | "invalid" | "live", value)
                    if !matches!(value.as_str(), Some("false" | "off")) && *value != Value::Bool(false) =>
                {
                    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    line.push_str(&if value == "true" { format!(" {name}") } else { format!(" {name}={value}") });
                }
                ("expanded" | "pressed" | "checked", _) => line.push_str(&format!(" not-{name}")),
                _ => {}
            }
        }
        if !name.is_empty() {
            line.push_str(&format!(" “{name}”"));
        }
        let description = text("description");
        if !description.is_empty() {
            line.push_str(&format!(" — {description}"));
        }
        lines.push(line);
    }
    for child in node.get("childIds").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = all.get(child) {
            below(child, all, depth.saturating_add(usize::from(told)), lines);
        }
    }
}

/// Presses Tab from before the element to its end: the stops, and what is wrong with them.
async fn walk(stage: &Stage) -> Outcome<(Vec<String>, Vec<String>)> {
    let list = |said: &Value, field: &str| -> Vec<String> {
        let items = said.get(field).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let said = stage.ask(STOPS, vec![json!(true)]).await?;
    let wanted = list(&said, "wanted");
    // A date field has four stops within itself.
    let dates = said.get("dates").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    let mut keys = KeyActions::new("keyboard".to_owned());
    for _ in 0..wanted.len().saturating_add(dates.saturating_mul(4)).saturating_add(1) {
        keys = keys.then(KeyAction::Down { value: TAB }).then(KeyAction::Up { value: TAB });
    }
    stage.browser.client.perform_actions(keys).await?;
    stage.browser.drawn().await?;
    let stops = list(&stage.ask(STOPS, vec![json!(false)]).await?, "stops");
    let mut wrong = Vec::new();
    let bare: Vec<&str> = stops.iter().map(|stop| stop.trim_end_matches(" (no ring)")).collect();
    if bare != wanted {
        let missed: Vec<&String> = wanted.iter().filter(|code| !bare.contains(&code.as_str())).collect();
        wrong.push(format!("Tab leads to {bare:?}, and not in the order of the page; missed {missed:?}"));
    }
    wrong.extend(stops.iter().filter(|stop| stop.ends_with("(no ring)")).cloned());
    Ok((stops, wrong))
}
