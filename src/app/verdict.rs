//! A result as it is shown: fresh from an assessment, or from the history as it was on its day.

use crate::{
    check::{
        Answers, Medicine, RULES, Rule, Topic, Urgency, Within, assess,
        explain::{self, Flip, LookAlike},
    },
    diary::CheckDone,
    words::{Text, t},
};

/// A result.
#[derive(Clone)]
pub struct Verdict {
    /// How urgent.
    pub urgency: Urgency,
    /// How soon.
    pub within: Within,
    /// Every rule that fired, most urgent first, each with the answers behind it.
    pub rules: Vec<(&'static Rule, Vec<Text>)>,
    /// Which of the article's seven questions were yes, counted from 1.
    pub seven: Vec<u8>,
    /// What the reader was not sure about.
    pub unclear: Vec<Text>,
    /// What to talk about: at most three, in no order.
    pub topics: Vec<Topic>,
    /// What would change the advice, nearest first.
    pub flips: Vec<Flip>,
    /// What can be taken for a cramp and fits some of the answers.
    pub alike: Vec<&'static LookAlike>,
    /// Medicines that are worth a review.
    pub medicines: Vec<&'static Medicine>,
    /// What was denied.
    pub negatives: Vec<Text>,
    /// Questions to take along.
    pub questions: Vec<Text>,
    /// Spasm or cramp, by its length.
    pub name: Option<Text>,
}

/// Most answers that are named for one level.
const MOST_FLIPS: usize = 4;

/// Answers that would lead to one level.
pub struct FlipGroup<'a> {
    /// How urgent it would be.
    pub urgency: Urgency,
    /// Within what time.
    pub within: Within,
    /// Whether they would have to be so, or not to be so.
    pub holds: bool,
    /// The answers.
    pub flips: Vec<&'a Flip>,
}

/// The urgency with an id.
#[must_use]
pub fn urgency_by_id(id: &str) -> Option<Urgency> {
    Urgency::ALL.into_iter().find(|urgency| urgency.id() == id)
}

/// The time frame with an id.
#[must_use]
pub fn within_by_id(id: &str) -> Option<Within> {
    Within::ALL.into_iter().find(|within| within.id() == id)
}

/// What a result advises, in one line.
#[must_use]
pub fn headline(urgency: Urgency, within: Within) -> Text {
    match (urgency, within) {
        (Urgency::Emergency, _) => t::RESULT_EMERGENCY_GENERIC,
        (Urgency::Urgent, _) => t::RESULT_URGENT,
        (Urgency::Doctor, Within::Now | Within::Today | Within::TwoDays) => t::RESULT_TWO_DAYS,
        (Urgency::Doctor, Within::Week) => t::RESULT_WEEK,
        (Urgency::Doctor, Within::Month | Within::None) => t::RESULT_MONTH,
        (Urgency::Pharmacist, _) => t::RESULT_PHARMACIST,
        (Urgency::SelfCare, _) => t::RESULT_SELF_CARE,
    }
}

impl std::fmt::Debug for Verdict {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.urgency.id())
    }
}

impl PartialEq for Verdict {
    fn eq(&self, other: &Verdict) -> bool {
        let ids = |verdict: &Verdict| verdict.rules.iter().map(|(rule, _)| rule.id).collect::<Vec<_>>();
        (self.urgency, self.within) == (other.urgency, other.within) && ids(self) == ids(other)
    }
}

impl Verdict {
    /// The result of a check.
    #[must_use]
    pub fn of(answers: &Answers) -> Verdict {
        let result = assess(answers);
        let seven = (1u8..).zip(result.seven).filter(|(_, yes)| *yes).map(|(number, _)| number).collect();
        Verdict {
            urgency: result.urgency,
            within: result.within,
            rules: result.rules.iter().map(|rule| (*rule, explain::because(rule, answers))).collect(),
            seven,
            topics: explain::shown_topics(&result),
            flips: explain::flips(answers, &result),
            alike: explain::look_alikes(answers).collect(),
            medicines: explain::medicines(answers).collect(),
            negatives: explain::negatives(answers).collect(),
            questions: explain::questions(answers).collect(),
            name: explain::spasm_or_cramp(answers),
            unclear: answers.unclear(),
        }
    }

    /// What would change the advice, as it is shown: the nearest level above, "today", and the nearest level below.
    #[must_use]
    pub fn flip_groups(&self) -> Vec<FlipGroup<'_>> {
        let now = (self.urgency, self.within);
        let level = |flip: &Flip| (flip.urgency, flip.within);
        let mut levels = self.flips.iter().map(level);
        let nearest = [
            levels.clone().find(|level| *level > now),
            levels.clone().find(|level| level.0 == Urgency::Urgent && *level > now),
            levels.find(|level| *level < now),
        ];
        let mut groups: Vec<FlipGroup<'_>> = Vec::new();
        for (urgency, within) in nearest.into_iter().flatten() {
            for holds in [true, false] {
                let own =
                    |flip: &&Flip| level(flip) == (urgency, within) && flip.changes.iter().all(|c| c.holds == holds);
                let flips: Vec<&Flip> = self.flips.iter().filter(own).take(MOST_FLIPS).collect();
                let known =
                    groups.iter().any(|group| (group.urgency, group.within, group.holds) == (urgency, within, holds));
                if !flips.is_empty() && !known {
                    groups.push(FlipGroup { urgency, within, holds, flips });
                }
            }
        }
        groups
    }

    /// The result that a record holds. Rules that have been retired since are left out; the level stays as it
    /// was, and a level that we don't know counts as a doctor's. What would change it is only said where today's
    /// rules still say the same.
    #[must_use]
    pub fn saved(done: &CheckDone) -> Verdict {
        let answers = Answers::from_map(&done.answers).unwrap_or_default();
        let today = Verdict::of(&answers);
        let rules = done.rules.iter().filter_map(|id| RULES.iter().find(|rule| rule.id == id));
        let urgency = urgency_by_id(&done.level).unwrap_or(Urgency::Doctor);
        let within = within_by_id(&done.within).unwrap_or(Within::Week);
        let same = (urgency, within) == (today.urgency, today.within);
        Verdict {
            urgency,
            within,
            rules: rules.map(|rule| (rule, explain::because(rule, &answers))).collect(),
            seven: done.seven.clone(),
            flips: if same { today.flips } else { Vec::new() },
            topics: if same { today.topics } else { Vec::new() },
            ..today
        }
    }

    /// The result as a record keeps it.
    #[must_use]
    pub fn done(&self, answers: &Answers) -> CheckDone {
        CheckDone {
            level: self.urgency.id().to_owned(),
            within: self.within.id().to_owned(),
            rules: self.rules.iter().map(|(rule, _)| rule.id.to_owned()).collect(),
            seven: self.seven.clone(),
            answers: answers.to_map(),
            content: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
