//! What was found when the store was opened.

use super::envelope::{self, Unreadable};
use crate::diary::{Ledger, Lost};

/// The five ways in which opening can end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Nothing of ours is there.
    Fresh,
    /// All of it was read.
    Ok,
    /// A newer version of this widget keeps its history here: we only read.
    Newer,
    /// Something of ours can't be read; it stays as it is.
    Damaged,
    /// The browser does not let us keep anything.
    Unavailable,
}

/// What was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Opening {
    /// How it ended.
    pub outcome: Outcome,
    /// All that could be read.
    pub ledger: Ledger,
    /// How much could not.
    pub lost: Lost,
    /// Characters that our keys and their values take.
    pub used: u32,
    /// When a cramp began that has not been told to have stopped, in milliseconds since 1970.
    pub cramp: Option<u64>,
}

/// The one key that holds no record: the start of a cramp that runs, as a number. The shell writes it too.
pub const NOW: &str = "lc1:now";

/// A key that stands for a moment only, while it is tried out whether a backup fits.
pub const TRIAL: &str = "lc1:trial";

/// Whether a key should hold a record.
#[cfg(feature = "web")]
pub fn is_record(key: &str) -> bool {
    is_ours(key) && key != NOW && key != TRIAL
}

impl Opening {
    /// Nothing can be kept here.
    #[must_use]
    pub fn unavailable() -> Opening {
        Opening {
            outcome: Outcome::Unavailable,
            ledger: Ledger::default(),
            lost: Lost::default(),
            used: 0,
            cramp: None,
        }
    }
}

/// Reads all keys that are ours. `entries` are key and text of the whole store, the site's own too.
pub fn open(entries: impl Iterator<Item = (String, String)>) -> Opening {
    let mut found = Opening { outcome: Outcome::Fresh, ..Opening::unavailable() };
    let mut newer_store = false;
    for (key, text) in entries {
        if !is_ours(&key) {
            continue;
        }
        if !key.starts_with(envelope::PREFIX) {
            newer_store = true;
            continue;
        }
        found.used = found.used.saturating_add(u32::try_from(key.len().saturating_add(text.len())).unwrap_or(u32::MAX));
        if key == NOW {
            found.cramp = text.parse().ok();
            continue;
        }
        if key == TRIAL {
            continue;
        }
        match envelope::read(&key, &text) {
            Ok(record) => {
                found.ledger.merge(record);
            }
            Err(Unreadable::Newer) => found.lost.newer = found.lost.newer.saturating_add(1),
            Err(Unreadable::Damaged) => found.lost.damaged = found.lost.damaged.saturating_add(1),
        }
    }
    found.outcome = if newer_store || found.lost.newer > 0 {
        Outcome::Newer
    } else if found.lost.damaged > 0 {
        Outcome::Damaged
    } else if found.ledger.all().next().is_some() {
        Outcome::Ok
    } else {
        Outcome::Fresh
    };
    found
}

/// `lc<number>:…`: ours in this or another version. A site may well have keys that begin with `lc`.
pub fn is_ours(key: &str) -> bool {
    key.strip_prefix("lc")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}
