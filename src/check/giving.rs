//! Giving an answer: what a screen takes, what it refuses, and which keys it writes.

use super::answers::{Listed, NOT_SURE, PAIN, UNASKED};
use super::screen::{Asks, Group, Screen, Single, Target};
use super::set::Set;
use super::{Answer, Answers, Kind, medicine};
use crate::words::{Text, t};

/// Why a screen can't be left yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Incomplete {
    /// Nothing was chosen, not even "none of these".
    Nothing,
    /// One part of the screen has no answer.
    Part,
    /// The options chosen contradict each other.
    Contradiction,
    /// There is no such option on this screen.
    Unknown,
}

impl Incomplete {
    /// What to say above the question.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Incomplete::Nothing => t::CHECK_NOTHING_CHOSEN,
            Incomplete::Part => t::CHECK_PART_MISSING,
            Incomplete::Contradiction => t::CHECK_CONTRADICTION,
            Incomplete::Unknown => t::CHECK_UNKNOWN,
        }
    }
}

impl Answers {
    /// Writes what was chosen on a screen.
    ///
    /// # Errors
    /// Says why the screen can't be left; nothing is written then.
    pub fn give(&mut self, screen: &'static Screen, picks: &[&str]) -> Result<(), Incomplete> {
        if picks.is_empty() {
            return Err(Incomplete::Nothing);
        }
        let has = |id: &str| picks.contains(&id);
        let (none, unsure) = (has("none"), has("unsure"));
        if none && screen.none.is_none() || unsure && screen.unsure.is_none() {
            return Err(Incomplete::Unknown);
        }
        if none && picks.iter().any(|pick| *pick != "none") || screen.is_one_choice() && distinct(picks) > 1 {
            return Err(Incomplete::Contradiction);
        }
        let known = |id: &str| match screen.target {
            Target::Severity => PAIN.contains(&id),
            Target::Medicines => medicine::place(id).is_some(),
            Target::MedNew => medicine::place(id).is_some_and(|place| self.medicines.set.holds(place)),
            _ => screen.choices().any(|choice| choice.id == id),
        };
        if picks.iter().any(|pick| !matches!(*pick, "none" | "unsure") && !known(pick)) {
            return Err(Incomplete::Unknown);
        }
        for group in screen.groups.iter().filter(|group| group.is_choice()) {
            match (group.chosen(picks), group.asks) {
                (2.., _) => return Err(Incomplete::Contradiction),
                (0, Asks::One(_)) => return Err(Incomplete::Part),
                _ => {}
            }
        }
        self.write(screen, picks, unsure);
        Ok(())
    }

    fn write(&mut self, screen: &Screen, picks: &[&str], unsure: bool) {
        let has = |id: &str| picks.contains(&id);
        match screen.target {
            Target::Keys | Target::Danger(_) => {
                let rest = if unsure { Answer::NotSure } else { Answer::No };
                for key in screen.keys() {
                    self.set(key, Some(if has(key.id()) { Answer::Yes } else { rest }));
                }
                for group in screen.groups {
                    if let Some(single) = group.single() {
                        self.put_single(single, group.value(picks));
                    }
                }
                if let Target::Danger(number) = screen.target {
                    self.pending = self.pending & !(1 << number) | u8::from(unsure) << number;
                }
            }
            Target::Which(number) => {
                for key in screen.keys() {
                    if self.yes.has(key) {
                        continue;
                    }
                    // "I cannot say which": every item that was open stays open.
                    let open = has(key.id()) || unsure && self.unsure.has(key);
                    self.set(key, Some(if open { Answer::NotSure } else { Answer::No }));
                }
                self.pending &= !(1 << number);
            }
            Target::YesNo(key) => {
                let answer = if unsure {
                    Answer::NotSure
                } else if has("yes") {
                    Answer::Yes
                } else {
                    Answer::No
                };
                self.set(key, Some(answer));
            }
            Target::Severity => {
                let place = PAIN.iter().zip(1u8..).find(|(id, _)| has(id));
                self.pain = place.map_or(NOT_SURE, |(_, place)| place);
            }
            Target::Medicines => {
                self.medicines = listed(picks, unsure);
                self.med_new.set = self.med_new.set.and(self.medicines.set);
                // With other medicines the question which of them are new is open again.
                if self.med_new.set.is_empty() && !self.med_new.unsure {
                    self.med_new = Listed::default();
                }
            }
            Target::MedNew => self.med_new = listed(picks, unsure),
        }
    }
}

impl Group {
    /// How many of its options are chosen.
    fn chosen(&self, picks: &[&str]) -> usize {
        self.choices.iter().filter(|choice| picks.contains(&choice.id)).count()
    }

    /// The value of its single answer: the place of the option chosen, "not sure", or nothing.
    fn value(&self, picks: &[&str]) -> u8 {
        let options = self.single().map_or(&[][..], Single::options);
        let place = options.iter().zip(1u8..).find(|(key, _)| picks.contains(&key.id()));
        match place {
            _ if !self.is_there(picks) => UNASKED,
            Some((_, place)) => place,
            None if self.chosen(picks) > 0 => NOT_SURE,
            None => UNASKED,
        }
    }
}

impl Screen {
    fn is_one_choice(&self) -> bool {
        matches!(self.kind, Kind::One | Kind::Scale) && self.target != Target::Keys
    }
}

fn distinct(picks: &[&str]) -> usize {
    picks.iter().enumerate().filter(|(index, pick)| !picks.iter().take(*index).any(|before| before == *pick)).count()
}

fn listed(picks: &[&str], unsure: bool) -> Listed {
    let mut set = Set::EMPTY;
    picks.iter().filter_map(|id| medicine::place(id)).for_each(|place| set.insert_place(place));
    Listed { asked: true, unsure, set }
}
