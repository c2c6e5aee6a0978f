//! The package for npm as a publisher meets it: packed, installed into a plain and a React page, built by Vite, opened in the
//! engines; and imported where there is no document.

use crate::case::Case;
use crate::engine::Engine;
use crate::expect::Row;
use crate::matrix::{End, Matrix};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The examples of `packages/npm/examples`; each holds its row.
const EXAMPLES: [&str; 2] = ["plain", "react"];

/// A folder that goes when this does.
struct Place(PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Judges the package and adds what was found to the matrix.
pub async fn judge(engines: &[Engine], world: &World, matrix: &mut Matrix) -> Outcome<()> {
    let place = Place(std::env::temp_dir().join(format!("leg-cramps-npm-{}", std::process::id())));
    std::fs::create_dir_all(&place.0)?;
    let package = world.dist.clone()?.folder.join("packages/npm");
    let archive = place.0.join("leg-cramps.tgz");
    let mut end = |name: &str, engine: Engine, outcome: Outcome<()>| {
        println!("{} {name} in {}", if outcome.is_ok() { "passed " } else { "FAILED " }, engine.id());
        matrix.add(name, engine, outcome.map_or_else(|why| End::Failed(why.0), |()| End::Passed));
    };
    let packed = pack(&package, &archive);
    let go_on = packed.is_ok();
    end("npm pack", Engine::Chromium, packed);
    for name in EXAMPLES.into_iter().filter(|_| go_on) {
        let begun = Instant::now();
        let folder = place.0.join(name);
        let row = build(&world.workspace, name, &folder, &archive);
        let built = begun.elapsed();
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                end(&format!("npm {name}"), Engine::Chromium, Err(why));
                continue;
            }
        };
        println!("        npm install and vite build of the example {name}: {:.0} s", built.as_secs_f32());
        end(&format!("npm {name} without a document"), Engine::Chromium, on_a_server(&folder));
        for engine in engines {
            let case = Case { row: row.clone(), engine: *engine, blind: None };
            end(&row.name, *engine, case.judge(world).await);
        }
    }
    Ok(())
}

/// Packs the folder: everything in it is in the package, and npm has nothing to correct.
fn pack(package: &Path, archive: &Path) -> Outcome<()> {
    let before = std::fs::read(package.join("package.json"))
        .map_err(|why| Trouble(format!("{}: {why}; `cargo xtask dist` makes it", package.display())))?;
    let above = archive.parent().unwrap_or(archive);
    // On a copy: what npm would mend is to be seen, and not to be mended.
    let copy = above.join("corrected");
    std::fs::create_dir_all(&copy)?;
    std::fs::write(copy.join("package.json"), &before)?;
    npm(&copy, &["pkg", "fix"])?;
    let same = |text: &[u8]| serde_json::from_slice::<Value>(text);
    if same(&std::fs::read(copy.join("package.json"))?)? != same(&before)? {
        return trouble("npm corrects package.json");
    }
    let said = npm(package, &["pack", "--json", "--pack-destination", &above.to_string_lossy()])?;
    let said: Value = serde_json::from_str(&said)?;
    // A list, or since npm 11 an object by name.
    let about = said.get(0).or_else(|| said.as_object().and_then(|all| all.values().next()));
    let text = |name: &str| about.and_then(|about| about.get(name)).and_then(Value::as_str).map(str::to_owned);
    let file = text("filename").ok_or_else(|| Trouble(format!("npm pack said {said}")))?;
    let listed = about.and_then(|about| about.get("files")).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut packed: Vec<String> =
        listed.iter().filter_map(|file| file.get("path").and_then(Value::as_str).map(str::to_owned)).collect();
    let mut there = Vec::new();
    below(package, package, &mut there)?;
    packed.sort();
    there.sort();
    if packed != there {
        return trouble(format!("packed: {packed:?}, in the folder: {there:?}"));
    }
    Ok(std::fs::rename(above.join(file), archive)?)
}

/// A copy of the example, with the package installed, and built. Gives its row: the built page.
fn build(workspace: &Path, name: &str, folder: &Path, archive: &Path) -> Outcome<Row> {
    let example = workspace.join("packages/npm/examples").join(name);
    let mut files = Vec::new();
    below(&example, &example, &mut files)?;
    for file in files {
        let place = folder.join(&file);
        std::fs::create_dir_all(place.parent().unwrap_or(folder))?;
        std::fs::copy(example.join(&file), place)?;
    }
    npm(folder, &["install", "--no-audit", "--no-fund", &archive.to_string_lossy()])?;
    npm(folder, &["run", "build"])?;
    let mut row = Row::read(folder)?;
    row.name = format!("npm {name}");
    row.folder = folder.join("dist");
    let mut built = Vec::new();
    below(&row.folder, &row.folder, &mut built)?;
    // Each part that Vite made, once, and no other.
    row.expect.requests = built.iter().filter(|file| !file.ends_with(".html")).map(|file| format!("/{file}")).collect();
    Ok(row)
}

/// Where pages are made on a server, the import does nothing, and does not fail.
fn on_a_server(folder: &Path) -> Outcome<()> {
    let script = "await import('leg-cramps'); await import('leg-cramps/react'); \
                  const { default: all } = await import('leg-cramps/custom-elements.json', { with: { type: 'json' } }); \
                  console.log(all.modules.length, typeof customElements);";
    let args = ["--no-warnings", "--input-type=module", "-e", script];
    match ran(Command::new("node").args(args).current_dir(folder))?.trim() {
        "1 undefined" => Ok(()),
        other => trouble(format!("node said {other}")),
    }
}

fn npm(folder: &Path, args: &[&str]) -> Outcome<String> {
    ran(Command::new("npm").args(args).current_dir(folder))
}

fn ran(command: &mut Command) -> Outcome<String> {
    let what = format!("{command:?}");
    let done = command.output().map_err(|why| Trouble(format!("{what}: {why}")))?;
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    if done.status.success() {
        return Ok(said);
    }
    trouble(format!("{what}: {said}{}", String::from_utf8_lossy(&done.stderr)))
}

/// The files below a folder, by their path in it.
fn below(root: &Path, folder: &Path, found: &mut Vec<String>) -> Outcome<()> {
    for path in std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            below(root, &path, found)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            found.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(())
}
