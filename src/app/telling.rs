//! Telling of a cramp, in the morning or years later: the form, and what becomes of it.

use super::{Effect, Model, Problem, Screen, TOO_LONG, history, update::back};
use crate::{
    diary::{
        Body, Day, FIELDS, Field, Kind, LENGTHS, LONGEST, LocalTime, Moment, NOTHING, Record, Takes, night, object,
    },
    words::{Text, t},
};
use serde_json::{Map, Value};

/// By how many days a cramp can be moved. Its record keeps its place in the store, and is looked for near it.
const REACH: u32 = 7;
/// Longest note that is kept, in characters.
const NOTE: usize = 500;
/// The pick that says when it was: an hour, `hh:mm`, or [`UNKNOWN`]; and the one that says in which night.
const TIME: &str = "time";
const NIGHT: &str = "night";
/// "Some time that night".
pub const UNKNOWN: &str = "dk";
/// The hours that are offered at a touch: those of the night.
pub const HOURS: [u8; 11] = [21, 22, 23, 0, 1, 2, 3, 4, 5, 6, 7];

/// The id of a length as the table has it; `unknown` for anything else.
pub fn length_id(id: &str) -> &'static str {
    LENGTHS.iter().find(|(own, _)| *own == id).map_or("unknown", |(own, _)| own)
}

/// Whether something was picked.
fn is_in(draft: &[String], id: &str, option: &str) -> bool {
    draft.iter().any(|pick| pick.split_once(':') == Some((id, option)))
}

impl Field {
    /// A pick of it, as in the draft and in codes.
    #[must_use]
    pub fn pick(&self, option: &str) -> String {
        [self.id, ":", option].concat()
    }

    /// Whether an option is offered: only what was tried can have helped.
    #[must_use]
    pub fn offers(&self, draft: &[String], option: &str) -> bool {
        self.id != "helped" || option == NOTHING || is_in(draft, "tried", option)
    }

    /// Its answer, from the picks.
    fn value(&self, draft: &[String]) -> Value {
        let mut chosen: Vec<Value> = Vec::new();
        for (id, _) in self.options {
            if is_in(draft, self.id, id) && self.offers(draft, id) {
                chosen.push((*id).into());
            }
        }
        for number in 0..=10_u8 {
            if self.takes == Takes::Number && is_in(draft, self.id, &number.to_string()) {
                chosen.push(number.into());
            }
        }
        if self.takes == Takes::Many && !chosen.is_empty() {
            Value::Array(chosen)
        } else {
            chosen.pop().unwrap_or_default()
        }
    }
}

impl Model {
    /// Whether a field is asked for: no length where one was measured, nothing that helped where nothing was tried.
    #[must_use]
    pub fn asks(&self, field: &Field) -> bool {
        match (&self.screen, field.id) {
            (Screen::Tell(name), "len") => {
                self.entry(name).and_then(|record| record.data()?.get("secs")).is_none_or(Value::is_null)
            }
            (_, "helped") => self.draft.iter().any(|pick| pick.starts_with("tried:") && !pick.ends_with(NOTHING)),
            _ => true,
        }
    }
}

impl Model {
    /// Whether the cramp that is told went on for more than ten minutes, measured or as the form says.
    #[must_use]
    pub fn told_long(&self) -> bool {
        let measured = match &self.screen {
            Screen::Tell(name) => self.entry(name).and_then(|record| record.data()?.get("secs")?.as_u64()),
            _ => None,
        };
        measured.map_or_else(|| is_in(&self.draft, "len", LONGEST), |secs| secs >= u64::from(TOO_LONG))
    }
}

impl Model {
    /// The night that the form is about.
    #[must_use]
    pub fn told_night(&self) -> Day {
        Day::of_iso(self.told_day()).unwrap_or_else(|| self.last_night())
    }

    /// The same as it was typed, which may be no day.
    #[must_use]
    pub fn told_day(&self) -> &str {
        self.drafted(NIGHT)
    }

    /// The time that the form says: an hour, `hh:mm`, or [`UNKNOWN`].
    #[must_use]
    pub fn told_time(&self) -> Option<&str> {
        Some(self.drafted(TIME)).filter(|time| !time.is_empty())
    }

    /// The first and the last night to which the form can move its cramp.
    #[must_use]
    pub fn told_reach(&self) -> (Day, Day) {
        let own = match &self.screen {
            Screen::Tell(name) => self.entry(name).map(|record| night(&record.at)),
            _ => None,
        };
        let (mut first, mut last) = match own {
            Some(own) => (own, own),
            None => return (super::nights::OLDEST, night(&self.local)),
        };
        for _ in 0..REACH {
            (first, last) = (first.before(), last.after());
        }
        (first, last.min(night(&self.local)))
    }
}

/// What is known already, as picks.
pub fn picks(model: &Model, screen: &Screen) -> Vec<String> {
    let night_is = |day: Day| [NIGHT, ":", &day.iso()].concat();
    let record = match screen {
        Screen::Tell(name) => model.entry(name),
        Screen::Add(day) => return vec![night_is(*day)],
        _ => None,
    };
    let Some((record, data)) = record.and_then(|record| Some((record, record.data()?))) else { return Vec::new() };
    let at = record.when();
    let time = match data.get("about").and_then(Value::as_str) {
        Some("n") => UNKNOWN.to_owned(),
        Some(_) => at.hour.to_string(),
        None => format!("{:02}:{:02}", at.hour, at.minute),
    };
    let mut picks = vec![night_is(night(&at)), [TIME, ":", &time].concat()];
    for field in &FIELDS {
        let value = data.get(field.id).unwrap_or(&Value::Null);
        let one = std::slice::from_ref(value);
        for item in value.as_array().map_or(one, Vec::as_slice) {
            let number = item.as_u64().map(|number| number.to_string());
            if let Some(option) = number.as_deref().or(item.as_str()) {
                picks.push(field.pick(option));
            }
        }
    }
    picks
}

/// The note that a cramp has.
pub fn note(model: &Model, screen: &Screen) -> String {
    let record = if let Screen::Tell(name) = screen { model.entry(name) } else { None };
    record.and_then(|record| record.data()?.get("note")?.as_str()).unwrap_or_default().to_owned()
}

/// Ticks or unticks. "Nothing" and any other answer of its field shut each other out.
pub fn pick(model: &mut Model, pick: &str) {
    let Some((id, option)) = pick.split_once(':') else { return };
    let many = match FIELDS.iter().find(|field| field.id == id) {
        Some(field) => field.takes == Takes::Many,
        None if id == TIME || id == NIGHT => false,
        None => return,
    };
    let alone = !many || option == NOTHING;
    model.problem = None;
    let mut draft = Vec::new();
    let mut ticked = true;
    for chosen in std::mem::take(&mut model.draft) {
        let (other, what) = chosen.split_once(':').unwrap_or_default();
        if chosen == pick {
            // A cramp is always in some night.
            ticked = id == NIGHT;
        } else if other != id || !(alone || what == NOTHING) {
            draft.push(chosen);
        }
    }
    if ticked {
        draft.push(pick.to_owned());
    }
    model.draft = draft;
}

/// When it was, as the form says, and how well that is known. A time that was not said leaves it at "that night".
fn moment_told(model: &Model, offset: i16) -> (LocalTime, Option<&'static str>) {
    let day = model.told_night();
    let number = |text: &str, from, to| text.get(from..to).and_then(|part| part.parse::<u8>().ok());
    match model.told_time() {
        Some(time) if time.len() >= 5 => {
            let (hour, minute) = (number(time, 0, 2).unwrap_or(0), number(time, 3, 5).unwrap_or(0));
            (day.at(hour.min(23), minute.min(59), offset), None)
        }
        Some(time) if time != UNKNOWN && !time.is_empty() => {
            (day.at(time.parse().unwrap_or(0).min(23), 0, offset), Some("h"))
        }
        _ => (day.noon(offset), Some("n")),
    }
}

/// Keeps what was told: in the record, in its place, or as a new one.
pub fn save(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let old = match &model.screen {
        // Where another tab deleted it meanwhile, what is told now is told of a new one.
        Screen::Tell(name) => model.entry(name).cloned(),
        Screen::Add(_) => None,
        _ => return,
    };
    let offset = old.as_ref().map_or(moment.local.offset, |old| old.at.offset);
    let (at, about) = moment_told(model, offset);
    let (first, last) = model.told_reach();
    let day = model.told_night();
    // The offset of today says little about another day: the wall's clock is compared.
    if day > night(&moment.local) || at.key() > moment.local.key() && about != Some("n") {
        return refuse(model, t::TELL_FUTURE, effects);
    }
    if Day::of_iso(model.told_day()).is_none() {
        return refuse(model, t::TAKING_NO_DAY, effects);
    }
    if day < first || last < day {
        return refuse(model, t::TELL_FAR, effects);
    }
    let mut told = Vec::new();
    for field in &FIELDS {
        told.push((field.id, if model.asks(field) { field.value(&model.draft) } else { Value::Null }));
    }
    let note: String = model.typed.trim().chars().take(NOTE).collect();
    told.push(("note", if note.is_empty() { Value::Null } else { note.into() }));
    told.push(("about", about.into()));
    let record = match old {
        Some(old) => {
            told.push(("ask", old.data().and_then(|data| data.get("ask")).map_or(Value::Null, |_| false.into())));
            let put = old.at.key() != at.key();
            told.push(("when", if put { at.key().into() } else { Value::Null }));
            changed(&old, told, moment)
        }
        None => {
            let end = object([("end", "told".into())]);
            let fresh = Record { at, ..model.fresh(Kind::Episode, moment, end) };
            Record { stamp: moment.ms, ..changed(&fresh, told, moment) }
        }
    };
    let mut own = Vec::new();
    back(model, &mut own);
    history::put(model, vec![record], t::TELL_SAVED, effects);
    effects.append(&mut own);
}

/// Says why something is not done.
pub fn refuse(model: &mut Model, why: Text, effects: &mut Vec<Effect>) {
    model.problem = Some(Problem(why));
    effects.push(Effect::MoveFocus);
}

/// The data of a record with other fields; one without a value goes, and what else stands there stays.
pub fn with(old: &Record, fields: Vec<(&str, Value)>) -> Map<String, Value> {
    let mut data = Map::new();
    for (name, own) in old.data().into_iter().flatten() {
        if !fields.iter().any(|(id, _)| id == name) {
            data.insert(name.clone(), own.clone());
        }
    }
    for (id, value) in fields {
        if !value.is_null() {
            data.insert(id.to_owned(), value);
        }
    }
    data
}

/// The record with other fields.
pub fn changed(old: &Record, fields: Vec<(&str, Value)>, moment: &Moment) -> Record {
    old.changed(Body::Data(with(old, fields)), moment)
}

/// Puts one field into a record of the person, in its place.
pub fn amend(model: &mut Model, name: &str, field: &str, value: Value, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(old) = model.entry(name) else { return };
    let record = changed(old, vec![(field, value)], moment);
    history::overwrite(model, record, effects);
}
