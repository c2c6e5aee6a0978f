//! Leg Cramps: a symptom checker, a prevention guide and a diary as one custom element.
//!
//! The rooms, and who may use whom, are drawn in `ARCHITECTURE.md`; `xtask tidy` holds the drawing true.

pub mod words;
