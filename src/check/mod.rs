//! The symptom checker: what is asked, what was answered, and how urgent that is.
//!
//! Everything medical here is a table made from the clinical reference; the code around only reads the tables. This
//! room knows no screen, no clock and no browser. A wrong "stay at home" can kill, so whatever is open, unreadable or
//! not asked counts against it.

mod answers;
mod assess;
mod codec;
pub mod explain;
mod expr;
mod facts;
mod giving;
mod key;
mod medicine;
mod outlook;
pub mod path;
mod rules;
mod screen;
mod screens;
mod set;
mod signs;
mod topic;

pub use answers::{Answer, Answers};
pub use assess::{Assessment, SEVEN, Scope, Urgency, Within, assess, assess_by};
pub use codec::Refused;
pub use expr::Expr;
pub use facts::{DERIVED, Facts};
pub use giving::Incomplete;
pub use key::{Key, STORED};
pub use medicine::{Advice, Group as MedicineGroup, MEDICINES, Medicine, Strength};
pub use rules::{RULES, Rule};
pub use screen::{Choice, Group, Kind, Screen};
pub use screens::SCREENS;
pub use set::Set;
pub use signs::{L1, L2};
pub use topic::Topic;

#[cfg(not(target_arch = "wasm32"))]
pub use medicine::UNSOURCED;

#[cfg(test)]
mod tests;
