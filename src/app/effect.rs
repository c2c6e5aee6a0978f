//! What the edge must do after an update, as data.

use super::Way;
use crate::{
    diary::{Moment, Record},
    report::Sheet,
    words::Text,
};

/// An event for the page. None of them says anything about the reader unless the publisher asked for it and
/// the page is known to do so (`share-result`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// A check was begun.
    Started,
    /// A check came to its end, whatever the end.
    Finished,
}

/// One thing to do.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Keep a record.
    Save(Record),
    /// Remove everything that is ours from the store.
    Erase,
    /// Put the keyboard's focus on the heading of the screen, or on its problem.
    MoveFocus,
    /// Say something to those who listen.
    Announce(Text),
    /// Read aloud what is marked for it (`data-say`) on the screen, once it is drawn.
    Speak,
    /// Stop reading aloud.
    Hush,
    /// Write down when the cramp began, in milliseconds since 1970, or take it out of the store.
    Mark(Option<u64>),
    /// Tell the page.
    Emit(Event),
    /// Hand the whole history to the reader as a file; the moment is when it was asked for.
    Backup(Moment),
    /// Hand the person's diary to the reader as a table, in the language that is shown.
    Table,
    /// Take the records of a backup in, if they fit.
    TakeIn(Vec<Record>),
    /// Hand a daily reminder to the reader, as a calendar file in the language that is shown.
    Remind {
        /// Its hour.
        hour: u8,
        /// Its minute.
        minute: u8,
        /// When it was asked for.
        moment: Moment,
    },
    /// Hand what the doctor's page tells to the reader as a file for other programs; the moment is when it was asked for.
    Fhir(Moment),
    /// Hand the words of a paper over.
    Words {
        /// What.
        sheet: Sheet,
        /// How.
        way: Way,
    },
    /// Put something on paper.
    Paper {
        /// What.
        sheet: Sheet,
        /// Whether it is printed; else it is handed over as a file to print.
        print: bool,
    },
}
