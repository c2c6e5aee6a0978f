//! A picture of every screen in every look, width and language, from the real build; and what can be measured on each:
//! nothing wider than its place, nothing cut, nothing too small to be hit.

mod sheet;

use crate::asked::Asked;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::screens::{self, Entry};
use crate::stage::{Stage, viewport};
use crate::trouble::{Outcome, trouble};
use crate::world::World;
use fantoccini::Locator;
use futures_util::stream::{self, StreamExt};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

const MEASURE: &str = include_str!("../page/measure.js");
/// Chromium's largest picture.
const TALLEST: u32 = 16_000;

/// What is photographed.
struct Sizes {
    looks: &'static [&'static str],
    widths: &'static [u32],
    languages: &'static [&'static str],
}

const ALL: Sizes =
    Sizes { looks: &["light", "dark", "night"], widths: &[320, 360, 768, 1200], languages: &["en", "en-XA", "ar-XB"] };
const QUICK: Sizes = Sizes { looks: &["light", "night"], widths: &[320, 1200], languages: &["en"] };

/// One picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shot {
    /// The screen's name.
    pub screen: String,
    /// `en-320-light`.
    pub variant: String,
}

impl Shot {
    /// The file, within the folder.
    pub fn file(&self) -> String {
        format!("{}/{}.png", self.variant, self.screen)
    }
}

/// What one browser brought home.
#[derive(Default)]
struct Roll {
    shots: Vec<Shot>,
    /// Trouble → the shots on which it was seen.
    troubles: BTreeMap<String, Vec<String>>,
}

/// Takes all pictures and prints what is wrong. Gives whether nothing is.
pub async fn take(asked: &Asked, world: &World) -> Outcome<bool> {
    let start = Instant::now();
    let Some(&engine) = asked.engines.first() else { return trouble("no engine is left") };
    let folder = world.workspace.join("tests/shots");
    let whole = screens::all(&world.workspace)?;
    let mut list = whole.clone();
    list.retain(|entry| asked.row.as_ref().is_none_or(|part| entry.name.contains(part.as_str())));
    if list.is_empty() {
        return trouble("no screen is called so");
    }
    let sizes = if asked.quick { QUICK } else { ALL };
    // What an earlier run left must not pass for this one's. A part of the screens is taken into what is there.
    if asked.row.is_none() {
        let _ = std::fs::remove_dir_all(&folder);
    }
    let jobs = sizes.languages.iter().flat_map(|lang| sizes.widths.iter().map(move |width| (*lang, *width)));
    let (list, sizes, folder_of) = (&list, &sizes, &folder);
    let mut rolls = stream::iter(jobs)
        .map(|(lang, width)| async move { roll(world, engine, lang, width, sizes.looks, list, folder_of).await })
        .buffer_unordered(asked.jobs);
    let mut all = Roll::default();
    while let Some(roll) = rolls.next().await {
        let roll = roll?;
        all.shots.extend(roll.shots);
        for (what, seen) in roll.troubles {
            all.troubles.entry(what).or_default().extend(seen);
        }
    }
    drop(rolls);
    let there = on_disk(&folder, &whole)?;
    sheet::index(&folder, &whole, &there)?;
    if engine == Engine::Chromium {
        sheet::picture(world, &folder, &whole, &there).await?;
    }
    for (what, seen) in &all.troubles {
        let few: Vec<&str> = seen.iter().take(4).map(String::as_str).collect();
        println!("{what}\n        on {} shots: {}", seen.len(), few.join(", "));
    }
    let (shots, screens, wrong) = (all.shots.len(), list.len(), all.troubles.len());
    println!("{}", folder.join("index.html").display());
    println!("{shots} shots of {screens} screens, {wrong} troubles, {:.0} s", start.elapsed().as_secs_f32());
    Ok(all.troubles.is_empty())
}

/// The same measures on the screen that a page shows, as a trouble. The root must be open.
pub async fn fits(browser: &Browser) -> Outcome<()> {
    let troubles = measured(browser).await?;
    if troubles.is_empty() { Ok(()) } else { trouble(troubles.join("; ")) }
}

/// What does not fit on the screen that a page shows. The root must be open.
pub async fn measured(browser: &Browser) -> Outcome<Vec<String>> {
    let said = browser.client.execute_async(MEASURE, Vec::new()).await?;
    match said.get("troubles") {
        Some(troubles) => Ok(serde_json::from_value(troubles.clone())?),
        None => trouble("nothing was measured"),
    }
}

/// Every picture that is there, from this run or, where only some screens were asked for, from one before it.
fn on_disk(folder: &Path, list: &[Entry]) -> Outcome<Vec<Shot>> {
    let mut variants: Vec<PathBuf> = std::fs::read_dir(folder)?.flatten().map(|e| e.path()).collect();
    variants.retain(|path| path.is_dir());
    variants.sort();
    let mut shots = Vec::new();
    for variant in variants.iter().filter_map(|path| path.file_name()) {
        let variant = variant.to_string_lossy().into_owned();
        let of = |entry: &Entry| Shot { screen: entry.name.clone(), variant: variant.clone() };
        shots.extend(list.iter().map(of).filter(|shot| folder.join(shot.file()).is_file()));
    }
    Ok(shots)
}

/// All screens in one language at one width.
async fn roll(
    world: &World,
    engine: Engine,
    lang: &str,
    width: u32,
    looks: &[&str],
    list: &[Entry],
    folder: &Path,
) -> Outcome<Roll> {
    let stage = Stage::open(world, engine, lang).await?;
    let mut roll = Roll::default();
    let mut outcome = Ok(());
    'all: for look in looks {
        let variant = format!("{lang}-{width}-{look}");
        std::fs::create_dir_all(folder.join(&variant))?;
        for entry in list {
            let shot = Shot { screen: entry.name.clone(), variant: variant.clone() };
            outcome = photograph(&stage, entry, look, width, &folder.join(shot.file()), &mut roll).await;
            if let Err(error) = outcome {
                outcome = Err(error.at(&format!("{} {variant}", entry.name)));
                break 'all;
            }
            roll.shots.push(shot);
        }
    }
    stage.close().await;
    outcome.map(|()| roll)
}

async fn photograph(
    stage: &Stage,
    entry: &Entry,
    look: &str,
    width: u32,
    file: &PathBuf,
    roll: &mut Roll,
) -> Outcome<()> {
    let chromium = stage.browser.engine == Engine::Chromium;
    if chromium {
        viewport(&stage.browser, width, 800).await?;
    } else {
        // Other engines have a least window: the place for the element is made narrow instead.
        stage.browser.client.set_window_size(1300, 900).await?;
        let narrow = "document.querySelector('main').style.width = arguments[0] + 'px';";
        stage.browser.run(narrow, vec![json!(width)]).await?;
    }
    stage.show(entry, look).await?;
    let said = stage.ask(MEASURE, Vec::new()).await?;
    for what in said.get("troubles").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let place = format!("{} {}", entry.name, file.parent().and_then(Path::file_name).unwrap_or_default().display());
        roll.troubles.entry(what.to_owned()).or_default().push(place);
    }
    let height = said.get("height").and_then(Value::as_u64).and_then(|h| u32::try_from(h).ok()).unwrap_or(800);
    let picture = if chromium {
        viewport(&stage.browser, width, height.clamp(1, TALLEST)).await?;
        stage.browser.client.screenshot().await?
    } else {
        stage.browser.client.find(Locator::Css("leg-cramps")).await?.screenshot().await?
    };
    Ok(std::fs::write(file, picture)?)
}
