//! What has to be read, and when: the names of all records are known, and only what a screen shows or a message needs
//! is read. The edge hands in the way to read.

use super::{Effect, Model, Msg, NightMsg, PeopleMsg, PlanMsg, Screen, Shelf, history, plan, update};
use crate::diary::{Absent, Day, END, Kind, Moment, Record, around, change, night};

/// How many of the last nights are always read: five weeks.
const RECENT: u16 = 35;

/// What must be read before the screen is drawn.
#[must_use]
pub fn wanted(model: &Model) -> Vec<String> {
    let (recent, month) = (night(&model.local).earlier(RECENT), model.shown_month());
    let mut names = Vec::new();
    unread(model, &around(recent, recent).0, END, "", &mut names);
    if month < recent {
        nights(model, month, month.last(), &mut names);
    }
    if model.screen == Screen::Trends {
        let (from, to) = model.trend_nights();
        nights(model, from, to, &mut names);
        // A measure may have been begun at any time, and is known by the first time that it was done.
        model.ledger.unread(Kind::MeasureDone, "", END, &mut names);
        let changes = model.changes();
        if let Some(change) = model.compared().and_then(|place| changes.get(place)) {
            nights(model, change.evening.earlier(change::LONG), change.evening.later(change::LONG), &mut names);
        }
    }
    if model.screen == Screen::Doctor {
        let (from, to) = model.doctor_nights();
        nights(model, from, to, &mut names);
    }
    if let Screen::Night(day) = model.screen {
        nights(model, day, day, &mut names);
    }
    let mut told = |screen: &Screen| {
        if let Screen::Tell(name) = screen
            && model.ledger.is_unread(name)
        {
            names.push(name.clone());
        }
    };
    // Back must find what the reader told.
    model.trail.iter().for_each(&mut told);
    told(&model.screen);
    names
}

/// What must be read before a message is applied: all there is, a night, or a record that it names.
#[must_use]
pub fn needs(model: &Model, msg: &Msg) -> Vec<String> {
    let mut names = Vec::new();
    let name = match msg {
        // Whatever else looks at the whole history stands here.
        Msg::BackupAsked
        | Msg::EraseAsked(true)
        | Msg::Safe(_)
        | Msg::People(PeopleMsg::RemoveAsked(_) | PeopleMsg::RemoveConfirmed(_)) => {
            unread(model, "", END, "", &mut names);
            return names;
        }
        Msg::Night(NightMsg::QuietSaid(day) | NightMsg::SleepTold(day, _)) => {
            nights(model, *day, *day, &mut names);
            return names;
        }
        Msg::Opened(Screen::Tell(name)) | Msg::Deleted(name) => name.clone(),
        Msg::Plan(PlanMsg::Ticked(night, measure)) => plan::done(model, *night, measure, &Moment::default()).name(),
        _ => return names,
    };
    if model.ledger.is_unread(&name) {
        names.push(name);
    }
    names
}

/// Adds what was not read of nights from one evening to another.
fn nights(model: &Model, from: Day, to: Day, names: &mut Vec<String>) {
    let (first, last) = around(from, to);
    unread(model, &first, &last, END, names);
}

/// Adds the names that were not read: of what there may be thousands of, those from one minute to another; of the rest,
/// of which there are few, those from the minute `few` on.
fn unread(model: &Model, from: &str, to: &str, few: &str, names: &mut Vec<String>) {
    for kind in Kind::ALL {
        let many = matches!(kind, Kind::Episode | Kind::Night | Kind::MeasureDone);
        let (from, to) = if many { (from, to) } else { (few, END) };
        model.ledger.unread(kind, from, to, names);
    }
}

/// Reads the record with a name, or says why there is none.
pub type Find<'a> = &'a dyn Fn(&str) -> Result<Record, Absent>;

/// Applies a message. What it needs is read before, and what the screen then needs after it: each name that is asked
/// for is known or gone when it has been looked for, so this ends.
pub fn apply(model: &mut Model, msg: Msg, moment: &Moment, find: Find) -> Vec<Effect> {
    let mut effects = Vec::new();
    look_up(model, &needs(model, &msg), find, &mut effects);
    effects.append(&mut update(model, msg, moment));
    loop {
        let names = wanted(model);
        if names.is_empty() {
            return effects;
        }
        look_up(model, &names, find, &mut effects);
    }
}

/// Reads these records and takes them in.
pub fn look_up(model: &mut Model, names: &[String], find: Find, effects: &mut Vec<Effect>) {
    let mut setting = false;
    for name in names {
        let found = find(name);
        // What is only in memory stays there.
        if found.is_err() && model.unsaved.contains(name) {
            continue;
        }
        if matches!(found, Err(Absent::Newer)) && model.shelf == Shelf::Open {
            model.shelf = Shelf::ReadOnly;
        }
        model.ledger.take(name, found);
        setting |= name.starts_with(Kind::Setting.id());
    }
    model.lost = model.ledger.lost();
    if setting {
        history::set_up(model, effects);
    }
}
