//! All records that were read, merged by name: two tabs, a backup and the store itself become one history.

use super::{Body, CheckOpen, Kind, Moment, Record, Setting};
use std::collections::BTreeMap;

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
    records: BTreeMap<String, Record>,
}

impl Ledger {
    /// Takes a record in if it is new or supersedes what is here. Says whether it did.
    pub fn merge(&mut self, record: Record) -> bool {
        let name = record.name();
        match self.records.get(&name) {
            Some(own) if !record.supersedes(own) => false,
            _ => {
                self.records.insert(name, record);
                true
            }
        }
    }

    /// The living records of a kind, latest first: the order of their names, which begin with kind and minute.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records.values().rev().filter(move |record| record.kind == kind && record.body != Body::Gone)
    }

    /// The finished checks, latest first.
    pub fn checks(&self) -> impl Iterator<Item = &Record> {
        self.of(Kind::Check).filter(|record| record.data().and_then(CheckOpen::read).is_none())
    }

    /// The check that was begun last and not ended, with what was answered.
    #[must_use]
    pub fn open_check(&self) -> Option<(&Record, CheckOpen)> {
        self.of(Kind::Check).find_map(|record| Some((record, record.data().and_then(CheckOpen::read)?)))
    }

    /// All records that are not gone.
    pub fn living(&self) -> impl Iterator<Item = &Record> {
        self.records.values().filter(|record| record.body != Body::Gone)
    }

    /// All records, tombstones too.
    pub fn all(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// A record by its name, if it lives.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Record> {
        self.records.get(name).filter(|record| record.body != Body::Gone)
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
