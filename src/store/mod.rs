//! Where records are kept: what was found in `localStorage`, and the one file that touches it. The form of a record
//! is `diary::form`. Opening finds names; a record is read when it is needed. This room never throws, never writes over
//! what it can't read, and touches no key but its own.

#[cfg(feature = "web")]
pub mod local;
mod opening;

use crate::diary::form as envelope;
pub use crate::diary::form::{PREFIX, key, read, write};
pub use opening::{NOW, Opening, Outcome, TRIAL, find, open};

#[cfg(test)]
mod tests;
