//! All records that were read, merged by name: two tabs, a backup and the store itself become one history.

use super::{Body, CheckOpen, Kind, Moment, Record, Setting};
use std::rc::Rc;

/// What stands in the store and could not be taken in. Its bytes stay untouched.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lost {
    /// Records that can't be read.
    pub damaged: u32,
    /// Records that a newer version wrote.
    pub newer: u32,
}

/// The history in memory.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ledger {
    /// By name. A sorted list, where a tree would be 1.2 KB brotli more; its rows are small, so that making room for
    /// one among ten thousand costs nothing that anybody could notice.
    records: Vec<(String, Rc<Record>)>,
}

impl Ledger {
    /// Takes a record in if it is new or supersedes what is here. Says whether it did.
    pub fn merge(&mut self, record: Record) -> bool {
        let name = record.name();
        match self.place(&name) {
            Ok(place) => match self.records.get_mut(place) {
                Some((_, own)) if record.supersedes(own) => *own = Rc::new(record),
                _ => return false,
            },
            Err(place) => self.records.insert(place, (name, Rc::new(record))),
        }
        true
    }

    /// Where a name stands, or where it would.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.records.binary_search_by(|(own, _)| own.as_str().cmp(name))
    }

    /// The living records of a kind, latest first: the order of their names, which begin with kind and minute.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.living().rev().filter(move |record| record.kind == kind)
    }

    /// The same of one person.
    pub fn own(&self, kind: Kind, person: &str) -> impl Iterator<Item = &Record> {
        self.of(kind).filter(move |record| record.person == person)
    }

    /// The finished checks, latest first.
    pub fn checks(&self, person: &str) -> impl Iterator<Item = &Record> {
        self.own(Kind::Check, person).filter(|record| record.data().and_then(CheckOpen::read).is_none())
    }

    /// The check that was begun last and not ended, with what was answered.
    #[must_use]
    pub fn open_check(&self, person: &str) -> Option<(&Record, CheckOpen)> {
        self.own(Kind::Check, person).find_map(|record| Some((record, record.data().and_then(CheckOpen::read)?)))
    }

    /// All records that are not gone.
    pub fn living(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.all().filter(|record| !record.is_gone())
    }

    /// All records, tombstones too.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter().map(|(_, record)| record.as_ref())
    }

    /// A record by its name, if it lives.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Record> {
        self.version(name).filter(|record| !record.is_gone())
    }

    /// A record by its name, or its tombstone.
    #[must_use]
    pub fn version(&self, name: &str) -> Option<&Record> {
        self.records.get(self.place(name).ok()?).map(|(_, record)| record.as_ref())
    }

    /// The tombstone for a living record. It is not merged here: the caller saves it first.
    #[must_use]
    pub fn tombstone(&self, name: &str, moment: &Moment) -> Option<Record> {
        self.get(name).map(|record| record.changed(Body::Gone, moment))
    }

    /// The reader's settings: the latest record of its kind, with its fields.
    #[must_use]
    pub fn setting(&self) -> Option<(&Record, Setting)> {
        let record = self.living().filter(|record| record.kind == Kind::Setting).max_by_key(|record| record.stamp)?;
        Some((record, Setting::read(record.data()?)))
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.records.clear();
    }
}
