//! Which cases there are, and playing them side by side.

use crate::access;
use crate::asked::{Asked, What};
use crate::axe;
use crate::case::Case;
use crate::compatibility;
use crate::driver::Screen;
use crate::engine::Engine;
use crate::expect::Row;
use crate::hosting;
use crate::journey;
use crate::matrix::{End, Matrix};
use crate::npm;
use crate::reflow;
use crate::screens;
use crate::shots;
use crate::step::Step;
use crate::trouble::{Outcome, trouble};
use crate::wordpress;
use crate::world::World;
use futures_util::stream::{self, StreamExt};
use std::time::Instant;

/// The page on which journeys are walked.
const JOURNEY_PAGE: &str = "csp-strict";

/// Plays everything that was asked for and prints the report. Gives whether it passed.
pub async fn run(asked: &Asked) -> Outcome<bool> {
    let mut world = if asked.what == What::Own { World::own_test() } else { World::real() }?;
    world.say = asked.say;
    // Only Firefox prints without a screen, and WebKit does nothing without one. Where there is none, their cases fail one
    // by one, each with the driver's own words.
    if asked.engines.iter().any(|engine| *engine != Engine::Firefox) {
        world.screen = Screen::start().map_err(|e| println!("{e}")).ok();
    }
    if asked.what == What::Shots {
        return shots::take(asked, &world).await;
    }
    let start = Instant::now();
    let mut matrix = Matrix::default();
    let mut times = String::new();
    for (part, cases) in parts(asked, &world)? {
        let begun = Instant::now();
        play(asked, &world, cases, &mut matrix).await;
        times.push_str(&format!("{part} {:.0} s, ", begun.elapsed().as_secs_f32()));
    }
    if matches!(asked.what, What::Axe | What::All) {
        let begun = Instant::now();
        look(asked, &world, &mut matrix).await?;
        times.push_str(&format!("axe {:.0} s, ", begun.elapsed().as_secs_f32()));
    }
    if matches!(asked.what, What::Access | What::Matrix | What::All) {
        let begun = Instant::now();
        access(asked, &world, &mut matrix).await?;
        times.push_str(&format!("access {:.0} s, ", begun.elapsed().as_secs_f32()));
    }
    match asked.what {
        What::Hosting => hosting::judge(&asked.engines, &world, &mut matrix).await?,
        What::Npm => npm::judge(&asked.engines, &world, &mut matrix).await?,
        What::WordPress => wordpress::judge(&asked.engines, &world, &mut matrix).await?,
        _ => {}
    }
    if asked.what == What::Pages && asked.write {
        let mut rows = Row::read_all(&world.pages)?;
        rows.retain(|row| !row.expect.long);
        compatibility::write(&world.workspace, &rows, &matrix)?;
    }
    let (report, passed) = matrix.report();
    println!("\n{times}in all {:.0} s\n{report}", start.elapsed().as_secs_f32());
    Ok(passed)
}

/// axe-core on the list of screens: one case an engine. What it finds it finds every time, so there is no second try.
async fn look(asked: &Asked, world: &World, matrix: &mut Matrix) -> Outcome<()> {
    let mut list = screens::all(&world.workspace)?;
    list.retain(|entry| asked.row.as_ref().is_none_or(|part| entry.name.contains(part.as_str())));
    let list = &list;
    // Before the engines, as each of them would fetch it.
    axe::source(&world.workspace)?;
    let mut looking = stream::iter(asked.engines.clone())
        .map(|engine| async move { (engine, Instant::now(), axe::judge(world, engine, list).await) })
        .buffer_unordered(asked.jobs);
    while let Some((engine, begun, outcome)) = looking.next().await {
        let end = outcome.map_or_else(|why| End::Failed(why.0), |()| End::Passed);
        let (word, seconds) = (word(&end), begun.elapsed().as_secs_f32());
        println!("{word} axe on {} screens in {} ({seconds:.1} s)", list.len(), engine.id());
        matrix.add("axe", engine, end);
    }
    drop(looking);
    asked.left_out.iter().for_each(|engine| matrix.add("axe", *engine, End::LeftOut));
    Ok(())
}

/// What assistive technology is told, and whether every screen holds where space is short: one case each, in Chromium.
async fn access(asked: &Asked, world: &World, matrix: &mut Matrix) -> Outcome<()> {
    let mut list = screens::all(&world.workspace)?;
    list.retain(|entry| asked.row.as_ref().is_none_or(|part| entry.name.contains(part.as_str())));
    if !asked.engines.contains(&Engine::Chromium) {
        ["access", "reflow"].into_iter().for_each(|name| matrix.add(name, Engine::Chromium, End::LeftOut));
        return Ok(());
    }
    let mut add = |name: &str, begun: Instant, outcome: Outcome<()>| {
        let end = outcome.map_or_else(|why| End::Failed(why.0), |()| End::Passed);
        println!("{} {name} on {} screens ({:.1} s)", word(&end), list.len(), begun.elapsed().as_secs_f32());
        matrix.add(name, Engine::Chromium, end);
    };
    if asked.what == What::Matrix {
        let begun = Instant::now();
        add("matrix", begun, reflow::judge(world, &list, true).await);
        return Ok(());
    }
    let begun = Instant::now();
    let told = access::judge(world, &list, asked.write, asked.row.is_none());
    let held = reflow::judge(world, &list, false);
    let (told, held) = futures_util::future::join(told, held).await;
    add("access", begun, told);
    add("reflow", begun, held);
    Ok(())
}

async fn play(asked: &Asked, world: &World, cases: Vec<Case>, matrix: &mut Matrix) {
    let mut playing = stream::iter(cases)
        .map(|case| async move {
            let end = end(asked, world, &case).await;
            (case, end)
        })
        .buffer_unordered(asked.jobs);
    while let Some((case, (end, seconds))) = playing.next().await {
        if end != End::LeftOut {
            println!("{} {} ({seconds:.1} s)", word(&end), case.name());
        }
        matrix.add(&case.row.name, case.engine, end);
    }
}

fn word(end: &End) -> &'static str {
    match end {
        End::Passed => "passed ",
        End::Flaky(_) => "flaky  ",
        End::Failed(_) => "FAILED ",
        End::Skipped(_) | End::LeftOut => "skipped",
    }
}

/// Plays a case; a failure gets one more chance in a fresh session.
async fn end(asked: &Asked, world: &World, case: &Case) -> (End, f32) {
    let start = Instant::now();
    let end = if asked.left_out.contains(&case.engine) {
        End::LeftOut
    } else if let Some(reason) = case.row.expect.not_available.get(&case.engine) {
        End::Skipped(reason.clone())
    } else {
        match case.judge(world).await {
            Ok(()) => End::Passed,
            Err(first) => match case.judge(world).await {
                Ok(()) => End::Flaky(first.0),
                Err(second) if second.0 == first.0 => End::Failed(second.0),
                Err(second) => End::Failed(format!("{second}\n      (the first time: {first})")),
            },
        }
    };
    (end, start.elapsed().as_secs_f32())
}

/// The cases by part, in the order in which they are played.
fn parts(asked: &Asked, world: &World) -> Outcome<Vec<(&'static str, Vec<Case>)>> {
    let mut parts = Vec::new();
    if matches!(asked.what, What::Pages | What::Own | What::All | What::Long) {
        let mut rows = Row::read_all(&world.pages)?;
        // A long row is played where long ones are asked for, or it alone.
        rows.retain(|row| row.expect.long == (asked.what == What::Long) || asked.row.as_ref() == Some(&row.name));
        let rows = rows.into_iter().map(|row| (row, None)).collect();
        parts.push(("pages", cases(asked, rows)));
    }
    if matches!(asked.what, What::Journeys | What::All) {
        parts.push(("journeys", cases(asked, journeys(world)?)));
    }
    if !matches!(asked.what, What::Axe | What::Access | What::Matrix | What::Hosting | What::Npm | What::WordPress)
        && parts.iter().all(|(_, cases)| cases.is_empty())
    {
        return trouble(format!("nothing is called {}", asked.row.clone().unwrap_or_default()));
    }
    Ok(parts)
}

fn cases(asked: &Asked, rows: Vec<(Row, Option<String>)>) -> Vec<Case> {
    let wanted = |row: &Row| {
        asked.row.as_ref().is_none_or(|name| row.name == *name || row.name.starts_with(&format!("journey {name} ")))
    };
    let mut cases = Vec::new();
    for (row, blind) in rows.into_iter().filter(|(row, _)| wanted(row)) {
        for engine in asked.engines.iter().chain(&asked.left_out) {
            // Where the driver sees into closed roots every case runs on one anyway.
            if blind.is_none() || !engine.sees_closed_roots() {
                cases.push(Case { row: row.clone(), engine: *engine, blind: blind.clone() });
            }
        }
    }
    cases
}

/// The journeys as rows: the strict page with other steps.
fn journeys(world: &World) -> Outcome<Vec<(Row, Option<String>)>> {
    let page = Row::read(&world.pages.join(JOURNEY_PAGE))?;
    let mut rows = Vec::new();
    for name in journey::NAMES {
        for (by, press) in [("mouse", "press"), ("keyboard", "press-by-keyboard")] {
            let lines = [
                format!("walk {name} by {by}"),
                "heard leg-cramps-finished 1".to_owned(),
                format!("{press} keep:on"),
                "reload".to_owned(),
                "screen start".to_owned(),
                format!("{press} open:diary"),
                format!("saved {name}"),
            ];
            rows.push((as_row(&page, format!("journey {name} by {by}"), &lines)?, None));
        }
    }
    rows.push((as_row(&page, "journey self_care unseen".to_owned(), &[])?, Some("self_care".to_owned())));
    Ok(rows)
}

fn as_row(page: &Row, name: String, lines: &[String]) -> Outcome<Row> {
    let mut row = page.clone();
    row.name = name;
    row.expect.steps = lines.to_vec();
    row.steps = lines.iter().map(|line| Step::read(line)).collect::<Outcome<_>>()?;
    Ok(row)
}
