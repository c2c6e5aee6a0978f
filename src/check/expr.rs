//! Conditions as data: they are evaluated, printed in words for the reviewer, and changed one by one by a test.

use super::{Urgency, facts::Facts, key::Key};
use std::fmt;

/// A condition on the answers.
#[derive(Clone, Copy)]
pub enum Expr {
    /// The key counts as yes.
    Is(Key),
    /// The key does not count as yes.
    Not(Key),
    /// The key was answered with "not sure".
    Unsure(Key),
    /// The key was answered with no. Unlike `Not`, an open question does not hold.
    Denied(Key),
    /// All of them hold. None at all: always.
    All(&'static [Expr]),
    /// At least one of them holds.
    Any(&'static [Expr]),
    /// No rule at this urgency or above has fired.
    Below(Urgency),
    /// A rule at this urgency or above has fired.
    Reached(Urgency),
}

impl Expr {
    /// Whether it holds, with `reached` as the urgency of the rules that fired so far.
    pub(super) fn holds(&self, facts: &Facts, reached: Option<Urgency>) -> bool {
        match self {
            Expr::Is(key) => facts.yes.has(*key),
            Expr::Not(key) => !facts.yes.has(*key),
            Expr::Unsure(key) => facts.unsure.has(*key),
            Expr::Denied(key) => facts.no.has(*key),
            Expr::All(parts) => parts.iter().all(|part| part.holds(facts, reached)),
            Expr::Any(parts) => parts.iter().any(|part| part.holds(facts, reached)),
            Expr::Below(urgency) => reached.is_none_or(|reached| reached < *urgency),
            Expr::Reached(urgency) => reached.is_some_and(|reached| reached >= *urgency),
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parts, between) = match self {
            Expr::Is(key) => return f.write_str(key.id()),
            Expr::Not(key) => return write!(f, "not {}", key.id()),
            Expr::Unsure(key) => return write!(f, "{} not sure", key.id()),
            Expr::Denied(key) => return write!(f, "{} answered no", key.id()),
            Expr::Below(urgency) => return write!(f, "nothing at {} or above", urgency.id()),
            Expr::Reached(urgency) => return write!(f, "something at {} or above", urgency.id()),
            Expr::All([]) => return f.write_str("always"),
            Expr::All(parts) => (parts, " and "),
            Expr::Any(parts) => (parts, " or "),
        };
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                f.write_str(between)?;
            }
            match part {
                Expr::All(inner) | Expr::Any(inner) if inner.len() > 1 => write!(f, "({part})")?,
                _ => write!(f, "{part}")?,
            }
        }
        Ok(())
    }
}
