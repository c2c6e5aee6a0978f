//! The checker from outside: an example for every rule, a changed rule that no example notices, and the journeys.

// A test reports by failing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod cases;
mod examples;
mod journeys;
mod mutants;
