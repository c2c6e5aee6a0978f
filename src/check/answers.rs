//! What was answered. A key that was not asked is neither yes nor no nor not sure.

use super::SCREENS;
use super::key::Key;
use super::medicine::{self, Medicine};
use super::screen::{Asks, Choice, Group, Screen, Single, Target};
use super::set::Set;
use crate::words::Text;

/// An answer to a yes/no key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure, or would rather not say.
    NotSure,
}

/// A single choice that was not asked, or answered with "not sure".
pub(super) const UNASKED: u8 = 0;
pub(super) const NOT_SURE: u8 = u8::MAX;

/// A list of medicines.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Listed {
    pub(super) asked: bool,
    pub(super) unsure: bool,
    pub(super) set: Set,
}

/// All answers of one check.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Answers {
    pub(super) yes: Set,
    pub(super) no: Set,
    pub(super) unsure: Set,
    /// Danger screens, by number, on which "not sure" was chosen and "which one?" is still open.
    pub(super) pending: u8,
    singles: [u8; 6],
    /// 0 = not asked, 1 to 11 = the number and one, 255 = not sure.
    pub(super) pain: u8,
    pub(super) medicines: Listed,
    pub(super) med_new: Listed,
}

impl Answers {
    /// The answer to a stored key, if it was asked.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<Answer> {
        match (self.yes.has(key), self.no.has(key), self.unsure.has(key)) {
            (true, _, _) => Some(Answer::Yes),
            (_, true, _) => Some(Answer::No),
            (_, _, true) => Some(Answer::NotSure),
            _ => None,
        }
    }

    /// Answers a stored key, whatever was answered before.
    pub fn set(&mut self, key: Key, answer: Option<Answer>) {
        if key as usize >= super::key::STORED {
            return;
        }
        for set in [&mut self.yes, &mut self.no, &mut self.unsure] {
            set.remove(key);
        }
        match answer {
            Some(Answer::Yes) => self.yes.insert(key),
            Some(Answer::No) => self.no.insert(key),
            Some(Answer::NotSure) => self.unsure.insert(key),
            None => {}
        }
    }

    /// The pain at its worst, 0 to 10.
    #[must_use]
    pub fn severity(&self) -> Option<u8> {
        (1..=11).contains(&self.pain).then(|| self.pain - 1)
    }

    /// Whether the reader answers for someone they look after. Only the wording hangs on it.
    #[must_use]
    pub fn is_for_another(&self) -> bool {
        self.option(Single::Whom) == Some(Key::Carer)
    }

    /// The medicines taken.
    pub fn medicines(&self) -> impl Iterator<Item = &'static Medicine> + '_ {
        medicine::listed(&self.medicines.set)
    }

    /// Whether it was said that the list of medicines may not be whole.
    #[must_use]
    pub fn unsure_of_medicines(&self) -> bool {
        self.medicines.unsure
    }

    /// The medicines that are new or whose dose went up.
    pub fn new_medicines(&self) -> impl Iterator<Item = &'static Medicine> + '_ {
        medicine::listed(&self.med_new.set)
    }

    pub(super) fn single(&self, single: Single) -> u8 {
        self.singles.get(single as usize).copied().unwrap_or(UNASKED)
    }

    pub(super) fn put_single(&mut self, single: Single, value: u8) {
        if let Some(place) = self.singles.get_mut(single as usize) {
            *place = value;
        }
    }

    /// The key of the option chosen.
    pub(super) fn option(&self, single: Single) -> Option<Key> {
        let place = usize::from(self.single(single)).checked_sub(1)?;
        single.options().get(place).copied()
    }

    /// Options chosen on a screen, by id.
    #[must_use]
    pub fn picks(&self, screen: &Screen) -> Vec<&'static str> {
        let mut picks = Vec::new();
        match screen.target {
            Target::Keys | Target::Danger(_) => {
                let keys = || screen.keys();
                for group in screen.groups {
                    picks.extend(group.choices.iter().filter(|choice| self.holds(group, choice)).map(|c| c.id));
                }
                if keys().any(|key| self.unsure.has(key)) {
                    picks.push("unsure");
                } else if picks.is_empty() && screen.none.is_some() && keys().all(|key| self.no.has(key)) {
                    picks.push("none");
                }
            }
            Target::Which(number) => {
                if !self.is_pending(number) {
                    picks.extend(screen.keys().filter(|key| self.unsure.has(*key)).map(Key::id));
                }
            }
            Target::YesNo(key) => picks.extend(self.get(key).map(|answer| match answer {
                Answer::Yes => "yes",
                Answer::No => "no",
                Answer::NotSure => "unsure",
            })),
            Target::Severity => match self.pain {
                NOT_SURE => picks.push("unsure"),
                _ => picks.extend(self.severity().and_then(|pain| PAIN.get(usize::from(pain))).copied()),
            },
            Target::Medicines => listed_picks(&self.medicines, &mut picks),
            Target::MedNew => listed_picks(&self.med_new, &mut picks),
        }
        picks
    }

    /// Whether an option was chosen.
    fn holds(&self, group: &Group, choice: &Choice) -> bool {
        match (choice.key, group.single()) {
            (Some(key), _) => self.yes.has(key),
            (None, Some(single)) => match self.option(single) {
                Some(key) => key.id() == choice.id,
                // The group's own "not sure" is the option that stands for no value.
                None => self.single(single) == NOT_SURE && !single.options().iter().any(|key| key.id() == choice.id),
            },
            (None, None) => false,
        }
    }

    /// The words of the options chosen on a screen.
    #[must_use]
    pub fn chosen(&self, screen: &Screen) -> Vec<Text> {
        let text = |id: &&'static str| match *id {
            "none" => screen.none,
            "unsure" => screen.unsure,
            id => screen
                .choices()
                .find(|choice| choice.id == id)
                .map(|choice| choice.text)
                .or_else(|| Medicine::by_id(id).map(|medicine| medicine.name)),
        };
        self.picks(screen).iter().filter_map(text).collect()
    }

    /// The stored keys that have an answer.
    pub(super) fn asked(&self) -> Set {
        self.yes.or(self.no).or(self.unsure)
    }

    pub(super) fn is_pending(&self, number: u8) -> bool {
        self.pending >> number & 1 == 1
    }

    /// Items of the danger screens on which "which one?" is still open.
    pub(super) fn open_items(&self) -> Set {
        let mut open = Set::EMPTY;
        if self.pending != 0 {
            for screen in SCREENS {
                if let Target::Danger(number) = screen.target
                    && self.is_pending(number)
                {
                    screen.keys().for_each(|key| open.insert(key));
                }
            }
        }
        open
    }

    /// Takes the answers of a screen back, as if it had not been asked.
    pub(super) fn forget(&mut self, screen: &Screen) {
        match screen.target {
            Target::Keys | Target::Danger(_) => {
                screen.keys().for_each(|key| self.set(key, None));
                for single in screen.groups.iter().filter_map(Group::single) {
                    self.put_single(single, UNASKED);
                }
                if let Target::Danger(number) = screen.target {
                    self.pending &= !(1 << number);
                }
            }
            Target::Which(_) => {}
            Target::YesNo(key) => self.set(key, None),
            Target::Severity => self.pain = UNASKED,
            Target::Medicines => self.medicines = Listed::default(),
            Target::MedNew => self.med_new = Listed::default(),
        }
    }

    /// Whether a screen was answered.
    pub(super) fn has_answered(&self, screen: &Screen) -> bool {
        match screen.target {
            Target::Keys | Target::Danger(_) => {
                let asked = self.asked();
                screen.keys().all(|key| asked.has(key))
                    && screen.groups.iter().all(|group| match group.asks {
                        Asks::One(single) => self.single(single) != UNASKED,
                        Asks::Each | Asks::OneKey | Asks::May(_) => true,
                    })
            }
            Target::Which(number) => !self.is_pending(number),
            Target::YesNo(key) => self.get(key).is_some(),
            Target::Severity => self.pain != UNASKED,
            Target::Medicines => self.medicines.asked,
            Target::MedNew => self.med_new.asked,
        }
    }

    /// What was answered with "not sure", in words: the options, or the question where most of it is open.
    #[must_use]
    pub fn unclear(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        for screen in SCREENS {
            match screen.target {
                Target::Keys | Target::Danger(_) => {
                    let open = || screen.choices().filter(|c| c.key.is_some_and(|key| self.unsure.has(key)));
                    match open().count() {
                        0..=3 => texts.extend(open().map(|choice| choice.text)),
                        _ => texts.push(screen.title),
                    }
                    let parts = screen.groups.iter();
                    let open = parts.filter(|g| g.single().is_some_and(|single| self.single(single) == NOT_SURE));
                    texts.extend(open.map(|group| group.label.unwrap_or(screen.title)));
                }
                // "Which one?" says nothing of its own: its items stand with the screen that they belong to.
                _ if self.picks(screen).contains(&"unsure") => texts.push(screen.title),
                _ => {}
            }
        }
        texts
    }
}

/// Ids of the numbers for the pain.
pub(super) const PAIN: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

fn listed_picks(list: &Listed, picks: &mut Vec<&'static str>) {
    picks.extend(medicine::listed(&list.set).map(|medicine| medicine.id));
    if list.unsure {
        picks.push("unsure");
    } else if list.asked && picks.is_empty() {
        picks.push("none");
    }
}
