//! The checker from inside: properties over many made-up people, the path, and the corners of answering.

mod answering;
mod explain;
mod path;
pub(super) mod people;
mod properties;
mod set;
