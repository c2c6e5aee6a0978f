//! The bedtime routine as it runs. Where it is follows from the time that has passed, never from counted ticks.

use super::{Effect, Model, Screen, plan};
use crate::{
    diary::Moment,
    guide::{
        Fit, Known,
        routine::{self, Act, Legs, Phase, Settings, Step},
    },
    words::{Text, t},
};

/// A routine that was begun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// When it would have begun had it never been paused or moved, in milliseconds since 1970.
    begun: u64,
    /// How far it is while it pauses, in milliseconds.
    paused: Option<u64>,
    /// Whether it is over.
    ended: bool,
    /// Which step was said last.
    said: u16,
}

/// What a reader does with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunAct {
    /// It was begun.
    Started,
    /// It is to wait.
    Paused,
    /// It goes on.
    WentOn,
    /// The step before is to come again.
    SteppedBack,
    /// The step is left out.
    Skipped,
    /// That is enough.
    Finished,
}

/// What can be turned up and down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dial {
    /// Seconds to hold.
    Hold,
    /// Seconds to rest.
    Rest,
    /// Times in a row.
    Times,
    /// Time of the reminder.
    Remind,
}

/// By how many seconds one press changes a dial.
const SECONDS: u8 = 5;

/// What is said of a step, and stands on the screen.
#[must_use]
pub fn step_words(step: &Step) -> Text {
    let place = usize::from(step.thigh) * 2 + usize::from(step.right);
    let list = match step.act {
        Act::Rest => return t::ROUTINE_REST_NOW,
        Act::Ready => t::ROUTINE_READY,
        Act::Hold => t::ROUTINE_HOLD_NOW,
    };
    list.texts().nth(place).unwrap_or(t::ROUTINE_REST_NOW)
}

impl Model {
    /// How the routine is set, each value within its bounds.
    #[must_use]
    pub fn routine_settings(&self) -> Settings {
        let (plan, usual) = (self.plan(), Settings::default());
        Settings {
            hold: plan.hold.map_or(usual.hold, Settings::secs),
            rest: plan.rest.map_or(usual.rest, Settings::secs),
            times: plan.times.map_or(usual.times, Settings::times),
            legs: plan.legs.as_deref().and_then(Legs::by_id).unwrap_or(usual.legs),
        }
    }

    /// Whether the stretches are to be done on a seat: always, as the reader likes (no), or unless the reader says
    /// otherwise (not known).
    fn seat(&self) -> Known {
        self.advice_on(routine::MEASURE).map_or(Known::Unknown, |advice| advice.seated)
    }

    /// Whether the reader may choose to stand.
    #[must_use]
    pub fn may_stand(&self) -> bool {
        self.seat() != Known::Yes
    }

    /// Whether the stretches are done on a seat.
    #[must_use]
    pub fn is_seated(&self) -> bool {
        match self.seat() {
            Known::Yes => true,
            known => self.plan().seat.unwrap_or(known != Known::No),
        }
    }

    /// Whether the routine counts down at this moment. While it does, the edge sends a tick a second.
    #[must_use]
    pub fn routine_runs(&self) -> bool {
        self.run.is_some_and(|run| run.paused.is_none() && !run.ended)
    }

    /// Whether it was begun and waits.
    #[must_use]
    pub fn routine_waits(&self) -> bool {
        self.run.is_some_and(|run| run.paused.is_some() && !run.ended)
    }

    /// Whether it was begun and is over.
    #[must_use]
    pub fn routine_ended(&self) -> bool {
        self.run.is_some_and(|run| run.ended)
    }

    /// Where it is, unless it was not begun or is over.
    #[must_use]
    pub fn routine_phase(&self) -> Option<Phase> {
        let run = self.run.filter(|run| !run.ended)?;
        routine::at(&self.routine_settings(), self.elapsed(&run))
    }

    fn elapsed(&self, run: &Run) -> u64 {
        run.paused.unwrap_or_else(|| self.clock.saturating_sub(run.begun))
    }
}

/// Turns a dial by one step.
pub fn turn(model: &mut Model, dial: Dial, up: bool, moment: &Moment, effects: &mut Vec<Effect>) {
    let set = model.routine_settings();
    let moved = |now: u8, by: u8| if up { now.saturating_add(by) } else { now.saturating_sub(by) };
    let mut plan = model.plan();
    match dial {
        Dial::Hold => plan.hold = Some(Settings::secs(moved(set.hold, SECONDS))),
        Dial::Rest => plan.rest = Some(Settings::secs(moved(set.rest, SECONDS))),
        Dial::Times => plan.times = Some(Settings::times(moved(set.times, 1))),
        Dial::Remind => return plan::move_reminder(model, up, moment, effects),
    }
    // A routine that runs must not jump: it is set before.
    if model.run.is_none() {
        plan::set(model, &plan, moment, effects);
    }
}

/// Chooses which legs get their turn.
pub fn choose_legs(model: &mut Model, legs: Legs, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.run.is_none() {
        let mut plan = model.plan();
        plan.legs = Some(legs.id().to_owned());
        plan::set(model, &plan, moment, effects);
    }
}

/// On the seat, or off it where that may be.
pub fn switch_seat(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.may_stand() {
        let mut plan = model.plan();
        plan.seat = Some(!model.is_seated());
        plan::set(model, &plan, moment, effects);
    }
}

/// What the reader does with the routine.
pub fn act(model: &mut Model, act: RunAct, effects: &mut Vec<Effect>) {
    if act == RunAct::Started {
        let fits = model.advice_on(routine::MEASURE).is_some_and(|advice| advice.fit == Fit::Shown);
        if fits && model.screen == Screen::Routine {
            model.run = Some(Run { begun: model.clock, paused: None, ended: false, said: u16::MAX });
            effects.push(Effect::MoveFocus);
            follow(model, effects);
        }
        return;
    }
    let (Some(mut run), Some(phase)) = (model.run, model.routine_phase()) else { return };
    let elapsed = model.elapsed(&run);
    let to = match act {
        RunAct::SteppedBack => routine::begin(&model.routine_settings(), phase.index.saturating_sub(1)),
        RunAct::Skipped => phase.since.saturating_add(u64::from(phase.step.secs).saturating_mul(1000)),
        _ => elapsed,
    };
    match act {
        RunAct::Paused => run.paused = Some(elapsed),
        RunAct::WentOn => run.paused = None,
        RunAct::Finished => run.ended = true,
        _ => run.paused = run.paused.map(|_| to),
    }
    run.begun = model.clock.saturating_sub(to);
    model.run = Some(run);
    if run.ended {
        end(effects);
    }
    follow(model, effects);
}

/// Says a step that has begun, once, and ends the routine behind its last.
pub fn follow(model: &mut Model, effects: &mut Vec<Effect>) {
    let phase = model.routine_phase();
    let Some(run) = model.run.as_mut().filter(|run| !run.ended) else { return };
    match phase {
        None => {
            run.ended = true;
            end(effects);
        }
        Some(phase) if run.said != phase.index => {
            run.said = phase.index;
            effects.push(Effect::Announce(step_words(&phase.step)));
        }
        Some(_) => {}
    }
}

fn end(effects: &mut Vec<Effect>) {
    effects.push(Effect::MoveFocus);
    effects.push(Effect::Announce(t::ROUTINE_ENDED));
}
