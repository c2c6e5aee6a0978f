//! What was found when the store was opened: names. Records are read one by one, when they are needed.

use super::envelope::{self, PREFIX};
use crate::diary::{Absent, Kind, Ledger, Record};

/// The ways in which opening can end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It can be read and written.
    Open,
    /// A newer version of this widget keeps its history here: we only read.
    Newer,
    /// The browser does not let us keep anything.
    Unavailable,
}

/// What was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Opening {
    /// How it ended.
    pub outcome: Outcome,
    /// The names of all records, not read yet.
    pub ledger: Ledger,
    /// When a cramp began that has not been told to have stopped, in milliseconds since 1970.
    pub cramp: Option<u64>,
}

/// The one key that holds no record: the start of a cramp that runs, as a number. The shell writes it too.
pub const NOW: &str = "lc1:now";

/// A key that stands for a moment only, while it is tried out whether a backup fits.
pub const TRIAL: &str = "lc1:trial";

impl Opening {
    /// Nothing can be kept here.
    #[must_use]
    pub fn unavailable() -> Opening {
        Opening { outcome: Outcome::Unavailable, ledger: Ledger::default(), cramp: None }
    }
}

/// Opens a store by its keys, the site's own too, in one text with a line each. They come in their order, or this
/// takes long. `text_of` reads a key: nearly none is read here.
pub fn open(keys: &str, text_of: &dyn Fn(&str) -> Option<String>) -> Opening {
    let mut found = Opening { outcome: Outcome::Open, ..Opening::unavailable() };
    each(keys, &mut |key, name| {
        if key == NOW {
            found.cramp = text_of(key).and_then(|text| text.parse().ok());
        } else if key == TRIAL {
        } else if !key.starts_with(PREFIX) {
            // A site's key with a line break in it may look like two: what is not there is not ours.
            if text_of(key).is_some() {
                found.outcome = Outcome::Newer;
            }
        } else if cut(name).and_then(|(kind, _)| Kind::by_id(kind)).is_some() {
            found.ledger.take(name, Err(Absent::Unread));
        } else {
            // What has no kind is never looked for. It is looked at now, for it may be a newer version's.
            let row = find(name, text_of);
            if matches!(row, Err(Absent::Newer)) {
                found.outcome = Outcome::Newer;
            }
            found.ledger.take(name, row);
        }
    });
    found
}

/// Reads what stands under a name.
///
/// # Errors
/// Says why there is no record.
pub fn find(name: &str, text_of: &dyn Fn(&str) -> Option<String>) -> Result<Record, Absent> {
    let key = [PREFIX, name].concat();
    envelope::read(&key, &text_of(&key).ok_or(Absent::Missing)?)
}

/// Hands out each key that is ours, and what follows its number: `lc<number>:…`, in this or another version. A site may
/// well have keys that begin with `lc`.
pub fn each(keys: &str, act: &mut dyn FnMut(&str, &str)) {
    for key in keys.split('\n') {
        if let Some((number, name)) = key.strip_prefix("lc").and_then(cut)
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
        {
            act(key, name);
        }
    }
}

fn cut(text: &str) -> Option<(&str, &str)> {
    text.split_once(':')
}
