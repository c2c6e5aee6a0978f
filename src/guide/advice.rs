//! Which measure fits whom. What is not known counts against a measure, never for it.

use super::{Caution, Fact, Known, MEASURES, Measure, Part, Person, suits::suits};
use crate::check::Urgency;
use crate::words::{Text, t};

/// How a measure may be put to a reader. The order is the order of caution.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// As advice, with its cautions beside it.
    Shown,
    /// By its name and reasons, with "ask first" before any step.
    AskFirst,
    /// By its name and reasons only; its steps are not shown.
    HeldBack,
}

impl Fit {
    /// The id in a result: "shown", "ask_first", "held_back".
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Fit::Shown => "shown",
            Fit::AskFirst => "ask_first",
            Fit::HeldBack => "held_back",
        }
    }

    /// A heading over the measures that fit so.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Fit::Shown => t::MEASURES_FIT_SHOWN,
            Fit::AskFirst => t::MEASURES_FIT_ASK_FIRST,
            Fit::HeldBack => t::MEASURES_FIT_HELD_BACK,
        }
    }
}

/// A measure and how it fits one reader.
#[derive(Clone, Debug)]
pub struct Advice {
    /// What is advised, or not.
    pub measure: &'static Measure,
    /// Whether it may be shown as advice.
    pub fit: Fit,
    /// The cautions that hold or could hold, in words, the strongest first.
    pub why: Vec<Text>,
    /// Whether it suits the reader better than most.
    pub suits: bool,
    /// Whether its seated steps take the place of the standing ones (yes), stand before them (not known) or are not
    /// needed (no): what `Person::must_sit` says.
    pub seated: Known,
}

impl Advice {
    /// Whether it can be picked for a plan: it is advised, and the reader can do it alone.
    #[must_use]
    pub fn can_be_planned(&self) -> bool {
        self.fit == Fit::Shown && !matches!(self.measure.part, Part::Team | Part::NoHelp)
    }
}

/// For whom the guide is written: to stand above it, because a reader's age is not always known.
pub const ADULTS: Text = t::MEASURES_ADULTS;

/// Every measure, in the order to show, as it fits the reader. `urgency` is that of a finished check, if there is one.
#[must_use]
pub fn advise(person: &Person, urgency: Option<Urgency>) -> Vec<Advice> {
    MEASURES.iter().map(|measure| one(measure, person, urgency)).collect()
}

fn one(measure: &'static Measure, person: &Person, urgency: Option<Urgency>) -> Advice {
    let seated = if measure.seated.is_some() { person.must_sit() } else { Known::No };
    let advice = |fit, why| Advice { measure, fit, why, suits: suits(measure, person), seated };
    // The block rule does not hang on the table: whatever a row says, nothing is advised on an urgent result.
    if urgency >= Some(Urgency::Urgent) {
        return advice(Fit::HeldBack, vec![t::MEASURES_BLOCKED]);
    }
    let (mut fit, mut why) = weigh(measure.cautions, person);
    if let Some((mildest, reason)) = measure.mildest {
        fit = fit.max(mildest);
        why.insert(0, reason);
    }
    if urgency >= Some(measure.held_from) {
        fit = Fit::HeldBack;
        why.insert(0, t::MEASURES_DOCTOR_FIRST);
    }
    if person.get(Fact::Under18) == Known::Yes && fit < Fit::AskFirst {
        fit = Fit::AskFirst;
        why.insert(0, t::MEASURES_UNDER_18);
    }
    advice(fit, why)
}

/// What may be read in a part of the guide: nothing that is held back, and first what suits the reader.
#[must_use]
pub fn in_part(advice: &[Advice], part: Part) -> Vec<&Advice> {
    let mut found = Vec::new();
    for suits in [true, false] {
        found.extend(
            advice.iter().filter(|one| one.measure.part == part && one.fit != Fit::HeldBack && one.suits == suits),
        );
    }
    found
}

/// What is held back from this reader. What does not help has a page of its own.
#[must_use]
pub fn held_back(advice: &[Advice]) -> Vec<&Advice> {
    advice.iter().filter(|one| one.measure.part != Part::NoHelp && one.fit == Fit::HeldBack).collect()
}

/// The strictest of the cautions that hold or could hold, and their words: those that bite first, then those that only warn.
#[must_use]
pub fn weigh(cautions: &[Caution], person: &Person) -> (Fit, Vec<Text>) {
    let bite = |caution: &Caution| match person.get(caution.fact) {
        Known::No => None,
        Known::Yes => Some(caution.yes),
        Known::Unknown => Some(caution.unknown),
    };
    let (mut strictest, mut why) = (Fit::Shown, Vec::new());
    // The strongest first; cautions of one strength keep the order of the table.
    for fit in [Fit::HeldBack, Fit::AskFirst, Fit::Shown] {
        for caution in cautions.iter().filter(|caution| bite(caution) == Some(fit)) {
            strictest = strictest.max(fit);
            why.push(caution.text);
        }
    }
    (strictest, why)
}
