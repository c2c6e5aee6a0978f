//! What can be read must never be able to harm: backups and stores made up by dice, and what is left of them after
//! bytes were changed, put in, taken out and cut off. A few thousand rounds in every test run; for longer, as
//! `cargo xtask test --only fuzz` does, with `LEG_CRAMPS_FUZZ_SECS` seconds for each test.

// A test reports by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod backup;
mod dice;
mod store;
