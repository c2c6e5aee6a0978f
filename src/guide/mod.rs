//! The prevention guide: what a reader can try, how well each measure is proven, and which of them this reader
//! should rather not try. This room knows the answers of the check and typed words; it knows no screen, no clock
//! and no storage.

mod advice;
mod findings;
mod measure;
mod person;
pub mod routine;

pub use advice::{ADULTS, Advice, Fit, advise, weigh};
#[cfg(not(target_arch = "wasm32"))]
pub use findings::ToldBy;
pub use measure::{Article, Caution, Evidence, Figure, MEASURES, Measure, Suits, Timing};
pub use person::{Fact, Known, Person};
