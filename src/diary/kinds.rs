//! The fields of every kind of record, defined from the start so that no later part invents its own. Field
//! names are short because ten thousand records must fit beside the site's own data.

use serde_json::{Map, Value};

/// What can stand in a field of a record's data. Read by hand: what serde derives for these few structs weighed more
/// than all that this room does with them.
trait Field: Sized {
    /// The field from its value, `null` where there is none; `None` where it has another shape.
    fn read(value: &Value) -> Option<Self>;

    /// Its value; `null` is not written.
    fn value(&self) -> Value;
}

impl Field for bool {
    fn read(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    fn value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Field for u8 {
    fn read(value: &Value) -> Option<u8> {
        value.as_u64()?.try_into().ok()
    }

    fn value(&self) -> Value {
        Value::from(*self)
    }
}

impl Field for u32 {
    fn read(value: &Value) -> Option<u32> {
        value.as_u64()?.try_into().ok()
    }

    fn value(&self) -> Value {
        Value::from(*self)
    }
}

impl Field for String {
    fn read(value: &Value) -> Option<String> {
        value.as_str().map(str::to_owned)
    }

    fn value(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Field for Map<String, Value> {
    fn read(value: &Value) -> Option<Map<String, Value>> {
        value.as_object().cloned()
    }

    fn value(&self) -> Value {
        Value::Object(self.clone())
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(value: &Value) -> Option<Vec<T>> {
        value.as_array()?.iter().map(T::read).collect()
    }

    fn value(&self) -> Value {
        Value::Array(self.iter().map(T::value).collect())
    }
}

impl<T: Field> Field for Option<T> {
    fn read(value: &Value) -> Option<Option<T>> {
        if value.is_null() { Some(None) } else { T::read(value).map(Some) }
    }

    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::value)
    }
}

fn put(data: &mut Map<String, Value>, name: &str, value: Value) {
    if !value.is_null() {
        data.insert(name.to_owned(), value);
    }
}

/// Fields that a record's data holds; what is unknown is left in the record.
macro_rules! fields {
    ($name:ident: $($field:ident),+) => {
        impl $name {
            /// Reads the fields; `None` where they have another shape.
            #[must_use]
            pub fn read(data: &Map<String, Value>) -> Option<Self> {
                Some(Self { $($field: Field::read(data.get(stringify!($field)).unwrap_or(&Value::Null))?),+ })
            }

            /// The fields as data of a record.
            #[must_use]
            pub fn data(&self) -> Map<String, Value> {
                let mut data = Map::new();
                $(put(&mut data, stringify!($field), self.$field.value());)+
                data
            }
        }
    };
}

/// A finished check: its result as it was shown, and the answers that led to it.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckDone {
    /// Id of the urgency.
    pub level: String,
    /// Id of the time frame.
    pub within: String,
    /// Ids of the rules that fired.
    pub rules: Vec<String>,
    /// Which of the article's seven questions were yes, counted from 1.
    pub seven: Vec<u8>,
    /// Keys and answers.
    pub answers: Map<String, Value>,
    /// Version of the content that decided.
    pub content: String,
}
fields!(CheckDone: level, within, rules, seven, answers, content);

/// A check that was begun and not ended. It has the kind of a finished one and becomes it.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckOpen {
    /// Keys and answers so far.
    pub open: Map<String, Value>,
}
fields!(CheckOpen: open);

/// How the end of a cramp became known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum EpisodeEnd {
    /// "It has stopped" was pressed.
    #[default]
    Pressed,
    /// It was told afterwards.
    Told,
}

impl Field for EpisodeEnd {
    fn read(value: &Value) -> Option<EpisodeEnd> {
        match value.as_str()? {
            "pressed" => Some(EpisodeEnd::Pressed),
            "told" => Some(EpisodeEnd::Told),
            _ => None,
        }
    }

    fn value(&self) -> Value {
        Value::from(match self {
            EpisodeEnd::Pressed => "pressed",
            EpisodeEnd::Told => "told",
        })
    }
}

/// One cramp.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CrampDone {
    /// Length in seconds, where our clock measured it.
    pub secs: Option<u32>,
    /// Length as it was told: `lt1`, `m1_5`, `m5_10` or `gt10` minutes.
    pub len: Option<String>,
    /// How the end became known.
    pub end: EpisodeEnd,
    /// Worst pain, 0 to 10.
    pub sev: Option<u8>,
    /// Side: `l`, `r` or `b`.
    pub side: Option<String>,
    /// Place, as in the check.
    pub part: Option<String>,
    /// What was tried.
    pub tried: Option<Vec<String>>,
    /// What of it helped.
    pub helped: Option<Vec<String>>,
    /// How it felt: the signs of the check.
    pub feel: Option<Vec<String>>,
    /// What the reader was doing.
    pub during: Option<String>,
    /// How long it was sore after.
    pub sore: Option<String>,
    /// When it was, `yyyymmddhhmm` by the wall's clock, where that is not the minute of its record.
    pub when: Option<String>,
    /// How well that is known: `h` = about that hour, `n` = some time in that night; else to the minute.
    pub about: Option<String>,
    /// Whether the reader wants to be asked about it later ("in the morning").
    pub ask: Option<bool>,
    /// The reader's own words.
    pub note: Option<String>,
}
fields!(CrampDone: secs, len, end, sev, side, part, tried, helped, feel, during, sore, when, about, ask, note);

/// A night, noon to noon, that was recorded.
#[derive(Clone, PartialEq, Debug)]
pub struct NightKept {
    /// `false` = the reader said that there was none, `true` = that there was one; `None` = neither was said.
    pub cramp: Option<bool>,
    /// How much sleep was disturbed, 0 to 10.
    pub sleep: Option<u8>,
}
fields!(NightKept: cramp, sleep);

/// A medicine with its dates (`yyyymmdd`).
#[derive(Clone, PartialEq, Debug)]
pub struct MedicineTaken {
    /// Id in the medicine table, or the reader's own words.
    pub name: String,
    /// First day.
    pub from: Option<String>,
    /// Last day; an empty text = stopped on a day that is not known.
    pub to: Option<String>,
    /// Days on which its dose changed, each with the reader's own words for the new dose after a space, if any.
    pub doses: Option<Vec<String>>,
}
fields!(MedicineTaken: name, from, to, doses);

/// A measure that was done in a night. Its record stands at the noon before that night and is named after the measure:
/// one a night, whichever tab wrote it.
#[derive(Clone, PartialEq, Debug)]
pub struct MeasureDone {
    /// Id of the measure.
    pub measure: String,
}
fields!(MeasureDone: measure);

/// A question to take to the doctor.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnQuestion {
    /// The reader's own words.
    pub text: String,
}
fields!(OwnQuestion: text);

/// A person whose diary is kept on this device.
#[derive(Clone, PartialEq, Debug)]
pub struct PersonKept {
    /// Id that records of this person carry.
    pub is: String,
    /// How the reader calls them.
    pub name: String,
}
fields!(PersonKept: is, name);

/// The measures that the reader chose, and how the bedtime routine is to run. What was never set is not written.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// Ids of the measures.
    pub measures: Vec<String>,
    /// Seconds to hold a stretch.
    pub hold: Option<u8>,
    /// Seconds to rest in between.
    pub rest: Option<u8>,
    /// How often in a row.
    pub times: Option<u8>,
    /// Legs: `l`, `r` or `b`.
    pub legs: Option<String>,
    /// Whether the stretches are done on a seat.
    pub seat: Option<bool>,
    /// Time of the reminder, `hhmm`.
    pub remind: Option<String>,
}
fields!(Plan: measures, hold, rest, times, legs, seat, remind);

impl Plan {
    /// The plan as data over that of its record, so that unknown fields stay.
    #[must_use]
    pub fn over(&self, old: &Map<String, Value>) -> Map<String, Value> {
        let mut data = self.data();
        for (name, value) in old {
            if !["measures", "hold", "rest", "times", "legs", "seat", "remind"].contains(&name.as_str()) {
                data.insert(name.clone(), value.clone());
            }
        }
        data
    }
}

/// Settings of the reader.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Setting {
    /// Whether the history is kept on this device; `None` = never asked.
    pub keep: Option<bool>,
    /// Text size: 0 A, 1 A+, 2 A++.
    pub size: u8,
    /// Region that the reader chose.
    pub region: Option<String>,
    /// Night look on every screen.
    pub night: bool,
    /// Day of the last backup, `yyyymmdd`.
    pub saved: Option<String>,
    /// Answers to the quick questions of the guide, each as "id=answer", those of others as "person/id=answer".
    pub quick: Vec<String>,
    /// Whose diary was used last; `None` = the first person's.
    pub person: Option<String>,
}

impl Setting {
    /// Reads what is there and takes the default for what is not.
    #[must_use]
    pub fn read(data: &Map<String, Value>) -> Setting {
        Setting {
            keep: data.get("keep").and_then(Value::as_bool),
            size: data.get("size").and_then(Value::as_u64).and_then(|n| u8::try_from(n).ok()).unwrap_or(0).min(2),
            region: data.get("region").and_then(Value::as_str).map(str::to_owned),
            night: data.get("night").and_then(Value::as_bool).unwrap_or(false),
            saved: data.get("saved").and_then(Value::as_str).map(str::to_owned),
            quick: data.get("quick").and_then(Field::read).unwrap_or_default(),
            person: data.get("person").and_then(Value::as_str).map(str::to_owned),
        }
    }

    /// Writes the settings over the data of their record, so that unknown fields stay.
    pub fn write(&self, data: &mut Map<String, Value>) {
        // Taking fields out of a tree is code that nothing else of ours needs: the others go into a new one.
        for (name, value) in std::mem::take(data) {
            if !["keep", "size", "region", "night", "saved", "quick", "person"].contains(&name.as_str()) {
                data.insert(name, value);
            }
        }
        put(data, "keep", self.keep.value());
        put(data, "size", (self.size > 0).then_some(self.size).value());
        put(data, "region", self.region.value());
        put(data, "night", self.night.then_some(true).value());
        put(data, "saved", self.saved.value());
        put(data, "quick", (!self.quick.is_empty()).then(|| self.quick.clone()).value());
        put(data, "person", self.person.value());
    }
}
