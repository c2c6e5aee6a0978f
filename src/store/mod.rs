//! Where records are kept: their form in `localStorage`, what was found there, and the one file that touches
//! it. This room never throws, never writes over what it can't read, and touches no key but its own.

mod envelope;
#[cfg(feature = "web")]
pub mod local;
mod opening;

pub use envelope::{PREFIX, Unreadable, key, read, write};
pub use opening::{NOW, Opening, Outcome, open};

#[cfg(test)]
mod tests;
