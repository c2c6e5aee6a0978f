//! The words, judged from outside: can they be read, do they say what must never be said, and does what has to stand
//! on a result stand there. No list here is longer than it has to be: a test refuses an exception that nobody needs.

// A test reports by failing; clippy knows that of `#[test]` functions, not of what they call.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod forbidden;
mod grade;
#[cfg(feature = "web")]
mod guide;
mod medicines;
#[cfg(feature = "web")]
mod people;
mod readable;
#[cfg(feature = "web")]
mod shown;
mod texts;
