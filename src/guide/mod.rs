//! The prevention guide: what a reader can try, how well each measure is proven, and which of them this reader
//! should rather not try. This room knows the answers of the check and typed words; it knows no screen, no clock
//! and no storage.

mod advice;
mod findings;
mod kinds;
mod measure;
mod no_help;
mod person;
pub mod quick;
pub mod routine;
mod suits;

pub use advice::{ADULTS, Advice, Fit, advise, held_back, in_part, weigh};
#[cfg(not(target_arch = "wasm32"))]
pub use findings::ToldBy;
pub use kinds::{Article, Part, Suits};
pub use measure::{Caution, Evidence, Figure, MEASURES, Measure, Seated, Timing};
pub use no_help::{NO_HELP, NoHelp};
pub use person::{Fact, Known, Person};
pub use suits::suits;
