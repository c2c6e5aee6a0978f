//! What a measure is, and the table of them, made from `content/measures.toml` (clinical reference, section 6).

use super::{Fact, Fit};
use crate::check::Urgency;
use crate::words::{List, Source, Text, sources, t};

/// Something a reader can do against cramps.
#[derive(Debug)]
pub struct Measure {
    /// Its number in the clinical reference: "m1", "m2", …
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// One or two sentences.
    pub summary: Text,
    /// What to do, in order.
    pub steps: List,
    /// How long and how often, in words.
    pub dose: Option<Text>,
    /// The same for a timer.
    pub timing: Option<Timing>,
    /// Kinds of cramp and reader that it suits.
    pub fits: &'static [Suits],
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
    /// Its picture.
    pub figure: Option<Figure>,
    /// Another way to do it, or its second half.
    pub other_figure: Option<Figure>,
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

/// Kinds of cramp and reader that a measure can suit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Suits {
    /// Cramps at night.
    Night,
    /// Cramps with exercise.
    Exercise,
    /// Cramps in pregnancy.
    Pregnancy,
    /// People who sit or lie a lot.
    Sitting,
    /// Narrowed arteries of the legs.
    Arteries,
    /// Weak veins.
    Veins,
    /// Dialysis.
    Dialysis,
    /// Cirrhosis.
    Cirrhosis,
    /// Cramps linked with a medicine.
    Medicines,
    /// Hot weather and loss of fluid.
    Heat,
}

/// The eight preventive measures of the article that the guide grew from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Article {
    /// "Hydrate."
    Fluids,
    /// "Walk around more."
    Walking,
    /// "Give your muscles a massage."
    Massage,
    /// "Stretch your muscles."
    Stretch,
    /// "Take a warm shower or bath."
    Warmth,
    /// "Ask your doctor about taking an OTC medication."
    PainRelief,
    /// "Eat a diet rich in vitamins and minerals."
    Food,
    /// "Look for various ways to improve circulation."
    Devices,
}

impl Article {
    /// All eight, in the article's order.
    pub const ALL: [Article; 8] = [
        Article::Fluids,
        Article::Walking,
        Article::Massage,
        Article::Stretch,
        Article::Warmth,
        Article::PainRelief,
        Article::Food,
        Article::Devices,
    ];

    /// The id in a review sheet.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Article::Fluids => "fluids",
            Article::Walking => "walking",
            Article::Massage => "massage",
            Article::Stretch => "stretch",
            Article::Warmth => "warmth",
            Article::PainRelief => "pain_relief",
            Article::Food => "food",
            Article::Devices => "devices",
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/measures.rs"));
