//! Medicines that the checker knows, and what each means to the rules.

use super::key::Key;
use super::set::Set;
use crate::words::{Source, Text, sources, t};

/// A medicine that can be chosen.
pub struct Medicine {
    /// Its id: the generic name.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Brands in the United States.
    pub us: Option<Text>,
    /// Brands in the United Kingdom.
    pub uk: Option<Text>,
    /// What kind of medicine it is, in plain words.
    pub class: Text,
    /// Under which heading it is offered.
    pub group: Group,
    /// How strong the link with cramps is.
    pub strength: Strength,
    /// Bit 1: can injure muscle; bit 2: acts through body salts; bit 4: can damage nerves.
    pub effects: u8,
    /// What to say about it.
    pub advice: Advice,
    /// Who says so.
    pub sources: &'static [Source],
    /// Its row in the clinical reference, or 0.
    pub row: u8,
    pub(super) marks: u16,
}

/// Heading under which medicines are offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Statins.
    Statin,
    /// Water tablets.
    WaterTablet,
    /// Inhalers.
    Inhaler,
    /// Hormones.
    Hormone,
    /// Blood thinners.
    BloodThinner,
    /// Quinine and supplements.
    Supplement,
    /// All others.
    Other,
}

impl Group {
    /// The headings, in the order in which they are shown.
    pub const ALL: [Group; 7] = [
        Group::Statin,
        Group::WaterTablet,
        Group::Inhaler,
        Group::Hormone,
        Group::BloodThinner,
        Group::Supplement,
        Group::Other,
    ];

    /// The heading in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Group::Statin => t::MEDICINE_GROUP_STATIN,
            Group::WaterTablet => t::MEDICINE_GROUP_WATER_TABLET,
            Group::Inhaler => t::MEDICINE_GROUP_INHALER,
            Group::Hormone => t::MEDICINE_GROUP_HORMONE,
            Group::BloodThinner => t::MEDICINE_GROUP_BLOOD_THINNER,
            Group::Supplement => t::MEDICINE_GROUP_SUPPLEMENT,
            Group::Other => t::MEDICINE_GROUP_OTHER,
        }
    }
}

/// How strong the link with cramps is (clinical reference 5.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strength {
    /// Controlled or population evidence.
    A,
    /// Named in a guideline or listed as common.
    B,
    /// Label or case reports only.
    C,
    /// Often blamed, little evidence.
    D,
    /// Not a cause of cramps.
    None,
}

/// What to say about a medicine (clinical reference 5.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Advice {
    /// The general sentence.
    A0,
    /// Muscle pain or weakness.
    A1,
    /// Salts and kidneys.
    A2,
    /// Inhalers.
    A3,
    /// Clot risk.
    A4,
    /// Specialist team.
    A5,
    /// Stopping suddenly can harm.
    A6,
    /// Quinine.
    Q,
    /// Nothing to say.
    None,
}

impl Advice {
    /// All that say something, the most careful first.
    pub const ALL: [Advice; 8] =
        [Advice::A1, Advice::A4, Advice::Q, Advice::A3, Advice::A6, Advice::A5, Advice::A2, Advice::A0];

    /// The sentences to show, in order.
    #[must_use]
    pub fn texts(self) -> &'static [Text] {
        match self {
            Advice::A0 => &[t::ADVICE_A0],
            Advice::A1 => &[t::ADVICE_A0, t::ADVICE_A1],
            Advice::A2 => &[t::ADVICE_A0, t::ADVICE_A2],
            Advice::A3 => &[t::ADVICE_A0, t::ADVICE_A3],
            Advice::A4 => &[t::ADVICE_A0, t::ADVICE_A4],
            Advice::A5 => &[t::ADVICE_A0, t::ADVICE_A5],
            Advice::A6 => &[t::ADVICE_A0, t::ADVICE_A6],
            Advice::Q => &[t::ADVICE_Q],
            Advice::None => &[],
        }
    }
}

/// What a medicine means to the rules: the key that each bit of `marks` stands for, lowest first.
const MARKS: [Key; 13] = [
    Key::Myo,
    Key::Salt,
    Key::MedAb,
    Key::ClotMed,
    Key::Anticoag,
    Key::Fq,
    Key::DysMed,
    Key::Lithium,
    Key::Quinine,
    Key::KSuppl,
    Key::Donepezil,
    Key::Supplement,
    Key::PotassiumSafety,
];

const MYO: u16 = 1;
const SALT: u16 = 1 << 1;
const SUPPLEMENT: u16 = 1 << 11;

impl Medicine {
    /// The medicine with an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Medicine> {
        MEDICINES.iter().find(|medicine| medicine.id == id)
    }

    /// Vitamins and salts: worth a note, but no medicine whose start could explain cramps.
    #[must_use]
    pub fn is_supplement(&self) -> bool {
        self.marks & SUPPLEMENT != 0
    }

    /// Whether the rules see it as `key` (one of the keys on medicines, such as `anticoag`).
    #[must_use]
    pub fn means(&self, key: Key) -> bool {
        MARKS.iter().enumerate().any(|(bit, mark)| *mark == key && self.marks & (1 << bit) != 0)
    }
}

/// The medicines at the places that are set.
pub(super) fn listed(set: &Set) -> impl Iterator<Item = &'static Medicine> + '_ {
    set.places().filter_map(|place| MEDICINES.get(place))
}

/// Place of a medicine in the table.
pub(super) fn place(id: &str) -> Option<usize> {
    MEDICINES.iter().position(|medicine| medicine.id == id)
}

/// Adds what the medicines taken (and those that are new) mean to the rules.
pub(super) fn mark(taken: &Set, new: &Set, facts: &mut Set) {
    let mut all = 0;
    let mut count = 0;
    for medicine in listed(taken) {
        all |= medicine.marks;
        count += u32::from(!medicine.is_supplement());
    }
    for (bit, key) in MARKS.iter().enumerate() {
        if all & (1 << bit) != 0 {
            facts.insert(*key);
        }
    }
    if count > 0 {
        facts.insert(Key::AnyMedicine);
    }
    // Five or more medicines at once are worth a review of their own.
    if count >= 5 {
        facts.insert(Key::Polypharmacy);
    }
    for medicine in listed(new).filter(|medicine| !medicine.is_supplement()) {
        facts.insert(if medicine.marks & MYO != 0 { Key::MyoNew } else { Key::MedNew });
        if medicine.marks & SALT != 0 {
            facts.insert(Key::SaltNew);
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/medicines.rs"));
