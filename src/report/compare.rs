//! What a file that is brought back would change, before it does.

use super::Brought;
use crate::diary::{Ledger, Record, form};

/// How the records of a file stand to those that are here: each is counted once, by its name. The later stamp wins, a
/// tie goes to the tombstone ([`Record::supersedes`]).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Preview {
    /// Living in the file and not here, or deleted here before the file's version was written: they come in.
    pub new: u32,
    /// Living in both; the file's version is the later one and takes the place of ours.
    pub newer: u32,
    /// Living here in a later version, whatever the file holds: ours stays.
    pub older: u32,
    /// The same in both, or gone in the file and not here: the reader sees no change.
    pub same: u32,
    /// Living in the file and deleted here later: they stay deleted.
    pub deleted_here: u32,
    /// Living here and deleted in the file later: they go.
    pub deletes: u32,
}

/// Counts what would happen. All names of the ledger must have been read.
#[must_use]
pub fn compare(ledger: &Ledger, brought: &Brought) -> Preview {
    let mut seen = Preview::default();
    for record in brought.records.all() {
        let own = ledger.version(&record.name());
        let lives = own.is_some_and(|own| !own.is_gone());
        let wins = own.is_none_or(|own| record.supersedes(own));
        let loses = own.is_some_and(|own| own.supersedes(record));
        let count = match (record.is_gone(), lives) {
            (false, true) if wins => &mut seen.newer,
            (false, false) if wins => &mut seen.new,
            (true, true) if wins => &mut seen.deletes,
            (_, true) if loses => &mut seen.older,
            (false, false) if loses => &mut seen.deleted_here,
            _ => &mut seen.same,
        };
        *count = count.saturating_add(1);
    }
    seen
}

/// The records that would be written: new ones and later versions, tombstones too.
pub fn writes<'a>(ledger: &'a Ledger, brought: &'a Brought) -> impl Iterator<Item = &'a Record> {
    let wins = |record: &&Record| ledger.version(&record.name()).is_none_or(|own| record.supersedes(own));
    brought.records.all().filter(wins)
}

/// How much more the store would have to hold: keys and texts of what would be written, in bytes. A longer version of
/// what is here counts by its difference, a shorter one not at all: it may be written last.
#[must_use]
pub fn characters(ledger: &Ledger, brought: &Brought) -> u32 {
    let mut more = 0_usize;
    for record in writes(ledger, brought) {
        let size = |record: &Record| form::key(record).len().saturating_add(form::write(record).len());
        let own = ledger.version(&record.name()).map_or(0, size);
        more = more.saturating_add(size(record).saturating_sub(own));
    }
    u32::try_from(more).unwrap_or(u32::MAX)
}
