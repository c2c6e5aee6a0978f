//! A cramp that runs: begun, found again after a reload, forgotten, ended, and what is kept of it.

use super::{
    Effect, Keeping, Model, Screen, history, telling,
    update::{go, show},
};
use crate::{
    diary::{Kind, LONGEST, LocalTime, Moment, Record, object},
    words::t,
};
use serde_json::Value;

/// Seconds after which a cramp needs help today (clinical reference 2.7).
pub const TOO_LONG: u32 = 600;
/// Milliseconds after which we ask whether it still goes on: nobody told us, and few cramps last so long.
const FORGOTTEN: u64 = 20 * 60 * 1000;
/// Milliseconds after which a cramp of the day is asked about again; one of the night waits for the morning.
const LATER: u64 = 4 * 60 * 60 * 1000;
/// The hour at which the morning begins.
const MORNING: u8 = 6;

/// How a length became known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lasted {
    /// By our clock, in seconds.
    Measured(u32),
    /// By what the reader said afterwards: an id of [`crate::diary::LENGTHS`], or anything else for "I don't know".
    Told(&'static str),
}

/// A cramp that runs or has just stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cramp {
    /// When it was told, in milliseconds since 1970.
    pub since: u64,
    /// The same in local time.
    pub at: LocalTime,
    /// Its length, once it has stopped.
    pub lasted: Option<Lasted>,
    /// Whether its start stands in the store, so that the clock goes on after a reload.
    pub marked: bool,
}

impl Model {
    /// The cramp that has not stopped.
    #[must_use]
    pub fn running(&self) -> Option<Cramp> {
        self.cramp.filter(|cramp| cramp.lasted.is_none())
    }

    /// How long the cramp has lasted, in seconds; 0 where it was only told.
    #[must_use]
    pub fn cramp_secs(&self) -> u32 {
        match self.cramp.map(|cramp| (cramp.lasted, cramp.since)) {
            Some((Some(Lasted::Measured(secs)), _)) => secs,
            Some((None, since)) => seconds(since, self.clock),
            _ => 0,
        }
    }

    /// Whether the cramp that stopped went on for more than ten minutes.
    #[must_use]
    pub fn was_long(&self) -> bool {
        self.cramp_secs() >= TOO_LONG || self.cramp.is_some_and(|cramp| cramp.lasted == Some(Lasted::Told(LONGEST)))
    }

    /// Whether the device's screen is to stay on: while the relief steps are followed, or the bedtime stretches run.
    #[must_use]
    pub fn stays_awake(&self) -> bool {
        matches!(self.screen, Screen::Now(_)) || self.routine_runs()
    }

    /// The record of the cramp that has just stopped.
    #[must_use]
    pub fn ended(&self) -> Option<&Record> {
        let cramp = self.cramp.filter(|cramp| cramp.lasted.is_some())?;
        self.own(Kind::Episode).find(|record| record.at == cramp.at)
    }

    /// A cramp about which the reader wanted to be asked later, once it is time: in the morning, or hours later.
    #[must_use]
    pub fn due(&self) -> Option<&Record> {
        self.own(Kind::Episode).find(|record| {
            let ask = record.data().and_then(|data| data.get("ask"));
            // The hour by the offset that the cramp had: a night at home stays that night.
            let minutes = (self.clock / 60_000).saturating_add_signed(i64::from(record.at.offset));
            let is_day = minutes / 60 % 24 >= u64::from(MORNING);
            let is_later = self.clock.saturating_sub(record.stamp) >= LATER;
            ask.and_then(Value::as_bool) == Some(true) && is_day && (record.at.hour < MORNING || is_later)
        })
    }

    /// Whether so much time has passed that nobody knows whether the cramp still goes on.
    fn forgot(&self, now: u64) -> bool {
        self.running().is_some_and(|cramp| now.saturating_sub(cramp.since.max(self.confirmed)) >= FORGOTTEN)
    }
}

fn seconds(since: u64, now: u64) -> u32 {
    u32::try_from(now.saturating_sub(since) / 1000).unwrap_or(u32::MAX)
}

fn start(model: &mut Model, moment: &Moment, marked: bool) {
    model.cramp = Some(Cramp { since: moment.ms, at: moment.local, lasted: None, marked });
}

/// "I have a cramp now". One that runs goes on, unless so long ago that this must be another: that one is kept
/// without a length, to be asked about later.
pub fn begin(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.forgot(moment.ms) && model.running().is_some_and(|cramp| cramp.marked) {
        end(model, Lasted::Told(""), moment, effects);
    }
    if model.running().is_none() || model.forgot(moment.ms) {
        start(model, moment, false);
    }
    mark(model, effects);
    go(model, Screen::Now(1), effects);
}

/// The element begins with the relief steps: nobody has pressed anything, so nothing is written.
pub fn shown(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.running().is_none() {
        start(model, moment, false);
    }
    go(model, Screen::Now(1), effects);
}

/// A start stood in the store: the page was loaded anew while a cramp ran.
pub fn found(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.cramp.is_none() {
        start(model, moment, true);
        go(model, Screen::Now(1), effects);
    }
}

/// The next relief step. Steps take each other's place: Back leaves them as a whole.
pub fn step(model: &mut Model, effects: &mut Vec<Effect>) {
    let next = if let Screen::Now(step @ 1..4) = model.screen { step.saturating_add(1) } else { 1 };
    mark(model, effects);
    show(model, Screen::Now(next), effects);
}

/// Writes the start down where that is allowed, and takes it out where it is not: the shell may have written it
/// before it could know.
fn mark(model: &mut Model, effects: &mut Vec<Effect>) {
    let may = matches!(model.keeping(), Keeping::Yes | Keeping::Ask);
    if let Some(cramp) = model.cramp.as_mut().filter(|cramp| cramp.lasted.is_none()) {
        cramp.marked = may;
        effects.push(Effect::Mark(may.then_some(cramp.since)));
    }
}

/// The start is not to be kept any longer.
pub fn unmark(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(cramp) = model.cramp.as_mut().filter(|cramp| cramp.marked) {
        cramp.marked = false;
        effects.push(Effect::Mark(None));
    }
}

/// Time has passed. `before` are the seconds that the clock showed last.
pub fn ticked(model: &mut Model, before: u32, effects: &mut Vec<Effect>) {
    if !matches!(model.screen, Screen::Now(_)) {
        return;
    }
    if model.forgot(model.clock) {
        show(model, Screen::Still, effects);
        effects.push(Effect::Announce(t::STILL_TITLE));
    } else if before < TOO_LONG && model.cramp_secs() >= TOO_LONG {
        effects.push(Effect::Announce(t::NOW_TOO_LONG));
    }
}

/// Whether it is still going.
pub fn still(model: &mut Model, going: bool, moment: &Moment, effects: &mut Vec<Effect>) {
    if going {
        model.confirmed = moment.ms;
    }
    show(model, if going { Screen::Now(1) } else { Screen::Lasted }, effects);
}

/// "It has stopped". What nobody has seen is no measure: then the reader is asked.
pub fn stopped(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    if model.forgot(moment.ms) {
        return show(model, Screen::Lasted, effects);
    }
    let measured = model.running().map(|cramp| seconds(cramp.since, moment.ms));
    eased(model, measured.map(Lasted::Measured), moment, effects);
}

/// The reader said how long it lasted.
pub fn told(model: &mut Model, id: &'static str, moment: &Moment, effects: &mut Vec<Effect>) {
    let told = model.running().map(|_| Lasted::Told(id));
    eased(model, told, moment, effects);
}

fn eased(model: &mut Model, lasted: Option<Lasted>, moment: &Moment, effects: &mut Vec<Effect>) {
    if let Some(lasted) = lasted {
        end(model, lasted, moment, effects);
    }
    show(model, Screen::Eased, effects);
    effects.push(Effect::Announce(t::EASED_TITLE));
}

/// The cramp becomes a record.
fn end(model: &mut Model, lasted: Lasted, moment: &Moment, effects: &mut Vec<Effect>) {
    unmark(model, effects);
    let Some(cramp) = model.cramp.as_mut() else { return };
    cramp.lasted = Some(lasted);
    let at = cramp.at;
    // The fields of a `CrampDone`, without the code that can write them all.
    let data = match lasted {
        Lasted::Measured(secs) => object([("secs", secs.into()), ("end", "pressed".into())]),
        // Nothing is known of its end: it is asked about later, as if the reader had said so.
        Lasted::Told("") => object([("end", "told".into()), ("ask", true.into())]),
        Lasted::Told("unknown") => object([("end", "told".into())]),
        Lasted::Told(id) => object([("end", "told".into()), ("len", id.into())]),
    };
    let record = Record { at, ..model.fresh(Kind::Episode, moment, data) };
    history::enter(model, record, effects);
}

/// Ask about this cramp later; or never mind.
pub fn later(model: &mut Model, ask: bool, moment: &Moment, effects: &mut Vec<Effect>) {
    let record = if ask { model.ended() } else { model.due() };
    if let Some(name) = record.map(Record::name) {
        telling::amend(model, &name, "ask", Value::Bool(ask), moment, effects);
    }
    if ask {
        model.trail.clear();
        show(model, Screen::Start, effects);
        effects.push(Effect::Announce(t::EASED_LATER_SAID));
    } else {
        effects.push(Effect::MoveFocus);
    }
}
