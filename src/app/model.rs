//! All that the widget knows at a moment. A view reads it and decides nothing.

use super::{Bring, Config, Cramp, HistoryMode, Risk, Run, Screen, Verdict};
use crate::{
    check::{Answers, Urgency, Within},
    diary::{Day, Kind, Ledger, LocalTime, Lost, ME, Moment, OwnQuestion, Record, Setting},
    words::{Region, Text},
};
use serde_json::{Map, Value};

/// What keeps a screen from going on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Problem(
    /// What to say about it.
    pub Text,
);

/// How the store was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shelf {
    /// It can be read and written.
    Open,
    /// A newer version writes here: we only read.
    ReadOnly,
    /// The browser gives us none.
    Closed,
}

/// Why something was not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unkept {
    /// No storage.
    Closed,
    /// No room.
    Full,
    /// It does not read back.
    Changed,
}

/// Whether what happens now is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeping {
    /// It is kept.
    Yes,
    /// The reader has not been asked.
    Ask,
    /// The reader said no.
    No,
    /// The publisher keeps none.
    Off,
    /// The browser keeps none.
    Closed,
    /// A newer version's diary: read only.
    ReadOnly,
}

/// A change that can be taken back.
#[derive(Clone, PartialEq, Debug)]
pub struct Undo {
    /// What is said of it.
    pub said: Text,
    /// The records as they were; one that was not there is gone.
    pub was: Vec<Record>,
}

/// The model.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// How the publisher set us up.
    pub config: Config,
    /// The reader's own settings.
    pub setting: Setting,
    /// Whose diary it is: the id of a person.
    pub person: String,
    /// What is seen.
    pub screen: Screen,
    /// Where Back goes, the nearest last.
    pub trail: Vec<Screen>,
    /// The answers of the check.
    pub answers: Answers,
    /// The answers as they were when one of them was to be changed.
    pub before: Option<Answers>,
    /// How urgent the result was before answers were changed, and how soon.
    pub was: Option<(Urgency, Within)>,
    /// When the check was last answered, in milliseconds since 1970; 0 = no check has been begun.
    pub answered: u64,
    /// Name of the record that holds this check, open or finished.
    pub record: Option<String>,
    /// What is ticked on the screen that is seen, before Continue.
    pub draft: Vec<String>,
    /// What was typed into the search for a medicine.
    pub search: String,
    /// What was typed as a question of the reader's own.
    pub typed: String,
    /// What is wrong with the screen that is seen.
    pub problem: Option<Problem>,
    /// The result of the check.
    pub verdict: Option<Verdict>,
    /// The cramp that runs.
    pub cramp: Option<Cramp>,
    /// The bedtime routine that runs, or has ended.
    pub run: Option<Run>,
    /// When the reader said that it still goes on, in milliseconds since 1970.
    pub confirmed: u64,
    /// Whether the device has a voice of its own for our language.
    pub voice: bool,
    /// Whether the relief steps are read aloud.
    pub aloud: bool,
    /// The last moment that we were told of, in milliseconds since 1970.
    pub clock: u64,
    /// The same in local time.
    pub local: LocalTime,
    /// The history, as far as it was read.
    pub ledger: Ledger,
    /// Names of records that are in memory but not in the store.
    pub unsaved: Vec<String>,
    /// How the store was found.
    pub shelf: Shelf,
    /// What was found there so far that can't be read.
    pub lost: Lost,
    /// Characters that our entries take in the store; counted anew while they are shown.
    pub used: u32,
    /// Why the last entry was not kept.
    pub unkept: Option<Unkept>,
    /// What was changed last, as it was before.
    pub undo: Option<Undo>,
    /// The first day of the month that the diary shows; `None` = this month.
    pub month: Option<Day>,
    /// Whether the diary shows it as a calendar.
    pub grid: bool,
    /// The backup that is to be taken in.
    pub bring: Option<Bring>,
    /// What may make this browser erase what is kept.
    pub risk: Risk,
    /// Whether the device has a way of its own to share words.
    pub shares: bool,
    /// Whether the drawings that are seen move.
    pub moving: bool,
    /// Whether "delete everything" waits for a yes.
    pub erasing: bool,
    /// Whether everything was just deleted.
    pub erased: bool,
    /// Whether it is settled whose diary it is: from then on only the reader changes that.
    pub opened: bool,
}

impl Model {
    /// A fresh model, on the start screen.
    #[must_use]
    pub fn new(config: Config) -> Model {
        Model {
            config,
            setting: Setting::default(),
            person: ME.to_owned(),
            screen: Screen::Start,
            trail: Vec::new(),
            answers: Answers::default(),
            before: None,
            was: None,
            answered: 0,
            record: None,
            draft: Vec::new(),
            search: String::new(),
            typed: String::new(),
            problem: None,
            verdict: None,
            cramp: None,
            run: None,
            confirmed: 0,
            voice: false,
            aloud: false,
            clock: 0,
            local: LocalTime::default(),
            ledger: Ledger::default(),
            unsaved: Vec::new(),
            shelf: Shelf::Open,
            lost: Lost::default(),
            used: 0,
            unkept: None,
            undo: None,
            month: None,
            grid: false,
            bring: None,
            risk: Risk::Usual,
            shares: false,
            moving: false,
            erasing: false,
            erased: false,
            opened: false,
        }
    }

    /// Whether what happens now is kept, and if not, why.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        match (self.config.history, self.shelf, self.setting.keep) {
            (HistoryMode::Off, _, _) => Keeping::Off,
            (_, Shelf::Closed, _) => Keeping::Closed,
            (_, Shelf::ReadOnly, _) => Keeping::ReadOnly,
            (_, _, Some(true)) | (HistoryMode::On, _, None) => Keeping::Yes,
            (_, _, Some(false)) => Keeping::No,
            (HistoryMode::Ask, _, None) => Keeping::Ask,
        }
    }

    /// Remembers that a record is in memory only.
    pub fn not_saved(&mut self, name: String) {
        if !self.unsaved.contains(&name) {
            self.unsaved.push(name);
        }
    }

    /// The records of a kind that belong to the person, latest first.
    pub fn own(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.ledger.own(kind, &self.person)
    }

    /// A living record of the person by its name.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&Record> {
        self.ledger.get(name).filter(|record| record.person == self.person)
    }

    /// A new record of the person.
    #[must_use]
    pub fn fresh(&self, kind: Kind, moment: &Moment, data: Map<String, Value>) -> Record {
        Record { person: self.person.clone(), ..Record::new(kind, moment, data) }
    }

    /// The region in force: the reader's choice before the page's guess.
    #[must_use]
    pub fn region(&self) -> &'static Region {
        self.setting.region.as_deref().map_or(self.config.region, Region::by_id)
    }

    /// The questions that the reader takes to the doctor, the latest first.
    pub fn questions(&self) -> impl Iterator<Item = (&Record, OwnQuestion)> {
        self.own(Kind::Question).filter_map(|record| Some((record, OwnQuestion::read(record.data()?)?)))
    }

    /// What stands behind "name:" in the draft, one entry after the other.
    pub fn all_drafted<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.draft.iter().filter_map(|entry| entry.split_once(':'));
        pairs.filter(move |(own, _)| *own == name).map(|(_, value)| value)
    }

    /// The first of them; empty where there is none.
    #[must_use]
    pub fn drafted(&self, name: &str) -> &str {
        let mut pairs = self.draft.iter().filter_map(|entry| entry.split_once(':'));
        pairs.find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }

    /// Puts one in place of all of them; an empty one only takes them out.
    pub fn put(&mut self, name: &str, value: &str) {
        self.draft.retain(|entry| entry.split_once(':').is_none_or(|(own, _)| own != name));
        if !value.is_empty() {
            self.draft.push([name, ":", value].concat());
        }
    }

    /// Whether the screen wears the night look: always at a cramp, else by the reader's switch.
    #[must_use]
    pub fn night(&self) -> bool {
        match self.screen {
            Screen::Now(_) | Screen::Still | Screen::Lasted | Screen::Eased => true,
            // Told at once it is night; told in the morning it is not.
            Screen::Tell(_) => self.setting.night || self.trail.last() == Some(&Screen::Eased),
            _ => self.setting.night,
        }
    }
}
