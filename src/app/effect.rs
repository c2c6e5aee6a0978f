//! What the edge must do after an update, as data.

use crate::{diary::Record, words::Text};

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
    /// Tell the page.
    Emit(Event),
    /// Hand a file to the reader.
    Download {
        /// Its name.
        name: String,
        /// Its content.
        text: String,
    },
}
