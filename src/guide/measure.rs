//! What a measure is, and the table of them, made from `content/measures.toml` (clinical reference, section 6).

use super::{Article, Fact, Fit, Part, Suits};
use crate::check::Urgency;
use crate::words::{List, Source, Text, sources, t};

/// Something a reader can do against cramps.
#[derive(Debug)]
pub struct Measure {
    /// Its number in the clinical reference: "m1", "m2", …
    pub id: &'static str,
    /// Where it stands in the guide.
    pub part: Part,
    /// Its name.
    pub name: Text,
    /// One or two sentences.
    pub summary: Text,
    /// What to do, in order.
    pub steps: List,
    /// The same for those who can't stand.
    pub seated: Option<Seated>,
    /// How long and how often, in words.
    pub dose: Option<Text>,
    /// The same for a timer.
    pub timing: Option<Timing>,
    /// Kinds of cramp and reader that it suits.
    pub fits: &'static [Suits],
    /// Never put milder than so, whoever reads; and why.
    pub mildest: Option<(Fit, Text)>,
    /// For whom it is not, or only with care; the strongest first.
    pub cautions: &'static [Caution],
    /// How well it is proven.
    pub evidence: Evidence,
    /// The same in a sentence of its own.
    pub evidence_text: Text,
    /// The figures of the trials, those against it included.
    pub trials: Option<Text>,
    /// What to say where a study behind the evidence was retracted.
    pub retracted: Option<Text>,
    /// Its pictures: other ways to do it, or its parts, one after the other.
    pub figures: &'static [Figure],
    /// Where the advice comes from.
    pub sources: &'static [Source],
    /// Which of the article's eight preventive measures it carries.
    pub article: Option<Article>,
    /// The mildest result on which it is held back whatever else is known. Never above `Urgent`.
    pub held_from: Urgency,
}

impl Measure {
    /// The measure with an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Measure> {
        MEASURES.iter().find(|measure| measure.id == id)
    }
}

/// Steps for those who can't stand.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Seated {
    /// What to do, in order.
    pub steps: List,
    /// Its pictures.
    pub figures: &'static [Figure],
}

/// A rule that holds a measure back, wants a question asked first, or stands beside it as a warning.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Caution {
    /// What it is about.
    pub fact: Fact,
    /// What it does when the fact is known to hold. `Shown` means: shown with the warning.
    pub yes: Fit,
    /// What it does when we do not know. Never stricter than `yes`.
    pub unknown: Fit,
    /// Its words, true for both.
    pub text: Text,
}

/// Seconds and times of an exercise.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Timing {
    /// Seconds to hold.
    pub hold: u16,
    /// Seconds to hold at most, where it is a range; else the same.
    pub hold_most: u16,
    /// Seconds to rest in between.
    pub rest: u16,
    /// How often in a row; 0 means until it eases.
    pub repeats: u16,
    /// Whether both legs get their turn.
    pub both_legs: bool,
    /// Times a day; 0 means whenever needed.
    pub per_day: u16,
    /// For how many weeks; 0 means without an end.
    pub weeks: u16,
}

/// How well a measure is proven, for leg cramps in adults.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// Grade 1: good trials.
    Good,
    /// Grade 2: some or conflicting trials.
    Mixed,
    /// Grade 3: guidance or experts, low risk, no good trial.
    Experts,
    /// Grade 4: trials show no benefit.
    NoBenefit,
    /// Grade 2 for other leg symptoms, nothing direct for cramps.
    Indirect,
    /// Nothing is known for it or against it.
    Untested,
    /// Grade N: not for use without a doctor.
    NotForUse,
}

impl Evidence {
    /// The grade in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Evidence::Good => t::MEASURES_EVIDENCE_GOOD,
            Evidence::Mixed => t::MEASURES_EVIDENCE_MIXED,
            Evidence::Experts => t::MEASURES_EVIDENCE_EXPERTS,
            Evidence::NoBenefit => t::MEASURES_EVIDENCE_NO_BENEFIT,
            Evidence::Indirect => t::MEASURES_EVIDENCE_INDIRECT,
            Evidence::Untested => t::MEASURES_EVIDENCE_UNTESTED,
            Evidence::NotForUse => t::MEASURES_EVIDENCE_NOT_FOR_USE,
        }
    }
}

/// A picture from `content/figures`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Figure {
    /// Name of the drawing, `-` written as `_`.
    pub id: &'static str,
    /// Its list of shapes.
    pub shapes: Text,
    /// What it shows, for those who do not see it.
    pub alt: Text,
}

include!(concat!(env!("OUT_DIR"), "/measures.rs"));
