//! What only the reviewer reads of a question, first of all when it is asked, in plain English. The path itself reads no word of this: it works out
//! from the rules whether an answer can still change anything.

use super::{Key, Screen, Target};
use crate::check::{Choice, Group, signs};

const ASKED: &[(&str, &str)] = &[
    ("q02_body", "first of all, always"),
    ("q03_body", "after “not sure” on q02_body"),
    ("q02_leg", "second, always"),
    ("q03_leg", "after “not sure” on q02_leg"),
    ("q04_dark_more", "dark pee"),
    ("q01_age", "always"),
    ("q33_child", "under 16; the last question"),
    ("q05_legs", "16 or over"),
    ("q03_legs", "after “not sure” on q05_legs"),
    ("q31_hot_more", "a hot, spreading patch"),
    ("q07_nerves", "16 or over"),
    ("q03_nerves", "after “not sure” on q07_nerves"),
    ("q08_where", "16 or over"),
    ("q09_kind", "16 or over"),
    ("q10_timing", "16 or over"),
    ("q12_impact", "16 or over"),
    ("q13_severity", "a detail for the doctor"),
    ("q14_cond", "16 or over"),
    ("q19_dial_now", "dialysis"),
    ("q20_preg_more", "pregnant, or gave birth in the last 6 weeks"),
    ("q15_meds", "16 or over"),
    ("q22_med_new", "any medicine"),
    ("q23_blood", "a new water tablet"),
    ("q24_statin", "a medicine that can harm muscle"),
    ("q26_tox", "lithium or quinine"),
    ("q27_tendon", "an antibiotic of the ciprofloxacin kind"),
    ("q16_recent", "16 or over"),
    ("q03_recent", "after “not sure” on q16_recent"),
    ("q29_exert_more", "very painful muscles after hard effort, heat, a crush or a long lie"),
    ("q30_loss_more", "losing much fluid, or ill from heat"),
    ("q17_clotrisk", "pain that stays in one leg, no other clot risk known"),
    ("q18_onset", "75 or over with cramps always in the same leg; for others a detail for the doctor"),
    ("q32_frail", "“not sure” about any danger sign, under 75"),
    ("q34_feel", "a detail for the doctor"),
];

impl Screen {
    /// When it is asked, in plain English.
    #[must_use]
    pub fn asked(&self) -> &'static str {
        ASKED.iter().find(|(id, _)| *id == self.id).map_or("", |(_, when)| when)
    }

    /// Whether it is asked about a child under 16 too.
    #[must_use]
    pub fn asks_about_children(&self) -> bool {
        self.child
    }

    /// The key that its "yes" writes, where the whole screen is one question.
    #[must_use]
    pub fn yes_key(&self) -> Option<Key> {
        match self.target {
            Target::YesNo(key) => Some(key),
            _ => None,
        }
    }

    /// Whether it asks which options of another screen are not sure.
    #[must_use]
    pub fn is_which(&self) -> bool {
        matches!(self.target, Target::Which(_))
    }
}

impl Group {
    /// The option of the same screen that must be chosen for this group to be there.
    #[must_use]
    pub fn after(&self) -> Option<Key> {
        self.after
    }
}

impl Choice {
    /// The key that it writes, where it writes one of its own.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.key.or_else(|| Key::ALL.iter().find(|key| key.id() == self.id).copied())
    }
}

impl Key {
    /// Whether "not sure" counts as yes for it, whoever answers.
    #[must_use]
    pub fn unsure_is_yes(self) -> bool {
        signs::UNSURE_IS_YES.has(self)
    }
}
