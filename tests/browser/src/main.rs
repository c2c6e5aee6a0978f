//! The judge in real browsers: hostile host pages (`tests/pages`) and whole journeys, in Chromium, Firefox and WebKit,
//! through W3C WebDriver. A row needs no code: a folder with `expect.toml`, and a page where the plain one will not do.

mod access;
mod asked;
mod axe;
mod browser;
mod case;
mod compatibility;
mod dist;
mod driver;
mod engine;
mod evidence;
mod expect;
mod fhir;
mod hand;
mod host;
mod hosting;
mod http_text;
mod inside;
mod journey;
mod judge;
mod matrix;
mod npm;
mod package;
mod paper;
mod play;
mod processes;
mod reflow;
mod run;
mod screens;
mod sentences;
mod shadow;
mod shots;
mod stage;
mod step;
mod trouble;
mod types;
mod wordpress;
mod world;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // No browser is needed for these.
    if let [what, form, bundles] = arguments.as_slice()
        && what == "fhir"
    {
        let judged = world::workspace().and_then(|root| fhir::judge(&root, form.as_ref(), bundles.as_ref()));
        return ended(judged);
    }
    if let [what, folder] = arguments.as_slice()
        && what == "types"
    {
        return ended(world::workspace().and_then(|root| types::judge(&root, folder.as_ref())));
    }
    let asked = match asked::Asked::read(&arguments) {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    // A run that is broken off must not leave browsers behind: dropping it ends them.
    let outcome = tokio::select! {
        outcome = run::run(&asked) => outcome,
        () = broken_off() => trouble::trouble("broken off"),
    };
    ended(outcome)
}

/// The exit code; a failure without a report of its own is told here.
fn ended(outcome: trouble::Outcome<bool>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Comes when the run is told to end.
async fn broken_off() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut end), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = end.recv() => {}
        _ = interrupt.recv() => {}
    }
}
