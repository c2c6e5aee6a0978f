//! The check, screen by screen: what `check` asks for is shown, what is answered is handed to it.

use super::{
    Effect, Event, Keeping, Mode, Model, Problem, Screen, Verdict, history,
    update::{go, show},
};
use crate::{
    check::{self, Kind, Urgency, assess, path},
    diary::{Body, CheckOpen, Kind as RecordKind, Moment},
};

/// What a change of answers did to the questions.
pub struct Change {
    /// Those with another answer.
    pub other: Vec<&'static check::Screen>,
    /// Those that came.
    pub came: Vec<&'static check::Screen>,
    /// Those that went.
    pub went: Vec<&'static check::Screen>,
}

/// After this many milliseconds what was said about danger signs is asked again: they may have changed.
const STALE: u64 = 60 * 60 * 1000;
/// After this many milliseconds a check that was not ended is begun anew.
const TOO_OLD: u64 = 24 * STALE;

/// Begins a check from its first question, or asks whether to go on with the one that was left. In information mode
/// nothing is computed: the lists are shown.
pub fn begin(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.config.mode == Mode::Information {
        return go(model, Screen::Danger, effects);
    }
    if model.left_open(moment.ms).is_some() {
        return go(model, Screen::Resume, effects);
    }
    renew(model, moment, effects);
}

/// Begins from the first question and forgets what was answered before.
pub fn renew(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    history::drop_open_check(model, moment, effects);
    model.record = None;
    model.answers = check::Answers::default();
    model.verdict = None;
    model.before = None;
    model.was = None;
    model.answered = 0;
    // Back must not lead into the check before this one: its answers are gone.
    model.trail.retain(|left| !matches!(left, Screen::Ask(_) | Screen::Review | Screen::Result | Screen::Resume));
    if matches!(model.screen, Screen::Ask(_) | Screen::Review | Screen::Result | Screen::Resume) {
        model.screen = model.trail.pop().unwrap_or(Screen::Start);
    }
    effects.push(Effect::Emit(Event::Started));
    next(model, effects);
}

/// Goes on with the check that was left.
pub fn resume(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(since) = model.left_open(moment.ms) else { return renew(model, moment, effects) };
    if model.answered == 0
        && let Some((record, left)) = model.ledger.open_check(&model.person)
    {
        // Answers that this version can't read are no answers: nothing is guessed.
        let Ok(answers) = check::Answers::from_map(&left.open) else { return renew(model, moment, effects) };
        model.record = Some(record.name());
        model.answers = answers;
        effects.push(Effect::Emit(Event::Started));
    }
    if moment.ms.saturating_sub(since) > STALE {
        path::ask_danger_again(&mut model.answers);
    }
    model.answered = moment.ms;
    if model.screen == Screen::Resume {
        model.screen = model.trail.pop().unwrap_or(Screen::Start);
    }
    next(model, effects);
}

impl Model {
    /// Whether the danger signs of the check that was left will be asked again.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.left_open(self.clock).is_some_and(|since| self.clock.saturating_sub(since) > STALE)
    }

    /// What was changed since the answers were reviewed, if an answer was.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let before = self.before.as_ref()?;
        let (came, went) = path::changes(before, &self.answers);
        let both =
            path::so_far(&self.answers).into_iter().filter(|screen| before.picks(screen) != self.answers.picks(screen));
        let other = both.filter(|screen| !came.iter().any(|new| new.id == screen.id)).collect();
        Some(Change { other, came, went })
    }

    /// When a check that has not ended was last answered, in milliseconds since 1970: the one in memory, or one in
    /// the history that is not a day old.
    #[must_use]
    pub fn left_open(&self, now: u64) -> Option<u64> {
        let here = (self.answered > 0 && self.verdict.is_none()).then_some(self.answered);
        let kept = || self.ledger.open_check(&self.person).map(|(record, _)| record.stamp);
        here.or_else(|| if self.verdict.is_none() { kept() } else { None })
            .filter(|since| now.saturating_sub(*since) < TOO_OLD)
    }
}

/// What is chosen on a screen already.
pub fn picks(model: &Model, id: &str) -> Vec<String> {
    let screen = check::Screen::by_id(id);
    screen.map(|screen| model.answers.picks(screen).into_iter().map(str::to_owned).collect()).unwrap_or_default()
}

/// Ticks, unticks or chooses. "None of these" and any other tick shut each other out.
pub fn pick(model: &mut Model, id: &str, moment: &Moment, effects: &mut Vec<Effect>) {
    // Only a tap that was made before we were here can come to this screen: the reader has begun anew.
    if model.screen == Screen::Resume {
        renew(model, moment, effects);
    }
    let Screen::Ask(screen) = model.screen else { return };
    let Some(screen) = check::Screen::by_id(screen) else { return };
    model.problem = None;
    let choice = screen.groups.iter().find(|group| group.is_choice() && group.has(id));
    match (choice, screen.kind) {
        // One of its group; what other groups hold stays.
        (Some(group), _) => {
            model.draft.retain(|chosen| !group.has(chosen) && chosen != "none");
            model.draft.push(id.to_owned());
        }
        (None, Kind::One | Kind::Scale) => model.draft = vec![id.to_owned()],
        (None, Kind::Many | Kind::Medicines) => {
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
    model.answered = moment.ms;
    // A result is of its answers: with others it has to be asked for again.
    if let Some(verdict) = model.verdict.take() {
        model.was = Some((verdict.urgency, verdict.within));
    }
    if assess(&model.answers).urgency == Urgency::Emergency && path::next(&model.answers).is_none() {
        return finish(model, moment, effects);
    }
    keep_open(model, moment, effects);
    next(model, effects);
}

/// Writes the check down while it is not ended, where the reader keeps a history, so that it can go on after a reload.
fn keep_open(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.keeping() != Keeping::Yes {
        return;
    }
    let data = CheckOpen { open: model.answers.to_map() }.data();
    let old = model.record.as_deref().and_then(|name| model.ledger.get(name));
    let record = match old {
        // A finished check stays what it is until the changed one is finished too.
        Some(old) if old.data().and_then(CheckOpen::read).is_none() => return,
        Some(old) => old.changed(Body::Data(data), moment),
        None => model.fresh(RecordKind::Check, moment, data),
    };
    model.record = Some(record.name());
    history::enter(model, record, effects);
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
    let answers = path::on_path(&model.answers);
    let verdict = Verdict::of(&answers);
    let done = verdict.done(&answers).data();
    let old = model.record.as_deref().and_then(|name| model.ledger.get(name));
    let record = match old {
        // The record of the open check becomes that of the finished one; a changed result takes the old one's place.
        Some(old) => old.changed(Body::Data(done), moment),
        None => model.fresh(RecordKind::Check, moment, done),
    };
    model.record = Some(record.name());
    model.verdict = Some(verdict);
    history::enter(model, record, effects);
    go(model, Screen::Result, effects);
    effects.push(Effect::Emit(Event::Finished));
}
