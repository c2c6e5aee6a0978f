//! The fields of every kind of record, defined from the start so that no later part invents its own. Field
//! names are short because ten thousand records must fit beside the site's own data.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields that a record's data holds; what is unknown is left in the record.
macro_rules! fields {
    ($name:ty) => {
        impl $name {
            /// Reads the fields; `None` where they have another shape.
            #[must_use]
            pub fn read(data: &Map<String, Value>) -> Option<Self> {
                serde_json::from_value(Value::Object(data.clone())).ok()
            }

            /// The fields as data of a record.
            #[must_use]
            pub fn data(&self) -> Map<String, Value> {
                match serde_json::to_value(self) {
                    Ok(Value::Object(data)) => data,
                    _ => Map::new(),
                }
            }
        }
    };
}

/// A finished check: its result as it was shown, and the answers that led to it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
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
fields!(CheckDone);

/// A check that was begun and not ended. It has the kind of a finished one and becomes it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CheckOpen {
    /// Keys and answers so far.
    pub open: Map<String, Value>,
}
fields!(CheckOpen);

/// How the end of a cramp became known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EpisodeEnd {
    /// "It has stopped" was pressed.
    Pressed,
    /// It was told afterwards.
    Told,
}

/// One cramp.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CrampDone {
    /// Length in seconds.
    pub secs: u32,
    /// How the end became known.
    pub end: EpisodeEnd,
    /// Worst pain, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sev: Option<u8>,
    /// Side: `l`, `r` or `b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// Place, as in the check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The reader's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
fields!(CrampDone);

/// A night, noon to noon, that was recorded.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct NightKept {
    /// Whether there was a cramp at all.
    pub cramp: bool,
    /// How much sleep was disturbed, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep: Option<u8>,
}
fields!(NightKept);

/// A medicine with its dates (`yyyymmdd`).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct MedicineTaken {
    /// Id in the medicine table, or the reader's own words.
    pub name: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}
fields!(MedicineTaken);

/// A measure that was done on a day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct MeasureDone {
    /// Id of the measure.
    pub measure: String,
}
fields!(MeasureDone);

/// A question to take to the doctor.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OwnQuestion {
    /// The reader's own words.
    pub text: String,
}
fields!(OwnQuestion);

/// A person whose diary is kept on this device.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PersonKept {
    /// Id that records of this person carry.
    pub is: String,
    /// How the reader calls them.
    pub name: String,
}
fields!(PersonKept);

/// The measures that the reader chose.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// Ids of the measures.
    pub measures: Vec<String>,
}
fields!(Plan);

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
        }
    }

    /// Writes the settings over the data of their record, so that unknown fields stay.
    pub fn write(&self, data: &mut Map<String, Value>) {
        let mut put = |name: &str, value: Option<Value>| match value {
            Some(value) => {
                data.insert(name.to_owned(), value);
            }
            None => {
                data.remove(name);
            }
        };
        put("keep", self.keep.map(Value::Bool));
        put("size", (self.size > 0).then(|| Value::from(self.size)));
        put("region", self.region.clone().map(Value::String));
        put("night", self.night.then_some(Value::Bool(true)));
    }
}
