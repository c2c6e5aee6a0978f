//! Where a measure stands in the guide, whom it suits, and what of the article it carries.

use crate::words::{Text, t};

/// A part of the guide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// During a cramp.
    Cramp,
    /// In the evening and at night.
    Night,
    /// Through the day.
    Day,
    /// When the muscle stays sore.
    After,
    /// "What about supplements?"
    Supplements,
    /// Stockings and devices.
    Devices,
    /// What a care team does or decides.
    Team,
    /// What does not help: a page of its own, and never advice.
    NoHelp,
}

impl Part {
    /// Every part, in the order to show.
    pub const ALL: [Part; 8] =
        [Part::Cramp, Part::Night, Part::Day, Part::After, Part::Supplements, Part::Devices, Part::Team, Part::NoHelp];

    /// Its heading.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Part::Cramp => t::MEASURES_PART_CRAMP,
            Part::Night => t::MEASURES_PART_NIGHT,
            Part::Day => t::MEASURES_PART_DAY,
            Part::After => t::MEASURES_PART_AFTER,
            Part::Supplements => t::MEASURES_PART_SUPPLEMENTS,
            Part::Devices => t::MEASURES_PART_DEVICES,
            Part::Team => t::MEASURES_PART_TEAM,
            Part::NoHelp => t::MEASURES_PART_NO_HELP,
        }
    }
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

impl Suits {
    /// The same in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Suits::Night => t::MEASURES_SUITS_NIGHT,
            Suits::Exercise => t::MEASURES_SUITS_EXERCISE,
            Suits::Pregnancy => t::MEASURES_SUITS_PREGNANCY,
            Suits::Sitting => t::MEASURES_SUITS_SITTING,
            Suits::Arteries => t::MEASURES_SUITS_ARTERIES,
            Suits::Veins => t::MEASURES_SUITS_VEINS,
            Suits::Dialysis => t::MEASURES_SUITS_DIALYSIS,
            Suits::Cirrhosis => t::MEASURES_SUITS_CIRRHOSIS,
            Suits::Medicines => t::MEASURES_SUITS_MEDICINES,
            Suits::Heat => t::MEASURES_SUITS_HEAT,
        }
    }
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
