//! What `dist` tells programs about the element: the manifest against its own schema, and the types against TypeScript's
//! compiler, on a plain page and on one of React.

use crate::package::Package;
use crate::trouble::{Outcome, Trouble, trouble};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The schema of `custom-elements.json`.
const SCHEMA: Package = Package { folder: "manifest", name: "custom-elements-manifest", version: "2.1.0" };
/// The compiler, and React's types.
const TOOLS: [&str; 2] = ["typescript@5.9.3", "@types/react@19.2.7"];
/// Pages that use the element, and the types that each needs.
const PAGES: [&str; 2] = ["plain.ts", "react.tsx"];

/// Ways to break the manifest. A schema that passes any of these has judged nothing.
fn breaks() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("no version of the schema", "/schemaVersion", Value::Null),
        ("modules that are no list", "/modules", json!("leg-cramps.js")),
        ("a module of no known kind", "/modules/0/kind", json!("script")),
        ("a declaration without a name", "/modules/0/declarations/0/name", json!(7)),
        ("a declaration of no known kind", "/modules/0/declarations/0/kind", json!("element")),
        ("an export of nothing", "/modules/0/exports/0/declaration", json!("LegCramps")),
    ]
}

/// Judges `custom-elements.json` and the `.d.ts` files of a folder.
pub fn judge(workspace: &Path, folder: &Path) -> Outcome<bool> {
    let schema: Value = serde_json::from_str(&SCHEMA.read(workspace, "schema.json")?)?;
    let schema = jsonschema::validator_for(&schema).map_err(|why| Trouble(why.to_string()))?;
    let manifest = read(folder)?;
    let mut cases = vec![(String::from("custom-elements.json"), fits(&schema, &manifest))];
    for (what, place, value) in breaks() {
        cases.push((format!("{what} is refused"), refuses(&schema, manifest.clone(), place, value)));
    }
    cases.extend(compiled(workspace, folder)?);
    let failed = cases.iter().filter(|(_, outcome)| outcome.is_err()).count();
    for (name, outcome) in &cases {
        match outcome {
            Ok(()) => println!("passed  {name}"),
            Err(why) => println!("FAILED  {name}: {why}"),
        }
    }
    println!("{} passed, {failed} failed, 0 skipped", cases.len().saturating_sub(failed));
    Ok(failed == 0)
}

fn read(folder: &Path) -> Outcome<Value> {
    let file = folder.join("custom-elements.json");
    let text = std::fs::read_to_string(&file).map_err(|why| Trouble::from(why).at(&file.display().to_string()))?;
    Ok(serde_json::from_str(&text)?)
}

fn fits(schema: &Validator, manifest: &Value) -> Outcome<()> {
    let found: Vec<String> =
        schema.iter_errors(manifest).map(|error| format!("{} at {}", error, error.instance_path())).collect();
    if found.is_empty() { Ok(()) } else { trouble(found.join("; ")) }
}

fn refuses(schema: &Validator, mut manifest: Value, place: &str, value: Value) -> Outcome<()> {
    let Some(part) = manifest.pointer_mut(place) else { return trouble(format!("there is no {place}")) };
    *part = value;
    if schema.is_valid(&manifest) { trouble("the schema takes it") } else { Ok(()) }
}

/// The compiler on each page, with the types beside it.
fn compiled(workspace: &Path, folder: &Path) -> Outcome<Vec<(String, Outcome<()>)>> {
    let place = workspace.join(".tools/types");
    let compiler = place.join("node_modules/typescript/bin/tsc");
    std::fs::create_dir_all(&place)?;
    if !compiler.is_file() || !place.join("node_modules/@types/react/package.json").is_file() {
        println!("Fetching with npm, into .tools/types: {}", TOOLS.join(", "));
        let place = place.to_string_lossy();
        let mut args = vec!["install", "--silent", "--no-save", "--ignore-scripts", "--prefix", &place];
        args.extend(TOOLS);
        let done = Command::new("npm").args(&args).output();
        let done = done.map_err(|_| Trouble("npm is not installed (package npm)".to_owned()))?;
        if !done.status.success() {
            return trouble(format!("npm could not fetch: {}", String::from_utf8_lossy(&done.stderr).trim()));
        }
    }
    let work = place.join("pages");
    std::fs::create_dir_all(&work)?;
    for name in ["leg-cramps.d.ts", "leg-cramps.jsx.d.ts"] {
        std::fs::copy(folder.join(name), work.join(name)).map_err(|why| Trouble::from(why).at(name))?;
    }
    let mut cases = Vec::new();
    for name in PAGES {
        std::fs::copy(workspace.join("tests/types").join(name), work.join(name))
            .map_err(|why| Trouble::from(why).at(name))?;
        let rules =
            ["--noEmit", "--strict", "--target", "es2020", "--module", "esnext", "--moduleResolution", "bundler"];
        let more = ["--lib", "es2020,dom,dom.iterable", "--jsx", "react-jsx", name];
        let done = Command::new("node").arg(&compiler).args(rules).args(more).current_dir(&work).output();
        let done = done.map_err(|_| Trouble("node is not installed (package nodejs)".to_owned()))?;
        let said = String::from_utf8_lossy(&done.stdout).trim().to_owned();
        cases.push((format!("tsc on {name}"), if done.status.success() { Ok(()) } else { trouble(said) }));
    }
    Ok(cases)
}
