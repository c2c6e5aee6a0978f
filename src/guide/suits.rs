//! Whom a measure suits. It moves a measure up within its part, and decides nothing else.

use super::{Fact, Known, Measure, Person, Suits};
use crate::check::{Answer, Answers, Key};

/// Answers that speak for a kind of cramp or reader. The others are facts of the person.
const TOLD: &[(Suits, &[Key])] = &[
    (Suits::Night, &[Key::Night, Key::Sleep, Key::Nightly]),
    (Suits::Exercise, &[Key::Exercise, Key::Doms]),
    (Suits::Sitting, &[Key::Sitting]),
    (Suits::Veins, &[Key::Veins]),
    (Suits::Dialysis, &[Key::Dial]),
    (Suits::Heat, &[Key::Heat, Key::LossFl]),
];

/// The person with the kinds of cramp that the answers tell.
pub(super) fn told(mut person: Person, answers: &Answers) -> Person {
    for (suits, keys) in TOLD {
        if keys.iter().any(|key| answers.get(*key) == Some(Answer::Yes)) {
            person.cramps |= bit(*suits);
        }
    }
    if answers.medicines().any(|medicine| !medicine.is_supplement()) {
        person.cramps |= bit(Suits::Medicines);
    }
    person
}

const fn bit(suits: Suits) -> u16 {
    1 << suits as u16
}

impl Person {
    /// Whether a kind of cramp or reader is this reader's, by their own words.
    #[must_use]
    pub fn is(&self, suits: Suits) -> bool {
        let holds = |fact| self.get(fact) == Known::Yes;
        match suits {
            Suits::Pregnancy => holds(Fact::Pregnant),
            Suits::Arteries => holds(Fact::PoorCirculation),
            Suits::Cirrhosis => holds(Fact::Cirrhosis),
            _ => self.cramps & bit(suits) != 0,
        }
    }
}

/// Whether a measure suits the reader better than most.
#[must_use]
pub fn suits(measure: &Measure, person: &Person) -> bool {
    measure.fits.iter().any(|kind| person.is(*kind))
}

#[cfg(not(target_arch = "wasm32"))]
impl Suits {
    /// Which answers speak for it, for the reviewer; none where a fact of the person does.
    #[must_use]
    pub fn told_by(self) -> &'static [Key] {
        TOLD.iter().find(|(suits, _)| *suits == self).map_or(&[], |(_, keys)| *keys)
    }
}
