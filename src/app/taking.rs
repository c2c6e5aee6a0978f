//! The medicine list: what is taken and since when, apart from cramps. Nothing is said about a medicine here.

use super::{
    Effect, Model, Screen, history, telling,
    update::{back, show},
};
use crate::{
    check::Medicine,
    diary::{Day, Kind, MedicineTaken, Moment, Record},
    words::{Text, t},
};
use serde_json::{Map, Value};

/// What a reader does with the form. What was typed stands in the draft as "field:value".
#[derive(Clone, PartialEq, Debug)]
pub enum TakingMsg {
    /// A field was filled in, chosen or emptied.
    Put(&'static str, String),
    /// The dose that was typed is to be added.
    DoseAdded,
    /// A dose is to be taken out, by how it is written down.
    DoseRemoved(String),
    /// The medicine is to be kept.
    Saved,
}

/// Fields of the form: a medicine of the table, or the reader's own words for it; first day; whether it was stopped, and
/// its last day; a day and the dose from then on. Days are written as a date field does: 2026-03-01.
const FIELDS: [&str; 7] = ["med", "named", "from", "stop", "to", "day", "dose"];
/// A dose that was added, as its record has it.
const ADDED: &str = "added";
/// Longest text, in characters.
const LONGEST: usize = 60;
/// No medicine was taken since before this year: a slip of the finger.
const OLDEST: u16 = 1900;

impl TakingMsg {
    /// The act with a code that was cut at its first colon.
    pub fn parse(name: &str, rest: &str) -> Option<TakingMsg> {
        if let Some(field) = FIELDS.iter().find(|field| **field == name) {
            return Some(TakingMsg::Put(field, rest.to_owned()));
        }
        Some(match (name, rest) {
            ("undose", entry) => TakingMsg::DoseRemoved(entry.to_owned()),
            ("dosed", "") => TakingMsg::DoseAdded,
            ("taken", "") => TakingMsg::Saved,
            _ => return None,
        })
    }

    /// Its code.
    pub fn code(&self) -> String {
        match self {
            TakingMsg::Put(field, value) => [field, ":", value],
            TakingMsg::DoseRemoved(entry) => ["undose", ":", entry],
            TakingMsg::DoseAdded => ["dosed", "", ""],
            TakingMsg::Saved => ["taken", "", ""],
        }
        .concat()
    }
}

impl Model {
    /// The person's medicines: those that are taken first, each with its record.
    #[must_use]
    pub fn medicines(&self) -> Vec<(&Record, MedicineTaken)> {
        let mut list = Vec::new();
        for stopped in [false, true] {
            for record in self.own(Kind::Medicine) {
                let taken = record.data().and_then(MedicineTaken::read);
                if let Some(taken) = taken.filter(|taken| taken.to.is_some() == stopped) {
                    list.push((record, taken));
                }
            }
        }
        list
    }

    /// The doses that were added.
    pub fn doses(&self) -> impl Iterator<Item = &str> {
        self.all_drafted(ADDED)
    }

    /// Today, as a date field writes it.
    #[must_use]
    pub fn today(&self) -> String {
        Day::of(&self.local).iso()
    }

    /// The day in a field; `None` where it is empty.
    fn day(&self, field: &str) -> Result<Option<Day>, Text> {
        let typed = self.drafted(field).trim();
        if typed.is_empty() {
            return Ok(None);
        }
        match Day::of_iso(typed) {
            None => Err(t::TAKING_NO_DAY),
            Some(day) if day.year < OLDEST || day > Day::of(&self.local) => Err(t::TAKING_NOT_YET),
            day => Ok(day),
        }
    }
}

/// What a record holds, as the form has it.
pub fn picks(model: &Model, name: &str) -> Vec<String> {
    let mut draft = Vec::new();
    let Some(taken) = model.entry(name).and_then(Record::data).and_then(MedicineTaken::read) else { return draft };
    let field = if Medicine::by_id(&taken.name).is_some() { "med:" } else { "named:" };
    draft.push([field, &taken.name].concat());
    if taken.to.is_some() {
        draft.push("stop:yes".to_owned());
    }
    for (field, day) in [("from:", taken.from), ("to:", taken.to)] {
        if let Some(day) = day.as_deref().and_then(Day::read) {
            draft.push([field, &day.iso()].concat());
        }
    }
    for dose in taken.doses.unwrap_or_default() {
        draft.push([ADDED, ":", &dose].concat());
    }
    draft
}

/// Applies an act.
pub fn apply(model: &mut Model, msg: TakingMsg, moment: &Moment, effects: &mut Vec<Effect>) {
    let Screen::Medicine(name) = model.screen.clone() else { return };
    model.problem = None;
    let done = match msg {
        TakingMsg::Put(field, value) => {
            // A medicine of the table takes the place of the reader's own words, and the other way round.
            if field == "med" {
                model.put("named", "");
                effects.push(Effect::MoveFocus);
            }
            let value: String = value.chars().take(LONGEST).collect();
            model.put(field, &value);
            return;
        }
        TakingMsg::DoseRemoved(dose) => {
            let entry = [ADDED, ":", &dose].concat();
            model.draft.retain(|own| *own != entry);
            effects.push(Effect::MoveFocus);
            return;
        }
        TakingMsg::DoseAdded => add_dose(model, true),
        TakingMsg::Saved => save(model, &name, moment, effects),
    };
    if let Err(why) = done {
        telling::refuse(model, why, effects);
    }
}

/// Adds what was typed as a dose, in its place by its day. Nothing typed is no dose, unless one was asked for.
fn add_dose(model: &mut Model, asked: bool) -> Result<(), Text> {
    let dose = model.drafted("dose").trim().to_owned();
    let Some(day) = model.day("day")? else {
        return if asked || !dose.is_empty() { Err(t::TAKING_WHICH_DAY) } else { Ok(()) };
    };
    let key = day.key();
    let entry = if dose.is_empty() { key } else { [&key, " ", &dose].concat() };
    let entry = [ADDED, ":", &entry].concat();
    // Behind those of that day and before: they are written year first.
    let later = |own: &String| own.split_once(':').is_some_and(|(field, _)| field == ADDED) && *own >= entry;
    let place = model.draft.iter().position(later).unwrap_or(model.draft.len());
    if model.draft.get(place) != Some(&entry) {
        model.draft.insert(place, entry);
    }
    model.put("day", "");
    model.put("dose", "");
    Ok(())
}

fn save(model: &mut Model, name: &str, moment: &Moment, effects: &mut Vec<Effect>) -> Result<(), Text> {
    let chosen = model.drafted("med");
    let called = if chosen.is_empty() { model.drafted("named").trim() } else { chosen }.to_owned();
    if called.is_empty() {
        return Err(t::TAKING_NO_NAME);
    }
    let from = model.day("from")?;
    let stopped = !model.drafted("stop").is_empty();
    let to = if stopped { model.day("to")? } else { None };
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return Err(t::TAKING_BEFORE);
    }
    add_dose(model, false)?;
    let mut doses = Vec::new();
    for dose in model.doses() {
        doses.push(Value::from(dose));
    }
    let from = from.map(|day| Value::from(day.key()));
    let to = stopped.then(|| Value::from(to.map(Day::key).unwrap_or_default()));
    // The fields of a `MedicineTaken`, without the code that can write them all.
    let fields = vec![
        ("name", Value::from(called)),
        ("from", from.unwrap_or_default()),
        ("to", to.unwrap_or_default()),
        ("doses", if doses.is_empty() { Value::Null } else { Value::Array(doses) }),
    ];
    // Where another tab deleted it meanwhile, what is told now is told of a new one.
    let old = model.entry(name).filter(|record| record.kind == Kind::Medicine).cloned();
    let old = old.unwrap_or_else(|| model.fresh(Kind::Medicine, moment, Map::new()));
    let record = telling::changed(&old, fields, moment);
    let mut own = Vec::new();
    // An element whose snapshot was lost may have no list behind it.
    match model.trail.last() {
        Some(Screen::Medicines) => back(model, &mut own),
        _ => show(model, Screen::Medicines, &mut own),
    }
    history::put(model, vec![record], t::TELL_SAVED, effects);
    effects.append(&mut own);
    Ok(())
}
