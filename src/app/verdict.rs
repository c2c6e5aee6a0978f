//! A result as it is shown: fresh from an assessment, or from the history as it was on its day.

use crate::{
    check::{Answers, Assessment, RULES, Rule, Urgency, Within},
    diary::CheckDone,
    words::Text,
};

/// A result.
#[derive(Clone)]
pub struct Verdict {
    /// How urgent.
    pub urgency: Urgency,
    /// How soon.
    pub within: Within,
    /// Every rule that fired, most urgent first.
    pub rules: Vec<&'static Rule>,
    /// Which of the article's seven questions were yes, counted from 1.
    pub seven: Vec<u8>,
    /// What the reader was not sure about.
    pub unclear: Vec<Text>,
}

const WITHIN: [Within; 6] = [Within::None, Within::Month, Within::Week, Within::TwoDays, Within::Today, Within::Now];

/// The urgency with an id.
#[must_use]
pub fn urgency_by_id(id: &str) -> Option<Urgency> {
    Urgency::ALL.into_iter().find(|urgency| urgency.id() == id)
}

/// The time frame with an id.
#[must_use]
pub fn within_by_id(id: &str) -> Option<Within> {
    WITHIN.into_iter().find(|within| within.id() == id)
}

impl std::fmt::Debug for Verdict {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.urgency.id())
    }
}

impl PartialEq for Verdict {
    fn eq(&self, other: &Verdict) -> bool {
        let ids = |verdict: &Verdict| verdict.rules.iter().map(|rule| rule.id).collect::<Vec<_>>();
        (self.urgency, self.within) == (other.urgency, other.within) && ids(self) == ids(other)
    }
}

impl Verdict {
    /// The result of a check.
    #[must_use]
    pub fn of(assessment: Assessment) -> Verdict {
        let seven = (1u8..).zip(assessment.seven).filter(|(_, yes)| *yes).map(|(number, _)| number).collect();
        Verdict {
            urgency: assessment.urgency,
            within: assessment.within,
            seven,
            unclear: assessment.unclear,
            rules: assessment.rules,
        }
    }

    /// The result that a record holds. Rules that have been retired since are left out; the level stays as it
    /// was, and a level that we don't know counts as a doctor's.
    #[must_use]
    pub fn saved(done: &CheckDone) -> Verdict {
        Verdict {
            urgency: urgency_by_id(&done.level).unwrap_or(Urgency::Doctor),
            within: within_by_id(&done.within).unwrap_or(Within::Week),
            rules: done.rules.iter().filter_map(|id| RULES.iter().find(|rule| rule.id == id)).collect(),
            seven: done.seven.clone(),
            unclear: Vec::new(),
        }
    }

    /// The result as a record keeps it.
    #[must_use]
    pub fn done(&self, answers: &Answers) -> CheckDone {
        CheckDone {
            level: self.urgency.id().to_owned(),
            within: self.within.id().to_owned(),
            rules: self.rules.iter().map(|rule| rule.id.to_owned()).collect(),
            seven: self.seven.clone(),
            answers: answers.to_map(),
            content: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
