//! Leg Cramps: a symptom checker, a prevention guide and a diary as one custom element.
//!
//! The rooms, and who may use whom, are drawn in `ARCHITECTURE.md`; `xtask tidy` holds the drawing true.

pub mod app;
pub mod check;
pub mod diary;
#[cfg(all(feature = "web", target_arch = "wasm32"))]
pub mod embed;
pub mod guide;
pub mod look;
pub mod report;
pub mod store;
#[cfg(feature = "web")]
pub mod view;
pub mod words;
