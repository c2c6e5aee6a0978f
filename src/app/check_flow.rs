//! The check, screen by screen: what `check` asks for is shown, what is answered is handed to it.

use super::{
    Effect, Event, Mode, Model, Problem, Screen, Verdict, history,
    update::{go, show},
};
use crate::{
    check::{self, Kind, Urgency, assess, path},
    diary::{Kind as RecordKind, Moment, Record},
};

/// Begins a check from its first question. In information mode nothing is computed: the lists are shown.
pub fn begin(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.config.mode == Mode::Information {
        return go(model, Screen::Danger, effects);
    }
    model.answers = check::Answers::default();
    model.verdict = None;
    // Back must not lead into the check before this one: its answers are gone.
    model.trail.retain(|left| !matches!(left, Screen::Ask(_) | Screen::Review | Screen::Result));
    if matches!(model.screen, Screen::Ask(_) | Screen::Review | Screen::Result) {
        model.screen = model.trail.pop().unwrap_or(Screen::Start);
    }
    effects.push(Effect::Emit(Event::Started));
    next(model, effects);
}

/// What is chosen on a screen already.
pub fn picks(model: &Model, id: &str) -> Vec<String> {
    let screen = check::Screen::by_id(id);
    screen.map(|screen| model.answers.picks(screen).into_iter().map(str::to_owned).collect()).unwrap_or_default()
}

/// Ticks, unticks or chooses. "None of these" and any other tick shut each other out.
pub fn pick(model: &mut Model, id: &str) {
    let Screen::Ask(screen) = model.screen else { return };
    let Some(screen) = check::Screen::by_id(screen) else { return };
    model.problem = None;
    match screen.kind {
        Kind::One | Kind::Scale => model.draft = vec![id.to_owned()],
        Kind::Many | Kind::Medicines => {
            if let Some(place) = model.draft.iter().position(|chosen| chosen == id) {
                model.draft.remove(place);
            } else if id == "none" {
                model.draft = vec![id.to_owned()];
            } else {
                model.draft.retain(|chosen| chosen != "none");
                model.draft.push(id.to_owned());
            }
        }
    }
}

/// Takes the answer and goes on, or says what is missing.
pub fn go_on(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Screen::Ask(id) = model.screen else { return };
    let Some(screen) = check::Screen::by_id(id) else { return };
    let chosen: Vec<&str> = model.draft.iter().map(String::as_str).collect();
    if let Err(why) = model.answers.give(screen, &chosen) {
        model.problem = Some(Problem(why.text()));
        effects.push(Effect::MoveFocus);
        effects.push(Effect::Announce(why.text()));
        return;
    }
    if assess(&model.answers).urgency == Urgency::Emergency && path::next(&model.answers).is_none() {
        return finish(model, moment, effects);
    }
    next(model, effects);
}

fn next(model: &mut Model, effects: &mut Vec<Effect>) {
    let screen = path::next(&model.answers).map_or(Screen::Review, |screen| Screen::Ask(screen.id));
    // A review that comes round again after a change is the same review: Back must not run in circles.
    if let Some(place) = model.trail.iter().position(|left| *left == screen) {
        model.trail.truncate(place);
        return show(model, screen, effects);
    }
    go(model, screen, effects);
}

/// Ends the check: the result is computed, entered into the history, and shown.
pub fn finish(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let verdict = Verdict::of(assess(&model.answers));
    let record = Record::new(RecordKind::Check, moment, verdict.done(&model.answers).data());
    model.verdict = Some(verdict);
    history::enter(model, record, effects);
    go(model, Screen::Result, effects);
    effects.push(Effect::Emit(Event::Finished));
}
