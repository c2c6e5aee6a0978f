//! From answers to a result: the most urgent of all rules that fire, and all of their reasons.

use super::facts::{DERIVED, Facts, Reading};
use super::{Answers, Expr, RULES, Rule, Topic, key::Key, topic};

/// How urgent it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// Look after it at home.
    SelfCare,
    /// Ask a pharmacist, or have the medicines reviewed.
    Pharmacist,
    /// Make an appointment.
    Doctor,
    /// Get help today.
    Urgent,
    /// Call the emergency services now.
    Emergency,
}

impl Urgency {
    /// All, the least urgent first.
    pub const ALL: [Urgency; 5] =
        [Urgency::SelfCare, Urgency::Pharmacist, Urgency::Doctor, Urgency::Urgent, Urgency::Emergency];

    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Urgency::SelfCare => "self_care",
            Urgency::Pharmacist => "pharmacist",
            Urgency::Doctor => "doctor",
            Urgency::Urgent => "urgent",
            Urgency::Emergency => "emergency",
        }
    }
}

/// Within what time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Within {
    /// No time limit.
    None,
    /// 2 to 4 weeks.
    Month,
    /// A week.
    Week,
    /// 1 to 2 days.
    TwoDays,
    /// The same day.
    Today,
    /// At once.
    Now,
}

impl Within {
    /// All, the longest first.
    pub const ALL: [Within; 6] =
        [Within::None, Within::Month, Within::Week, Within::TwoDays, Within::Today, Within::Now];

    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Within::None => "none",
            Within::Month => "month",
            Within::Week => "week",
            Within::TwoDays => "two_days",
            Within::Today => "today",
            Within::Now => "now",
        }
    }
}

/// For whom the result is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// 18 or over.
    Adult,
    /// Under 18: the checker was written for adults, and says so.
    Under18,
}

impl Scope {
    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scope::Adult => "adult",
            Scope::Under18 => "under_18",
        }
    }
}

/// The result of a check.
#[derive(Clone)]
pub struct Assessment {
    /// The most urgent of all rules that fired.
    pub urgency: Urgency,
    /// The shortest time among the rules at that level.
    pub within: Within,
    /// For whom it is.
    pub scope: Scope,
    /// All rules that fired, the most urgent first.
    pub rules: Vec<&'static Rule>,
    /// What to raise with a doctor, from the deciding rules first.
    pub topics: Vec<Topic>,
    /// Which of the article's seven questions were answered with yes.
    pub seven: [bool; 7],
}

/// The article's seven questions as conditions (clinical reference 8.1, end).
pub static SEVEN: [Expr; 7] = [
    Expr::Any(&[Expr::Is(Key::MedNew), Expr::Is(Key::MyoNew), Expr::Is(Key::SaltNew), Expr::Is(Key::MedAb)]),
    Expr::Any(&[
        Expr::Is(Key::Dial),
        Expr::Is(Key::Ckd),
        Expr::Is(Key::Cirr),
        Expr::Is(Key::Hf),
        Expr::Is(Key::Cancer),
        Expr::Is(Key::Clot6),
        Expr::Is(Key::Diab),
        Expr::Is(Key::CondS),
        Expr::Is(Key::CondW),
        Expr::Is(Key::WeakOld),
    ]),
    Expr::Is(Key::Function),
    Expr::Is(Key::Avoid),
    Expr::Any(&[Expr::Is(Key::Freq), Expr::Is(Key::Severe), Expr::Is(Key::Long10)]),
    Expr::Is(Key::Sleep),
    Expr::Any(&[Expr::Is(Key::WeakNew), Expr::Is(Key::WeakSlow), Expr::Is(Key::Waste), Expr::Is(Key::Para)]),
];

/// Runs a table of rules; `each` sees every row that fires.
pub(super) fn run(rules: &'static [Rule], facts: &Facts, mut each: impl FnMut(&'static Rule)) -> Option<Urgency> {
    let child = facts.yes.has(Key::U16);
    let mut reached = None;
    for rule in rules {
        if (rule.child || !child) && rule.when.holds(facts, reached) {
            reached = reached.max(Some(rule.urgency));
            each(rule);
        }
    }
    reached
}

/// The result of these answers. What was not asked is never taken for "no".
#[must_use]
pub fn assess(answers: &Answers) -> Assessment {
    assess_by(RULES, DERIVED, answers)
}

/// The result by other tables of rules and derived keys, for the test that changes the tables.
#[must_use]
pub fn assess_by(table: &'static [Rule], derived: &[(Key, Expr)], answers: &Answers) -> Assessment {
    let facts = Facts::read_by(derived, answers, Reading::Result);
    let mut fired: Vec<&'static Rule> = Vec::with_capacity(8);
    let reached = run(table, &facts, |rule| {
        if !fired.iter().any(|other| other.id == rule.id) {
            fired.push(rule);
        }
    });
    // The fallback rule fires where no other does. Should the table ever fail, nobody is sent home by it.
    let urgency = reached.unwrap_or(Urgency::Urgent);
    // Five walks over a handful of rules, where a stable sort would ship 1.5 KB.
    let mut rules: Vec<&'static Rule> = Vec::with_capacity(fired.len());
    for level in Urgency::ALL.into_iter().rev() {
        rules.extend(fired.iter().filter(|rule| rule.urgency == level));
    }
    let deciding = rules.iter().filter(|rule| rule.urgency == urgency);
    let within = deciding.map(|rule| rule.within).max().unwrap_or(Within::Today);
    let mut topics = Vec::with_capacity(8);
    for rule in &rules {
        topic::add(&mut topics, rule.topics);
    }
    topic::add_extra(&mut topics, &facts);
    let under_18 = facts.yes.has(Key::U16) || facts.yes.has(Key::A16);
    Assessment {
        urgency,
        within,
        scope: if under_18 { Scope::Under18 } else { Scope::Adult },
        rules,
        topics,
        seven: SEVEN.map(|question| question.holds(&facts, None)),
    }
}
