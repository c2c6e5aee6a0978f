//! Which measure fits whom. What is not known counts against a measure, never for it.

use super::{Caution, Fact, Known, MEASURES, Measure, Person};
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
}

/// For whom the guide is written: to stand above it, because a reader's age is not always known.
pub const ADULTS: Text = t::MEASURES_ADULTS;

/// Every measure, in the order to show, as it fits the reader. `urgency` is that of a finished check, if there is one.
#[must_use]
pub fn advise(person: &Person, urgency: Option<Urgency>) -> Vec<Advice> {
    MEASURES.iter().map(|measure| one(measure, person, urgency)).collect()
}

fn one(measure: &'static Measure, person: &Person, urgency: Option<Urgency>) -> Advice {
    // The block rule does not hang on the table: whatever a row says, nothing is advised on an urgent result.
    if urgency >= Some(Urgency::Urgent) {
        return Advice { measure, fit: Fit::HeldBack, why: vec![t::MEASURES_BLOCKED] };
    }
    let (mut fit, mut why) = weigh(measure.cautions, person);
    if urgency >= Some(measure.held_from) {
        fit = Fit::HeldBack;
        why.insert(0, t::MEASURES_DOCTOR_FIRST);
    }
    if person.get(Fact::Under18) == Known::Yes && fit < Fit::AskFirst {
        fit = Fit::AskFirst;
        why.insert(0, t::MEASURES_UNDER_18);
    }
    Advice { measure, fit, why }
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
