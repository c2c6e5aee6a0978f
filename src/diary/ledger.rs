//! All records by name: two tabs, a backup and the store itself become one history. A name may stand for a record that
//! has not been read yet: ten thousand are known at once, and only those that somebody looks at are read.

use super::{Body, CheckOpen, Day, Kind, Moment, Record, Setting};
use std::rc::Rc;

/// What stands in the store and could not be taken in. Its bytes stay untouched.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lost {
    /// Records that can't be read.
    pub damaged: u32,
    /// Records that a newer version wrote.
    pub newer: u32,
}

/// Why there is no record for a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Absent {
    /// Nobody has looked yet.
    Unread,
    /// Nothing stands there.
    Missing,
    /// A newer version wrote it.
    Newer,
    /// It is no record.
    Damaged,
}

/// A name and what is known of it; never [`Absent::Missing`].
type Row = (String, Result<Rc<Record>, Absent>);

/// The history in memory.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ledger {
    /// By name. A sorted list, where a tree would be 1.2 KB brotli more; its rows are small, so that making room for
    /// one among ten thousand costs nothing that anybody could notice.
    rows: Vec<Row>,
}

impl Ledger {
    /// Takes a record in if it is new or supersedes what is here. Says whether it did. What stands there and can't be
    /// read is not given up for it.
    pub fn merge(&mut self, record: Record) -> bool {
        let name = record.name();
        let can = match self.place(&name).map(|place| self.rows.get(place)) {
            Ok(Some((_, Ok(own)))) => record.supersedes(own),
            Ok(Some((_, Err(why)))) => *why == Absent::Unread,
            _ => true,
        };
        if can {
            self.take(&name, Ok(record));
        }
        can
    }

    /// Takes in what was found under a name: a record, unless an older one than what is here; that there is one to be
    /// read, unless that is known; or why there is none.
    pub fn take(&mut self, name: &str, found: Result<Record, Absent>) {
        match (self.place(name), found) {
            (Ok(place), Err(Absent::Missing)) => drop(self.rows.remove(place)),
            (Ok(_), Err(Absent::Unread)) | (Err(_), Err(Absent::Missing)) => {}
            (Ok(place), found) => {
                if let Some((_, own)) = self.rows.get_mut(place)
                    && !matches!((&found, &own), (Ok(new), Ok(old)) if !new.supersedes(old))
                {
                    *own = found.map(Rc::new);
                }
            }
            // Names that come in their order go to the end: no row moves.
            (Err(place), found) => self.rows.insert(place, (name.to_owned(), found.map(Rc::new))),
        }
    }

    /// Where a name stands, or where it would.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.rows.binary_search_by(|(own, _)| own.as_str().cmp(name))
    }

    /// The rows of a kind, from the minute `from` on and before the minute `to`: names begin with both.
    fn span(&self, kind: Kind, from: &str, to: &str) -> &[Row] {
        let place = |minute: &str| self.place(&[kind.id(), ":", minute].concat()).unwrap_or_else(|place| place);
        self.rows.get(place(from)..place(to)).unwrap_or_default()
    }

    /// All rows of a kind.
    fn rows(&self, kind: Kind) -> &[Row] {
        self.span(kind, "", END)
    }

    /// Adds the names of a kind that were not read, from the minute `from` (`yyyymmddhhmm`, or the beginning of one) on
    /// and before the minute `to`.
    pub fn unread(&self, kind: Kind, from: &str, to: &str, names: &mut Vec<String>) {
        for (name, row) in self.span(kind, from, to) {
            if is_unread(row) {
                names.push(name.clone());
            }
        }
    }

    /// Whether a name is known and was not read.
    #[must_use]
    pub fn is_unread(&self, name: &str) -> bool {
        self.place(name).is_ok_and(|place| self.rows.get(place).is_some_and(|(_, row)| is_unread(row)))
    }

    /// How many names a kind has, read or not.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.rows(kind).len()
    }

    /// How many names there are, read or not.
    #[must_use]
    pub fn names(&self) -> usize {
        self.rows.len()
    }

    /// Whether what stands under a name was found to be unreadable.
    #[must_use]
    pub fn is_lost(&self, name: &str) -> bool {
        self.version(name).is_none() && self.place(name).is_ok() && !self.is_unread(name)
    }

    /// The living records of a kind, latest first: the order of their names, which begin with kind and minute.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.rows(kind).iter().rev().filter_map(living)
    }

    /// The living records of a kind and a person that may belong to nights from one evening to another, latest first.
    pub fn near<'a>(&'a self, kind: Kind, person: &'a str, from: Day, to: Day) -> impl Iterator<Item = &'a Record> {
        let (first, last) = around(from, to);
        let rows = self.span(kind, &first, &last).iter().rev();
        rows.filter_map(living).filter(move |record| record.person == person)
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

    /// All records that were read and are not gone.
    pub fn living(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.rows.iter().filter_map(living)
    }

    /// All records that were read, tombstones too.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.rows.iter().filter_map(|(_, row)| row.as_deref().ok())
    }

    /// A record by its name, if it was read and lives.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Record> {
        self.version(name).filter(|record| !record.is_gone())
    }

    /// A record by its name, or its tombstone, if it was read.
    #[must_use]
    pub fn version(&self, name: &str) -> Option<&Record> {
        self.rows.get(self.place(name).ok()?)?.1.as_deref().ok()
    }

    /// The tombstone for a living record. It is not merged here: the caller saves it first.
    #[must_use]
    pub fn tombstone(&self, name: &str, moment: &Moment) -> Option<Record> {
        self.get(name).map(|record| record.changed(Body::Gone, moment))
    }

    /// The reader's settings: the latest record of its kind, with its fields.
    #[must_use]
    pub fn setting(&self) -> Option<(&Record, Setting)> {
        let record = self.rows(Kind::Setting).iter().filter_map(living).max_by_key(|record| record.stamp)?;
        Some((record, Setting::read(record.data()?)))
    }

    /// What was found to be unreadable so far.
    #[must_use]
    pub fn lost(&self) -> Lost {
        let mut lost = Lost::default();
        for (_, row) in &self.rows {
            match row {
                Err(Absent::Damaged) => lost.damaged = lost.damaged.saturating_add(1),
                Err(Absent::Newer) => lost.newer = lost.newer.saturating_add(1),
                _ => {}
            }
        }
        lost
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.rows.clear();
    }
}

/// By how many days the minute of a record's name and what the reader put in its place may differ, and one more.
const SLACK: u16 = 8;

/// Sorts behind every minute.
pub const END: &str = "\u{10ffff}";

/// The minutes, first and last, between which the names of all records lie that may belong to these nights.
#[must_use]
pub fn around(from: Day, to: Day) -> (String, String) {
    // A night ends on the day after.
    (from.earlier(SLACK).key(), to.later(SLACK.saturating_add(2)).key())
}

fn is_unread(row: &Result<Rc<Record>, Absent>) -> bool {
    matches!(row, Err(Absent::Unread))
}

fn living((_, row): &Row) -> Option<&Record> {
    row.as_deref().ok().filter(|record| !record.is_gone())
}
