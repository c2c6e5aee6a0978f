//! What can be told of a cramp once it has stopped: a table of fields, each of them one field of the record.

use super::{Effect, Model, Screen, history, update::back};
use crate::{
    diary::{Body, Moment},
    words::{Text, t},
};
use serde_json::{Map, Value};

/// How many answers a field takes, and of what kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    /// One number from 0 to 10.
    Number,
    /// One of the options.
    One,
    /// Any of the options.
    Many,
}

/// A field of the form.
pub struct Field {
    /// Its name in the record's data.
    pub id: &'static str,
    /// What is asked.
    pub label: Text,
    /// What it takes.
    pub takes: Takes,
    /// Its options; none where it takes a number.
    pub options: &'static [(&'static str, Text)],
}

/// Lengths that can be told where nothing was measured.
pub const LENGTHS: &[(&str, Text)] =
    &[("lt1", t::LASTED_LT1), ("m1_5", t::LASTED_M1_5), ("m5_10", t::LASTED_M5_10), (LONGEST, t::LASTED_GT10)];
/// The id of the length that needs help today.
pub const LONGEST: &str = "gt10";

/// The option that shuts out the others of its field.
const NOTHING: &str = "nothing";

/// What may have been tried, and may have helped.
const MEANS: &[(&str, Text)] = &[
    ("stretch", t::TELL_STRETCH),
    ("stand", t::TELL_STAND),
    ("walk", t::TELL_WALK),
    ("rub", t::TELL_RUB),
    ("warm", t::TELL_WARM),
    ("cold", t::TELL_COLD),
    (NOTHING, t::TELL_NOTHING),
];

/// The form.
pub static FIELDS: [Field; 6] = [
    Field { id: "len", label: t::LASTED_TITLE, takes: Takes::One, options: LENGTHS },
    Field { id: "sev", label: t::TELL_SEV, takes: Takes::Number, options: &[] },
    Field {
        id: "side",
        label: t::TELL_SIDE,
        takes: Takes::One,
        options: &[("l", t::TELL_LEFT), ("r", t::TELL_RIGHT), ("b", t::TELL_BOTH)],
    },
    Field {
        id: "part",
        label: t::TELL_PART,
        takes: Takes::One,
        // The places of the check's question where the cramps come; a test holds both together.
        options: &[
            ("calf", t::OPTION_CALF),
            ("arch", t::OPTION_ARCH),
            ("toes", t::OPTION_TOES),
            ("thigh_front", t::OPTION_THIGH_FRONT),
            ("thigh_back", t::OPTION_THIGH_BACK),
            ("thigh_inside", t::OPTION_THIGH_INSIDE),
            ("shin", t::OPTION_SHIN),
        ],
    },
    Field { id: "tried", label: t::TELL_TRIED, takes: Takes::Many, options: MEANS },
    Field { id: "helped", label: t::TELL_HELPED, takes: Takes::Many, options: MEANS },
];

/// The words of a length that was told.
#[must_use]
pub fn length(id: &str) -> Option<Text> {
    LENGTHS.iter().find(|(own, _)| *own == id).map(|(_, text)| *text)
}

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
                self.ledger.get(name).and_then(|record| record.data()?.get("secs")).is_none_or(Value::is_null)
            }
            (_, "helped") => self.draft.iter().any(|pick| pick.starts_with("tried:") && !pick.ends_with(NOTHING)),
            _ => true,
        }
    }
}

/// What was told already, as picks.
pub fn picks(data: &Map<String, Value>) -> Vec<String> {
    let mut picks = Vec::new();
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

/// Ticks or unticks. "Nothing" and any other answer of its field shut each other out.
pub fn pick(model: &mut Model, pick: &str) {
    let Some((id, option)) = pick.split_once(':') else { return };
    let Some(field) = FIELDS.iter().find(|field| field.id == id) else { return };
    let alone = field.takes != Takes::Many || option == NOTHING;
    let mut draft = Vec::new();
    let mut ticked = true;
    for chosen in std::mem::take(&mut model.draft) {
        let (other, what) = chosen.split_once(':').unwrap_or_default();
        if chosen == pick {
            ticked = false;
        } else if other != id || !(alone || what == NOTHING) {
            draft.push(chosen);
        }
    }
    if ticked {
        draft.push(pick.to_owned());
    }
    model.draft = draft;
}

/// Writes what was told into the record, in its place.
pub fn save(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Screen::Tell(name) = model.screen.clone() else { return };
    let mut told = Vec::new();
    for field in &FIELDS {
        told.push((field.id, if model.asks(field) { field.value(&model.draft) } else { Value::Null }));
    }
    told.push(("ask", Value::Bool(false)));
    amend(model, &name, told, moment, effects);
    back(model, effects);
    effects.push(Effect::Announce(t::TELL_SAVED));
}

/// Puts fields into a record, in its place; what is not there and has no value stays away.
pub fn amend(model: &mut Model, name: &str, fields: Vec<(&str, Value)>, moment: &Moment, effects: &mut Vec<Effect>) {
    let Some(old) = model.ledger.get(name).cloned() else { return };
    let mut data = old.data().cloned().unwrap_or_default();
    for (id, value) in fields {
        if !value.is_null() || data.get(id).is_some() {
            data.insert(id.to_owned(), value);
        }
    }
    history::overwrite(model, old.changed(Body::Data(data), moment), effects);
}
