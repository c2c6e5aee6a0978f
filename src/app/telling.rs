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
pub const FIELDS: [Field; 6] = [
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

impl Field {
    /// What stands before each of its picks.
    fn prefix(&self) -> String {
        [self.id, ":"].concat()
    }

    /// A pick of it, as in the draft and in codes.
    #[must_use]
    pub fn pick(&self, option: &str) -> String {
        [self.id, ":", option].concat()
    }

    /// Its answer, from the picks.
    fn value(&self, draft: &[String]) -> Value {
        let own = self.prefix();
        let mut chosen: Vec<Value> = Vec::new();
        for pick in draft {
            let Some(option) = pick.strip_prefix(&own) else { continue };
            match option.parse::<u8>() {
                Ok(number) if self.takes == Takes::Number && number <= 10 => chosen.push(number.into()),
                _ if self.options.iter().any(|(id, _)| *id == option) && self.offers(draft, option) => {
                    chosen.push(option.into());
                }
                _ => {}
            }
        }
        if self.takes == Takes::Many && !chosen.is_empty() {
            return Value::Array(chosen);
        }
        chosen.into_iter().next().unwrap_or_default()
    }

    /// Whether an option is offered: only what was tried can have helped.
    #[must_use]
    pub fn offers(&self, draft: &[String], option: &str) -> bool {
        let was_tried = |id: &str| draft.iter().any(|pick| pick.strip_prefix("tried:") == Some(id));
        self.id != "helped" || was_tried(option) || option == NOTHING
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
            (_, "helped") => {
                self.draft.iter().any(|pick| pick.strip_prefix("tried:").is_some_and(|option| option != NOTHING))
            }
            _ => true,
        }
    }
}

/// What was told already, as picks.
pub fn picks(data: &Map<String, Value>) -> Vec<String> {
    let mut picks = Vec::new();
    for field in &FIELDS {
        match data.get(field.id) {
            Some(Value::Array(list)) => {
                for item in list {
                    picks.push(field.pick(item.as_str().unwrap_or_default()));
                }
            }
            Some(Value::String(text)) => picks.push(field.pick(text)),
            Some(Value::Number(number)) => picks.push(field.pick(&number.to_string())),
            _ => {}
        }
    }
    picks
}

/// Ticks or unticks. "Nothing" and any other answer of its field shut each other out.
pub fn pick(model: &mut Model, pick: &str) {
    if let Some(place) = model.draft.iter().position(|chosen| chosen == pick) {
        model.draft.remove(place);
        return;
    }
    let Some(field) = FIELDS.iter().find(|field| pick.starts_with(&field.prefix())) else { return };
    let (own, nothing) = (field.prefix(), field.pick(NOTHING));
    let alone = field.takes != Takes::Many || pick == nothing;
    model.draft.retain(|chosen| !(chosen.starts_with(&own) && (alone || *chosen == nothing)));
    model.draft.push(pick.to_owned());
}

/// Writes what was told into the record, in its place.
pub fn save(model: &mut Model, moment: &Moment, effects: &mut Vec<Effect>) {
    let Screen::Tell(name) = &model.screen else { return };
    if let Some(old) = model.ledger.get(name).cloned() {
        let mut data = old.data().cloned().unwrap_or_default();
        for field in &FIELDS {
            let value = if model.asks(field) { field.value(&model.draft) } else { Value::Null };
            if !value.is_null() || data.get(field.id).is_some() {
                data.insert(field.id.to_owned(), value);
            }
        }
        data.insert("ask".to_owned(), Value::Bool(false));
        history::overwrite(model, old.changed(Body::Data(data), moment), effects);
    }
    back(model, effects);
    effects.push(Effect::Announce(t::TELL_SAVED));
}
