//! One record: who, when, which version of it, and what; or that it is gone.

use super::{LocalTime, Moment, form};
use serde_json::{Map, Value};

/// The id of the first person of a device, who needs no name.
pub const ME: &str = "a";

/// What a record is about. Its id is part of the storage key and never changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A check, finished or not.
    Check,
    /// One cramp.
    Episode,
    /// A night, with or without cramp.
    Night,
    /// A medicine with its start and stop.
    Medicine,
    /// A measure that was done.
    MeasureDone,
    /// A question for the doctor.
    Question,
    /// A person whose diary this is.
    Person,
    /// Settings of the reader.
    Setting,
    /// The chosen measures.
    Plan,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 9] = [
        Kind::Check,
        Kind::Episode,
        Kind::Night,
        Kind::Medicine,
        Kind::MeasureDone,
        Kind::Question,
        Kind::Person,
        Kind::Setting,
        Kind::Plan,
    ];

    /// The id in the storage key.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Check => "check",
            Kind::Episode => "episode",
            Kind::Night => "night",
            Kind::Medicine => "medicine",
            Kind::MeasureDone => "measure_done",
            Kind::Question => "question",
            Kind::Person => "person",
            Kind::Setting => "setting",
            Kind::Plan => "plan",
        }
    }

    /// The kind with an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What a record holds. Unknown fields of the data are kept as they came.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// The fields of its kind.
    Data(Map<String, Value>),
    /// A tombstone: it was deleted, and an older copy must not bring it back.
    Gone,
}

/// One record of the history.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    /// What it is about.
    pub kind: Kind,
    /// Six characters, unique among records of the same minute and kind; or a name, where there may be only one.
    pub id: String,
    /// Whose it is; `a` is the first person of a device.
    pub person: String,
    /// When it happened, in local time.
    pub at: LocalTime,
    /// When this version was written: milliseconds since 1970 in UTC. The later version wins.
    pub stamp: u64,
    /// Its content.
    pub body: Body,
    /// Fields beside these that a later minor version wrote; kept as they came.
    pub rest: Map<String, Value>,
}

impl Record {
    /// A new record of the first person.
    #[must_use]
    pub fn new(kind: Kind, moment: &Moment, data: Map<String, Value>) -> Record {
        Record {
            kind,
            id: moment.chance.clone(),
            person: ME.to_owned(),
            at: moment.local,
            stamp: moment.ms,
            body: Body::Data(data),
            rest: Map::new(),
        }
    }

    /// What tells this record from all others, in every copy of it: kind, minute and id.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}:{}", self.kind.id(), self.at.key(), self.id)
    }

    /// When it was: its own time, or what the reader put in its place.
    #[must_use]
    pub fn when(&self) -> LocalTime {
        let put = self.data().and_then(|data| data.get("when")?.as_str());
        let put = put.and_then(|text| LocalTime::read(&[text, "+0000"].concat()));
        put.map_or(self.at, |put| LocalTime { offset: self.at.offset, ..put })
    }

    /// Whether it was deleted. Not asked by `==`, which would be code for comparing all JSON.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        matches!(self.body, Body::Gone)
    }

    /// Its data, unless it is gone.
    #[must_use]
    pub fn data(&self) -> Option<&Map<String, Value>> {
        match &self.body {
            Body::Data(data) => Some(data),
            Body::Gone => None,
        }
    }

    /// The same record with other content, written at `moment`. The stamp never goes back, even where the
    /// device's clock did.
    #[must_use]
    pub fn changed(&self, body: Body, moment: &Moment) -> Record {
        Record { body, stamp: moment.ms.max(self.stamp.saturating_add(1)), ..self.clone() }
    }

    /// Whether this version replaces another one of the same record. A tie goes to the tombstone; two that live and
    /// were written in the same millisecond are told apart by their text, so that all copies agree in any order.
    #[must_use]
    pub fn supersedes(&self, other: &Record) -> bool {
        match self.stamp.cmp(&other.stamp) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal if self.is_gone() != other.is_gone() => self.is_gone(),
            std::cmp::Ordering::Equal => form::write(self) > form::write(other),
        }
    }
}
