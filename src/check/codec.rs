//! Answers as JSON, for the store, the command line and the tests. An unknown id is refused, never guessed.

use super::answers::{Listed, NOT_SURE, PAIN};
use super::key::{Key, STORED};
use super::screen::Single;
use super::{Answer, Answers, medicine};
use serde_json::{Map, Value};
use std::fmt;

/// Why answers can't be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refused {
    /// There is no such key.
    Key(String),
    /// The key has no such option.
    Option(String, String),
    /// A new medicine that is not among the medicines.
    New(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Key(key) => write!(f, "`{key}` is no answer key that this checker knows."),
            Refused::Option(key, value) => write!(f, "`{value}` is no answer to `{key}`."),
            Refused::New(id) => write!(f, "`med_new` names `{id}`, which is not among `medicines`."),
        }
    }
}

impl std::error::Error for Refused {}

/// A value as it is written. Not by `to_string`: that is a second writer of JSON beside the one that keeps records.
fn written(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

const NOT_SURE_ID: &str = "not_sure";

impl Answer {
    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::NotSure => NOT_SURE_ID,
        }
    }
}

impl Answers {
    /// What was answered, by key. Keys that were not asked are left out.
    #[must_use]
    pub fn to_map(&self) -> Map<String, Value> {
        let mut map = Map::new();
        for key in Key::ALL.iter().take(STORED) {
            if let Some(answer) = self.get(*key) {
                map.insert(key.id().to_owned(), answer.id().into());
            }
        }
        for single in Single::ALL {
            if let Some(key) = self.option(single) {
                map.insert(single.id().to_owned(), key.id().into());
            } else if self.single(single) == NOT_SURE {
                map.insert(single.id().to_owned(), NOT_SURE_ID.into());
            }
        }
        if let Some(pain) = self.severity() {
            map.insert("severity".to_owned(), pain.into());
        } else if self.pain == NOT_SURE {
            map.insert("severity".to_owned(), NOT_SURE_ID.into());
        }
        for (id, list) in [("medicines", &self.medicines), ("med_new", &self.med_new)] {
            if list.asked {
                let unsure = list.unsure.then_some(NOT_SURE_ID);
                let ids = medicine::listed(&list.set).map(|medicine| medicine.id).chain(unsure);
                map.insert(id.to_owned(), ids.collect::<Vec<_>>().into());
            }
        }
        // Only while "which one?" is open, so that a half-finished check can go on where it was.
        if self.pending != 0 {
            map.insert("which_open".to_owned(), self.pending.into());
        }
        map
    }

    /// Reads answers.
    ///
    /// # Errors
    /// Names the first key or option that it does not know; nothing is taken over then.
    pub fn from_map(map: &Map<String, Value>) -> Result<Answers, Refused> {
        let mut answers = Answers::default();
        for (id, value) in map {
            let text = value.as_str();
            let wrong = || Refused::Option(id.clone(), text.map_or_else(|| written(value), str::to_owned));
            if let Some(key) = Key::stored(id) {
                let answer = match text {
                    Some("yes") => Answer::Yes,
                    Some("no") => Answer::No,
                    Some(NOT_SURE_ID) => Answer::NotSure,
                    _ => return Err(wrong()),
                };
                answers.set(key, Some(answer));
            } else if let Some(single) = Single::ALL.into_iter().find(|single| single.id() == id) {
                let place = single.options().iter().zip(1u8..).find(|(key, _)| Some(key.id()) == text);
                let value = match (place, text) {
                    (Some((_, place)), _) => place,
                    (None, Some(NOT_SURE_ID)) => NOT_SURE,
                    _ => return Err(wrong()),
                };
                answers.put_single(single, value);
            } else {
                match id.as_str() {
                    "severity" if text == Some(NOT_SURE_ID) => answers.pain = NOT_SURE,
                    "severity" => {
                        let pain = value.as_u64().and_then(|pain| u8::try_from(pain).ok()).ok_or_else(wrong)?;
                        if usize::from(pain) >= PAIN.len() {
                            return Err(wrong());
                        }
                        answers.pain = pain + 1;
                    }
                    "medicines" => answers.medicines = list(id, value)?,
                    "med_new" => answers.med_new = list(id, value)?,
                    "which_open" => {
                        let open = value.as_u64().and_then(|open| u8::try_from(open).ok());
                        answers.pending = open.filter(|open| *open < 32).ok_or_else(wrong)?;
                    }
                    _ => return Err(Refused::Key(id.clone())),
                }
            }
        }
        let stray = medicine::listed(&answers.med_new.set)
            .find(|new| !medicine::place(new.id).is_some_and(|place| answers.medicines.set.holds(place)));
        match stray {
            Some(new) => Err(Refused::New(new.id.to_owned())),
            None => Ok(answers),
        }
    }
}

/// A list of medicines by id; `not_sure` among them says that the list may not be whole.
fn list(id: &str, value: &Value) -> Result<Listed, Refused> {
    let wrong =
        |value: &Value| Refused::Option(id.to_owned(), value.as_str().map_or_else(|| written(value), str::to_owned));
    let mut list = Listed { asked: true, ..Listed::default() };
    match value {
        Value::String(text) if text == NOT_SURE_ID => list.unsure = true,
        Value::Array(items) => {
            for item in items {
                match item.as_str() {
                    Some(NOT_SURE_ID) => list.unsure = true,
                    text => {
                        let place = text.and_then(medicine::place).ok_or_else(|| wrong(item))?;
                        list.set.insert_place(place);
                    }
                }
            }
        }
        _ => return Err(wrong(value)),
    }
    Ok(list)
}
